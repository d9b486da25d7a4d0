import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import type { ImportState } from './queries.ts';

/** How far an import is; `total` 0 while the number of rows is not known. */
export type Progress = { state: ImportState; done: number; total: number };

const everyMs = 300;

/** Tells open screens of an import's state; in the transaction that changes it. */
export async function announceProgress(tx: Tx, importId: string, progress: Progress, now: Date): Promise<void> {
  await announce(
    tx,
    [
      {
        kind: 'import.progress',
        customerId: null,
        customerBranchId: null,
        visible: false,
        jobId: null,
        payload: { importId, ...progress },
      },
    ],
    now,
  );
}

/** Announces progress seldom enough for people: at most every 300 ms of real time, however short the batches are. */
export function progressThrottle(importId: string) {
  let last = Number.NEGATIVE_INFINITY;
  return async (tx: Tx, progress: Progress, now: Date): Promise<void> => {
    const at = performance.now();
    if (at - last < everyMs) return;
    last = at;
    await announceProgress(tx, importId, progress, now);
  };
}

/**
 * Tells once for the whole import, whatever the number of its jobs, whose jobs changed: a row of the outbox for each customer, so that
 * the portals of exactly these read anew, and one notice for all.
 */
export async function announceDone(tx: Tx, importId: string, customerIds: readonly string[], now: Date): Promise<void> {
  await announce(
    tx,
    customerIds.map((customerId) => ({
      kind: 'import.done',
      customerId,
      customerBranchId: null,
      visible: true,
      jobId: null,
      payload: { importId },
    })),
    now,
  );
}
