import { type RawBuilder, sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { Day } from '#shared/days.ts';

export type Counts = {
  open: number;
  late: number;
  at_risk: number;
  due_this_week: number;
  completed: number;
  archived: number;
};

/**
 * The statement that counts the contact's jobs. Open ones exactly, from the partial indexes over open rows; closed ones up to `most` and one, by state and
 * branch, so that neither a long history nor other branches are read. The same conditions as the list's views.
 */
export function countsQuery(actor: ContactActor, today: Day, sunday: Day, most: number): RawBuilder<Counts> {
  return sql<Counts>`
    select o.*,
      (select count(*) from jobs where customer_id = ${actor.customerId} and is_open
        and ((delivered_date is null and eta > due_date) or shared_exceptions <> '[]')) as at_risk,
      (select count(*) from (${closedIn(actor, 'completed', most)}) c) as completed,
      (select count(*) from (${closedIn(actor, 'archived', most)}) a) as archived
    from (
      select count(*) as open,
        count(*) filter (where due_date < ${today}::date and (delivered_date is null or delivered_date > due_date)) as late,
        count(*) filter (where delivered_date is null and due_date between ${today}::date and ${sunday}::date) as due_this_week
      from jobs where customer_id = ${actor.customerId} and is_open
    ) o`;
}

/** Counts of the contact's jobs, by the company's day and the Sunday of its week. */
export async function countJobs(tx: Tx, actor: ContactActor, today: Day, sunday: Day, most: number): Promise<Counts> {
  const { rows } = await countsQuery(actor, today, sunday, most).execute(tx);
  return rows[0]!;
}

/** Up to `most` and one closed jobs of a state. Row-level security is the net below; the branches are named so that their index is read. */
function closedIn(actor: ContactActor, state: 'completed' | 'archived', most: number): RawBuilder<unknown> {
  const part = (branch: RawBuilder<unknown>) => sql`(select 1 from jobs
    where customer_id = ${actor.customerId} and not is_open and state = ${sql.lit(state)} and ${branch} limit ${most + 1}::int)`;
  if (actor.branches === null) return part(sql`true`);
  const named = part(sql`customer_branch_id = any(${actor.branches}::uuid[])`);
  if (!actor.unassignedToo) return named;
  return sql`(${named} union all ${part(sql`customer_branch_id is null`)}) limit ${most + 1}::int`;
}

/** What the contact has set for the own screens. */
export async function selectPreferences(tx: Tx, actor: ContactActor): Promise<Record<string, unknown>> {
  const row = await tx
    .selectFrom('contacts')
    .select('preferences')
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', actor.id)
    .executeTakeFirst();
  return row?.preferences ?? {};
}
