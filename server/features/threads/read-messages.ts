import type { Tx } from '#server/database/database.ts';
import type { MessagesQuery } from './contract.ts';
import type { ThreadRow } from './queries.ts';
import { type FileRow, selectFiles } from './queries-files.ts';
import * as messages from './queries-messages.ts';
import { type Read, readPage } from './read-page.ts';

type Thread = Pick<ThreadRow, 'id' | 'customer_id'>;
export type MessagePage = Read<messages.MessageRow> & { files: FileRow[] };

/** A page of a thread as staff see it, with the files of its messages. Errors: see `readPage`. */
export async function readMessages(tx: Tx, thread: Thread, query: MessagesQuery): Promise<MessagePage> {
  const read = await readPage(
    {
      number: (id) => messages.selectNumber(tx, thread, id),
      page: (page) => messages.selectPage(tx, thread, page),
    },
    query,
  );
  const ids = read.rows.map((row) => row.id);
  const files = ids.length === 0 ? [] : await selectFiles(tx, thread.customer_id, ids);
  return { ...read, files };
}
