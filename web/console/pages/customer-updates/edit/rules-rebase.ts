import type { Customer } from '../../customers/api.ts';
import { type BranchDraft, type Draft, draftOf } from '../../customers/detail/rules-draft.ts';

/** A value that was changed here and, otherwise, by somebody else meanwhile; `path` is dotted, a branch is named by its id. */
export type Conflict = { path: string; theirs: unknown };

/** What was typed, the customer it was typed onto, and what is still to be decided. */
export type Kept = { base: Customer; draft: Draft; conflicts: Conflict[] };

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Mine where I changed it, else theirs; a conflict where both did, and differently. */
function mergeValue(path: string, base: unknown, mine: unknown, theirs: unknown, conflicts: Conflict[]): unknown {
  if (same(mine, base)) return theirs;
  if (!same(theirs, base) && !same(theirs, mine)) conflicts.push({ path, theirs });
  return mine;
}

function mergeFields(path: string, base: Fields, mine: Fields, theirs: Fields, conflicts: Conflict[]): Fields {
  const merged = Object.keys(theirs).map((key) => {
    const [b, m, t] = [base[key], mine[key], theirs[key]];
    const place = path + key;
    const value =
      isFields(b) && isFields(m) && isFields(t)
        ? mergeFields(`${place}.`, b, m, t, conflicts)
        : mergeValue(place, b, m, t, conflicts);
    return [key, value] as const;
  });
  return Object.fromEntries(merged);
}

/** Branches by their ids: those that others added come in, those that were added here stay at the end. */
function mergeBranches(base: BranchDraft[], mine: BranchDraft[], theirs: BranchDraft[], conflicts: Conflict[]) {
  const of = (list: BranchDraft[], id: string | undefined) => list.find((one) => one.id === id);
  const known = theirs.map((their): BranchDraft => {
    const [before, own] = [of(base, their.id), of(mine, their.id)];
    if (!before || !own) return their;
    const path = `branches.${their.id}.`;
    return {
      ...their,
      name: mergeValue(`${path}name`, before.name, own.name, their.name, conflicts) as string,
      active: mergeValue(`${path}active`, before.active, own.active, their.active, conflicts) as boolean,
    };
  });
  return [...known, ...mine.filter((one) => one.id === undefined)];
}

/**
 * Puts what was typed onto the customer as others have saved it meanwhile: what only one side changed is taken from that side, what
 * both changed stays as typed and is listed as a conflict, together with conflicts that were still open.
 */
export function rebase({ base, draft, conflicts: open }: Kept, current: Customer): Kept {
  const conflicts: Conflict[] = [];
  const { branches: before, ...baseFields } = draftOf(base);
  const { branches: own, ...ownFields } = draft;
  const { branches: theirs, ...theirFields } = draftOf(current);
  const fields = mergeFields('', baseFields, ownFields, theirFields, conflicts);
  const branches = mergeBranches(before, own, theirs, conflicts);
  const newly = new Set(conflicts.map((one) => one.path));
  return {
    base: current,
    draft: { ...fields, branches } as Draft,
    conflicts: [...open.filter((one) => !newly.has(one.path)), ...conflicts],
  };
}

/** The value at a conflict's path, as it was typed. */
export function valueAt(draft: Draft, path: string): unknown {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'branches') {
    const branch = draft.branches.find((one) => one.id === second);
    return branch?.[third as 'name' | 'active'];
  }
  const value = (draft as Fields)[first];
  return second && isFields(value) ? value[second] : value;
}

/** The form with the other's value at a conflict's path. */
export function withValue(draft: Draft, path: string, value: unknown): Draft {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'branches') {
    const branches = draft.branches.map((one) => (one.id === second ? { ...one, [third]: value } : one));
    return { ...draft, branches };
  }
  const old = (draft as Fields)[first];
  return { ...draft, [first]: second && isFields(old) ? { ...old, [second]: value } : value };
}

/** Whether a stored value can be taken up again for this customer. */
export function isKept(value: unknown, customerId: string): value is Kept {
  if (!isFields(value) || !isFields(value.base) || !isFields(value.draft) || !Array.isArray(value.conflicts))
    return false;
  const { base, draft } = value;
  if (base.id !== customerId || typeof base.version !== 'number' || !Array.isArray(base.branches)) return false;
  // A page of another version kept something else: it is not taken up.
  const fits = (part: unknown, whole: Fields): boolean =>
    isFields(part) && Object.entries(whole).every(([key, one]) => typeof part[key] === typeof one);
  try {
    return fits(draft, draftOf(base as unknown as Customer) as unknown as Fields) && Array.isArray(draft.branches);
  } catch {
    return false;
  }
}
