import type { Tx } from '#server/database/database.ts';
import { AppError, notFound } from '#server/errors.ts';
import type { FileService } from '#server/features/files/service.ts';
import { announceMessage } from './announce-messages.ts';
import { authorOf, holdThread, type Writer } from './open-thread.ts';
import { type Given, mentioned, type Posted } from './post-message.ts';
import { type ThreadRow, updateThread } from './queries.ts';
import { deleteFilesOf, selectFiles, selectNamedFile } from './queries-files.ts';
import * as messages from './queries-messages.ts';
import { follow, recount } from './queries-reading.ts';
import { dropWords, keepWords } from './queries-words.ts';
import { isChangeable, messageBody, tooLate } from './rules-message.ts';

/** One's own message that may still be changed. Errors: not there for the writer; somebody else's; too old. */
async function ownMessage(tx: Tx, writer: Writer, thread: ThreadRow, id: string, now: Date) {
  const message = await messages.selectMessage(tx, thread, id);
  if (!message || (message.internal && writer.kind === 'contact')) throw notFound('message');
  const author = authorOf(writer);
  if (message.author_kind !== author.kind || message.author_id !== author.id)
    throw new AppError('forbidden', 'message_of_others', 'Only the one who wrote a message can change or remove it.');
  if (message.card !== null)
    throw new AppError(
      'conflict',
      'message_stands',
      'A request or decision stays as it was made. Write a further message.',
    );
  if (message.deleted_at === null && !isChangeable(message, now)) throw tooLate();
  return message;
}

/** Changes the text of one's own message, visibly. Errors: see `ownMessage`; removed already; too long or empty. */
export async function editMessage(
  tx: Tx,
  writer: Writer,
  threadId: string,
  id: string,
  given: { body: string; mentions?: Given['mentions'] | undefined },
  now: Date,
): Promise<Posted> {
  const thread = await holdThread(tx, writer, threadId);
  const message = await ownMessage(tx, writer, thread, id, now);
  if (message.deleted_at !== null) throw notFound('message');
  const files = await selectFiles(tx, thread.customer_id, [id]);
  const body = messageBody(given.body, files.length);
  const named = given.mentions ?? message.mentions;
  const mentions = await mentioned(tx, thread, named, message.internal);
  const isSame = body === message.body && JSON.stringify(mentions) === JSON.stringify(message.mentions);
  if (isSame) return { message, files, thread, replayed: true };
  await messages.updateMessage(tx, message, { body, mentions: JSON.stringify(mentions), edited_at: now });
  const staff = mentions.filter((one) => one.kind === 'staff').map((one) => one.id);
  const added = staff.filter((one) => !message.mentions.some((old) => old.id === one));
  await follow(tx, thread, added, true);
  if (added.length > 0) await recount(tx, thread, null);
  const edited = (await messages.selectMessage(tx, thread, id))!;
  await keepWords(tx, edited, files);
  await announceMessage(tx, 'message.edited', thread, edited, files, now);
  return { message: edited, files, thread, replayed: false };
}

/** A file that somebody was asked about or decided on stays where it was shown (DOMAIN 8). */
async function refuseNamed(tx: Tx, thread: ThreadRow, id: string): Promise<void> {
  const name = await selectNamedFile(tx, thread.customer_id, id);
  if (name === undefined) return;
  const message = `"${name}" is part of a request or decision, so this message stays. Write a further message instead.`;
  throw new AppError('conflict', 'message_stands', message);
}

/**
 * Removes one's own message, visibly: its place stays, text and files go. Removed already is fine. Answers the keys in the storage that
 * nothing needs any more, for `files.removeNow` after the commit.
 */
export async function removeMessage(
  tx: Tx,
  files: Pick<FileService, 'release'>,
  writer: Writer,
  threadId: string,
  id: string,
  now: Date,
): Promise<string[]> {
  const thread = await holdThread(tx, writer, threadId);
  const message = await ownMessage(tx, writer, thread, id, now);
  if (message.deleted_at !== null) return [];
  await refuseNamed(tx, thread, id);
  const fileIds = await deleteFilesOf(tx, thread.customer_id, id);
  const keys = await files.release(tx, thread.customer_id, fileIds, now);
  await messages.updateMessage(tx, message, { body: '', mentions: '[]', deleted_at: now });
  await dropWords(tx, message);
  if (!message.internal) {
    const { side, waitsSince } = await messages.selectTurn(tx, thread);
    const waits_since = thread.done_at === null ? waitsSince : null;
    await updateThread(tx, thread, { last_visible_side: side, waits_since });
  }
  await recount(tx, thread, null);
  await announceMessage(tx, 'message.deleted', thread, (await messages.selectMessage(tx, thread, id))!, [], now);
  return keys;
}
