import type { Tx } from '#server/database/database.ts';
import { invalid } from '#server/errors.ts';
import type { MessagesQuery } from './contract.ts';
import type { ThreadRow } from './queries.ts';
import { type FileRow, selectFiles } from './queries-files.ts';
import * as messages from './queries-messages.ts';

type Thread = Pick<ThreadRow, 'id' | 'customer_id'>;
export type MessagePage = { rows: messages.MessageRow[]; files: FileRow[]; hasBefore: boolean; hasAfter: boolean };

const unknown = (field: string) =>
  invalid(field, 'message_unknown', 'This message is not of this thread. Load the thread again.');

/** A page of a thread, the oldest first: the latest, or those before or after a message. However long the thread, it reads one page. */
export async function readMessages(tx: Tx, thread: Thread, query: MessagesQuery): Promise<MessagePage> {
  const { before, after, limit = 50 } = query;
  const number = async (field: 'before' | 'after', id: string | undefined): Promise<number | null> => {
    if (id === undefined) return null;
    const found = await messages.selectNumber(tx, thread, id);
    if (found === undefined) throw unknown(field);
    return found;
  };
  const [from, to] = await Promise.all([number('after', after), number('before', before)]);
  const found = await messages.selectPage(tx, thread, { before: to, after: from, limit: limit + 1 });
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (after === undefined) rows.reverse();
  const ids = rows.map((row) => row.id);
  const files = ids.length === 0 ? [] : await selectFiles(tx, thread.customer_id, ids);
  return after === undefined
    ? { rows, files, hasBefore: more, hasAfter: before !== undefined }
    : { rows, files, hasBefore: true, hasAfter: more };
}
