import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** The channel on which every server process listens. */
export const outboxChannel = 'milepost_outbox';

/**
 * One thing that happened, for live streams, tasks and mail. `visible`: contacts of the customer may learn of it (a change of internal
 * facts alone is not, so that not even its timing reaches them). `customerBranchId` decides which limited contacts.
 */
export type Announcement = {
  kind: string;
  customerId: string | null;
  customerBranchId: string | null;
  visible: boolean;
  jobId: string | null;
  payload: Record<string, unknown>;
};

/**
 * Writes to the outbox in the transaction that makes the change, and wakes the listeners once when it commits. Long work announces
 * itself once, not for each row.
 */
export async function announce(tx: Tx, announcements: Announcement[], now: Date): Promise<void> {
  if (announcements.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(
      announcements.map((each) => ({
        kind: each.kind,
        customer_id: each.customerId,
        customer_branch_id: each.customerBranchId,
        visible: each.visible,
        job_id: each.jobId,
        payload: JSON.stringify(each.payload),
        recorded_at: now,
      })),
    )
    .execute();
  const customers = [...new Set(announcements.map((each) => each.customerId).filter((id) => id !== null))]
    .slice(0, 50)
    .join(',');
  await sql`select pg_notify(${outboxChannel}, ${customers})`.execute(tx);
}

/** The channel of what is told to open pages and kept nowhere. */
export const signalChannel = 'milepost_signals';

/** Tells all server processes, once the transaction commits, what only those hear who have a page open now (somebody is writing). */
export async function announceSignal(tx: Tx, announcement: Announcement): Promise<void> {
  await sql`select pg_notify(${signalChannel}, ${JSON.stringify(announcement)})`.execute(tx);
}
