import type { Draft, Reference } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { foldKey } from '#shared/fold.ts';

export type ReferenceInput = { type: string; value: string };

const keyOf = (one: { type: string; valueKey: string }): string => `${one.type} ${one.valueKey}`;

function newReference(input: ReferenceInput, ctx: JobContext): Reference {
  return { id: ctx.newId(), type: input.type, value: input.value, valueKey: foldKey(input.value) };
}

/** Makes the job's references those given; one that is there already (whatever its case) keeps its row unless its writing changes. */
export function replaceReferences(draft: Draft, ctx: JobContext, wanted: readonly ReferenceInput[]): void {
  const known = new Map(draft.references.map((one) => [keyOf(one), one]));
  const next = wanted.map((one) => {
    const same = known.get(keyOf({ type: one.type, valueKey: foldKey(one.value) }));
    return same !== undefined && same.value === one.value ? same : newReference(one, ctx);
  });
  const isSame = next.length === draft.references.length && next.every((one) => draft.references.includes(one));
  if (!isSame) draft.references = next;
}

/** The references after an import's values: each replaces the only one of its type, or is added beside several; null removes them. */
export function importedReferences(
  current: readonly Reference[],
  values: Readonly<Record<string, string | null>>,
): ReferenceInput[] {
  let next: ReferenceInput[] = current.map(({ type, value }) => ({ type, value }));
  for (const [type, value] of Object.entries(values)) {
    const own = next.filter((one) => one.type === type);
    if (value !== null && own.some((one) => foldKey(one.value) === foldKey(value))) continue;
    if (value === null || own.length === 1) next = next.filter((one) => one.type !== type);
    if (value !== null) next.push({ type, value });
  }
  return next;
}
