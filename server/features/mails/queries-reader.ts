import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

const company = (tx: Tx) => tx.selectFrom('company').where('id', '=', 1);

/** The company as mails need it; nothing before the first run. */
export async function selectSender(tx: Tx) {
  return company(tx).select(['name', 'accent', 'logo_file', 'locale', 'time_zone']).executeTakeFirst();
}

/** The languages wished for by a contact and its customer. */
export async function selectContactLocales(tx: Tx, customerId: string, contactId: string) {
  return tx
    .selectFrom('contacts as k')
    .innerJoin('customers as c', 'c.id', 'k.customer_id')
    .select([sql<string | null>`k.preferences ->> 'locale'`.as('own'), 'c.locale as customer'])
    .where('k.customer_id', '=', customerId)
    .where('k.id', '=', contactId)
    .executeTakeFirst();
}

/** The languages wished for by staff users, by their id. */
export async function selectUserLocales(tx: Tx, userIds: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('users')
    .select(['id', 'locale'])
    .where('id', '=', sql<string>`any(${userIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.locale]));
}
