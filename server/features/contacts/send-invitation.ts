import type { Tx } from '#server/database/database.ts';
import { styleForContact } from '#server/features/mails/mail-style.ts';
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
 * has a password already, from another customer's portal, is asked to sign in with it and never to reset it. Answers when the link
 * expires; null where there is none.
 */
export async function sendInvitation(tx: Tx, invited: Invited, context: Context): Promise<Date | null> {
  const style = await styleForContact(tx, invited.customerId, invited.contactId, context.publicUrl);
  const words = style.texts.contactInvitation;
  const link = (await hasPassword(tx, 'person', invited.personId)) ? null : await linkOf(tx, invited, context);
  const content = renderMail({
    style,
    greeting: style.texts.hello(invited.name),
    paragraphs: [
      words.opening(style.company),
      words.accountUrl(invited.portalUrl),
      link === null ? words.known(invited.email) : words.choose(invited.email),
    ],
    button:
      link === null
        ? { label: words.signIn, url: invited.portalUrl }
        : { label: style.texts.resetPassword, url: link.url },
    reason: words.reason(style.company),
  });
  const mail = {
    kind: 'contact_invitation',
    to: { address: invited.email, name: invited.name },
    subject: words.subject(style.company),
    ...content,
    customerId: invited.customerId,
    contactId: invited.contactId,
  };
  await queueMail(tx, mail, context.now, context.mailDomain);
  return link?.expiresAt ?? null;
}

async function linkOf(tx: Tx, invited: Invited, context: Context): Promise<{ url: string; expiresAt: Date }> {
  const receiver = {
    subjectId: invited.personId,
    email: invited.email,
    name: invited.name,
    customerId: invited.customerId,
    contactId: invited.contactId,
    purpose: 'contact_invitation' as const,
  };
  return makeLink(tx, receiver, context);
}
