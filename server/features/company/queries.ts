import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Company, EventTypes, ReferenceTypes, Roles, Users } from '#server/database/types.gen.ts';

export async function selectCompany(tx: Tx) {
  return tx.selectFrom('company').selectAll().where('id', '=', 1).executeTakeFirst();
}

export async function insertCompany(tx: Tx, company: Insertable<Company>): Promise<void> {
  await tx.insertInto('company').values(company).execute();
}

/** Answers false when somebody else saved first. */
export async function updateCompany(tx: Tx, version: number, change: Updateable<Company>): Promise<boolean> {
  const result = await tx
    .updateTable('company')
    .set({ ...change, version: version + 1 })
    .where('id', '=', 1)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function upsertRole(tx: Tx, role: Insertable<Roles>): Promise<void> {
  await tx
    .insertInto('roles')
    .values(role)
    .onConflict((oc) =>
      oc
        .column('key')
        .doUpdateSet((eb) => ({ name: eb.ref('excluded.name'), permissions: eb.ref('excluded.permissions') })),
    )
    .execute();
}

export async function insertMissingEventTypes(tx: Tx, types: Insertable<EventTypes>[]): Promise<void> {
  await tx
    .insertInto('event_types')
    .values(types)
    .onConflict((oc) => oc.column('code').doNothing())
    .execute();
}

export async function insertMissingReferenceTypes(tx: Tx, types: Insertable<ReferenceTypes>[]): Promise<void> {
  await tx
    .insertInto('reference_types')
    .values(types)
    .onConflict((oc) => oc.column('code').doNothing())
    .execute();
}

export async function countPorts(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('ports').select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return row.count;
}

export type PortRow = {
  code: string;
  name: string;
  name_key: string;
  country: string;
  iata: string | null;
  functions: string;
};

export async function upsertPorts(tx: Tx, ports: PortRow[]): Promise<void> {
  await tx
    .insertInto('ports')
    .values(ports)
    .onConflict((oc) =>
      oc.column('code').doUpdateSet((eb) => ({
        name: eb.ref('excluded.name'),
        name_key: eb.ref('excluded.name_key'),
        iata: eb.ref('excluded.iata'),
        functions: eb.ref('excluded.functions'),
      })),
    )
    .execute();
}

export async function insertCalendar(tx: Tx, calendar: { id: string; name: string; now: Date }): Promise<void> {
  await tx
    .insertInto('calendars')
    .values({
      id: calendar.id,
      name: calendar.name,
      working_days: [1, 2, 3, 4, 5],
      created_at: calendar.now,
      updated_at: calendar.now,
    })
    .execute();
}

export async function roleIdByKey(tx: Tx, key: string): Promise<string | undefined> {
  return (await tx.selectFrom('roles').select('id').where('key', '=', key).executeTakeFirst())?.id;
}

export async function insertUser(tx: Tx, user: Insertable<Users>): Promise<void> {
  await tx.insertInto('users').values(user).execute();
}

/** Serialises first runs: two people who open the page at the same moment make one administrator. */
export async function lockFirstRun(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7145002)`.execute(tx);
}

export async function anyUser(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('users').select('id').limit(1).executeTakeFirst()) !== undefined;
}

export async function storePassword(tx: Tx, userId: string, passwordHash: string, now: Date): Promise<void> {
  await sql`select auth_set_password('staff', ${userId}, ${passwordHash}, ${now})`.execute(tx);
}
