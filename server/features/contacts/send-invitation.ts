import type { Tx } from '#server/database/database.ts';
import { readBrand } from '#server/features/company/service.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { hasPassword } from '#server/features/sign-in/end-access.ts';
import { makeLink } from '#server/features/sign-in/send-reset-mail.ts';

export type Invited = {
  contactId: string;
  customerId: string;
  personId: string;
  email: string;
  name: string;
  portalUrl: string;
};
type Context = { now: Date; publicUrl: string; mailDomain: string };

/**
 * Puts the invitation into the transaction: the account URL and a link to Reset Password, single use, 7 days (DOMAIN 7). A person who
 * has a password already, from another customer's portal, is asked to sign in with it and never to reset it.
 */
export async function sendInvitation(tx: Tx, invited: Invited, context: Context): Promise<void> {
  const brand = await readBrand(tx);
  const known = await hasPassword(tx, 'person', invited.personId);
  const content = renderMail({
    company: brand.name,
    accent: brand.accent,
    greeting: `Hello ${invited.name},`,
    paragraphs: [
      `${brand.name} invites you to follow your jobs on its customer portal.`,
      `Your account URL:\n${invited.portalUrl}`,
      known
        ? `You have a password already: sign in with ${invited.email} and the password you use for your other account.`
        : `First choose a password for ${invited.email}. The link can be used once, within 7 days. Then sign in at your account URL.`,
    ],
    button: known
      ? { label: 'Sign in', url: invited.portalUrl }
      : { label: 'Reset Password', url: await linkOf(tx, invited, context) },
    reason: `You receive this because ${brand.name} named you as a contact. If you do not expect it, ignore it.`,
  });
  const mail = {
    kind: 'contact_invitation',
    to: { address: invited.email, name: invited.name },
    subject: `Your customer portal – ${brand.name}`,
    ...content,
    customerId: invited.customerId,
    contactId: invited.contactId,
  };
  await queueMail(tx, mail, context.now, context.mailDomain);
}

async function linkOf(tx: Tx, invited: Invited, context: Context): Promise<string> {
  const receiver = {
    subjectId: invited.personId,
    email: invited.email,
    name: invited.name,
    customerId: invited.customerId,
    contactId: invited.contactId,
    purpose: 'contact_invitation' as const,
  };
  return (await makeLink(tx, receiver, context)).url;
}
