import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';

type Place = {
  id: string;
  customer_id: string;
  customer_branch_id: string | null;
  job_id: string;
  component_id: string | null;
};

/** Tells open pages of both sides that requests or decisions of a thread changed; they read them again. */
export async function announceApproval(tx: Tx, thread: Place, now: Date): Promise<void> {
  const changed = {
    kind: 'approval.changed',
    customerId: thread.customer_id,
    customerBranchId: thread.customer_branch_id,
    visible: true,
    jobId: thread.job_id,
    payload: { threadId: thread.id, componentId: thread.component_id },
  };
  await announce(tx, [changed], now);
}
