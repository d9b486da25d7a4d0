import type { Tx } from '#server/database/database.ts';
import { stylesForUsers } from '#server/features/mails/mail-style.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { makeLink } from '#server/features/sign-in/send-reset-mail.ts';

type Context = { now: Date; publicUrl: string; mailDomain: string };

/** Puts the invitation of a staff user into the transaction: a link to choose a password, single use, 7 days; older ones are void. */
export async function sendUserInvitation(
  tx: Tx,
  user: { id: string; email: string; firstName: string },
  context: Context,
): Promise<void> {
  const style = (await stylesForUsers(tx, [user.id], context.publicUrl))(user.id);
  const words = style.texts.staffInvitation;
  const { url } = await makeLink(
    tx,
    {
      subjectId: user.id,
      email: user.email,
      name: user.firstName,
      customerId: null,
      contactId: null,
      purpose: 'staff_invitation',
    },
    context,
  );
  const content = renderMail({
    style,
    greeting: style.texts.hello(user.firstName),
    paragraphs: [words.opening(style.company, user.email), words.signInAt(`${context.publicUrl}/console`)],
    button: { label: style.texts.resetPassword, url },
    reason: words.reason(style.company),
  });
  const mail = {
    kind: 'staff_invitation',
    to: { address: user.email, name: user.firstName },
    subject: words.subject(style.company),
    ...content,
    userId: user.id,
  };
  await queueMail(tx, mail, context.now, context.mailDomain);
}
