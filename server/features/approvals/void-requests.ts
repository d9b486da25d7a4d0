import { randomUUIDv7 } from 'node:crypto';
import type { OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { authorOf } from '#server/features/threads/open-thread.ts';
import { postMessage } from '#server/features/threads/post-message.ts';
import { announceApproval } from './announce-approvals.ts';
import { named } from './choose-documents.ts';
import { selectDocuments } from './queries.ts';
import { type OpenRow, selectOpenOf, selectOpenOn, setWithdrawn } from './queries-write.ts';
import { cardText } from './rules-approval.ts';

type Ended = { at: Date; by: { kind: string; id: string | null; name: string }; reason: string; note: string };

async function end(tx: Tx, customerId: string, row: OpenRow, ended: Ended): Promise<void> {
  await setWithdrawn(tx, customerId, row.id, ended);
  await announceApproval(tx, { ...row, id: row.thread_id, customer_id: customerId }, ended.at);
}

/**
 * A document got a new version or was removed: open requests on it are void, decisions stay (DOMAIN 8). In the transaction that changes
 * the document, with its job held.
 */
export async function voidRequests(
  tx: Tx,
  document: { customerId: string; seriesId: string },
  by: Ended['by'],
  reason: 'new_version' | 'removed',
  now: Date,
): Promise<void> {
  const { customerId, seriesId } = document;
  for (const row of await selectOpenOn(tx, customerId, seriesId))
    await end(tx, customerId, row, { at: now, by, reason, note: row.name });
}

/**
 * The job moves to another customer: nobody can decide what is still open in its conversations, so each request is withdrawn, with a
 * line that says so. In the transaction that moves it, with the job held and before its threads are closed. The line does not say where
 * the job went: contacts of the former customer may still be reading.
 */
export async function withdrawMoved(
  tx: Tx,
  actor: OfficeActor,
  job: { customerId: string; jobId: string; isArchived: boolean },
  now: Date,
): Promise<void> {
  const { customerId, jobId, isArchived } = job;
  for (const row of await selectOpenOf(tx, customerId, jobId)) {
    // Nobody writes about an archived job, this neither.
    if (!isArchived) await postWithdrawal(tx, actor, customerId, row, now);
    await end(tx, customerId, row, { at: now, by: authorOf(actor), reason: 'moved', note: '' });
  }
}

async function postWithdrawal(tx: Tx, actor: OfficeActor, customerId: string, row: OpenRow, now: Date): Promise<void> {
  const documents = named(await selectDocuments(tx, customerId, 'request', [row.id]));
  const cardWords = { what: 'withdrawn' as const, documents, words: '' };
  const message = {
    clientId: randomUUIDv7(),
    body: cardText(cardWords),
    internal: false,
    fileIds: [],
    mentions: [],
    card: 'withdrawal' as const,
    cardWords,
  };
  await postMessage(tx, actor, row.thread_id, message, now);
}
