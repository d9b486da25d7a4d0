import { createHash, randomUUIDv7 } from 'node:crypto';
import type { Readable } from 'node:stream';
import { domainToUnicode } from 'node:url';
import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import { MailTooLarge } from '#server/adapters/reply-port.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError, notFound } from '#server/errors.ts';
import { postMessage } from '#server/features/threads/post-message.ts';
import { messageBody } from '#server/features/threads/rules-message.ts';
import type { MessageFileService } from '#server/features/threads/service-files.ts';
import { findThread } from '#server/portal/threads/find-thread.ts';
import { foldKey } from '#shared/fold.ts';
import { findAnswer } from './find-answer.ts';
import { type FileKeeper, fileKeeper } from './keep-files.ts';
import { leftOutText } from './left-out-text.ts';
import { type Answerer, loadAnswerer } from './load-writer.ts';
import * as queries from './queries.ts';
import { type MailHead, readMail, TextTooLong, Unreadable } from './read-mail.ts';
import type { ReplyClaim } from './rules-address.ts';
import { automaticReason, type Own } from './rules-loops.ts';
import { isAuthenticated, senderOf } from './rules-sender.ts';
import { Ended, mostInAnHour, type Outcome, outcomeOf } from './rules-verdict.ts';

export type TakeDeps = {
  db: Database;
  clock: Clock;
  messageFiles: MessageFileService;
  own: Own;
  /** The mail server whose Authentication-Results count; null: they are not asked for. */
  trusted: string | null;
};

/** The mail that is answered, with what its address claims. */
export type Answered = {
  claim: ReplyClaim;
  customer_id: string | null;
  contact_id: string | null;
  user_id: string | null;
};

/** What the list says of one mail, as far as it was read. */
export type Heard = { from: string; subject: string; messageKey: string; files: number };
export type Taken = { outcome: Outcome; detail: string | null; isRecorded: boolean };

const house = systemActor('mail replies');
const hourMs = 3_600_000;

/** An address as it is compared: folded, its domain in letters. */
function addressKey(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  return foldKey(`${address.slice(0, at)}@${domainToUnicode(domain) || domain}`);
}

/** The same mail has the same key however often it is delivered; one without Message-ID by what its sender wrote above it. */
function keyOf(head: MailHead): string {
  const lines = head.lines.filter(({ key }) => ['from', 'date', 'subject', 'content-type'].includes(key));
  const text = head.messageId ?? lines.map(({ key, value }) => `${key}: ${value}`).join('\n');
  return createHash('sha256').update(text).digest('hex').slice(0, 40);
}

/** Takes one mail: reads it, posts what it answers, keeps its files. `heard` is filled in on the way, for the list of what came in. */
export function replyTaker({ db, clock, messageFiles, own, trusted }: TakeDeps) {
  /** Everything that can be told from the head. Errors: `Ended` for what is not posted. */
  async function admit(answered: Answered, head: MailHead, envelopeFrom: string, heard: Heard): Promise<Answerer> {
    const from = senderOf(head.lines);
    heard.from = shown(from ?? envelopeFrom, 320);
    heard.subject = shown(head.subject, 300);
    heard.messageKey = keyOf(head);
    const automatic = automaticReason({ lines: head.lines, envelopeFrom, from, subject: head.subject }, own);
    if (automatic !== null) throw new Ended('automatic', automatic);
    const { claim } = answered;
    const [answerer, isPosted, count] = await db.withActor(house, (tx) =>
      Promise.all([
        loadAnswerer(tx, answered),
        queries.isPosted(tx, claim.mailId, heard.messageKey),
        queries.countPosted(tx, claim.threadId, claim.personId, new Date(clock.now().getTime() - hourMs)),
      ]),
    );
    if (!answerer) throw new Ended('refused', 'the person may not write any more');
    if (from === null) throw new Ended('refused', 'no plain sender');
    if (addressKey(from) !== addressKey(answerer.email)) throw new Ended('refused', 'another sender');
    if (trusted !== null && !isAuthenticated(head.lines, trusted, from))
      throw new Ended('refused', 'not authenticated');
    if (isPosted) throw new Ended('duplicate');
    if (count >= mostInAnHour) throw new Ended('too_many');
    await mayWrite(answerer, claim.threadId);
    return answerer;
  }

  /** Asks before anything is stored whether the person may write there now; a contact's right is row-level security's to say. */
  async function mayWrite({ writer }: Answerer, threadId: string): Promise<void> {
    if (writer.kind === 'contact') {
      const thread = await db.withActor(writer, (tx) => findThread(tx, writer, threadId));
      if (!thread) throw notFound('thread');
      await messageFiles.forContact.limitOf(writer, threadId);
    } else await messageFiles.limitFor(writer, threadId);
  }

  /** Posts in one transaction with the record of the mail, so that it is posted once. The person is looked at again. */
  async function post(tx: Tx, answered: Answered, heard: Heard, message: { body: string; fileIds: string[] }) {
    const { claim } = answered;
    const answerer = await loadAnswerer(tx, answered);
    if (!answerer) throw new Ended('refused', 'the person may not write any more');
    const now = clock.now();
    const clientId = `mail-${createHash('sha256').update(`${claim.mailId}\n${heard.messageKey}`).digest('hex').slice(0, 48)}`;
    const given = { ...message, clientId, internal: claim.internal, mentions: [] };
    const posted = await postMessage(tx, answerer.writer, claim.threadId, given, now);
    if (posted.replayed) throw new Ended('duplicate');
    const since = new Date(now.getTime() - hourMs);
    // The thread is held, so that others' answers wait: the count is exact.
    if ((await queries.countPosted(tx, claim.threadId, claim.personId, since)) >= mostInAnHour)
      throw new Ended('too_many');
    await queries.insertReply(tx, {
      ...rowOf(answered, heard, now),
      files: message.fileIds.length,
      outcome: 'posted',
      message_id: posted.message.id,
    });
  }

  async function read(source: Readable, answered: Answered, envelopeFrom: string, heard: Heard): Promise<void> {
    let answerer: Answerer | undefined;
    let keeper: FileKeeper | undefined;
    let sent: string[] = [];
    try {
      const texts = await readMail(
        source,
        async (head) => {
          answerer = await admit(answered, head, envelopeFrom, heard);
          keeper = fileKeeper(messageFiles, answerer.writer, answered.claim.threadId);
        },
        (part, signal) => keeper!.take(part, signal),
      );
      const { body, shown } = await findAnswer(texts.text, texts.html);
      const { ids, leftOut } = keeper!.chosen(shown);
      heard.files = ids.length;
      // The limit is the answer's own; what is said of files that were left out comes on top.
      const own = ids.length === 0 && leftOut.length > 0 && body === '' ? '' : messageBody(body, ids.length);
      const said = await leftOutText(db, leftOut, answerer!.locales);
      const message = { body: [own, said].filter((one) => one !== '').join('\n\n'), fileIds: ids };
      await db.withActor(house, (tx) => post(tx, answered, heard, message));
      sent = ids;
    } finally {
      await keeper?.dropOthers(sent);
    }
  }

  /** Answers what became of the mail. Errors: none; what is not foreseen is `deferred`, with the cause in `log`. */
  async function take(
    source: Readable,
    answered: Answered,
    envelopeFrom: string,
    heard: Heard,
    log: (error: unknown) => void,
  ): Promise<Taken> {
    try {
      await read(source, answered, envelopeFrom, heard);
      return { outcome: 'posted', detail: null, isRecorded: true };
    } catch (error) {
      const { outcome, detail } = endOf(error);
      if (outcome === 'deferred') log(error);
      return { outcome, detail, isRecorded: false };
    }
  }

  return take;
}

/** Without control characters: PostgreSQL refuses some of them, and no list needs any. */
export const shown = (value: string, most: number): string =>
  value
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, most);

/** What goes into the list of a mail, without what became of it. */
export function rowOf({ claim, customer_id, contact_id, user_id }: Answered, heard: Heard, now: Date) {
  const { from, subject, messageKey, files } = heard;
  return {
    id: randomUUIDv7(),
    received_at: now,
    from_address: from,
    subject,
    message_key: messageKey,
    mail_id: claim.mailId,
    thread_id: claim.threadId,
    customer_id,
    contact_id,
    user_id,
    files,
  };
}

function endOf(error: unknown): { outcome: Outcome; detail: string | null } {
  if (error instanceof Ended) return error;
  if (error instanceof MailTooLarge) return { outcome: 'too_large', detail: null };
  if (error instanceof TextTooLong) return { outcome: 'too_long', detail: null };
  if (error instanceof Unreadable) return { outcome: 'unreadable', detail: null };
  if (error instanceof AppError) return { outcome: outcomeOf(error), detail: error.code };
  return { outcome: 'deferred', detail: null };
}
