import { sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { Day } from '#shared/days.ts';

export type OpenCounts = { open: number; late: number; at_risk: number; due_this_week: number };

/** Counts of the customer's open jobs: the partial index over open rows is read, never a closed one. */
export async function countOpen(tx: Tx, actor: ContactActor, today: Day, sunday: Day): Promise<OpenCounts> {
  const { rows } = await sql<OpenCounts>`
    select count(*) as open,
      count(*) filter (where due_date < ${today}::date and (delivered_date is null or delivered_date > due_date)) as late,
      count(*) filter (where (delivered_date is null and eta > due_date) or shared_exceptions <> '[]') as at_risk,
      count(*) filter (where delivered_date is null and due_date between ${today}::date and ${sunday}::date) as due_this_week
    from jobs where customer_id = ${actor.customerId} and is_open`.execute(tx);
  return rows[0]!;
}
