import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { CustomerExemptions, CustomerMilestones } from '#server/database/types.gen.ts';

/** Locks the customer, so that its milestones change one after the other. False: there is none. */
export async function lockCustomer(tx: Tx, id: string): Promise<boolean> {
  return (
    (await tx.selectFrom('customers').select('id').where('id', '=', id).forUpdate().executeTakeFirst()) !== undefined
  );
}

export async function customerExists(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('customers').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

function milestones(tx: Tx, customerId: string) {
  return tx
    .selectFrom('customer_milestones as m')
    .innerJoin('event_types as t', 't.code', 'm.event_type')
    .innerJoin('event_types as a', 'a.code', 'm.after_type')
    .leftJoin('event_types as b', 'b.code', 'm.exception_base_type')
    .leftJoin('categories as c', 'c.id', 'm.category_id')
    .selectAll('m')
    .select(['t.name', 't.customer_label', 't.internal', 'a.name as after_name'])
    .select(['b.name as base_name', 'c.name as category_name'])
    .where('m.customer_id', '=', customerId);
}

/** The customer's milestones by direction and place. */
export async function selectMilestones(tx: Tx, customerId: string) {
  return milestones(tx, customerId).orderBy('m.direction').orderBy('m.position').orderBy('m.id').execute();
}

export async function selectMilestone(tx: Tx, customerId: string, id: string) {
  return milestones(tx, customerId).where('m.id', '=', id).executeTakeFirst();
}

export async function insertMilestone(tx: Tx, row: Insertable<CustomerMilestones>): Promise<void> {
  await tx.insertInto('customer_milestones').values(row).execute();
}

/** Answers false when somebody else saved first. */
export async function updateMilestone(
  tx: Tx,
  key: { customerId: string; id: string; version: number },
  change: Updateable<CustomerMilestones>,
): Promise<boolean> {
  const result = await tx
    .updateTable('customer_milestones')
    .set({ ...change, version: key.version + 1 })
    .where('id', '=', key.id)
    .where('customer_id', '=', key.customerId)
    .where('version', '=', key.version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function orderMilestones(tx: Tx, customerId: string, ids: readonly string[]): Promise<void> {
  await sql`
    update customer_milestones m set position = wanted.position
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    where m.id = wanted.id and m.customer_id = ${customerId}`.execute(tx);
}

export async function deleteMilestone(tx: Tx, customerId: string, id: string): Promise<void> {
  await tx.deleteFrom('customer_milestones').where('id', '=', id).where('customer_id', '=', customerId).execute();
}

export async function selectExemptions(tx: Tx, customerId: string) {
  return tx
    .selectFrom('customer_exemptions as e')
    .innerJoin('event_types as t', 't.code', 'e.event_type')
    .select(['e.id', 'e.direction', 'e.event_type', 'e.created_at', 't.name'])
    .where('e.customer_id', '=', customerId)
    .orderBy('e.direction')
    .orderBy('e.event_type')
    .execute();
}

export async function insertExemption(tx: Tx, row: Insertable<CustomerExemptions>): Promise<void> {
  await tx.insertInto('customer_exemptions').values(row).execute();
}

export async function deleteExemption(tx: Tx, customerId: string, id: string): Promise<void> {
  await tx.deleteFrom('customer_exemptions').where('id', '=', id).where('customer_id', '=', customerId).execute();
}
