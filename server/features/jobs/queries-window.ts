import { type Expression, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import {
  conditionsOf,
  type ListFilter,
  type Page,
  selectJobPage,
  windowConditions,
} from '#server/features/jobs/queries-list.ts';
import type { NamedJobRow } from '#server/features/jobs/queries-view.ts';
import { jobStates } from '#shared/vocabulary.ts';

/**
 * One page, in the list's order, of a customer's open jobs and of those due or delivered in the window. What lies in the window is read
 * in the order of the list up to the window's beginning, what was delivered late into it by its own index; both a page at most, so that
 * a long history costs nothing.
 */
export async function selectWindowPage(tx: Tx, filter: ListFilter, page: Page): Promise<NamedJobRow[]> {
  const ids = await windowIds(tx, filter, page).execute();
  if (ids.length === 0) return [];
  // The filters have been applied; what is left is to read these rows with their names.
  const rows = { customerId: filter.customerId, states: jobStates, ids: ids.map((one) => one.id) };
  return selectJobPage(tx, rows, { ...page, after: null });
}

/** The ids of the page and their places: the query, not yet run. */
export function windowIds(tx: Tx, { window, ...filter }: ListFilter, page: Page) {
  const { listed, deliveredLate } = windowConditions(window!);
  const conditions = conditionsOf(filter, page.now);
  const [key, id] = page.after ?? [];
  const part = (place: Expression<number>, own: Expression<SqlBool>) =>
    tx
      .selectFrom('jobs as j')
      .innerJoin('company as co', (join) => join.on('co.id', '=', 1))
      .select(['j.id', 'j.list_order'])
      .where((eb) => eb.and([...conditions, own]))
      .$if(page.after !== null, (query) =>
        query.where(sql<SqlBool>`(j.list_order, j.id) > (${key}::int4, ${id}::uuid)`),
      )
      .orderBy(place)
      .orderBy('j.id')
      .limit(page.limit);
  const late = part(sql<number>`j.list_order + 0`, deliveredLate);
  const inOrder = part(sql.ref<number>('j.list_order'), listed);
  const both = tx
    .selectFrom(inOrder.as('o'))
    .selectAll()
    .unionAll(tx.selectFrom(late.as('l')).selectAll());
  return tx.selectFrom(both.as('w')).select('w.id').orderBy('w.list_order').orderBy('w.id').limit(page.limit);
}
