import type { Tx } from '#server/database/database.ts';
import { conflict } from '#server/errors.ts';
import { portalUrlOf } from '#server/features/customers/service.ts';
import type { ContactState } from '#shared/vocabulary.ts';
import * as queries from './queries.ts';
import { afterInvitation } from './rules-contact.ts';
import { sendInvitation } from './send-invitation.ts';

export type InviteContext = { now: Date; publicUrl: string; mailDomain: string };
type Invitee = { id: string; customer_id: string; person_id: string; email: string; first_name: string; state: string };

/** The address of the customer's portal. Errors: it has none yet, and the invitation holds it. */
export function invitationUrl(customer: { name: string; portal_slug: string | null }, publicUrl: string): string {
  const url = portalUrlOf(publicUrl, customer.portal_slug);
  if (url !== null) return url;
  throw conflict(
    'portal_missing',
    `“${customer.name}” has no portal yet. Create its portal first; the invitation holds its address.`,
  );
}

/** Puts the invitation into the transaction, and answers what changes at the contact. Older links become void. */
export async function inviteContact(tx: Tx, contact: Invitee, portalUrl: string, context: InviteContext) {
  const invited = {
    contactId: contact.id,
    customerId: contact.customer_id,
    personId: contact.person_id,
    email: contact.email,
    name: contact.first_name,
    portalUrl,
  };
  const expiresAt = await sendInvitation(tx, invited, context);
  return {
    state: afterInvitation(contact.state as ContactState),
    invited_at: context.now,
    invitation_expires_at: expiresAt,
  };
}

/** Invites drafts and records it at each. */
export async function inviteMany(
  tx: Tx,
  contacts: readonly (Invitee & { version: number })[],
  portalUrl: string,
  context: InviteContext,
): Promise<void> {
  for (const contact of contacts) {
    const changed = await inviteContact(tx, contact, portalUrl, context);
    const own = { ...changed, version: contact.version + 1, updated_at: context.now };
    await queries.updateContact(tx, contact.customer_id, contact.id, own);
  }
}
