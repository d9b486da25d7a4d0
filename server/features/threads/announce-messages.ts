import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import type { ThreadRow } from './queries.ts';
import type { FileRow } from './queries-files.ts';
import type { MessageRow } from './queries-messages.ts';
import { bareMessage } from './shown.ts';

type Thread = Pick<ThreadRow, 'id' | 'customer_id' | 'customer_branch_id' | 'job_id' | 'component_id'>;

function about(thread: Thread, kind: string, visible: boolean, more: Record<string, unknown>) {
  const { id: threadId, customer_id: customerId, job_id: jobId, component_id: componentId } = thread;
  return {
    kind,
    customerId,
    customerBranchId: thread.customer_branch_id,
    visible,
    jobId,
    payload: { threadId, componentId, ...more },
  };
}

/** Tells open pages of a message with all that is in it, so that none has to ask. Of an internal note only staff hear. */
export async function announceMessage(
  tx: Tx,
  kind: 'message.posted' | 'message.edited' | 'message.deleted',
  thread: Thread,
  message: MessageRow,
  files: readonly FileRow[],
  now: Date,
): Promise<void> {
  await announce(tx, [about(thread, kind, !message.internal, { message: bareMessage(message, files) })], now);
}

/** Tells staff, and the reader's own other pages, how far somebody has read. */
export async function announceRead(
  tx: Tx,
  thread: Thread,
  reader: { kind: 'staff' | 'contact'; id: string; name: string },
  messageId: string,
  now: Date,
): Promise<void> {
  await announce(tx, [about(thread, 'message.read', false, { reader, messageId, readAt: now.toISOString() })], now);
}

/** Tells staff that a thread was given to somebody, put aside, done or followed. */
export async function announceThread(tx: Tx, thread: Thread, now: Date): Promise<void> {
  await announce(tx, [about(thread, 'thread.changed', false, {})], now);
}
