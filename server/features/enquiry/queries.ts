import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { JobFilters } from './contract.ts';
import { filterTerms } from './rules-filters.ts';

/** Until when time counts for a job: the clock of a held one stands where the hold began (DOMAIN 5). */
const clock = (now: Date) => sql`coalesce(j.held_since, ${now}::timestamptz)`;

const conditions = (filters: JobFilters) =>
  sql.join(
    [
      sql`j.is_open`,
      ...filterTerms(filters).map(
        ({ column, comparison, value }) => sql<SqlBool>`${sql.ref(`j.${column}`)} ${sql.raw(comparison)} ${value}`,
      ),
    ],
    sql` and `,
  );

export type StatusCount = { code: string; name: string | null; jobs: number; in_exception: number; at_risk: number };

/** Open jobs by status. Everything stands in the index jobs_open_enquiry: neither closed jobs nor the jobs' own rows are read. */
export const statusCounts = (filters: JobFilters, now: Date) =>
  sql<StatusCount>`
    select c.*, t.name from (
      select j.status_code as code, count(*) as jobs,
        count(*) filter (where j.exception_at <= ${clock(now)}) as in_exception,
        count(*) filter (where j.at_risk_at <= ${clock(now)} and (j.exception_at is null or j.exception_at > ${clock(now)})) as at_risk
      from jobs j where ${conditions(filters)} group by j.status_code
    ) c left join event_types t on t.code = c.code`;

export async function countByStatus(tx: Tx, filters: JobFilters, now: Date): Promise<StatusCount[]> {
  return (await statusCounts(filters, now).execute(tx)).rows;
}

export type MilestoneCount = { event_type: string; name: string | null; jobs: number; milestones: number; since: Date };

/** What is in exception, by milestone: the index milestones_pending_exception holds pending milestones of open jobs alone. */
export const milestoneCounts = (filters: JobFilters, now: Date) =>
  sql<MilestoneCount>`
    select c.*, t.name from (
      select m.event_type, count(distinct m.job_id) as jobs, count(*) as milestones, min(m.exception_at) as since
      from milestones m join jobs j on j.id = m.job_id and j.customer_id = m.customer_id
      where m.state = 'pending' and m.job_open and m.exception_at is not null and m.exception_at <= ${now}
        and m.exception_at <= ${clock(now)} and ${conditions(filters)}
      group by m.event_type
    ) c left join event_types t on t.code = c.event_type`;

export async function countByMilestone(tx: Tx, filters: JobFilters, now: Date): Promise<MilestoneCount[]> {
  return (await milestoneCounts(filters, now).execute(tx)).rows;
}

/** Where the active templates name each event type: 0 at their beginning, 1 at their end. */
export async function selectPlaces(tx: Tx): Promise<Map<string, number>> {
  const result = await sql<{ event_type: string; place: number }>`
    select m.event_type, avg(m.position::float8 / m.most) as place
    from (
      select tm.event_type, tm.position, max(tm.position) over (partition by tm.template_id) as most
      from template_milestones tm join templates t on t.id = tm.template_id and t.active
    ) m group by m.event_type`.execute(tx);
  return new Map(result.rows.map((row) => [row.event_type, row.place]));
}
