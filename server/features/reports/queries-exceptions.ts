import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import { filterTerms } from '#server/features/enquiry/rules-filters.ts';
import type { JobExceptionsFilters } from './contract.ts';

/** Until when time counts for a job: the clock of a held one stands where the hold began (DOMAIN 5). */
const clock = (now: Date) => sql`coalesce(j.held_since, ${now}::timestamptz)`;

function stateCondition(state: JobExceptionsFilters['exception'], now: Date) {
  const breached = sql<SqlBool>`m.exception_at <= ${clock(now)}`;
  const warned = sql<SqlBool>`m.at_risk_at <= ${clock(now)}`;
  if (state === 'in_exception') return sql<SqlBool>`m.exception_at <= ${now} and ${breached}`;
  if (state === 'at_risk') return sql<SqlBool>`m.at_risk_at <= ${now} and ${warned} and not ${breached}`;
  return sql<SqlBool>`(${breached} or ${warned})`;
}

export type ExceptionsPage = { after: { exceptionAt: string; id: string } | null; limit: number; now: Date };

/**
 * Milestones in exception or at risk, the longest in exception first. They stand in the index of pending milestones of open jobs by
 * their exception time, so that a page reads little more than its rows, however long the history is.
 */
export const exceptionPage = (tx: Tx, filters: JobExceptionsFilters, { after, limit, now }: ExceptionsPage) =>
  tx
    .selectFrom('milestones as m')
    .innerJoin('jobs as j', (join) => join.onRef('j.id', '=', 'm.job_id').onRef('j.customer_id', '=', 'm.customer_id'))
    .innerJoin('customers as c', 'c.id', 'm.customer_id')
    .leftJoin('components as p', (join) =>
      join.onRef('p.id', '=', 'm.component_id').onRef('p.customer_id', '=', 'm.customer_id'),
    )
    .leftJoin('worklist_lines as l', (join) =>
      join.onRef('l.id', '=', 'm.id').onRef('l.customer_id', '=', 'm.customer_id'),
    )
    .leftJoin('categories as k', 'k.id', 'm.category_id')
    .leftJoin('event_types as bt', 'bt.code', 'm.exception_base_type')
    .leftJoin('branches as b', 'b.id', 'j.work_branch_id')
    .leftJoin('departments as d', 'd.id', 'j.department_id')
    .leftJoin('users as so', 'so.id', 'j.service_operator_id')
    .leftJoin('users as tk', 'tk.id', 'l.taken_by')
    .select(['m.id', 'm.event_type', 'm.name as milestone', 'm.exception_at', 'm.exception_amount', 'm.exception_unit'])
    .select(['m.exception_side', 'm.exception_base', 'm.exception_base_type', 'bt.name as base_name'])
    .select(['j.id as job_id', 'j.job_code', 'j.status', 'j.held_since', 'j.registered_at', 'j.etd', 'j.eta'])
    .select(['j.due_date', 'j.promised_date', 'j.shared_exceptions', 'p.code as component_code', 'k.name as category'])
    .select(['c.id as customer_id', 'c.code as customer_code', 'c.name as customer_name'])
    .select(['b.id as branch_id', 'b.code as branch_code', 'b.name as branch_name'])
    .select(['d.id as department_id', 'd.code as department_code', 'd.name as department_name'])
    .select(['so.id as operator_id', sql<string>`trim(so.first_name || ' ' || so.last_name)`.as('operator_name')])
    .select(['tk.id as taker_id', sql<string>`trim(tk.first_name || ' ' || tk.last_name)`.as('taker_name')])
    // The base milestone is that of the same component, else the job's (rules-stored-times.ts).
    .select(
      sql<
        string | null
      >`(select o.occurred_day from milestones o where o.customer_id = m.customer_id and o.job_id = m.job_id
        and o.event_type = m.exception_base_type and (o.component_id is not distinct from m.component_id or o.component_id is null)
        order by o.component_id is null limit 1)`.as('base_day'),
    )
    .where('m.state', '=', sql.lit('pending'))
    .where('m.job_open', '=', sql.lit(true))
    .where('j.is_open', '=', sql.lit(true))
    .where('m.exception_at', 'is not', null)
    .where(stateCondition(filters.exception, now))
    .$if(filters.eventType !== undefined, (query) => query.where('m.event_type', '=', filters.eventType!))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(m.exception_at, m.id) > (${after!.exceptionAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .where((eb) =>
      eb.and(
        filterTerms(filters).map(
          ({ column, comparison, value }) => sql<SqlBool>`${sql.ref(`j.${column}`)} ${sql.raw(comparison)} ${value}`,
        ),
      ),
    )
    .orderBy('m.exception_at')
    .orderBy('m.id')
    .limit(limit);

export type ExceptionPageRow = Awaited<ReturnType<ReturnType<typeof exceptionPage>['execute']>>[number];
