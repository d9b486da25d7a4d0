import { sql } from 'kysely';
import { systemActor } from '#server/access/actors.ts';
import type { Database, Tx } from '#server/database/database.ts';

const actor = systemActor('demo');

/** Whether somebody can sign in already: the demo was begun. */
export async function hasUsers(db: Database): Promise<boolean> {
  return db.withActor(
    actor,
    async (tx) => (await tx.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined,
  );
}

/** All customers with their branches. */
export async function selectDemoCustomers(tx: Tx) {
  return tx
    .selectFrom('customers as c')
    .select((eb) => [
      'c.id',
      'c.name_key',
      sql<
        { id: string; name: string }[]
      >`coalesce((select json_agg(json_build_object('id', b.id, 'name', b.name)) from customer_branches b where b.customer_id = ${eb.ref('c.id')}), '[]')`.as(
        'branches',
      ),
    ])
    .execute();
}

/** What is in exception already when the demo is made is shown, but nobody is told of it as news. */
export async function markNotified(db: Database, now: Date): Promise<void> {
  await db.withActor(actor, (tx) =>
    sql`update milestones set notified_for = exception_at where state = 'pending' and job_open and exception_at <= ${now}
      and notified_for is distinct from exception_at`.execute(tx),
  );
}

/** All staff users. */
export async function selectDemoUsers(tx: Tx) {
  return tx.selectFrom('users').select(['id', 'email']).execute();
}

/** The demo's contacts need no mail: they are active from the start, with a password. */
export async function activateContact(
  db: Database,
  contactId: string,
  customerId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await db.withActor(actor, async (tx) => {
    const row = await tx
      .updateTable('contacts')
      .set({ state: 'active', activated_at: now, updated_at: now })
      .where('id', '=', contactId)
      .where('customer_id', '=', customerId)
      .returning('person_id')
      .executeTakeFirstOrThrow();
    await sql`select auth_set_password('person', ${row.person_id}, ${passwordHash}, ${now})`.execute(tx);
  });
}

/** The planner's knowledge of the tables, after so many rows have come at once. */
export async function analyze(db: Database): Promise<void> {
  await db.pools.owner.query('analyze');
}
