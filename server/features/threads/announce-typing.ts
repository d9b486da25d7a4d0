import type { Tx } from '#server/database/database.ts';
import { announceSignal } from '#server/database/outbox.ts';
import type { ThreadRow } from './queries.ts';
import type { Author } from './queries-messages.ts';

type Thread = Pick<ThreadRow, 'id' | 'customer_id' | 'customer_branch_id' | 'job_id' | 'component_id'>;

/** Somebody is writing: told to open pages, kept nowhere. Not visible: an internal note, of which contacts learn nothing. */
export async function signal(tx: Tx, thread: Thread, author: Author, visible: boolean): Promise<void> {
  await announceSignal(tx, {
    kind: 'message.typing',
    customerId: thread.customer_id,
    customerBranchId: thread.customer_branch_id,
    visible,
    jobId: thread.job_id,
    payload: { threadId: thread.id, componentId: thread.component_id, author, internal: !visible },
  });
}
