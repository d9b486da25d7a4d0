import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { ThreadRow } from '#server/features/threads/find-thread.ts';
import { authorOf, holdThread, type Writer } from '#server/features/threads/open-thread.ts';
import { postMessage } from '#server/features/threads/post-message.ts';
import { announceApproval } from './announce-approvals.ts';
import { chosenDocuments, named } from './choose-documents.ts';
import type { NewDecision } from './contract.ts';
import { asRequest, decidedOn } from './current-request.ts';
import { selectDocuments, selectOpen, selectRequest } from './queries.ts';
import type { ChoiceRow } from './queries-choices.ts';
import * as write from './queries-write.ts';
import { recordDecision } from './record-decision.ts';
import * as rules from './rules-approval.ts';

type Bound = Omit<ChoiceRow, 'size' | 'media_type' | 'kind' | 'published'>;

/**
 * Approves or rejects: the request named, or without one the documents chosen, or nothing but the words. In the caller's transaction;
 * answers the decision's id. The decision is a message of the thread and an event of the job, and binds the hash of each document.
 * Errors: those of posting; decided already, withdrawn, void by a changed document, one's own request (409); no reason to reject (422).
 */
export async function decide(
  tx: Tx,
  writer: Writer,
  place: { threadId: string; jobId: string; componentId: string | null },
  outcome: rules.Outcome,
  given: NewDecision,
  now: Date,
): Promise<string> {
  const reason = rules.checkReason(outcome, given.reason ?? '');
  const side = rules.sideOf(writer.kind);
  const note = reason.slice(0, 2000);
  // First the event: it holds the customer and the job, in the order in which all changes of jobs do, and then the thread is held.
  await recordDecision(tx, writer, place.jobId, { side, outcome, componentId: place.componentId, note }, now);
  const thread = await holdThread(tx, writer, place.threadId);
  const requestId = given.requestId ?? null;
  const documents =
    requestId === null ? await unasked(tx, writer, thread, given) : await asked(tx, thread, requestId, side);
  const cardWords = { what: outcome, documents: named(documents), words: reason };
  const { clientId, fileIds = [] } = given;
  const body = rules.cardText(cardWords);
  const message = { clientId, body, internal: false, fileIds, mentions: [], card: 'decision' as const, cardWords };
  const posted = await postMessage(tx, writer, thread.id, message, now);
  if (posted.replayed) throw rules.sentMeanwhile();
  const id = randomUUIDv7();
  const author = authorOf(writer);
  const row = {
    id,
    customer_id: thread.customer_id,
    thread_id: thread.id,
    request_id: requestId,
    message_id: posted.message.id,
    outcome,
    side,
    by_kind: author.kind,
    by_id: author.id,
    by_name: author.name,
    reason,
    created_at: now,
  };
  if (!(await write.insertDecision(tx, row, documents))) throw await beaten(tx, thread, requestId!);
  if (requestId !== null) await write.setDecided(tx, thread, requestId, outcome);
  await announceApproval(tx, thread, now);
  return id;
}

/** The documents of the request, once it may be decided. */
async function asked(tx: Tx, thread: ThreadRow, requestId: string, side: rules.Side): Promise<Bound[]> {
  const request = await selectRequest(tx, thread, requestId);
  if (!request) throw notFound('request');
  rules.checkDecidable(asRequest(request), await decidedOn(tx, thread, request), side, thread.time_zone);
  return selectDocuments(tx, thread.customer_id, 'request', [requestId]);
}

/** The documents chosen, where nobody asked. On the same one a side decides unasked once; after that somebody has to ask. */
async function unasked(tx: Tx, writer: Writer, thread: ThreadRow, given: NewDecision): Promise<Bound[]> {
  const side = rules.sideOf(writer.kind);
  const open = await selectOpen(tx, thread);
  if (open) throw rules.refuseBeside(asRequest(open), side);
  const documents = await chosenDocuments(tx, thread, given.documents ?? [], writer.kind === 'contact');
  const ids = documents.map((one) => one.source_id);
  const before = ids.length === 0 ? undefined : await write.selectDirect(tx, thread, side, ids);
  if (before === undefined) return documents;
  const decided = { outcome: before.outcome as rules.Outcome, byName: before.by_name, at: before.created_at };
  throw rules.decidedAlready(decided, thread.time_zone);
}

async function beaten(tx: Tx, thread: ThreadRow, requestId: string): Promise<Error> {
  const request = await selectRequest(tx, thread, requestId);
  const decided = request && (await decidedOn(tx, thread, request));
  return decided ? rules.decidedAlready(decided, thread.time_zone) : notFound('request');
}
