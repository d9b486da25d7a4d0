import { createHmac, randomBytes } from 'node:crypto';
import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import * as queries from '#server/features/contact-mails/queries-notices.ts';
import { type JobMailContext, jobMails, type ToldJob } from '#server/features/contact-mails/rules-job-mail.ts';
import { signedText, writeToken } from '#server/features/contact-mails/rules-unsubscribe.ts';
import { mailStyles } from '#server/features/mails/mail-style.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import { isShownLate } from '#server/portal/jobs/rules-shown.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';

export type SendNoticesDeps = { db: Database; clock: Clock; publicUrl: () => string; mailDomain: string };

const actor = systemActor('job mails');
const contactsAtOnce = 100;

/** Why the job is late, in the words meant for the customer, while it is. */
function latenessOf(job: queries.SeenJob, today: Day): string | null {
  const state = { state: job.state, stage: job.customer_stage, deliveredDate: job.delivered_date };
  const late = [job.due_date, job.agreed_date].some((dueDate) => isShownLate({ ...state, dueDate }, today));
  return late && job.lateness_label !== null && job.lateness_label !== '' ? job.lateness_label : null;
}

/** What is told of the jobs: what came back to where it was, or is no longer wanted, is not. */
function toldJobs(
  jobs: readonly queries.SeenJob[],
  rows: readonly queries.NoticeRow[],
  receiver: queries.Receiver,
  today: Day,
): ToldJob[] {
  const wanted = (row: queries.NoticeRow): boolean =>
    row.from_value !== row.to_value &&
    (row.fact === 'status' ? receiver.status_changes !== false : receiver.date_moves !== false);
  const byJob = Map.groupBy(rows.filter(wanted), (row) => row.job_id);
  return jobs.flatMap((job) => {
    const facts = (byJob.get(job.id) ?? []).map(({ fact, from_value: from, to_value: to }) => ({ fact, from, to }));
    if (facts.length === 0) return [];
    const { id, job_code: jobCode, order_number: orderNumber } = job;
    return [{ id, jobCode, orderNumber, lateness: latenessOf(job, today), facts }];
  });
}

async function unsubscribeUrl(tx: Tx, receiver: queries.Receiver, publicUrl: string): Promise<string> {
  const { customer_id: customerId, id: contactId } = receiver;
  const key = await queries.unsubscribeKey(tx, receiver, randomBytes(32));
  const signature = createHmac('sha256', key).update(signedText(customerId, contactId)).digest();
  return `${publicUrl}/unsubscribe/${writeToken({ customerId, contactId, signature })}`;
}

/** Whether mails about jobs go to the contact at all: active, wanted, and its address can be reached. */
function isReachable(receiver: queries.Receiver): boolean {
  return (
    receiver.state === 'active' &&
    receiver.portal_slug !== null &&
    receiver.delivery !== 'off' &&
    receiver.bounced_at === null
  );
}

/** Takes what is due to one contact and writes its mails, in one transaction: a process that is killed has neither taken nor written. */
async function sendTo(deps: SendNoticesDeps, customerId: string, contactId: string): Promise<number> {
  const now = deps.clock.now();
  return deps.db.withActor(actor, async (tx) => {
    const receiver = await queries.lockReceiver(tx, customerId, contactId);
    if (!receiver) return 0;
    const rows = await queries.takeNotices(tx, customerId, contactId, now);
    if (rows.length === 0 || !isReachable(receiver)) return 0;
    const jobs = await queries.selectSeenJobs(tx, receiver, [...new Set(rows.map((row) => row.job_id))]);
    const style = (await mailStyles(tx, deps.publicUrl()))([receiver.locale, receiver.customer_locale]);
    const told = toldJobs(jobs, rows, receiver, dayOf(now, style.zone));
    if (told.length === 0) return 0;
    const isDigest = receiver.delivery === 'digest_4h' || receiver.delivery === 'digest_daily';
    const context: JobMailContext = {
      style,
      portalUrl: `${deps.publicUrl()}/p/${receiver.portal_slug}`,
      firstName: receiver.first_name,
      unsubscribeUrl: await unsubscribeUrl(tx, receiver, deps.publicUrl()),
    };
    const mails = jobMails(told, isDigest, context);
    for (const { subject, parts } of mails) {
      const mail = {
        kind: isDigest ? 'job_digest' : 'job_notice',
        to: { address: receiver.email, name: `${receiver.first_name} ${receiver.last_name}`.trim() },
        subject,
        ...renderMail(parts),
        unsubscribeUrl: context.unsubscribeUrl,
        customerId,
        contactId,
      };
      await queueMail(tx, mail, now, deps.mailDomain);
    }
    return mails.length;
  });
}

/**
 * Mails contacts what changed of the jobs they follow and is due: at once after a short wait, or as a digest (DOMAIN 8). Who is no
 * longer active, no longer follows, may no longer see the job or cannot be reached gets nothing. Several processes may run this at
 * the same time: one contact is one transaction of one of them. Answers how many mails were written.
 */
export async function sendDueNotices(deps: SendNoticesDeps): Promise<number> {
  const seen = new Set<string>();
  let written = 0;
  for (;;) {
    const due = await deps.db.withActor(actor, (tx) =>
      queries.selectDueContacts(tx, deps.clock.now(), contactsAtOnce + seen.size),
    );
    const next = due.filter((one) => !seen.has(one.contact_id));
    if (next.length === 0) return written;
    for (const { customer_id: customerId, contact_id: contactId } of next) {
      seen.add(contactId);
      written += await sendTo(deps, customerId, contactId);
    }
  }
}
