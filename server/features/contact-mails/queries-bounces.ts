import type { Tx } from '#server/database/database.ts';

type BouncedContact = { id: string; customer_id: string };

/** Notes at every contact with this address that it cannot be reached; one that was noted before keeps its first time. */
export async function markBounced(tx: Tx, emailKey: string, reason: string, now: Date): Promise<BouncedContact[]> {
  return tx
    .updateTable('contacts')
    .set((eb) => ({ bounced_at: eb.fn.coalesce('bounced_at', eb.val(now)), bounce_reason: reason }))
    .where('email_key', '=', emailKey)
    .where('state', '!=', 'deleted')
    .returning(['id', 'customer_id'])
    .execute();
}

/** Takes the note away. Answers false when there is no such contact. */
export async function clearBounce(tx: Tx, customerId: string, contactId: string): Promise<boolean> {
  const row = await tx
    .updateTable('contacts')
    .set({ bounced_at: null, bounce_reason: null })
    .where('customer_id', '=', customerId)
    .where('id', '=', contactId)
    .where('state', '!=', 'deleted')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The mail of that Message-ID becomes one that came back; undefined: there is none. A second report changes nothing but the reason. */
export async function markMailBounced(tx: Tx, messageId: string, reason: string, now: Date) {
  return tx
    .updateTable('mails')
    .set((eb) => ({
      state: 'bounced',
      bounced_at: eb.fn.coalesce('bounced_at', eb.val(now)),
      last_error: reason,
      next_attempt_at: null,
    }))
    .where('message_id', '=', messageId)
    .where('state', 'in', ['sent', 'bounced'])
    .returning(['id', 'to_address'])
    .executeTakeFirst();
}
