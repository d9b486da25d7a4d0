import { systemActor } from '#server/access/actors.ts';
import type { Database, Tx } from '#server/database/database.ts';

/** Whether the demo company is there already. */
export async function hasCompany(db: Database): Promise<boolean> {
  return db.withActor(
    systemActor('demo'),
    async (tx) => (await tx.selectFrom('company').select('id').executeTakeFirst()) !== undefined,
  );
}

/** The demo's contacts need no mail: they are active from the start. Answers the person behind the contact. */
export async function activateContact(tx: Tx, contactId: string, customerId: string, now: Date): Promise<string> {
  const row = await tx
    .updateTable('contacts')
    .set({ state: 'active', activated_at: now, updated_at: now })
    .where('id', '=', contactId)
    .where('customer_id', '=', customerId)
    .returning('person_id')
    .executeTakeFirstOrThrow();
  return row.person_id;
}

export async function customerIdByName(tx: Tx, nameKey: string): Promise<string> {
  return (await tx.selectFrom('customers').select('id').where('name_key', '=', nameKey).executeTakeFirstOrThrow()).id;
}

/** The planner's knowledge of the tables, after so many rows have come at once. */
export async function analyze(db: Database): Promise<void> {
  await db.pools.owner.query('analyze');
}
