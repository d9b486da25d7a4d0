import type { Tx } from '#server/database/database.ts';
import { styleForContact } from '#server/features/mails/mail-style.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';

type Former = { contactId: string; customerId: string; email: string; name: string };

/**
 * Tells the former address that it has no access any more. It does not name the new address: whoever reads the old one may not be meant
 * to know it.
 */
export async function sendMovedNote(
  tx: Tx,
  former: Former,
  { now, publicUrl, mailDomain }: { now: Date; publicUrl: string; mailDomain: string },
): Promise<void> {
  const style = await styleForContact(tx, former.customerId, former.contactId, publicUrl);
  const words = style.texts.emailChanged;
  const content = renderMail({
    style,
    greeting: style.texts.hello(former.name),
    paragraphs: [words.opening(style.company, former.email), words.mistake(style.company)],
    button: null,
    reason: words.reason(style.company),
  });
  const mail = {
    kind: 'contact_moved',
    to: { address: former.email, name: former.name },
    subject: words.subject(style.company),
    ...content,
    customerId: former.customerId,
    contactId: former.contactId,
  };
  await queueMail(tx, mail, now, mailDomain);
}
