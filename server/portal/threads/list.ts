import { type ContactActor, systemActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Database } from '#server/database/database.ts';
import { invalid } from '#server/errors.ts';
import type { SearchQuery } from '#server/features/threads/contract-inbox.ts';
import { visibleIds } from '#server/features/threads/found.ts';
import { eventOf, lineOf } from '#server/features/threads/rules-card.ts';
import { excerptOf } from '#server/features/threads/rules-words.ts';
import { cursorAfter, hitFiles, wantedOf } from '#server/features/threads/search-messages.ts';
import type * as contract from './contract-list.ts';
import { selectFiles } from './queries.ts';
import { type After, type FoundRow, type ListRow, selectFound, selectThreads } from './queries-list.ts';
import { person } from './shown.ts';

export type PortalThreadListService = ReturnType<typeof portalThreadListService>;
const house = systemActor('portal');

/** The contact's threads, and the search in what they may read of them. */
export function portalThreadListService({ db }: { db: Database }) {
  return {
    /** A page of threads, the latest first. Errors: a cursor of another list. */
    async list(actor: ContactActor, { filter = 'all', limit = 50, cursor }: contract.PortalThreadsQuery) {
      const after = placeAfter(cursor, filter);
      const rows = await db.withActor(actor, (tx) => selectThreads(tx, actor, filter, after, limit + 1));
      const items = rows.slice(0, limit).map((row) => shownItem(actor, row));
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const nextCursor = last
        ? encodeCursor({ sort: filter, keys: [last.last_visible_at.toISOString(), last.id] })
        : null;
      return { items, nextCursor };
    },

    /**
     * Visible messages with these words in the text or in a file's name, the newest first. The index of words is the house's: it is asked
     * for this customer and these branches; what it names is then read under the contact's own policies.
     */
    async search(actor: ContactActor, query: SearchQuery) {
      const { words, after } = wantedOf(query);
      const { limit = 20 } = query;
      const found = await db.withActor(house, (tx) => visibleIds(tx, actor, words, after, limit + 1));
      const ids = found.slice(0, limit);
      const [rows, files] =
        ids.length === 0
          ? [[], []]
          : await db.withActor(actor, (tx) => Promise.all([selectFound(tx, actor, ids), selectFiles(tx, actor, ids)]));
      const items = rows.map((row) => ({ ...shownHit(actor, row, words), files: hitFiles(row.id, files, words) }));
      return { items, nextCursor: cursorAfter(found.length > limit ? ids.at(-1) : undefined) };
    },
  };
}

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function placeAfter(cursor: string | undefined, filter: string): After {
  const keys = decodeCursor(cursor, filter, 2);
  if (keys === null) return null;
  const [at, id] = keys;
  if (typeof at === 'string' && typeof id === 'string' && isId.test(id) && !Number.isNaN(Date.parse(at)))
    return { at: new Date(at), id };
  throw invalid('cursor', 'cursor_unknown', 'The cursor does not belong to this list. Begin again without it.');
}

type Placed = Pick<FoundRow, 'job_id' | 'job_code' | 'component_id' | 'component_code'>;
type Written = { author_kind: string; author_id: string | null; author_name: string };

const placeOf = (row: Placed) => ({
  job: { id: row.job_id, jobCode: row.job_code },
  component: row.component_id === null ? null : { id: row.component_id, code: row.component_code ?? '' },
});
const authorOf = (actor: ContactActor, row: Written) =>
  person(actor.id, { kind: row.author_kind, id: row.author_id, name: row.author_name });

function shownItem(actor: ContactActor, row: ListRow): contract.PortalThreadItem {
  return {
    id: row.id,
    ...placeOf(row),
    unread: Number(row.unread),
    last: {
      author: authorOf(actor, row),
      card: eventOf(row),
      text: [...lineOf(row).replace(/\s+/gu, ' ')].slice(0, 160).join(''),
      files: Number(row.files),
      removed: row.deleted_at !== null,
      at: row.created_at.toISOString(),
    },
  };
}

function shownHit(actor: ContactActor, row: FoundRow, words: readonly string[]) {
  return {
    messageId: row.id,
    threadId: row.thread_id,
    ...placeOf(row),
    author: authorOf(actor, row),
    at: row.created_at.toISOString(),
    card: eventOf(row),
    excerpt: excerptOf(lineOf(row), words),
  };
}
