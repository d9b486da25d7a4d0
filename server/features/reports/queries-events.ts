import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

export type UsersPage = {
  branchId: string | undefined;
  departmentId: string | undefined;
  after: { nameKey: string; id: string } | null;
  limit: number;
};

const nameKey = sql<string>`lower(first_name || ' ' || last_name)`;

/** A page of active staff users by name. */
export async function selectUsers(tx: Tx, { branchId, departmentId, after, limit }: UsersPage) {
  return tx
    .selectFrom('users')
    .select(['id', 'email', sql<string>`trim(first_name || ' ' || last_name)`.as('name'), nameKey.as('name_key')])
    .where('state', '=', 'active')
    .$if(branchId !== undefined, (query) => query.where('branch_id', '=', branchId!))
    .$if(departmentId !== undefined, (query) => query.where('department_id', '=', departmentId!))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(${nameKey} collate "C", id) > (${after!.nameKey}, ${after!.id}::uuid)`),
    )
    .orderBy(sql`${nameKey} collate "C"`)
    .orderBy('id')
    .limit(limit)
    .execute();
}

export type LineCount = {
  user_id: string;
  event_type: string;
  taken: number;
  own_customers: number;
  at_risk: number;
  in_exception: number;
};

/**
 * Lines of the worklist by user and event type: taken by them, or of a job whose CSO they are. A line that is both counts once where
 * it is at risk or in exception. The clock of a held job stands where the hold began (DOMAIN 5).
 */
export async function countLines(tx: Tx, users: readonly string[], now: Date): Promise<LineCount[]> {
  const state = sql`select l.id, l.event_type, l.exception_at, l.at_risk_at, coalesce(j.held_since, ${now}::timestamptz) as clock`;
  const from = sql`from worklist_lines l left join jobs j on l.held and j.id = l.job_id and j.customer_id = l.customer_id`;
  const result = await sql<LineCount>`
    select user_id, event_type, count(*) filter (where is_taken) as taken, count(*) filter (where not is_taken) as own_customers,
      count(distinct id) filter (where exception_at <= clock) as in_exception,
      count(distinct id) filter (where at_risk_at <= clock and (exception_at is null or exception_at > clock)) as at_risk
    from (
      ${state}, l.taken_by as user_id, true as is_taken ${from} where l.taken_by = any(${users}::uuid[])
      union all
      ${state}, l.service_operator_id, false ${from} where l.service_operator_id = any(${users}::uuid[])
    ) lines group by user_id, event_type`.execute(tx);
  return result.rows;
}

export type EventCount = { user_id: string; event_type: string; recorded: number };

/** Events that staff users recorded or corrected in [from, until), by user and event type. */
export async function countEvents(tx: Tx, users: readonly string[], from: Date, until: Date): Promise<EventCount[]> {
  const result = await sql<EventCount>`
    select actor_id as user_id, type as event_type, count(*) as recorded from events
    where actor_kind = 'staff' and kind in ('recorded', 'correction') and actor_id = any(${users}::uuid[])
      and recorded_at >= ${from} and recorded_at < ${until}
    group by actor_id, type`.execute(tx);
  return result.rows;
}

export async function selectTypeNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('event_types').select(['code', 'name']).execute();
  return new Map(rows.map((row) => [row.code, row.name]));
}
