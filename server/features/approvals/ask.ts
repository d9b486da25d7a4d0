import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { authorOf, holdThread, type Writer } from '#server/features/threads/open-thread.ts';
import { postMessage } from '#server/features/threads/post-message.ts';
import { announceApproval } from './announce-approvals.ts';
import { chosenDocuments, named } from './choose-documents.ts';
import type { NewRequest, Withdrawal } from './contract.ts';
import { asRequest, decidedOn } from './current-request.ts';
import { type RequestRow, selectDocuments, selectOpen, selectRequest } from './queries.ts';
import * as write from './queries-write.ts';
import { cardText, checkReason, checkWithdrawable, refuseBeside, sentMeanwhile, sideOf } from './rules-approval.ts';

/**
 * Asks the other side to approve documents, or in general, in the caller's transaction. Answers the request's id. The thread's job is
 * held before. Errors: those of posting; a request is open already; a document that is not there or has a new version.
 */
export async function askApproval(
  tx: Tx,
  writer: Writer,
  threadId: string,
  given: NewRequest,
  now: Date,
): Promise<string> {
  const thread = await holdThread(tx, writer, threadId);
  const side = sideOf(writer.kind);
  const open = await selectOpen(tx, thread);
  if (open) throw refuseBeside(asRequest(open), side);
  const documents = await chosenDocuments(tx, thread, given.documents ?? [], writer.kind === 'contact');
  const note = checkReason(null, given.note ?? '');
  const cardWords = { what: 'asked' as const, documents: named(documents), words: note };
  const message = {
    clientId: given.clientId,
    body: cardText(cardWords),
    internal: false,
    fileIds: [],
    mentions: [],
    card: 'request' as const,
    cardWords,
  };
  const posted = await postMessage(tx, writer, threadId, message, now);
  if (posted.replayed) throw sentMeanwhile();
  const id = randomUUIDv7();
  const author = authorOf(writer);
  await write.insertRequest(
    tx,
    {
      id,
      customer_id: thread.customer_id,
      thread_id: thread.id,
      message_id: posted.message.id,
      side,
      by_kind: author.kind,
      by_id: author.id,
      by_name: author.name,
      note,
      state: 'open',
      created_at: now,
    },
    documents,
  );
  await announceApproval(tx, thread, now);
  return id;
}

/** The asking side takes its request back. Errors: not there, decided or ended already, asked by the other side. */
export async function withdrawRequest(
  tx: Tx,
  writer: Writer,
  threadId: string,
  requestId: string,
  given: Withdrawal,
  now: Date,
): Promise<string> {
  const thread = await holdThread(tx, writer, threadId);
  const request: RequestRow | undefined = await selectRequest(tx, thread, requestId);
  if (!request) throw notFound('request');
  checkWithdrawable(asRequest(request), await decidedOn(tx, thread, request), sideOf(writer.kind), thread.time_zone);
  const note = checkReason(null, given.reason ?? '');
  const documents = await selectDocuments(tx, thread.customer_id, 'request', [request.id]);
  const cardWords = { what: 'withdrawn' as const, documents: named(documents), words: note };
  const message = {
    clientId: given.clientId,
    body: cardText(cardWords),
    internal: false,
    fileIds: [],
    mentions: [],
    card: 'withdrawal' as const,
    cardWords,
  };
  if ((await postMessage(tx, writer, threadId, message, now)).replayed) throw sentMeanwhile();
  const ended = { at: now, by: authorOf(writer), reason: 'asked', note };
  await write.setWithdrawn(tx, thread.customer_id, request.id, ended);
  await announceApproval(tx, thread, now);
  return request.id;
}
