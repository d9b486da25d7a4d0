import { type Expression, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import { type DifotFilter, difotConditions } from '#server/features/difot/service.ts';
import { clockOfJob, jobsWithNames } from '#server/features/jobs/queries-view.ts';
import { type Day, dayNumber } from '#shared/days.ts';
import type { Direction, JobState, Mode } from '#shared/vocabulary.ts';

/** A prefix as a range of keys: `from <= key < to`, which an index under the C collation serves. */
export type KeyRange = { from: string; to: string };

export type ListSort = 'list' | 'dueDate' | '-dueDate' | 'jobCode' | '-jobCode' | 'registeredAt' | '-registeredAt';

/** Days, both included. */
export type Window = { from: Day; to: Day };

export type ListFilter = {
  customerId?: string | undefined;
  states: readonly JobState[];
  branchId?: string | undefined;
  departmentId?: string | undefined;
  direction?: Direction | undefined;
  mode?: Mode | undefined;
  serviceOperatorId?: string | undefined;
  late?: boolean | undefined;
  exception?: 'in_exception' | 'at_risk' | undefined;
  dueFrom?: Day | undefined;
  dueTo?: Day | undefined;
  etaFrom?: Day | undefined;
  etaTo?: Day | undefined;
  workBranchId?: string | undefined;
  customerGroupId?: string | undefined;
  statusCode?: string | undefined;
  /** The jobs behind a number of DIFOT; with `customerId`, whose settings it holds. */
  difot?: DifotFilter | undefined;
  /** Open jobs, and those due or delivered in these days; with `customerId`. */
  window?: Window | undefined;
  /** Job codes that begin so. */
  jobCode?: KeyRange | undefined;
  /** Only these jobs: a search that finds few. */
  ids?: readonly string[] | undefined;
  /** A search that finds many. */
  search?: KeyRange | undefined;
};

const dueKey = sql<string>`coalesce(j.due_date, 'infinity'::date)`;
/** Open jobs come before this place in lists, closed ones after it (jobs.list_order). */
const lastOpen = 900_000;
/** Closed jobs stand at this minus the day number of their due date. */
const closedFrom = 2_000_000;

const orders = {
  list: { column: sql.ref('j.list_order'), type: 'int4' },
  dueDate: { column: dueKey, type: 'date' },
  jobCode: { column: sql.ref('j.code_key'), type: 'text' },
  registeredAt: { column: sql.ref('j.registered_at'), type: 'timestamptz' },
} as const;

/** A month of DIFOT is read by its days and sorted then; walked in the list's own order, an old month would come after all others. */
const unindexed = {
  list: sql`j.list_order + 0`,
  dueDate: sql`${dueKey} + 0`,
  jobCode: sql`j.code_key || ''`,
  registeredAt: sql`j.registered_at + interval '0'`,
} as const;

function stateConditions(states: readonly JobState[]): Expression<SqlBool>[] {
  const open = states.filter((one) => one === 'open' || one === 'on_hold').length;
  const conditions: Expression<SqlBool>[] = [];
  if (states.length === 1)
    conditions.push(sql<SqlBool>`j.state = ${sql.lit(states[0]!)}`); // literal: the partial indexes of rare states are found
  else if (states.length < 5)
    conditions.push(sql<SqlBool>`j.state in (${sql.join(states.map((one) => sql.lit(one)))})`);
  if (open === states.length)
    conditions.push(sql<SqlBool>`j.list_order <= ${sql.lit(lastOpen)}`, sql<SqlBool>`j.is_open`);
  if (open === 0) conditions.push(sql<SqlBool>`j.list_order > ${sql.lit(lastOpen)}`);
  if (states.length === 1 && states[0] === 'on_hold') conditions.push(sql<SqlBool>`j.status_code = 'HOLD'`);
  return conditions;
}

const within = (column: string, { from, to }: KeyRange) =>
  sql<SqlBool>`${sql.ref(column)} >= ${from} and ${sql.ref(column)} < ${to}`;

/** The same rule as exceptionState (rules-exception.ts), on the earliest times that open jobs keep. */
function exceptionConditions(state: 'in_exception' | 'at_risk', now: Date): Expression<SqlBool>[] {
  const clock = clockOfJob(now);
  const passed = (column: string) => sql<SqlBool>`${sql.ref(column)} <= ${clock}`;
  const open = [sql<SqlBool>`j.list_order <= ${sql.lit(lastOpen)}`, sql<SqlBool>`j.is_open`];
  if (state === 'in_exception') return [...open, sql<SqlBool>`j.exception_at <= ${now}`, passed('j.exception_at')];
  return [...open, passed('j.at_risk_at'), sql<SqlBool>`not coalesce(${passed('j.exception_at')}, false)`];
}

/**
 * The window as conditions that an index bounds: the list's order holds open jobs, and closed ones by due date (rules-settle.ts), so of
 * those behind the window's beginning only jobs delivered late can belong to it.
 */
export function windowConditions({ from, to }: Window) {
  const inDays = (column: string) => sql<SqlBool>`${sql.ref(column)} between ${from}::date and ${to}::date`;
  const delivered = inDays('j.delivered_date');
  const end = sql.lit(closedFrom - dayNumber(from));
  return {
    listed: sql<SqlBool>`(j.list_order <= ${end} and (j.is_open or ${inDays('j.due_date')} or ${delivered}))`,
    deliveredLate: sql<SqlBool>`(j.list_order > ${end} and not j.is_open and j.delivered_date > j.due_date and ${delivered}
      and j.due_date < ${from}::date)`,
  };
}

export function conditionsOf(filter: ListFilter, now: Date): Expression<SqlBool>[] {
  const conditions = stateConditions(filter.states);
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) conditions.push(sql<SqlBool>`${sql.ref(column)} = ${value}`);
  };
  equal('j.customer_id', filter.customerId);
  equal('j.branch_id', filter.branchId);
  equal('j.department_id', filter.departmentId);
  equal('j.direction', filter.direction);
  equal('j.mode', filter.mode);
  equal('j.service_operator_id', filter.serviceOperatorId);
  equal('j.work_branch_id', filter.workBranchId);
  equal('j.customer_group_id', filter.customerGroupId);
  equal('j.status_code', filter.statusCode);
  // The key alone would let jobs without a due date through.
  if (filter.dueFrom !== undefined)
    conditions.push(sql<SqlBool>`${dueKey} >= ${filter.dueFrom}::date and j.due_date is not null`);
  if (filter.dueTo !== undefined) conditions.push(sql<SqlBool>`${dueKey} <= ${filter.dueTo}::date`);
  if (filter.etaFrom !== undefined) conditions.push(sql<SqlBool>`j.eta >= ${filter.etaFrom}::date`);
  if (filter.etaTo !== undefined) conditions.push(sql<SqlBool>`j.eta <= ${filter.etaTo}::date`);
  if (filter.late !== undefined) {
    const today = sql`(${now}::timestamptz at time zone co.time_zone)::date`;
    const late = sql<SqlBool>`coalesce(j.status_code <> 'CANC' and coalesce(j.delivered_date, ${today}) > j.due_date, false)`;
    conditions.push(filter.late ? late : sql<SqlBool>`not ${late}`);
  }
  if (filter.exception !== undefined) conditions.push(...exceptionConditions(filter.exception, now));
  if (filter.difot !== undefined) conditions.push(...difotConditions(filter.difot, 'j', sql`j.status_code = 'CANC'`));
  if (filter.jobCode !== undefined) conditions.push(within('j.code_key', filter.jobCode));
  if (filter.ids !== undefined) conditions.push(sql<SqlBool>`j.id = any(${filter.ids}::uuid[])`);
  if (filter.search !== undefined) {
    conditions.push(sql<SqlBool>`((${within('j.code_key', filter.search)}) or (${within('j.order_key', filter.search)})
      or exists (select 1 from job_references r where r.job_id = j.id and r.customer_id = j.customer_id and ${within('r.value_key', filter.search)}))`);
  }
  return conditions;
}

export type Page = { sort: ListSort; after: readonly (string | number | null)[] | null; limit: number; now: Date };

/** One page of jobs in the order of the sort, after the keys of the last row of the page before: the query, not yet run. */
export function jobPage(tx: Tx, filter: ListFilter, page: Page) {
  const isDescending = page.sort.startsWith('-');
  const name = page.sort.replace('-', '') as keyof typeof orders;
  const { type } = orders[name];
  const isOfMonth = filter.difot !== undefined && filter.difot.month !== null;
  const column = isOfMonth ? unindexed[name] : orders[name].column;
  const direction = isDescending ? 'desc' : 'asc';
  const conditions = conditionsOf(filter, page.now);
  if (filter.window !== undefined) {
    const { listed, deliveredLate } = windowConditions(filter.window);
    conditions.push(sql<SqlBool>`(${listed} or ${deliveredLate})`);
  }
  if (page.after !== null) {
    const comparison = sql.raw(isDescending ? '<' : '>');
    const [key, id] = page.after;
    conditions.push(sql<SqlBool>`(${column}, j.id) ${comparison} (${key}::${sql.raw(type)}, ${id}::uuid)`);
  }
  return jobsWithNames(tx, page.now)
    .where((eb) => eb.and(conditions))
    .orderBy(column, direction)
    .orderBy('j.id', direction)
    .limit(page.limit);
}

export async function selectJobPage(tx: Tx, filter: ListFilter, page: Page) {
  return jobPage(tx, filter, page).execute();
}

/** The jobs whose code, order number or a reference begins so; null when there are more than `limit`. */
export async function selectMatches(
  tx: Tx,
  range: KeyRange,
  customerId: string | undefined,
  limit: number,
): Promise<string[] | null> {
  const own = customerId === undefined ? sql`` : sql`customer_id = ${customerId} and `;
  const branch = (id: string, table: string, column: string) =>
    sql`(select ${sql.ref(id)} as id from ${sql.table(table)} where ${own}${within(column, range)} limit ${limit + 1})`;
  const found = await sql<{ id: string }>`
    ${branch('id', 'jobs', 'code_key')} union all ${branch('id', 'jobs', 'order_key')}
    union all ${branch('job_id', 'job_references', 'value_key')}`.execute(tx);
  const ids = new Set(found.rows.map((one) => one.id));
  return found.rows.length > limit ? null : [...ids];
}

/** The jobs whose code begins so; null when there are more than `limit`. */
export async function selectCodeMatches(
  tx: Tx,
  range: KeyRange,
  customerId: string | undefined,
  limit: number,
): Promise<string[] | null> {
  const own = customerId === undefined ? sql`` : sql`customer_id = ${customerId} and `;
  const found = await sql<{ id: string }>`
    select id from jobs where ${own}${within('code_key', range)} limit ${limit + 1}`.execute(tx);
  return found.rows.length > limit ? null : found.rows.map((one) => one.id);
}
