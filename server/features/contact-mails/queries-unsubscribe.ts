import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** The contact a link names, with the key its links are signed with. */
export async function selectOwner(tx: Tx, customerId: string, contactId: string) {
  return tx
    .selectFrom('contacts as k')
    .innerJoin('customers as c', 'c.id', 'k.customer_id')
    .select(['k.email', 'k.unsubscribe_key', 'c.locale as customer'])
    .select(sql<string | null>`k.preferences ->> 'locale'`.as('own'))
    .where('k.customer_id', '=', customerId)
    .where('k.id', '=', contactId)
    .where('k.state', '!=', 'deleted')
    .executeTakeFirst();
}

/** The staff user a link names, as `selectOwner`. */
export async function selectStaffOwner(tx: Tx, userId: string) {
  return tx
    .selectFrom('users')
    .select(['email', 'unsubscribe_key', 'locale as own', sql<string | null>`null`.as('customer')])
    .where('id', '=', userId)
    .executeTakeFirst();
}

/** Turns a staff user's mails of messages off. */
export async function stopStaffAlerts(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.updateTable('users').set({ message_alerts: 'off', updated_at: now }).where('id', '=', userId).execute();
}

/** Turns a contact's mails of messages off; those about jobs stay as they are. */
export async function stopAlerts(tx: Tx, customerId: string, contactId: string, now: Date): Promise<void> {
  await tx
    .insertInto('notice_choices')
    .values({
      customer_id: customerId,
      contact_id: contactId,
      all_jobs: false,
      status_changes: true,
      date_moves: true,
      delivery: 'each',
      message_alerts: 'off',
      updated_at: now,
    })
    .onConflict((oc) =>
      oc.columns(['customer_id', 'contact_id']).doUpdateSet({ message_alerts: 'off', updated_at: now }),
    )
    .execute();
}

/** Turns mails about jobs off; what the contact follows stays. */
export async function stopMails(tx: Tx, customerId: string, contactId: string, now: Date): Promise<void> {
  await tx
    .insertInto('notice_choices')
    .values({
      customer_id: customerId,
      contact_id: contactId,
      all_jobs: false,
      status_changes: true,
      date_moves: true,
      delivery: 'off',
      updated_at: now,
    })
    .onConflict((oc) => oc.columns(['customer_id', 'contact_id']).doUpdateSet({ delivery: 'off', updated_at: now }))
    .execute();
}
