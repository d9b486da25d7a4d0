import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';

type Changed = { customerId: string; contactId: string | null; accessChanged: boolean };

/** Tells staff screens that the customer's contacts changed, and live streams of the contact that its access did. */
export async function announceContact(tx: Tx, changed: Changed, now: Date): Promise<void> {
  const { customerId, contactId } = changed;
  const base = { customerId, customerBranchId: null, visible: false, jobId: null };
  await announce(
    tx,
    [
      { ...base, kind: 'customer.changed', payload: { customerId, countsChanged: false } },
      ...(changed.accessChanged ? [{ ...base, kind: 'access.changed', payload: { contactId } }] : []),
    ],
    now,
  );
}
