import { randomUUIDv7 } from 'node:crypto';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { insertNotifications } from '#server/features/notifications/queries.ts';

/** Facts of a notification; the words are made where it is shown. `at`: ISO instant. */
export type NotificationData = {
  jobCode?: string;
  customerName?: string;
  subject?: string;
  componentCode?: string | null;
  detail?: string;
  at?: string | null;
  count?: number | null;
  recordId?: string | null;
};

export type NewNotification = {
  userIds: readonly string[];
  /** A stable word; the console has a text for each (web/locales/en/console/notifications.ts). */
  kind: string;
  customerId: string | null;
  jobId: string | null;
  data: NotificationData;
};

/**
 * Puts notifications under the bell of staff users, in the transaction of what they tell of, and announces them to the open screens of
 * these users alone (`notification.added`). Nobody is told twice of the same row.
 */
export async function notify(tx: Tx, rows: readonly NewNotification[], now: Date): Promise<void> {
  const all = rows.flatMap(({ userIds, kind, customerId, jobId, data }) =>
    [...new Set(userIds)].map((userId) => ({
      id: randomUUIDv7(),
      user_id: userId,
      kind,
      customer_id: customerId,
      job_id: jobId,
      data: JSON.stringify(data),
      created_at: now,
    })),
  );
  await insertNotifications(tx, all);
  await announceChanges(
    tx,
    all.map((one) => one.user_id),
    now,
  );
}

/** Tells the open screens of these users that what their bell shows has changed. */
export async function announceChanges(tx: Tx, userIds: readonly string[], now: Date): Promise<void> {
  await announce(
    tx,
    [...new Set(userIds)].map((userId) => ({
      kind: 'notification.added',
      customerId: null,
      customerBranchId: null,
      visible: false,
      jobId: null,
      payload: { userId },
    })),
    now,
  );
}
