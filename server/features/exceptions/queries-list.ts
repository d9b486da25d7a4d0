import { type Expression, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { ExceptionFilters } from '#server/features/exceptions/contract.ts';

/** Until when time counts for a job: the clock of a held one stands where the hold began (DOMAIN 5). */
const clock = (now: Date) => sql<Date>`coalesce(j.held_since, ${now}::timestamptz)`;

const inException = (now: Date) => sql<SqlBool>`m.exception_at <= ${clock(now)}`;
const atRisk = (now: Date) => sql<SqlBool>`m.at_risk_at <= ${clock(now)} and m.exception_at > ${clock(now)}`;

/**
 * Pending milestones of open jobs that have come into exception or at risk: the rule is exceptionState (rules-exception.ts). The
 * words are those of the partial indexes, so that no closed job is read.
 */
function passed(state: 'in_exception' | 'at_risk', now: Date): Expression<SqlBool>[] {
  const open = sql<SqlBool>`m.state = 'pending' and m.job_open and m.exception_at is not null and j.is_open`;
  if (state === 'in_exception') return [open, sql<SqlBool>`m.exception_at <= ${now}`, inException(now)];
  return [open, sql<SqlBool>`m.at_risk_at is not null and m.at_risk_at <= ${now}`, atRisk(now)];
}

function filtered(filters: ExceptionFilters): Expression<SqlBool>[] {
  const wanted: [string, string | undefined][] = [
    ['j.work_branch_id', filters.branchId],
    ['j.department_id', filters.departmentId],
    ['j.mode', filters.mode],
    ['j.customer_id', filters.customerId],
    ['j.customer_group_id', filters.groupId],
    ['j.service_operator_id', filters.serviceOperatorId],
    ['m.event_type', filters.eventType],
  ];
  return wanted.flatMap(([column, value]) =>
    value === undefined ? [] : [sql<SqlBool>`${sql.ref(column)} = ${value}`],
  );
}

function milestonesWithJobs(tx: Tx) {
  return tx
    .selectFrom('milestones as m')
    .innerJoin('jobs as j', (join) => join.onRef('j.id', '=', 'm.job_id').onRef('j.customer_id', '=', 'm.customer_id'));
}

type Page = {
  state: 'in_exception' | 'at_risk' | undefined;
  after: readonly [exceptionAt: string, id: string] | null;
  limit: number;
  now: Date;
};

/** Which milestones stand on the page: each state over its own index, read no further than the page is long. */
function pageKeys(tx: Tx, filters: ExceptionFilters, { state, after, limit, now }: Page) {
  const keys = (one: 'in_exception' | 'at_risk') => {
    const conditions = [...passed(one, now), ...filtered(filters)];
    if (after !== null)
      conditions.push(sql<SqlBool>`(m.exception_at, m.id) > (${after[0]}::timestamptz, ${after[1]}::uuid)`);
    return tx
      .selectFrom(
        milestonesWithJobs(tx)
          .where((eb) => eb.and(conditions))
          .select(['m.id', 'm.customer_id', 'm.exception_at'])
          .orderBy('m.exception_at')
          .orderBy('m.id')
          .limit(limit)
          .as(one),
      )
      .selectAll();
  };
  const wanted = state === undefined ? keys('in_exception').unionAll(keys('at_risk')) : keys(state);
  return wanted.orderBy('exception_at').orderBy('id').limit(limit);
}

/**
 * A page of exceptions, the longest breached first: the query, not yet run. In three steps (which milestones, what they are, what the
 * rest is called), each planned for itself: a dozen tables in one join take longer to plan than to read.
 */
export function exceptionPage(tx: Tx, filters: ExceptionFilters, page: Page) {
  return tx
    .with(
      (cte) => cte('page').materialized(),
      () => pageKeys(tx, filters, page),
    )
    .with(
      (cte) => cte('late').materialized(),
      (db) =>
        db
          .selectFrom('page')
          .innerJoin('milestones as m', (join) =>
            join.onRef('m.id', '=', 'page.id').onRef('m.customer_id', '=', 'page.customer_id'),
          )
          .innerJoin('jobs as j', (join) =>
            join.onRef('j.id', '=', 'm.job_id').onRef('j.customer_id', '=', 'm.customer_id'),
          )
          .innerJoin('customers as c', 'c.id', 'j.customer_id')
          .leftJoin('components as mc', (join) =>
            join.onRef('mc.id', '=', 'm.component_id').onRef('mc.customer_id', '=', 'm.customer_id'),
          )
          .leftJoinLateral(
            (eb) =>
              eb
                .selectFrom('milestones as bm')
                .select([
                  'bm.occurred_at as base_at',
                  'bm.occurred_day as base_day',
                  'bm.occurred_precision as base_precision',
                ])
                .whereRef('bm.customer_id', '=', 'm.customer_id')
                .whereRef('bm.job_id', '=', 'm.job_id')
                .whereRef('bm.event_type', '=', 'm.exception_base_type')
                .where(sql<boolean>`(bm.component_id is null or bm.component_id = m.component_id)`)
                .orderBy(sql`bm.component_id is null`)
                .limit(1)
                .as('base'),
            (join) => join.onTrue(),
          )
          .select([
            'm.id',
            'm.name',
            'm.event_type',
            'm.exception_at',
            'm.at_risk_at',
            'm.component_id',
            'mc.code as component_code',
          ])
          .select(['m.exception_amount', 'm.exception_unit', 'm.exception_side'])
          .select(['m.exception_base', 'm.exception_base_type'])
          .select(['base.base_at', 'base.base_day', 'base.base_precision'])
          .select(['j.id as job_id', 'j.job_code', 'j.state as job_state', 'j.mode', 'j.due_date', 'j.priority'])
          .select(['j.held_since', 'j.registered_at', 'j.etd', 'j.eta', 'j.promised_date', 'j.shared_exceptions'])
          .select(['j.work_branch_id', 'j.department_id', 'j.service_operator_id'])
          .select(['c.id as customer_id', 'c.code as customer_code', 'c.name as customer_name']),
    )
    .selectFrom('late')
    .leftJoin('branches as b', 'b.id', 'late.work_branch_id')
    .leftJoin('departments as d', 'd.id', 'late.department_id')
    .leftJoin('users as u', 'u.id', 'late.service_operator_id')
    .leftJoin('event_types as be', 'be.code', 'late.exception_base_type')
    .leftJoin('worklist_lines as l', (join) =>
      join.onRef('l.id', '=', 'late.id').onRef('l.customer_id', '=', 'late.customer_id'),
    )
    .leftJoin('users as lu', 'lu.id', 'l.taken_by')
    .selectAll('late')
    .select(['be.name as base_name', 'b.id as branch_id', 'b.code as branch_code', 'b.name as branch_name'])
    .select(['d.code as department_code', 'd.name as department_name'])
    .select(['u.id as operator_id', sql<string>`trim(u.first_name || ' ' || u.last_name)`.as('operator_name')])
    .select(['lu.id as taker_id', sql<string>`trim(lu.first_name || ' ' || lu.last_name)`.as('taker_name')])
    .orderBy('late.exception_at')
    .orderBy('late.id');
}

export type ExceptionRow = Awaited<ReturnType<ReturnType<typeof exceptionPage>['execute']>>[number];

/** How many milestones are in exception and at risk, each counted over its own index. */
export async function countExceptions(tx: Tx, filters: ExceptionFilters, now: Date) {
  const count = (state: 'in_exception' | 'at_risk') =>
    milestonesWithJobs(tx)
      .where((eb) => eb.and([...passed(state, now), ...filtered(filters)]))
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
  const [inside, near] = await Promise.all([count('in_exception'), count('at_risk')]);
  return { inException: inside.count, atRisk: near.count };
}
