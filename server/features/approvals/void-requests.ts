import type { Tx } from '#server/database/database.ts';
import { announceApproval } from './announce-approvals.ts';
import { selectOpenOn, setWithdrawn } from './queries-write.ts';

/**
 * A document got a new version or was removed: open requests on it are void, decisions stay (DOMAIN 8). In the transaction that changes
 * the document, with its job held.
 */
export async function voidRequests(
  tx: Tx,
  document: { customerId: string; seriesId: string },
  by: { kind: string; id: string | null; name: string },
  reason: 'new_version' | 'removed',
  now: Date,
): Promise<void> {
  const { customerId, seriesId } = document;
  for (const row of await selectOpenOn(tx, customerId, seriesId)) {
    await setWithdrawn(tx, customerId, row.id, { at: now, by, reason, note: row.name });
    await announceApproval(tx, { ...row, id: row.thread_id, customer_id: customerId }, now);
  }
}
