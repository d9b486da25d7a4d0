import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { invalid } from '#server/errors.ts';
import { foldKey } from '#shared/fold.ts';
import type { CustomerListQuery, CustomerSort } from './contract.ts';
import { keyCount, keysOf, type ListRow, selectPage } from './queries-page.ts';

const idForm = /^[0-9a-f-]{36}$/;

/** Errors: keys that no row of ours has, in a cursor that somebody made up. */
function afterOf(cursor: string | undefined, sort: CustomerSort) {
  const keys = decodeCursor(cursor, sort, keyCount(sort));
  if (keys === null) return null;
  const isFlag = sort.endsWith('publishAttachments') || sort.endsWith('showDifot');
  if (idForm.test(String(keys.at(-1))) && (!isFlag || keys[0] === 'true' || keys[0] === 'false')) return keys;
  throw invalid(
    'cursor',
    'cursor_unknown',
    'The cursor does not belong to this list and sort. Begin again without it.',
  );
}

/** A page of customers. The caller has checked the permission. */
export async function listCustomers(
  tx: Tx,
  query: CustomerListQuery,
): Promise<{ items: ListRow[]; nextCursor: string | null }> {
  const sort = query.sort ?? 'name';
  const limit = query.limit ?? 50;
  const rows = await selectPage(tx, {
    searchKey: foldKey(query.search ?? ''),
    state: query.state,
    portal: query.portal,
    named: query.named,
    sort,
    after: afterOf(query.cursor, sort),
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor({ sort, keys: keysOf(last, sort) }) : null };
}
