import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError, invalid } from '#server/errors.ts';
import type * as contract from './contract-inbox.ts';
import { isWritable } from './open-thread.ts';
import { type After, type CountRow, type InboxRow, selectInbox, selectInboxCounts } from './queries-inbox.ts';
import { eventOf, lineOf } from './rules-card.ts';
import { searchMessages } from './search-messages.ts';
import type { ThreadService } from './service.ts';

export type InboxService = ReturnType<typeof inboxService>;
type Deps = { db: Database; clock: Clock; threads: Pick<ThreadService, 'alter'> };

/** The inbox of staff: threads by what is to do about them, and the search over messages (DOMAIN 8). An API key has nothing unread or its own. */
export function inboxService({ db, clock, threads }: Deps) {
  const askerOf = (actor: OfficeActor) => ({ userId: actor.kind === 'staff' ? actor.id : null, now: clock.now() });
  return {
    /** A page of one list. Errors: a cursor of another list. */
    async list(actor: OfficeActor, { filter = 'unread', limit = 50, cursor }: contract.InboxQuery) {
      requirePermission(actor, 'jobs:read');
      const after = placeAfter(cursor, filter);
      const rows = await db.withActor(actor, (tx) => selectInbox(tx, filter, askerOf(actor), after, limit + 1));
      const mayWrite = may(actor, 'jobs:write');
      const items = rows.slice(0, limit).map((row) => shown(row, mayWrite));
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const nextCursor = last ? encodeCursor({ sort: filter, keys: [last.sort_key.toISOString(), last.id] }) : null;
      return { items, nextCursor };
    },

    async counts(actor: OfficeActor): Promise<contract.InboxCounts> {
      requirePermission(actor, 'jobs:read');
      return countsOf(await db.withActor(actor, (tx) => selectInboxCounts(tx, askerOf(actor))));
    },

    /** The same change to many threads, each by itself: what cannot be changed is said, the rest is. */
    async change(actor: OfficeActor, { threadIds, ...change }: contract.BulkChange): Promise<contract.BulkResult> {
      requirePermission(actor, 'jobs:write');
      const result: contract.BulkResult = { changed: [], failed: [] };
      for (const threadId of threadIds) {
        try {
          await threads.alter(actor, threadId, change);
          result.changed.push(threadId);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          result.failed.push({ threadId, code: error.code, message: error.message });
        }
      }
      return result;
    },

    /** Messages and internal notes with these words in the text or in a file's name, the newest first. */
    async search(actor: OfficeActor, query: contract.SearchQuery) {
      requirePermission(actor, 'jobs:read');
      return db.withActor(actor, (tx) => searchMessages(tx, query));
    },
  };
}

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function placeAfter(cursor: string | undefined, filter: contract.InboxFilter): After {
  const keys = decodeCursor(cursor, filter, 2);
  if (keys === null) return null;
  const [key, id] = keys;
  if (typeof key === 'string' && typeof id === 'string' && isId.test(id) && !Number.isNaN(Date.parse(key)))
    return { key: new Date(key), id };
  throw invalid('cursor', 'cursor_unknown', 'The cursor does not belong to this list. Begin again without it.');
}

const countsOf = (row: CountRow): contract.InboxCounts => ({
  unread: Number(row.unread),
  customerWaits: Number(row.customer_waits),
  waitingForThem: Number(row.waiting_for_them),
  mine: Number(row.mine),
  myCustomers: Number(row.my_customers),
  snoozed: Number(row.snoozed),
});

function waitsOf(row: InboxRow): contract.InboxItem['waits'] {
  if (row.waits_since !== null) return { who: 'customer', since: row.waits_since.toISOString() };
  if (row.last_visible_side !== 'staff' || row.done_at !== null || row.closed_at !== null) return null;
  return row.last_visible_at === null ? null : { who: 'us', since: row.last_visible_at.toISOString() };
}

function lastOf(row: InboxRow): contract.InboxItem['last'] {
  if (row.created_at === null) return null;
  return {
    author: {
      kind: row.author_kind as NonNullable<contract.InboxItem['last']>['author']['kind'],
      id: row.author_id,
      name: row.author_name ?? '',
    },
    card: eventOf(row),
    text: [...lineOf({ body: row.body ?? '', card_words: row.card_words }).replace(/\s+/gu, ' ')]
      .slice(0, 160)
      .join(''),
    files: Number(row.files),
    internal: row.internal === true,
    removed: row.deleted_at !== null,
    at: row.created_at.toISOString(),
  };
}

function shown(row: InboxRow, mayWrite: boolean): contract.InboxItem {
  return {
    id: row.id,
    job: row.job_code === null ? null : { id: row.job_id, jobCode: row.job_code, state: row.job_state ?? '' },
    component: row.component_id === null ? null : { id: row.component_id, code: row.component_code ?? '' },
    customer: { id: row.customer_id, code: row.customer_code, name: row.customer_name },
    last: lastOf(row),
    unread: Number(row.unread),
    waits: waitsOf(row),
    assignedTo: row.assigned_to === null ? null : { id: row.assigned_to, name: row.assigned_name ?? '' },
    snoozedUntil: row.snoozed_until?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
    abilities: { change: mayWrite && isWritable(row) },
  };
}
