import { decodeCursor, encodeCursor, type KeyForm } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { foldKey } from '#shared/fold.ts';
import type { CustomerListQuery, CustomerSort } from './contract.ts';
import { keyCount, keysOf, type ListRow, selectPage } from './queries-page.ts';

/** What the keys of a sort hold: the flag or code it goes by, then name and id. */
function formsOf(sort: CustomerSort): KeyForm[] {
  const isFlag = sort.endsWith('publishAttachments') || sort.endsWith('showDifot');
  return keyCount(sort) === 2 ? ['text', 'id'] : [isFlag ? 'flag' : 'text', 'text', 'id'];
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
    after: decodeCursor(query.cursor, sort, formsOf(sort)),
    limit: limit + 1,
  });
  const items = rows.slice(0, limit);
  const last = rows.length > limit ? items.at(-1) : undefined;
  return { items, nextCursor: last ? encodeCursor({ sort, keys: keysOf(last, sort) }) : null };
}
