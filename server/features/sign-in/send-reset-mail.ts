import { randomUUIDv7 } from 'node:crypto';
import { newToken } from '#server/access/secrets.ts';
import type { Tx } from '#server/database/database.ts';
import { styleForContact, stylesForUsers } from '#server/features/mails/mail-style.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { makeToken, type TokenRow } from './queries.ts';

export type LinkReceiver = {
  subjectId: string;
  email: string;
  name: string;
  customerId: string | null;
  contactId: string | null;
  purpose: TokenRow['purpose'];
};
type Context = { now: Date; publicUrl: string; mailDomain: string };

/** How long a link is good for: invitations 7 days (DOMAIN 7), resets 2 hours. */
const lifeHours = { staff_invitation: 168, contact_invitation: 168, staff_reset: 2, contact_reset: 2 } as const;

/**
 * Makes a one-time link and answers its address. The token travels in the fragment, which no server and no log sees; opening the page
 * does not use it up.
 */
export async function makeLink(
  tx: Tx,
  receiver: LinkReceiver,
  { now, publicUrl }: Context,
): Promise<{ url: string; expiresAt: Date }> {
  const { token, hash } = newToken();
  const expiresAt = new Date(now.getTime() + lifeHours[receiver.purpose] * 3_600_000);
  await makeToken(tx, {
    id: randomUUIDv7(),
    tokenHash: hash,
    purpose: receiver.purpose,
    subjectId: receiver.subjectId,
    customerId: receiver.customerId,
    contactId: receiver.contactId,
    now,
    expiresAt,
  });
  return { url: `${publicUrl}/reset-password#${token}`, expiresAt };
}

/** Puts the mail with a reset link (or, for someone who never had a password, a new invitation) into the transaction. */
export async function sendResetMail(tx: Tx, receiver: LinkReceiver, context: Context): Promise<void> {
  const style = await styleFor(tx, receiver, context.publicUrl);
  const words = style.texts.passwordReset;
  const { url } = await makeLink(tx, receiver, context);
  const content = renderMail({
    style,
    greeting: style.texts.hello(receiver.name),
    paragraphs: [words.opening(receiver.email, lifeHours[receiver.purpose])],
    button: { label: style.texts.resetPassword, url },
    reason: words.reason,
  });
  await queueMail(
    tx,
    {
      kind: 'password_reset',
      to: { address: receiver.email, name: receiver.name },
      subject: words.subject(style.company),
      ...content,
      customerId: receiver.customerId,
      contactId: receiver.contactId,
      userId: receiver.customerId ? null : receiver.subjectId,
    },
    context.now,
    context.mailDomain,
  );
}

/** How a mail to the person is written. */
export async function styleFor(
  tx: Tx,
  { subjectId, customerId, contactId }: Pick<LinkReceiver, 'subjectId' | 'customerId' | 'contactId'>,
  publicUrl: string,
) {
  if (customerId !== null && contactId !== null) return styleForContact(tx, customerId, contactId, publicUrl);
  return (await stylesForUsers(tx, [subjectId], publicUrl))(subjectId);
}
