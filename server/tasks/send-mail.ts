import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { MailSender } from '#server/adapters/mail.ts';
import type { Database } from '#server/database/database.ts';
import { noteBounce } from '#server/features/contact-mails/note-bounce.ts';
import { claimOf } from '#server/features/mail-replies/rules-claim.ts';
import type { ReplySigner } from '#server/features/mail-replies/sign-address.ts';
import { claimMail, keepMail, recordAttempt, selectDue } from '#server/features/mails/queries.ts';
import { emptyAttachments, selectFiles } from '#server/features/mails/queries-attachments.ts';
import { conversationId, nextAttempt, withoutSecrets } from '#server/features/mails/rules-retry.ts';

/**
 * `mailer` null: no SMTP server is set, mail is kept and shown in the console's mail log. `replies`: makes the addresses that answers go
 * to, where answers are taken.
 */
export type SendMailDeps = { db: Database; clock: Clock; mailer: MailSender | null; replies?: ReplySigner | null };
export type SendMailResult = 'sent' | 'queued' | 'failed' | 'kept' | 'away' | 'not_due';

const actor = systemActor('mail');
// Longer than the slowest handover (server/adapters/mail.ts), so that no mail is taken while it is still being sent.
const leaseMs = 10 * 60_000;
const mostAtOnce = 100;
const resentNote =
  'The server stopped while this mail was being handed over, so it was sent again with the same Message-ID and may have arrived twice.';

/**
 * Hands one queued mail to the SMTP server: marked before, recorded after, tried again with growing delays for five days, failed at once
 * when the server refuses it for good (5xx), and noted at the contact when it refused the address itself. After a crash in between it is sent again with the same Message-ID (DOMAIN 8).
 */
export async function sendMail(
  { db, clock, mailer, replies = null }: SendMailDeps,
  mailId: string,
): Promise<SendMailResult> {
  if (!mailer) {
    await db.withActor(actor, (tx) => keepMail(tx, mailId, clock.now()));
    return 'kept';
  }
  const now = clock.now();
  const claimed = await db.withActor(actor, async (tx) => {
    const taken = await claimMail(tx, mailId, now, new Date(now.getTime() + leaseMs));
    return taken && { ...taken, attachments: await selectFiles(tx, mailId) };
  });
  if (!claimed) return 'not_due';
  const { mail, resent, attachments } = claimed;
  const claim = claimOf(mail);
  const handover = await mailer.send({
    messageId: mail.message_id,
    to: { name: mail.to_name, address: mail.to_address },
    subject: mail.subject,
    text: mail.text_body,
    html: mail.html_body,
    date: mail.created_at,
    unsubscribeUrl: mail.unsubscribe_url,
    replyTo: replies !== null && claim !== null ? replies.addressFor(claim) : null,
    conversationId: mail.thread_id === null ? null : conversationId(mail.thread_id, mail.message_id),
    attachments,
  });
  const record = (result: Parameters<typeof recordAttempt>[3]) =>
    db.withActor(actor, async (tx) => {
      const recorded = await recordAttempt(tx, mailId, mail.attempts, result);
      if (recorded && result.state === 'sent' && attachments.length > 0) await emptyAttachments(tx, mailId);
      if (recorded && handover.outcome === 'unknown_recipient' && mail.contact_id !== null)
        await noteBounce(tx, mail.to_address, handover.error, clock.now());
    });
  if (handover.outcome === 'accepted') {
    await record({
      state: 'sent',
      sent_at: clock.now(),
      next_attempt_at: null,
      last_error: resent ? resentNote : null,
      text_body: withoutSecrets(mail.text_body),
      html_body: withoutSecrets(mail.html_body),
    });
    return 'sent';
  }
  const isFinal = handover.outcome === 'refused' || handover.outcome === 'unknown_recipient';
  const next = isFinal ? null : nextAttempt(mail.attempts, mail.created_at, clock.now());
  await record({ state: next ? 'queued' : 'failed', next_attempt_at: next, last_error: handover.error });
  if (!next) return 'failed';
  return handover.outcome === 'away' ? 'away' : 'queued';
}

/**
 * Sends what is due now, oldest first: retries, mail of a process that was killed, and mail whose announcement is still waiting. Stops
 * at the first sign that the SMTP server is away. Answers how many were sent.
 */
export async function sendDueMails(deps: SendMailDeps): Promise<number> {
  const due = await deps.db.withActor(actor, (tx) => selectDue(tx, deps.clock.now(), mostAtOnce));
  let sent = 0;
  for (const id of due) {
    const result = await sendMail(deps, id);
    if (result === 'away') break;
    if (result === 'sent') sent += 1;
  }
  return sent;
}
