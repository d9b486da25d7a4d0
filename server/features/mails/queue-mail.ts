import { randomUUIDv7 } from 'node:crypto';
import type { MailFile } from '#server/adapters/mail.ts';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { insertMail } from './queries.ts';
import { copyAttachments, insertAttachments } from './queries-attachments.ts';

/** A mail as a feature writes it; texts are finished (one template set makes both). */
export type NewMail = {
  kind: string;
  to: { address: string; name: string };
  subject: string;
  text: string;
  html: string;
  customerId?: string | null;
  contactId?: string | null;
  userId?: string | null;
  /** Where one click stops such mails (RFC 8058); for mails somebody chose to get. */
  unsubscribeUrl?: string;
  /** The thread it tells of; `answers`: until when an answer to the mail is posted there, and whether as an internal note. */
  thread?: { id: string; answers: { internal: boolean; until: Date } | null };
  /** Files that go with it. */
  attachments?: MailFile[];
  /** Another mail whose files go with this one too: they are copied within the database. */
  attachmentsOf?: string;
};

/**
 * Puts a mail into the transaction of the change it tells of: both stand or neither does. It is sent after commit, retried through
 * outages, and carries a stable Message-ID. Answers the mail's id.
 */
export async function queueMail(tx: Tx, mail: NewMail, now: Date, mailDomain: string): Promise<string> {
  const id = randomUUIDv7();
  await insertMail(tx, {
    id,
    message_id: `<${id}@${mailDomain}>`,
    kind: mail.kind,
    to_address: mail.to.address,
    to_name: mail.to.name,
    subject: mail.subject.replace(/[\r\n]+/g, ' ').slice(0, 500),
    text_body: mail.text,
    html_body: mail.html,
    state: 'queued',
    attempts: 0,
    customer_id: mail.customerId ?? null,
    contact_id: mail.contactId ?? null,
    user_id: mail.userId ?? null,
    unsubscribe_url: mail.unsubscribeUrl ?? null,
    thread_id: mail.thread?.id ?? null,
    reply_internal: mail.thread?.answers?.internal ?? null,
    reply_until: mail.thread?.answers?.until ?? null,
    created_at: now,
    next_attempt_at: now,
  });
  if (mail.attachments) await insertAttachments(tx, id, mail.attachments);
  if (mail.attachmentsOf) await copyAttachments(tx, mail.attachmentsOf, id);
  await announce(
    tx,
    [
      {
        kind: 'mail.queued',
        customerId: null,
        customerBranchId: null,
        visible: false,
        jobId: null,
        payload: { mailId: id },
      },
    ],
    now,
  );
  return id;
}
