import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { KeyRange } from '#server/features/worklist/rules-filter.ts';
import type { OrderKey } from '#server/features/worklist/rules-settings.ts';
import type { Day } from '#shared/days.ts';
import { and, behind, type Condition, or, orderBy } from './queries-scope.ts';

/** More lines than this are not counted: "more than 1,000" says enough. */
export const mostCounted = 1_000;

/** What narrows the worklist; `today` and `now` decide what is overdue, at risk and in exception. */
export type LineFilter = {
  taken?: { by: string } | 'nobody' | undefined;
  exception?: 'in_exception' | 'at_risk' | undefined;
  dueUntil?: Day | undefined;
  categoryId?: string | undefined;
  customerId?: string | undefined;
  serviceOperatorId?: string | undefined;
  jobIds?: readonly string[] | undefined;
  held: boolean;
  code?: KeyRange | undefined;
};

/** The instant by which a line's times are read: of a held job the beginning of its hold (rules-exception.ts). */
const clockOf = (held: boolean, now: Date) =>
  held
    ? sql`(select coalesce(h.held_since, ${now}::timestamptz) from jobs h where h.id = l.job_id and h.customer_id = l.customer_id)`
    : sql`${now}::timestamptz`;

// Written as the order's keys are, so that one index serves both; a line without the time is never reached.
const exceptionKey = sql`coalesce(l.exception_at, 'infinity'::timestamptz)`;
const dueKey = sql`coalesce(l.due_date, 'infinity'::date)`;
const isInException = (clock: RawBuilder<unknown>) => sql<SqlBool>`${exceptionKey} <= ${clock}`;
const isAtRisk = (clock: RawBuilder<unknown>) => sql<SqlBool>`${exceptionKey} > ${clock} and l.at_risk_at <= ${clock}`;

function conditionsOf(filter: LineFilter, now: Date): Condition[] {
  const conditions: Condition[] = [filter.held ? sql<SqlBool>`l.held` : sql<SqlBool>`not l.held`];
  const equal = (column: string, value: string | undefined) => {
    if (value !== undefined) conditions.push(sql<SqlBool>`${sql.ref(column)} = ${value}`);
  };
  equal('l.category_id', filter.categoryId);
  equal('l.customer_id', filter.customerId);
  equal('l.service_operator_id', filter.serviceOperatorId);
  if (filter.taken === 'nobody') conditions.push(sql<SqlBool>`l.taken_by is null`);
  else equal('l.taken_by', filter.taken?.by);
  if (filter.dueUntil !== undefined) conditions.push(sql<SqlBool>`${dueKey} <= ${filter.dueUntil}::date`);
  if (filter.code !== undefined)
    conditions.push(sql<SqlBool>`l.code_key >= ${filter.code.from} and l.code_key < ${filter.code.to}`);
  // By the jobs' keys: the unique index of lines leads with the customer.
  if (filter.jobIds !== undefined)
    conditions.push(
      sql<SqlBool>`(l.customer_id, l.job_id) in (select customer_id, id from jobs where id = any(${filter.jobIds}::uuid[]))`,
    );
  if (filter.exception === undefined) return conditions;
  const clock = clockOf(filter.held, now);
  conditions.push(filter.exception === 'in_exception' ? isInException(clock) : isAtRisk(clock));
  return conditions;
}

/** The columns of the page's lines, with what stands around them. */
const shown = sql`p.*, j.job_code, j.order_number, j.status, j.state, j.version as job_version, j.held_since, j.delivered_date as job_delivered,
  cu.code as customer_code, cu.name as customer_name, cu.service_operator_id as customer_operator_id, c.code as component_code, c.description as component_description,
  c.delivered_date as component_delivered, k.name as category_name,
  m.exception_amount, m.exception_unit, m.exception_side, m.exception_base, m.exception_base_type, b.name as base_name,
  trim(tu.first_name || ' ' || tu.last_name) as taken_name, trim(so.first_name || ' ' || so.last_name) as operator_name`;

const around = sql`join jobs j on j.id = p.job_id and j.customer_id = p.customer_id
  join milestones m on m.id = p.id and m.customer_id = p.customer_id
  join customers cu on cu.id = p.customer_id
  join categories k on k.id = p.category_id
  left join components c on c.id = p.component_id and c.customer_id = p.customer_id
  left join event_types b on b.code = m.exception_base_type
  left join users tu on tu.id = p.taken_by
  left join users so on so.id = p.service_operator_id`;

export type LineRow = {
  id: string;
  customer_id: string;
  job_id: string;
  component_id: string | null;
  category_id: string;
  event_type: string;
  name: string;
  sequence: number;
  code_key: string;
  branch_id: string | null;
  department_id: string | null;
  mode: string;
  direction: string;
  customer_group_id: string | null;
  transport_group_id: string | null;
  service_operator_id: string | null;
  held: boolean;
  priority: number;
  due_date: string | null;
  eta: string | null;
  estimated_day: string | null;
  exception_at: Date | null;
  at_risk_at: Date | null;
  registered_at: Date;
  taken_by: string | null;
  taken_at: Date | null;
  job_code: string;
  order_number: string;
  status: string;
  state: string;
  job_version: number;
  held_since: Date | null;
  job_delivered: string | null;
  customer_code: string;
  customer_name: string;
  customer_operator_id: string | null;
  component_code: string | null;
  component_description: string | null;
  component_delivered: string | null;
  category_name: string;
  exception_amount: number | null;
  exception_unit: string | null;
  exception_side: string | null;
  exception_base: string | null;
  exception_base_type: string | null;
  base_name: string | null;
  taken_name: string | null;
  operator_name: string | null;
};

/** `scopes`: the parts of which the list is made; a line in any of them is in it, once. */
export type PageOf = { scopes: readonly Condition[]; filter: LineFilter; now: Date };

/** Each part is read in the list's order no further than the page is long, which an index of its branch serves; many parts are one. */
const mostParts = 12;
const partsOf = (scopes: readonly Condition[]): readonly Condition[] =>
  scopes.length === 0 || scopes.length > mostParts ? [or(scopes)] : scopes;

/**
 * For the rest of the transaction statements keep the plan they were prepared with. Planning the page's joins anew for each request's
 * values, which PostgreSQL prefers here, takes longer than reading the page; its indexes are right for any value.
 */
export async function keepPlans(tx: Tx): Promise<void> {
  await sql`set local plan_cache_mode = force_generic_plan`.execute(tx);
}

/** A page of lines; jobs, milestones and names are read for its rows alone. `place`: the last line of the page before; `until`: the last line wanted. */
export async function selectPage(
  tx: Tx,
  { scopes, filter, now }: PageOf,
  page: {
    order: readonly OrderKey[];
    place: readonly unknown[] | null;
    until: readonly unknown[] | null;
    limit: number;
  },
): Promise<LineRow[]> {
  const conditions = conditionsOf(filter, now);
  if (page.place !== null) conditions.push(behind(page.order, page.place, 'l'));
  if (page.until !== null) conditions.push(sql<SqlBool>`not ${behind(page.order, page.until, 'l')}`);
  const parts = partsOf(scopes).map(
    (scope) => sql`(select l.* from worklist_lines l where ${and([scope, ...conditions])}
      order by ${orderBy(page.order, 'l')} limit ${page.limit})`,
  );
  const result = await sql<LineRow>`select ${shown} from (select * from (${sql.join(parts, sql` union `)}) l
    order by ${orderBy(page.order, 'l')} limit ${page.limit}) p ${around} order by ${orderBy(page.order, 'p')}`.execute(
    tx,
  );
  return result.rows;
}

/** How many lines there are; of each part no more than `mostCounted` and one are counted. */
export async function countLines(tx: Tx, { scopes, filter, now }: PageOf): Promise<number> {
  const conditions = conditionsOf(filter, now);
  const parts = partsOf(scopes).map(
    (scope) => sql`(select l.id from worklist_lines l where ${and([scope, ...conditions])} limit ${mostCounted + 1})`,
  );
  const result = await sql<{
    count: number;
  }>`select count(*) as count from (${sql.join(parts, sql` union `)}) counted`.execute(tx);
  return result.rows[0]!.count;
}

/** Lines by id, whosever they are; missing where the milestone is pending no more. */
export async function selectLines(tx: Tx, ids: readonly string[]): Promise<LineRow[]> {
  const result =
    await sql<LineRow>`select ${shown} from worklist_lines p ${around} where p.id = any(${ids}::uuid[])`.execute(tx);
  return result.rows;
}

/** What the badges show of a scope, held jobs left out: one pass, which costs less than a short one for each figure. */
export async function selectCounts(tx: Tx, scope: Condition, userId: string, now: Date, today: Day) {
  const clock = sql`${now}::timestamptz`;
  const result = await sql<{ lines: number; in_exception: number; at_risk: number; overdue: number; taken: number }>`
    select count(*) as lines,
      count(*) filter (where ${isInException(clock)}) as in_exception,
      count(*) filter (where ${isAtRisk(clock)}) as at_risk,
      count(*) filter (where l.due_date < ${today}::date) as overdue,
      count(*) filter (where l.taken_by = ${userId}) as taken
    from worklist_lines l where ${scope} and not l.held`.execute(tx);
  return result.rows[0]!;
}
