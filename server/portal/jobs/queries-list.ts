import { type SelectQueryBuilder, sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import { compiledOnce } from '#server/database/compiled-once.ts';
import type { Tx } from '#server/database/database.ts';
import type { DB } from '#server/database/types.gen.ts';
import { type DifotFilter, difotConditions } from '#server/features/difot/service.ts';
import { cancelledJobs } from '#server/portal/difot/service.ts';
import type { Day } from '#shared/days.ts';
import type { JobFilters, JobSort, JobView } from './contract.ts';
import { knownLeadingValues, leadingValues } from './queries-leading.ts';
import { endOfWeek, lastOpenOrder, openOrders, prefixEnd } from './rules-shown.ts';

/** Prefixes already folded; `ids` narrow a search to the few jobs that were found for it. */
export type JobFilter = {
  view: JobView | null;
  ids: string[] | null;
  search: string | null;
  jobCode: string | null;
  orderNumber: string | null;
  /** The jobs behind a number of DIFOT. */
  difot?: DifotFilter | null | undefined;
};
export type Keys = (string | number | null)[];
type Customer = Pick<ContactActor, 'customerId'>;
type Jobs = SelectQueryBuilder<DB, 'jobs', object>;
type Found = { id: string };

export const needsToday = (view: JobView | null): boolean => view === 'late' || view === 'due_this_week';
export const isSearch = (filter: Pick<JobFilter, 'search' | 'jobCode' | 'orderNumber'>): boolean =>
  filter.search !== null || filter.jobCode !== null || filter.orderNumber !== null;

/**
 * Up to `most` jobs for each way in which the prefixes may be met; every range is served by an index on (customer_id, key). A list
 * for a rare prefix then reads these alone, one for a frequent prefix walks the list itself.
 */
export async function findByPrefix(tx: Tx, actor: Customer, filter: JobFilter, most: number): Promise<string[]> {
  const byKey = (key: 'code_key' | 'order_key', prefix: string) => sql<Found>`
    (select id from jobs where customer_id = ${actor.customerId}
      and ${sql.ref(key)} >= ${prefix} and ${sql.ref(key)} < ${prefixEnd(prefix)} limit ${most})`;
  const byReference = (prefix: string, type: string | null) => sql<Found>`
    (select job_id as id from job_references where customer_id = ${actor.customerId}
      and value_key >= ${prefix} and value_key < ${prefixEnd(prefix)}
      and ${type === null ? sql`type in (select code from portal_reference_types)` : sql`type = ${type}`} limit ${most})`;
  const { search, jobCode, orderNumber } = filter;
  const ways =
    jobCode !== null
      ? [byKey('code_key', jobCode)]
      : orderNumber !== null
        ? [byKey('order_key', orderNumber), byReference(orderNumber, 'order_number')]
        : [byKey('code_key', search!), byKey('order_key', search!), byReference(search!, null)];
  const { rows } = await sql<Found>`${sql.join(ways, sql` union all `)}`.execute(tx);
  return [...new Set(rows.map((row) => row.id))];
}

// Written with || '' so that no index is taken for them: they filter rows that another index brings in the list's order.
const inRange = (key: string, prefix: string) =>
  sql<boolean>`(${sql.ref(key)} || '' >= ${prefix} and ${sql.ref(key)} || '' < ${prefixEnd(prefix)})`;
const hasReference = (actor: Customer, prefix: string, type: string | null) => sql<boolean>`exists (
  select 1 from job_references r where r.customer_id = ${actor.customerId} and r.job_id = jobs.id and ${inRange('r.value_key', prefix)}
    and ${type === null ? sql`r.type in (select code from portal_reference_types)` : sql`r.type = ${type}`})`;

function withPrefixes(query: Jobs, actor: Customer, { search, jobCode, orderNumber }: JobFilter): Jobs {
  let narrowed = query;
  if (jobCode !== null) narrowed = narrowed.where(inRange('jobs.code_key', jobCode));
  if (orderNumber !== null) {
    narrowed = narrowed.where(
      sql<boolean>`(${inRange('jobs.order_key', orderNumber)} or ${hasReference(actor, orderNumber, 'order_number')})`,
    );
  }
  if (search !== null) {
    narrowed = narrowed.where(
      sql<boolean>`(${inRange('jobs.code_key', search)} or ${inRange('jobs.order_key', search)} or ${hasReference(actor, search, null)})`,
    );
  }
  return narrowed;
}

/** The views as parts of the list: its stored order says where open jobs of a due date stand, so that none reads beyond its own. */
function withView(query: Jobs, view: JobView | null, today: Day): Jobs {
  const open = (from: Day | null, to: Day | null) => {
    const orders = openOrders(from, to);
    const upTo = query.where('jobs.is_open', '=', sql.lit(true)).where('jobs.list_order', '<=', orders.to);
    return orders.from === null ? upTo : upTo.where('jobs.list_order', '>=', orders.from);
  };
  switch (view) {
    case null:
      return query;
    case 'all':
      return query.where('jobs.state', '!=', sql.lit('archived'));
    case 'open':
      return open(null, null);
    case 'late':
      return open(null, today)
        .where('jobs.due_date', '<', today)
        .where(sql<boolean>`(jobs.delivered_date is null or jobs.delivered_date > jobs.due_date)`);
    case 'at_risk':
      return open(null, null).where(
        sql<boolean>`((jobs.delivered_date is null and jobs.eta > jobs.due_date) or jobs.shared_exceptions <> '[]')`,
      );
    case 'due_this_week':
      return open(today, endOfWeek(today)).where('jobs.delivered_date', 'is', null);
    case 'completed':
      return query.where('jobs.state', '=', sql.lit('completed')).where('jobs.list_order', '>', lastOpenOrder);
    case 'archived':
      return query.where('jobs.state', '=', sql.lit('archived'));
  }
}

/** The customer's jobs that the filter lets through. Row-level security is the net below; the customer is named all the same. */
function filtered(tx: Tx, actor: Customer, filter: JobFilter, today: Day): Jobs {
  const own = tx.selectFrom('jobs').where('jobs.customer_id', '=', actor.customerId) as Jobs;
  const few = filter.ids === null ? own : own.where(sql<boolean>`jobs.id = any(${filter.ids}::uuid[])`);
  const found = withView(withPrefixes(few, actor, filter), filter.view, today);
  const difot = filter.difot ?? null;
  return difot === null ? found : found.where((eb) => eb.and(difotConditions(difot, 'jobs', cancelledJobs)));
}

const due = sql<string>`coalesce(jobs.due_date, 'infinity'::date)`;
const orders = {
  list: { keys: [sql`jobs.list_order`, sql`jobs.id`], types: ['integer', 'uuid'] },
  dueDate: { keys: [due, sql`jobs.id`], types: ['date', 'uuid'] },
  jobCode: { keys: [sql`jobs.code_key`], types: ['text'] },
} as const;

function orderOf(sort: JobSort) {
  const backwards = sort.startsWith('-');
  return { backwards, ...orders[(backwards ? sort.slice(1) : sort) as keyof typeof orders] };
}
const isByList = (sort: JobSort): boolean => sort === 'list';
const isByCode = (sort: JobSort): boolean => sort.endsWith('jobCode');
export const keyCount = (sort: JobSort): number => orderOf(sort).keys.length;

/** A month of DIFOT is read by its days and sorted then; walked in the list's own order, an old month would come after all others. */
const unindexed = {
  list: [sql`jobs.list_order + 0`, sql`jobs.id`],
  dueDate: [sql`${due} + 0`, sql`jobs.id`],
  jobCode: [sql`jobs.code_key || ''`],
} as const;

function ordered(query: Jobs, sort: JobSort, after: Keys | null, isOfMonth: boolean): Jobs {
  const { keys: indexed, types, backwards } = orderOf(sort);
  const keys = isOfMonth ? unindexed[sort.replace('-', '') as keyof typeof unindexed] : indexed;
  let result = query;
  if (after !== null) {
    const last = after.map((key, index) => sql`${key}::${sql.raw(types[index]!)}`);
    result = result.where(sql<boolean>`(${sql.join([...keys])}) ${sql.raw(backwards ? '<' : '>')} (${sql.join(last)})`);
  }
  for (const key of keys) result = result.orderBy(key, backwards ? 'desc' : 'asc');
  return result;
}

/** How many files of a job are published, each version one. Exports do not say it, so that they need not look. */
export const publishedCount = (actor: Customer) =>
  sql<number>`(select count(*) from attachments a
    where a.customer_id = ${actor.customerId} and a.job_id = jobs.id and a.published)`;

/** The rows of the list from a place on, in its order: those of pages and those of exports are the same. */
function rowsOf(tx: Tx, actor: Customer, filter: JobFilter, today: Day, sort: JobSort, after: Keys | null) {
  const isOfMonth = (filter.difot?.month ?? null) !== null;
  return ordered(filtered(tx, actor, filter, today), sort, after, isOfMonth).leftJoin(
    'customer_branches as b',
    (join) => join.onRef('b.id', '=', 'jobs.customer_branch_id').on('b.customer_id', '=', actor.customerId),
  );
}

/** A page, with the columns of PortalJob and the sort's keys. */
export function jobsQuery(
  tx: Tx,
  actor: Customer,
  filter: JobFilter,
  today: Day,
  page: { sort: JobSort; after: Keys | null; limit: number },
) {
  const query = rowsOf(tx, actor, filter, today, page.sort, page.after)
    .select([
      'jobs.id',
      'jobs.job_code',
      'jobs.note',
      'jobs.order_number',
      'jobs.due_date',
      'jobs.promised_date',
      'jobs.eta',
      'jobs.delivered_date',
      'jobs.state',
      'jobs.customer_status',
      'jobs.customer_stage',
      'jobs.customer_progress',
      'jobs.component_count',
      'jobs.mode',
      'jobs.registered_at',
      'b.name as branch',
      'jobs.shared_exceptions',
    ])
    .select([leadingValues(actor).as('leading_reference'), publishedCount(actor).as('attachment_count')])
    // Of the keys, those that the sort goes by.
    .$if(isByCode(page.sort), (select) => select.select('jobs.code_key'))
    .$if(isByList(page.sort), (select) => select.select('jobs.list_order'));
  // The limit stands in the text: a plan made once for all values then knows that the list is short, and is kept.
  return query.limit(sql.lit(page.limit));
}

const plain: JobFilter = { view: null, ids: null, search: null, jobCode: null, orderNumber: null };
type Shape = { view: JobView; sort: JobSort; limit: number; keys: number };

const plainQuery = compiledOnce(
  (tx: Tx, values: Customer & { [key: number]: Keys[number] }, { view, sort, limit, keys }: Shape) => {
    const after = keys === 0 ? null : Array.from({ length: keys }, (_, at) => values[at]!);
    return jobsQuery(tx, values, { ...plain, view }, '', { sort, after, limit });
  },
);

/** The same for a view that depends on nothing but its name: what portals ask for most. */
export function plainPage(
  tx: Tx,
  { customerId }: Customer,
  view: JobView,
  { sort, after, limit }: { sort: JobSort; after: Keys | null; limit: number },
) {
  const keys = after ?? [];
  return plainQuery(tx, { customerId, ...keys }, { view, sort, limit, keys: keys.length });
}

export type JobRow = Awaited<ReturnType<ReturnType<typeof jobsQuery>['execute']>>[number];

/** All rows, with what an export says of them and no more. `leading`: the type of reference that leads. */
export function exportQuery(
  tx: Tx,
  actor: Customer,
  filter: JobFilter,
  today: Day,
  { sort, leading }: { sort: JobSort; leading: string | null },
) {
  return rowsOf(tx, actor, filter, today, sort, null)
    .select(['jobs.job_code', 'jobs.note', 'jobs.order_number'])
    .select(['jobs.due_date', 'jobs.promised_date', 'jobs.eta', 'jobs.delivered_date'])
    .select(['jobs.state', 'jobs.customer_status', 'jobs.customer_stage', 'jobs.customer_progress'])
    .select(['b.name as branch', knownLeadingValues(actor, leading).as('leading_reference')]);
}
export type ExportedJob = Awaited<ReturnType<ReturnType<typeof exportQuery>['execute']>>[number];

/** The sort's keys of a row, for the next page's cursor. */
export function keysOf(row: JobRow, sort: JobSort): Keys {
  if (isByList(sort)) return [row.list_order!, row.id];
  return isByCode(sort) ? [row.code_key!] : [row.due_date ?? 'infinity', row.id];
}

/** What DIFOT counted may be archived since: without a view all states are looked at. */
export function toFilter(filters: JobFilters, difot: DifotFilter | null, fold: (text: string) => string): JobFilter {
  const key = (text: string | undefined): string | null => (text === undefined ? null : fold(text)) || null;
  return {
    view: filters.view ?? (filters.ids === undefined && difot === null ? 'all' : null),
    difot,
    ids: filters.ids ?? null,
    search: key(filters.search),
    jobCode: key(filters.jobCode),
    orderNumber: key(filters.orderNumber),
  };
}
