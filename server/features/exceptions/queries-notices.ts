import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** A milestone whose exception has come, with what a notice says of it. */
export type DueNotice = {
  id: string;
  customer_id: string;
  job_id: string;
  job_code: string;
  customer_name: string;
  name: string;
  component_code: string | null;
  exception_at: Date;
  exception_amount: number | null;
  exception_unit: string | null;
  exception_side: string | null;
  exception_base: string | null;
  exception_base_type: string | null;
  base_name: string | null;
  service_operator_id: string | null;
  department_id: string | null;
};

/**
 * Claims milestones whose exception has come and of which nobody was told: each distinct `exception_at` once (DOMAIN 5). The rule is
 * isNoticeDue over exceptionState (rules-exception.ts): of held jobs only what had come before the hold. The job is locked with its
 * milestone, so that no command that has read the milestone before can write the old mark back; what another process works on is
 * skipped and found by the next look. Reads the partial index of what is due, never a closed job.
 */
export async function claimDueNotices(tx: Tx, now: Date, most: number): Promise<DueNotice[]> {
  const { rows } = await sql<DueNotice>`
    with due as (
      select m.id, m.customer_id from milestones m
      join jobs j on j.id = m.job_id and j.customer_id = m.customer_id
      where m.state = 'pending' and m.job_open and m.exception_at is not null and m.notified_for is distinct from m.exception_at
        and m.exception_at <= ${now} and m.exception_at <= coalesce(j.held_since, ${now}::timestamptz) and j.is_open
      order by m.exception_at, m.id limit ${most}
      for update of j, m skip locked
    ), claimed as (
      update milestones m set notified_for = m.exception_at from due
      where m.id = due.id and m.customer_id = due.customer_id
      returning m.*
    )
    select m.id, m.customer_id, m.job_id, j.job_code, c.name as customer_name, m.name, mc.code as component_code, m.exception_at,
      m.exception_amount, m.exception_unit, m.exception_side, m.exception_base, m.exception_base_type, e.name as base_name,
      j.service_operator_id, j.department_id
    from claimed m
    join jobs j on j.id = m.job_id and j.customer_id = m.customer_id
    join customers c on c.id = m.customer_id
    left join components mc on mc.id = m.component_id and mc.customer_id = m.customer_id
    left join event_types e on e.code = m.exception_base_type
    order by m.exception_at, m.id`.execute(tx);
  return rows;
}
