import { jobAdded } from '#server/features/milestones/rules-milestone.ts';

/** The status code of jobs on hold. */
export const holdStatus = 'HOLD';

/** What a status is called on jobs: as its event type, but for jobs on hold (rules-status.ts). */
export function statusName(code: string, typeName: string | null): string {
  return code === holdStatus ? 'On Hold' : (typeName ?? code);
}

/**
 * The order of event types as work goes: `places` is where templates name them, from 0 (first) to 1 (last). JOBA comes first, on hold
 * last; what no template names comes before that. It does not depend on the counts, so that nothing jumps when they change.
 */
export function inWorkOrder<Row>(
  rows: readonly Row[],
  codeOf: (row: Row) => string,
  places: ReadonlyMap<string, number>,
) {
  const place = (code: string): number => (code === jobAdded ? -1 : code === holdStatus ? 3 : (places.get(code) ?? 2));
  return rows.toSorted((a, b) => {
    const [one, other] = [codeOf(a), codeOf(b)];
    return place(one) - place(other) || (one < other ? -1 : one > other ? 1 : 0);
  });
}
