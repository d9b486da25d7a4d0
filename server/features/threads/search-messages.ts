import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { invalid } from '#server/errors.ts';
import type { Hit, SearchQuery } from './contract-inbox.ts';
import { type FoundRow, selectFound, selectNames } from './queries-search.ts';
import { eventOf, lineOf } from './rules-card.ts';
import { excerptOf, marksIn, searchOf, wordsOf } from './rules-words.ts';

const sort = 'messages';
const mostWanted = 10;
const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is looked for, and after which message the page begins. Errors: nothing to look for; a cursor of another list. */
export function wantedOf({ q, cursor }: SearchQuery): { words: string[]; after: string | null } {
  const words = wordsOf(q).slice(0, mostWanted);
  if (words.length === 0 || words.join('').length < 2)
    throw invalid('q', 'search_too_short', 'Type at least two letters or digits to search for.');
  const after = decodeCursor(cursor, sort, 1)?.[0] ?? null;
  if (after === null || (typeof after === 'string' && isId.test(after))) return { words, after };
  throw invalid('cursor', 'cursor_unknown', 'The cursor does not belong to this list. Begin again without it.');
}

export const cursorAfter = (id: string | undefined): string | null =>
  id === undefined ? null : encodeCursor({ sort, keys: [id] });

type Names = { id: string; message_id: string | null; name: string }[];

/** Files of the message whose name is hit, with the places. */
export function hitFiles(messageId: string, names: Names, words: readonly string[]) {
  return names
    .filter((file) => file.message_id === messageId)
    .map((file) => ({ id: file.id, name: { text: file.name, marks: marksIn(file.name, words) } }))
    .filter((file) => file.name.marks.length > 0);
}

/** For staff: messages and internal notes of all customers. */
export async function searchMessages(tx: Tx, query: SearchQuery): Promise<{ items: Hit[]; nextCursor: string | null }> {
  const { words, after } = wantedOf(query);
  const { limit = 20 } = query;
  const found = await selectFound(tx, searchOf(words), after, limit + 1);
  const rows = found.slice(0, limit);
  const names = rows.length === 0 ? [] : await selectNames(tx, rows);
  const items = rows.map((row) => shown(row, names, words));
  return { items, nextCursor: cursorAfter(found.length > limit ? rows.at(-1)?.id : undefined) };
}

function shown(row: FoundRow, names: Names, words: readonly string[]): Hit {
  return {
    messageId: row.id,
    threadId: row.thread_id,
    job: row.job_code === null ? null : { id: row.job_id, jobCode: row.job_code },
    component: row.component_id === null ? null : { id: row.component_id, code: row.component_code ?? '' },
    customer: { id: row.customer_id, code: row.customer_code, name: row.customer_name },
    author: { kind: row.author_kind as Hit['author']['kind'], name: row.author_name },
    internal: row.internal,
    at: row.created_at.toISOString(),
    card: eventOf(row),
    excerpt: excerptOf(lineOf(row), words),
    files: hitFiles(row.id, names, words),
  };
}
