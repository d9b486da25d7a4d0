import { type ExpressionBuilder, type Insertable, sql, type Updateable } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { Customers, DB } from '#server/database/types.gen.ts';
import { endOf } from './queries-page.ts';

type GroupColumn = `c.${'import_air' | 'import_sea' | 'export' | 'transport'}_group_id`;

function groupOf(eb: ExpressionBuilder<DB & { c: Customers }, 'c'>, column: GroupColumn) {
  return eb.selectFrom('customer_groups as g').select(['g.id', 'g.code', 'g.name']).whereRef('g.id', '=', column);
}

/** The customer with aliases, branches, operator and groups in one round trip. */
export async function selectCustomer(tx: Tx, id: string) {
  return tx
    .selectFrom('customers as c')
    .selectAll('c')
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('customer_aliases as a')
          .select('a.alias')
          .whereRef('a.customer_id', '=', 'c.id')
          .orderBy('a.alias_key'),
      ).as('aliases'),
      jsonArrayFrom(
        eb
          .selectFrom('customer_branches as b')
          .select(['b.id', 'b.name', 'b.active'])
          .whereRef('b.customer_id', '=', 'c.id')
          .orderBy('b.name_key'),
      ).as('branches'),
      jsonObjectFrom(
        eb
          .selectFrom('users as u')
          .select(['u.id', sql<string>`trim(u.first_name || ' ' || u.last_name)`.as('name'), 'u.state'])
          .whereRef('u.id', '=', 'c.service_operator_id'),
      ).as('operator'),
      jsonObjectFrom(groupOf(eb, 'c.import_air_group_id')).as('import_air_group'),
      jsonObjectFrom(groupOf(eb, 'c.import_sea_group_id')).as('import_sea_group'),
      jsonObjectFrom(groupOf(eb, 'c.export_group_id')).as('export_group'),
      jsonObjectFrom(groupOf(eb, 'c.transport_group_id')).as('transport_group'),
    ])
    .where('c.id', '=', id)
    .executeTakeFirst();
}

/** Takes the customer for a change; others who change it wait. */
export async function lockCustomer(tx: Tx, id: string) {
  return tx.selectFrom('customers').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertCustomer(tx: Tx, customer: Insertable<Customers>): Promise<void> {
  await tx.insertInto('customers').values(customer).execute();
}

export async function updateCustomer(tx: Tx, id: string, change: Updateable<Customers>): Promise<void> {
  await tx.updateTable('customers').set(change).where('id', '=', id).execute();
}

export async function deleteCustomer(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('customers').where('id', '=', id).execute();
}

/** What keeps a customer from being deleted. */
export async function selectUse(tx: Tx, id: string): Promise<{ jobs: boolean; contacts: boolean }> {
  const result = await sql<{ jobs: boolean; contacts: boolean }>`
    select exists (select 1 from jobs where customer_id = ${id}) as jobs,
      exists (select 1 from contacts where customer_id = ${id} and state <> 'deleted') as contacts`.execute(tx);
  return result.rows[0]!;
}

/** Codes are given out one transaction after the other, so that two new customers do not get the same one. */
export async function lockCodes(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7145003)`.execute(tx);
}

export async function selectCodeKeys(tx: Tx, beginning: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('customers')
    .select('code_key')
    .where('code_key', '>=', beginning)
    .where('code_key', '<', endOf(beginning))
    .execute();
  return rows.map((row) => row.code_key);
}

/** A staff user's state and name; undefined: there is none. */
export async function selectUserState(tx: Tx, id: string) {
  return tx
    .selectFrom('users')
    .select(['state', sql<string>`trim(first_name || ' ' || last_name)`.as('name')])
    .where('id', '=', id)
    .executeTakeFirst();
}
