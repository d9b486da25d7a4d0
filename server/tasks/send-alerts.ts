import { createHmac, randomBytes } from 'node:crypto';
import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { unsubscribeKey } from '#server/features/contact-mails/queries-notices.ts';
import { signedAlertText, staffOwner, writeToken } from '#server/features/contact-mails/rules-unsubscribe.ts';
import { replyDays } from '#server/features/mail-replies/rules-address.ts';
import { type MailStyle, mailStyles } from '#server/features/mails/mail-style.ts';
import { renderMail } from '#server/features/mails/mail-template.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
import * as queries from '#server/features/message-alerts/queries-alerts.ts';
import { alertMails, mostMessages, type ToldThread } from '#server/features/message-alerts/rules-alert-mail.ts';
import { selectFiles } from '#server/features/threads/queries-files.ts';
import { handOutMessages } from './hand-out-alerts.ts';

/** `answerable`: whether answers to the mails are taken (server/features/mail-replies). */
export type SendAlertsDeps = {
  db: Database;
  clock: Clock;
  publicUrl: () => string;
  mailDomain: string;
  answerable?: boolean;
};

const actor = systemActor('message alerts');
const peopleAtOnce = 100;

/** Who gets mails, with everything that differs between contacts and staff. */
type Reader = {
  email: string;
  name: string;
  firstName: string;
  choice: string;
  style: MailStyle;
  baseUrl: string;
  choicesUrl: string;
  unsubscribeUrl: string;
};

function signed(publicUrl: string, key: Buffer, customerId: string, id: string): string {
  const signature = createHmac('sha256', key).update(signedAlertText(customerId, id)).digest();
  return `${publicUrl}/unsubscribe/${writeToken({ customerId, contactId: id, signature })}`;
}

async function contactReader(tx: Tx, person: queries.Person, publicUrl: string): Promise<Reader | null | undefined> {
  const row = await queries.lockContact(tx, person.customer_id!, person.person_id);
  if (!row) return undefined;
  if (row.state !== 'active' || row.portal_slug === null || row.bounced_at !== null) return null;
  const baseUrl = `${publicUrl}/p/${row.portal_slug}`;
  const key = await unsubscribeKey(tx, row, randomBytes(32));
  return {
    email: row.email,
    name: `${row.first_name} ${row.last_name}`.trim(),
    firstName: row.first_name,
    choice: row.message_alerts,
    style: (await mailStyles(tx, publicUrl))([row.locale, row.customer_locale]),
    baseUrl,
    choicesUrl: `${baseUrl}/notifications`,
    unsubscribeUrl: signed(publicUrl, key, row.customer_id, row.id),
  };
}

async function staffReader(tx: Tx, person: queries.Person, publicUrl: string): Promise<Reader | null | undefined> {
  const row = await queries.lockUser(tx, person.person_id);
  if (!row) return undefined;
  if (row.state !== 'active' || !row.permissions.includes('jobs:read')) return null;
  const key = await queries.userKey(tx, row.id, randomBytes(32));
  return {
    email: row.email,
    name: `${row.first_name} ${row.last_name}`.trim(),
    firstName: row.first_name,
    choice: row.message_alerts,
    style: (await mailStyles(tx, publicUrl))([row.locale]),
    baseUrl: `${publicUrl}/console`,
    choicesUrl: `${publicUrl}/console/me`,
    unsubscribeUrl: signed(publicUrl, key, staffOwner, row.id),
  };
}

/** The threads as they are told; a file of an internal note stands only in mails to staff. */
async function toldThreads(
  tx: Tx,
  rows: readonly queries.AlertRow[],
  reader: Reader,
  isContact: boolean,
): Promise<ToldThread[]> {
  const names = new Map<string, string[]>();
  for (const [customerId, own] of Map.groupBy(rows, (row) => row.customer_id))
    for (const file of await selectFiles(
      tx,
      customerId,
      own.map((row) => row.id),
    ))
      if (!(isContact && file.internal))
        names.set(file.message_id!, [...(names.get(file.message_id!) ?? []), file.name]);
  return [...Map.groupBy(rows, (row) => row.thread_id).values()].map((all) => {
    const {
      job_id: jobId,
      job_code: code,
      component_id: part,
      component_code: partCode,
      customer_name: customer,
    } = all[0]!;
    return {
      id: all[0]!.thread_id,
      place: partCode === null ? code : `${code} / ${partCode}`,
      customer: isContact ? null : customer,
      // At the first one they have not read.
      url: `${reader.baseUrl}/jobs/${jobId}${part === null ? '' : `/components/${part}`}/messages#message-${all[0]!.id}`,
      messages: all.slice(0, mostMessages).map((row) => ({
        author: row.author_name,
        body: row.body,
        card: row.card_words,
        internal: row.internal,
        at: row.created_at,
        files: names.get(row.id) ?? [],
      })),
      hasMore: all.length > mostMessages,
    };
  });
}

const dayMs = 24 * 3_600_000;

const threadOf = (answers: { threadId: string; internal: boolean }, deps: SendAlertsDeps, now: Date) => ({
  id: answers.threadId,
  answers:
    deps.answerable === true
      ? { internal: answers.internal, until: new Date(now.getTime() + replyDays * dayMs) }
      : null,
});

/** Takes what is due to one person and writes its mails, in one transaction: a process that is killed has neither taken nor written. */
async function sendTo(deps: SendAlertsDeps, person: queries.Person): Promise<number> {
  const now = deps.clock.now();
  const isContact = person.contact_id !== null;
  return deps.db.withActor(actor, async (tx) => {
    const reader = await (isContact ? contactReader : staffReader)(tx, person, deps.publicUrl());
    if (reader === undefined) return 0;
    const taken = await queries.takeAlerts(tx, person, now);
    if (taken.length === 0 || reader === null || reader.choice === 'off') return 0;
    const rows = await queries.selectUnread(tx, person, taken, mostMessages + 1);
    if (rows.length === 0) return 0;
    const isDigest = reader.choice !== 'each';
    const threads = await toldThreads(tx, rows, reader, isContact);
    const mails = alertMails(threads, isDigest, {
      ...reader,
      answerable: deps.answerable === true,
      homeUrl: isContact ? reader.baseUrl : `${reader.baseUrl}/inbox`,
    });
    for (const { subject, parts, answers } of mails) {
      const mail = {
        kind: isDigest ? 'message_digest' : 'message_alert',
        to: { address: reader.email, name: reader.name },
        subject,
        ...renderMail(parts),
        unsubscribeUrl: reader.unsubscribeUrl,
        ...(answers ? { thread: threadOf(answers, deps, now) } : {}),
        ...(isContact ? { customerId: person.customer_id, contactId: person.person_id } : { userId: person.person_id }),
      };
      await queueMail(tx, mail, now, deps.mailDomain);
    }
    return mails.length;
  });
}

/**
 * Mails people the messages they have not read, as each chose: after a short wait or as a digest (DOMAIN 8). Who read them meanwhile,
 * may no longer see them, is disabled or turned mails off gets nothing. Several processes may run this at the same time: one person is
 * one transaction of one of them. Meant to run every few seconds. Answers how many mails were written.
 */
export async function sendDueAlerts(deps: SendAlertsDeps): Promise<number> {
  await handOutMessages(deps);
  const seen = new Set<string>();
  let written = 0;
  for (;;) {
    const due = await deps.db.withActor(actor, (tx) =>
      queries.selectDuePeople(tx, deps.clock.now(), peopleAtOnce + seen.size),
    );
    const next = due.filter((one) => !seen.has(one.person_id));
    if (next.length === 0) return written;
    for (const person of next) {
      seen.add(person.person_id);
      written += await sendTo(deps, person);
    }
  }
}
