import type { Tx } from '#server/database/database.ts';
import { markBounced } from '#server/features/contact-mails/queries-bounces.ts';
import { bounceReason } from '#server/features/contact-mails/rules-bounce.ts';
import { announceContact } from '#server/features/contacts/announce-contact.ts';
import { foldKey } from '#shared/fold.ts';

/**
 * Notes at the contacts with this address that mail does not reach it, for staff to see; until they clear it, or the address changes,
 * nothing but invitations and password mails is sent there. Answers how many contacts there are.
 */
export async function noteBounce(tx: Tx, address: string, said: string, now: Date): Promise<number> {
  const contacts = await markBounced(tx, foldKey(address), bounceReason(said), now);
  for (const customerId of new Set(contacts.map((one) => one.customer_id)))
    await announceContact(tx, { customerId, contactId: null, accessChanged: false }, now);
  return contacts.length;
}
