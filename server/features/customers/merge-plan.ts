import type { Tx } from '#server/database/database.ts';
import { foldKey } from '#shared/fold.ts';
import { selectByKeys } from './queries-names.ts';
import type { MergeSide, TakenName } from './rules-merge.ts';

/** Which of the names that would become aliases lead to a third customer. */
export async function takenNames(tx: Tx, from: MergeSide, into: MergeSide): Promise<TakenName[]> {
  const keys = [from.code, from.name, ...from.aliases].map(foldKey);
  const rows = await selectByKeys(tx, [...new Set(keys)]);
  return rows
    .filter((row) => row.id !== from.id && row.id !== into.id)
    .map((row) => ({ key: row.key, customer: row.name }));
}
