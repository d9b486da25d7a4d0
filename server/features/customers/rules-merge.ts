import { foldKey } from '#shared/fold.ts';

export type MergeContact = { id: string; email: string; emailKey: string; state: string };
export type MergeOverride = {
  id: string;
  jobType: string;
  port: string;
  departmentId: string | null;
  /** The department's code; null: all departments. */
  department: string | null;
  group: string;
};
export type MergeMilestone = { id: string; direction: string; level: string; eventType: string; name: string };
export type MergeExemption = { id: string; direction: string; eventType: string; name: string };

/** What of a customer passes to another one, or stands in its way there. */
export type MergeSide = {
  id: string;
  code: string;
  name: string;
  portalSlug: string | null;
  aliases: readonly string[];
  branches: readonly { id: string; name: string; nameKey: string }[];
  contacts: readonly MergeContact[];
  overrides: readonly MergeOverride[];
  milestones: readonly MergeMilestone[];
  exemptions: readonly MergeExemption[];
};

/** A code, name or alias that leads to a third customer. */
export type TakenName = { key: string; customer: string };

/** What becomes of the portal's address: there is none, the other's stays, it passes on, or it ends. */
export type PortalFate = 'none' | 'kept' | 'passes' | 'ends';

export type MergePlan = {
  branches: {
    matched: { id: string; to: string; name: string }[];
    made: { id: string; name: string; nameKey: string }[];
  };
  contacts: { moved: MergeContact[]; same: { email: string; state: string }[] };
  aliases: { made: string[]; taken: { alias: string; customer: string }[] };
  overrides: { moved: MergeOverride[]; dropped: { one: MergeOverride; why: 'same' | 'excluded' }[] };
  milestones: { moved: MergeMilestone[]; dropped: MergeMilestone[] };
  exemptions: { moved: MergeExemption[]; dropped: MergeExemption[] };
  portal: PortalFate;
};

function split<T>(list: readonly T[], passes: (one: T) => boolean): { moved: T[]; dropped: T[] } {
  const { true: moved = [], false: dropped = [] } = Object.groupBy(list, (one) => (passes(one) ? 'true' : 'false'));
  return { moved, dropped };
}

/** An override excludes others for the same job type and port: one for all departments those for single ones, and the reverse. */
function planOverrides(from: MergeSide, into: MergeSide): MergePlan['overrides'] {
  const moved: MergeOverride[] = [];
  const dropped: MergePlan['overrides']['dropped'] = [];
  for (const one of from.overrides) {
    const there = into.overrides.filter((each) => each.jobType === one.jobType && each.port === one.port);
    if (there.some((each) => each.departmentId === one.departmentId)) dropped.push({ one, why: 'same' });
    else if (there.some((each) => (each.departmentId === null) !== (one.departmentId === null)))
      dropped.push({ one, why: 'excluded' });
    else moved.push(one);
  }
  return { moved, dropped };
}

/** Code, name and aliases of the one become aliases of the other, unless they are known there or lead to a third customer. */
function planAliases(from: MergeSide, into: MergeSide, taken: readonly TakenName[]): MergePlan['aliases'] {
  const known = new Set([into.code, into.name, ...into.aliases].map(foldKey));
  const others = new Map(taken.map((one) => [one.key, one.customer]));
  const plan: MergePlan['aliases'] = { made: [], taken: [] };
  for (const alias of [from.code, from.name, ...from.aliases]) {
    const key = foldKey(alias);
    if (known.has(key)) continue;
    known.add(key);
    const customer = others.get(key);
    if (customer === undefined) plan.made.push(alias);
    else plan.taken.push({ alias, customer });
  }
  return plan;
}

function portalFate(from: MergeSide, into: MergeSide): PortalFate {
  if (from.portalSlug === null) return into.portalSlug === null ? 'none' : 'kept';
  return into.portalSlug === null ? 'passes' : 'ends';
}

/**
 * What of one customer passes to another when they are merged. Where both have something of the same kind, the one that stays keeps
 * its own (DOMAIN 1). Deleted contacts do not pass.
 */
export function planMerge(from: MergeSide, into: MergeSide, taken: readonly TakenName[]): MergePlan {
  const branches = new Map(into.branches.map((one) => [one.nameKey, one]));
  const contacts = new Map(into.contacts.filter((one) => one.state !== 'deleted').map((one) => [one.emailKey, one]));
  const present = from.contacts.filter((one) => one.state !== 'deleted');
  const milestones = new Set(into.milestones.map((one) => `${one.direction} ${one.level} ${one.eventType}`));
  const exemptions = new Set(into.exemptions.map((one) => `${one.direction} ${one.eventType}`));
  return {
    branches: {
      matched: from.branches.flatMap(({ id, name, nameKey }) => {
        const to = branches.get(nameKey)?.id;
        return to === undefined ? [] : [{ id, to, name }];
      }),
      made: from.branches.filter((one) => !branches.has(one.nameKey)),
    },
    contacts: {
      moved: present.filter((one) => !contacts.has(one.emailKey)),
      same: present.flatMap(({ emailKey }) => {
        const there = contacts.get(emailKey);
        return there === undefined ? [] : [{ email: there.email, state: there.state }];
      }),
    },
    aliases: planAliases(from, into, taken),
    overrides: planOverrides(from, into),
    milestones: split(from.milestones, (one) => !milestones.has(`${one.direction} ${one.level} ${one.eventType}`)),
    exemptions: split(from.exemptions, (one) => !exemptions.has(`${one.direction} ${one.eventType}`)),
    portal: portalFate(from, into),
  };
}
