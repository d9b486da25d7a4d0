import { invalid, notFound } from '#server/errors.ts';
import type { MessagesQuery } from './contract.ts';

/** By number: the newest first, unless it begins after a message, then the oldest first. */
export type Page = { before: number | null; after: number | null; limit: number };
/** The messages of one thread as one side sees them. */
export type Messages<Row> = {
  /** The number of a message; undefined: it is not of this thread, or the reader may not see it. */
  number: (id: string) => Promise<number | undefined>;
  page: (page: Page) => Promise<Row[]>;
};
export type Read<Row> = { rows: Row[]; hasBefore: boolean; hasAfter: boolean };

const unknown = (field: string) =>
  invalid(field, 'message_unknown', 'This message is not of this thread. Load the thread again.');

/**
 * A page of a thread, the oldest first: the latest, those before or after a message, or those around one. However long the thread, it
 * reads one page. Errors: `before` and `after` of another thread (422); `around` that the reader does not see (404, as one that is not
 * there); `around` beside the others (422).
 */
export async function readPage<Row>(messages: Messages<Row>, query: MessagesQuery): Promise<Read<Row>> {
  const { before, after, around, limit = 50 } = query;
  if (around !== undefined) {
    if (before === undefined && after === undefined) return readAround(messages, around, limit);
    throw invalid('around', 'around_alone', 'Ask for the messages around one, or before or after one, not for both.');
  }
  const number = async (field: 'before' | 'after', id: string | undefined): Promise<number | null> => {
    if (id === undefined) return null;
    const found = await messages.number(id);
    if (found === undefined) throw unknown(field);
    return found;
  };
  const [from, to] = await Promise.all([number('after', after), number('before', before)]);
  const found = await messages.page({ before: to, after: from, limit: limit + 1 });
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (after !== undefined) return { rows, hasBefore: true, hasAfter: more };
  return { rows: rows.reverse(), hasBefore: more, hasAfter: before !== undefined };
}

/** Half of them before the message, and from it on the rest: never more than `limit` and one more for each side are read. */
async function readAround<Row>(messages: Messages<Row>, id: string, limit: number): Promise<Read<Row>> {
  const number = await messages.number(id);
  if (number === undefined) throw notFound('message');
  const older = Math.floor(limit / 2);
  const newer = limit - older;
  const [above, below] = await Promise.all([
    messages.page({ before: number, after: null, limit: older + 1 }),
    messages.page({ before: null, after: number - 1, limit: newer + 1 }),
  ]);
  return {
    rows: [...above.slice(0, older).reverse(), ...below.slice(0, newer)],
    hasBefore: above.length > older,
    hasAfter: below.length > newer,
  };
}
