import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** Two who change what milestones count from do so one after the other: each sees what the other saved. Until the transaction ends. */
export async function lockPlans(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7145020)`.execute(tx);
}

/** Milestones added for customers in a direction, in order, with the texts of their event types; of one customer, or of all. */
export async function selectCustomerMilestones(tx: Tx, direction: string, customerId: string | null) {
  return tx
    .selectFrom('customer_milestones as m')
    .innerJoin('event_types as t', 't.code', 'm.event_type')
    .innerJoin('customers as c', 'c.id', 'm.customer_id')
    .selectAll('m')
    .select(['t.name', 't.customer_label', 't.internal', 'c.name as customer_name'])
    .where('m.direction', '=', direction)
    .$if(customerId !== null, (query) => query.where('m.customer_id', '=', customerId ?? ''))
    .orderBy('m.customer_id')
    .orderBy('m.position')
    .orderBy('m.id')
    .execute();
}

export async function selectExemptions(tx: Tx, direction: string, customerId: string | null) {
  return tx
    .selectFrom('customer_exemptions')
    .select(['customer_id', 'event_type'])
    .where('direction', '=', direction)
    .$if(customerId !== null, (query) => query.where('customer_id', '=', customerId ?? ''))
    .execute();
}

/** A customer's name and whether its flag of each direction is on. */
export async function selectCustomer(tx: Tx, id: string) {
  return tx
    .selectFrom('customers')
    .select(['name', 'import_tracking', 'export_tracking', 'domestic_tracking', 'production_tracking'])
    .where('id', '=', id)
    .executeTakeFirst();
}
