import type { OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { conflict } from '#server/errors.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { endSubjectSessions } from './queries.ts';
import { removeFactor } from './queries-security.ts';
import { announceSessions, noteSecurity } from './security-notes.ts';
import { type LinkReceiver, styleFor } from './send-reset-mail.ts';

type Context = { now: Date; publicUrl: string; mailDomain: string };

/**
 * Takes the second factor of somebody who has lost it away: sessions end at once, the person is told by mail, it stands in what happened
 * to their account. Errors: there is none. The caller has checked who may do this.
 */
export async function resetFactor(
  tx: Tx,
  actor: OfficeActor,
  receiver: Omit<LinkReceiver, 'purpose'>,
  context: Context,
): Promise<void> {
  const subject = { population: receiver.contactId === null ? 'staff' : 'person', id: receiver.subjectId } as const;
  if (!(await removeFactor(tx, subject)))
    throw conflict('factor_missing', `${receiver.email} has no second factor. There is nothing to reset.`);
  await endSubjectSessions(tx, subject.population, subject.id);
  await noteSecurity(tx, subject, { kind: 'factor_reset', by: actor.name, address: null }, context.now);
  await announceSessions(tx, subject, context.now);
  await sendNotice(tx, actor.name, receiver, context);
}

async function sendNotice(
  tx: Tx,
  by: string,
  receiver: Omit<LinkReceiver, 'purpose'>,
  { now, publicUrl, mailDomain }: Context,
): Promise<void> {
  const style = await styleFor(tx, receiver, publicUrl);
  const words = style.texts.factorReset;
  const content = renderMail({
    style,
    greeting: style.texts.hello(receiver.name),
    paragraphs: [words.opening(style.company, by), words.next, words.mistake(style.company)],
    button: null,
    reason: words.reason(style.company),
  });
  const mail = {
    kind: 'factor_reset',
    to: { address: receiver.email, name: receiver.name },
    subject: words.subject(style.company),
    ...content,
    customerId: receiver.customerId,
    contactId: receiver.contactId,
    userId: receiver.customerId ? null : receiver.subjectId,
  };
  await queueMail(tx, mail, now, mailDomain);
}
