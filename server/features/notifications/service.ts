import type { OfficeActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError, notFound } from '#server/errors.ts';
import type { MarkRead, NotificationListQuery, NotificationView } from '#server/features/notifications/contract.ts';
import { announceChanges, type NotificationData } from '#server/features/notifications/notify.ts';
import * as queries from '#server/features/notifications/queries.ts';

export { type NewNotification, type NotificationData, notify } from '#server/features/notifications/notify.ts';
export {
  type ResponsibleFor,
  responsibleForAll,
} from '#server/features/notifications/responsible.ts';

export type NotificationService = ReturnType<typeof notificationService>;

const sort = 'newest';
const mostCounted = 100;

/** The bell belongs to people: an API key has none. */
function ownerOf(actor: OfficeActor): string {
  if (actor.kind === 'staff') return actor.id;
  throw new AppError('forbidden', 'staff_only', 'Notifications belong to a staff user. An API key has none.');
}

function shown(row: queries.NotificationRow): NotificationView {
  const data = row.data as NotificationData;
  return {
    id: row.id,
    kind: row.kind,
    jobId: row.job_id,
    customerId: row.customer_id,
    jobCode: data.jobCode ?? '',
    customerName: data.customerName ?? '',
    subject: data.subject ?? '',
    componentCode: data.componentCode ?? null,
    detail: data.detail ?? '',
    at: data.at ?? null,
    count: data.count ?? null,
    recordId: data.recordId ?? null,
    createdAt: row.created_at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  };
}

function placeAfter(cursor: string | undefined) {
  const keys = decodeCursor(cursor, sort, ['instant', 'id']);
  return keys && { createdAt: String(keys[0]), id: String(keys[1]) };
}

/** The bell of a staff user: only one's own notifications, which need no permission beyond being signed in. */
export function notificationService({ db, clock }: { db: Database; clock: Clock }) {
  return {
    async list(actor: OfficeActor, { limit = 50, cursor, unread = false }: NotificationListQuery) {
      const userId = ownerOf(actor);
      const after = placeAfter(cursor);
      const found = await db.withActor(actor, (tx) =>
        queries.selectPage(tx, userId, { unread, after, limit: limit + 1 }),
      );
      const rows = found.slice(0, limit);
      const last = found.length > limit ? rows.at(-1) : undefined;
      return {
        items: rows.map(shown),
        nextCursor: last ? encodeCursor({ sort, keys: [last.created_at.toISOString(), last.id] }) : null,
      };
    },

    async unread(actor: OfficeActor): Promise<{ unread: number }> {
      const userId = ownerOf(actor);
      return { unread: await db.withActor(actor, (tx) => queries.countUnread(tx, userId, mostCounted)) };
    },

    /** Marks one as read. Errors: not there, or somebody else's (not_found). */
    async markOne(actor: OfficeActor, id: string): Promise<{ unread: number }> {
      const userId = ownerOf(actor);
      const now = clock.now();
      return db.withActor(actor, async (tx) => {
        if (!(await queries.isOwn(tx, userId, id))) throw notFound('notification');
        const marked = await queries.markRead(tx, userId, { id }, now);
        if (marked.length > 0) await announceChanges(tx, [userId], now);
        return { unread: await queries.countUnread(tx, userId, mostCounted) };
      });
    },

    /** Marks all as read, or those up to the newest that was shown. */
    async markAll(actor: OfficeActor, { until }: MarkRead): Promise<{ unread: number }> {
      const userId = ownerOf(actor);
      const now = clock.now();
      return db.withActor(actor, async (tx) => {
        const marked = await queries.markRead(tx, userId, { until: until ?? null }, now);
        if (marked.length > 0) await announceChanges(tx, [userId], now);
        return { unread: await queries.countUnread(tx, userId, mostCounted) };
      });
    },
  };
}
