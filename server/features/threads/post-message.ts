import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#server/database/database.ts';
import type { CardWords, Mention } from '#server/database/json.ts';
import { conflict, invalid } from '#server/errors.ts';
import { responsibleForAll } from '#server/features/notifications/service.ts';
import { dayOf } from '#server/time/zones.ts';
import { announceMessage } from './announce-messages.ts';
import type { CardKind } from './contract.ts';
import { authorOf, holdThread, type Writer } from './open-thread.ts';
import { type ThreadRow, updateThread } from './queries.ts';
import { attachFiles, type FileRow, selectFiles } from './queries-files.ts';
import * as messages from './queries-messages.ts';
import * as reading from './queries-reading.ts';
import { keepWords } from './queries-words.ts';
import { messageBody } from './rules-message.ts';

/** A message as given, from the console, the portal, or an answered mail. `mentions` are who is named, by id. */
export type Given = {
  clientId: string;
  body: string;
  internal: boolean;
  fileIds: readonly string[];
  mentions: readonly { kind: 'staff' | 'contact'; id: string }[];
  /** Set by server/features/approvals: the message stands for a request or decision. */
  card?: CardKind;
  /** What it says, as data; `body` has the same in English, for the search and other programs. */
  cardWords?: CardWords;
};

export type Posted = { message: messages.MessageRow; files: FileRow[]; thread: ThreadRow; replayed: boolean };

/**
 * Posts a message in the caller's transaction, once for each author and client id however often it is sent. Followers, whose turn it is
 * and the read marks follow, and open pages hear of it. Call it as staff or system; a contact's right to the thread is checked here.
 * Errors: no such thread for the writer, closed, archived; the message too long or empty; a file that is not there.
 */
export async function postMessage(tx: Tx, writer: Writer, threadId: string, given: Given, now: Date): Promise<Posted> {
  const thread = await holdThread(tx, writer, threadId);
  const author = authorOf(writer);
  const before = await messages.selectByClientId(tx, thread.customer_id, author, given.clientId);
  if (before) return { ...(await sentBefore(tx, thread, before)), replayed: true };
  const body = messageBody(given.body, given.fileIds.length);
  const internal = given.internal && writer.kind !== 'contact';
  const id = randomUUIDv7();
  const number = thread.last_number + 1;
  await messages.insertMessage(tx, {
    id,
    customer_id: thread.customer_id,
    thread_id: thread.id,
    number,
    author_kind: author.kind,
    author_id: author.id,
    author_name: author.name,
    client_id: given.clientId,
    body,
    internal,
    card: given.card ?? null,
    card_words: given.cardWords === undefined ? null : JSON.stringify(given.cardWords),
    mentions: JSON.stringify(await mentioned(tx, thread, given.mentions, internal)),
    created_at: now,
  });
  if ((await attachFiles(tx, thread, author, { id, internal }, given.fileIds)) !== given.fileIds.length) {
    const message = 'One of these files is not there any more. Nothing was sent. Remove it and add it again.';
    throw invalid('fileIds', 'file_unknown', message);
  }
  await updateThread(tx, thread, nextState(thread, writer, { number, internal }, now));
  await letFollow(tx, thread, writer, given.mentions, internal, now);
  await reading.markUnread(tx, thread, author.kind === 'staff' ? author.id : null);
  const posted = await sentBefore(tx, thread, { id, thread_id: thread.id });
  await keepWords(tx, posted.message, posted.files);
  await announceMessage(tx, 'message.posted', posted.thread, posted.message, posted.files, now);
  return { ...posted, replayed: false };
}

async function sentBefore(tx: Tx, thread: ThreadRow, sent: { id: string; thread_id: string }) {
  if (sent.thread_id !== thread.id)
    throw conflict('client_id_used', 'Another message was sent under this clientId. Use a new one for each message.');
  const [message, files] = await Promise.all([
    messages.selectMessage(tx, thread, sent.id),
    selectFiles(tx, thread.customer_id, [sent.id]),
  ]);
  return { message: message!, files, thread };
}

/** Who wrote last and whether the customer waits (DOMAIN 8). Whatever comes brings a thread back that was put aside or done. */
function nextState(
  thread: ThreadRow,
  writer: Writer,
  { number, internal }: { number: number; internal: boolean },
  now: Date,
) {
  const common = { last_number: number, last_message_at: now };
  if (internal) return common;
  const isCustomer = writer.kind === 'contact';
  return {
    ...common,
    last_visible_number: number,
    last_visible_at: now,
    last_visible_side: isCustomer ? 'customer' : 'staff',
    waits_since: isCustomer ? (thread.waits_since ?? now) : null,
    ...(isCustomer ? { snoozed_until: null, done_at: null, done_by: null } : {}),
  };
}

/** Writers, those who are named, and whoever is responsible for the customer follow (DOMAIN 1 and 8). */
async function letFollow(
  tx: Tx,
  thread: ThreadRow,
  writer: Writer,
  named: Given['mentions'],
  internal: boolean,
  now: Date,
): Promise<void> {
  const again = named.filter((one) => one.kind === 'staff').map((one) => one.id);
  if (writer.kind === 'staff') again.push(writer.id);
  if (thread.assigned_to !== null) again.push(thread.assigned_to);
  await reading.follow(tx, thread, again, true);
  if (writer.kind === 'contact') await reading.joinContact(tx, thread, writer.id, now);
  if (internal) return;
  const job = { serviceOperatorId: thread.service_operator_id, departmentId: thread.department_id };
  const [responsible = []] = await responsibleForAll(tx, [job], dayOf(now, thread.time_zone));
  await reading.follow(tx, thread, responsible, false);
}

/**
 * Those who are named, with their names. In a message that customers see, staff and contacts; in an internal note no contact.
 * Errors: somebody who is not there.
 */
export async function mentioned(
  tx: Tx,
  thread: ThreadRow,
  given: Given['mentions'],
  internal: boolean,
): Promise<Mention[]> {
  if (given.length === 0) return [];
  const of = (kind: Mention['kind']) => given.filter((one) => one.kind === kind).map((one) => one.id);
  const ids = { staff: of('staff'), contact: internal ? [] : of('contact') };
  const found = await messages.selectMentionable(tx, thread.customer_id, ids);
  const names = new Map([...found.staff, ...found.contacts].map((one) => [one.id, one.name]));
  return given.map(({ kind, id }) => {
    const name = names.get(id);
    if (name === undefined)
      throw invalid(
        'mentions',
        'mention_unknown',
        'Somebody named in this message is not there any more, or may not see it.',
      );
    return { kind, id, name };
  });
}
