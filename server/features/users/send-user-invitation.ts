import type { Tx } from '#server/database/database.ts';
import { readBrand } from '#server/features/company/service.ts';
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
  const brand = await readBrand(tx);
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
    company: brand.name,
    accent: brand.accent,
    greeting: `Hello ${user.firstName},`,
    paragraphs: [
      `You are invited to work in Milepost at ${brand.name}. Choose a password for ${user.email}; the link can be used once, within 7 days.`,
      `After that you sign in at:\n${context.publicUrl}/console`,
    ],
    button: { label: 'Reset Password', url },
    reason: `You receive this because an administrator of ${brand.name} added you as a staff user.`,
  });
  const mail = {
    kind: 'staff_invitation',
    to: { address: user.email, name: user.firstName },
    subject: `Your account – ${brand.name}`,
    ...content,
    userId: user.id,
  };
  await queueMail(tx, mail, context.now, context.mailDomain);
}
