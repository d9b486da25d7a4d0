import type { Job, JobAggregate, JobSaving } from '#server/features/jobs/aggregate.ts';
import type { Column } from '#server/features/jobs/table-columns.ts';

export type RowChanges<T> = {
  inserted: { one: T; job: Job }[];
  /** Whole rows, as they are to be. */
  updated: object[];
  deleted: { id: string; customerId: string }[];
};

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

function differs(a: object, b: object, columns: readonly Column[]): boolean {
  return columns.some(({ key }) => !same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

/**
 * Compares the rows below jobs before and after, by id: what is new, what changed, what is gone. `touch` runs on a changed one before
 * its row is made, to raise its version.
 */
export function rowChanges<T extends { id: string }>(
  savings: readonly JobSaving[],
  rowsOf: (one: JobAggregate) => readonly T[],
  toRow: (one: T, aggregate: JobAggregate) => object,
  columns: readonly Column[],
  touch: (one: T, former: T) => void,
): RowChanges<T> {
  const changes: RowChanges<T> = { inserted: [], updated: [], deleted: [] };
  for (const { before, after } of savings) {
    const former = new Map(before === null ? [] : rowsOf(before).map((one) => [one.id, one]));
    for (const one of rowsOf(after)) {
      const was = former.get(one.id);
      former.delete(one.id);
      if (was === undefined || before === null) changes.inserted.push({ one, job: after.job });
      else if (differs(toRow(was, before), toRow(one, after), columns)) {
        touch(one, was);
        changes.updated.push(toRow(one, after));
      }
    }
    for (const id of former.keys()) changes.deleted.push({ id, customerId: after.job.customerId });
  }
  return changes;
}
