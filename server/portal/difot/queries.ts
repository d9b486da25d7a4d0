import { type SqlBool, sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { DifotSettings } from '#server/features/difot/rules-difot.ts';
import { difotConditions } from '#server/features/difot/service.ts';
import type { Day } from '#shared/days.ts';

/** DIFOT counts by counting day over the branches that the contact may see. */
export async function selectDayCounts(tx: Tx, actor: ContactActor, from: Day, to: Day) {
  return tx
    .selectFrom('day_counts')
    .select((eb) => [
      'day',
      sql<number>`${eb.fn.sum('jobs')}::integer`.as('jobs'),
      sql<number>`${eb.fn.sum('delivered')}::integer`.as('delivered'),
      sql<number>`${eb.fn.sum('on_time')}::integer`.as('onTime'),
      sql<number>`${eb.fn.sum('in_full')}::integer`.as('inFull'),
      sql<number>`${eb.fn.sum('difot')}::integer`.as('difot'),
      sql<number>`${eb.fn.sum('assumed')}::integer`.as('assumed'),
    ])
    .where('customer_id', '=', actor.customerId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('day')
    .execute();
}

/** How a contact's statements know cancelled jobs: the status code is the staff's. The same rule as isCancelled (rules-shown.ts). */
export const cancelledJobs = sql<SqlBool>`(jobs.state = 'cancelled' or (jobs.state = 'archived' and jobs.customer_stage <> 'completed'))`;

/** Jobs without a counting date that the contact may see, counted up to `most` and one. */
export async function countUndated(
  tx: Tx,
  actor: ContactActor,
  settings: DifotSettings,
  most: number,
): Promise<number> {
  const filter = { month: null, result: 'none', settings, today: '0001-01-01' } as const;
  const conditions = sql.join(difotConditions(filter, 'jobs', cancelledJobs), sql` and `);
  const result = await sql<{ jobs: number }>`select count(*)::int as jobs from (
    select 1 from jobs where jobs.customer_id = ${actor.customerId} and ${conditions} limit ${most + 1}::int) found`.execute(
    tx,
  );
  return result.rows[0]!.jobs;
}

/** The names of the contact's own customer branches. */
export async function selectBranchNames(tx: Tx, actor: ContactActor): Promise<string[]> {
  if (actor.branches === null || actor.branches.length === 0) return [];
  const rows = await tx
    .selectFrom('customer_branches')
    .select('name')
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', sql<string>`any(${actor.branches}::uuid[])`)
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
