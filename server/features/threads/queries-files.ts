import { type Insertable, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { MessageFiles } from '#server/database/types.gen.ts';
import type { ThreadRow } from './queries.ts';
import type { Author } from './queries-messages.ts';

type Thread = Pick<ThreadRow, 'id' | 'customer_id'>;

function files(tx: Tx, customerId: string) {
  return tx
    .selectFrom('message_files as x')
    .innerJoin('stored_files as f', (join) =>
      join.onRef('f.id', '=', 'x.file_id').onRef('f.customer_id', '=', 'x.customer_id'),
    )
    .select(['x.id', 'x.customer_id', 'x.thread_id', 'x.message_id', 'x.name', 'x.internal', 'x.file_id'])
    .select(['x.author_kind', 'x.author_id', 'f.sha256', 'f.size', 'f.media_type', 'f.kind', 'f.storage_key'])
    .select(['f.thumbnail_key', 'f.display_key', 'f.display_type', 'f.has_location', 'f.width', 'f.height'])
    .where('x.customer_id', '=', customerId);
}

/** The files of these messages, in the order they were added. */
export async function selectFiles(tx: Tx, customerId: string, messageIds: readonly string[]) {
  return files(tx, customerId)
    .where('x.message_id', '=', sql<string>`any(${[...messageIds]}::uuid[])`)
    .orderBy('x.position')
    .orderBy('x.id')
    .execute();
}
export type FileRow = Awaited<ReturnType<typeof selectFiles>>[number];

export async function selectFile(tx: Tx, thread: Thread, id: string): Promise<FileRow | undefined> {
  return files(tx, thread.customer_id).where('x.thread_id', '=', thread.id).where('x.id', '=', id).executeTakeFirst();
}

export async function insertFile(tx: Tx, row: Insertable<MessageFiles>): Promise<void> {
  await tx.insertInto('message_files').values(row).execute();
}

const byAuthor = ({ kind, id }: Author) =>
  sql<SqlBool>`author_kind = ${kind} and author_id is not distinct from ${id}::uuid`;

export async function countUnsent(tx: Tx, thread: Thread, author: Author): Promise<number> {
  const row = await tx
    .selectFrom('message_files')
    .select(sql<number>`count(*)`.as('count'))
    .where('customer_id', '=', thread.customer_id)
    .where('thread_id', '=', thread.id)
    .where('message_id', 'is', null)
    .where(byAuthor(author))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Gives the author's unsent files to a message, in this order; answers how many of them there were. */
export async function attachFiles(
  tx: Tx,
  thread: Thread,
  author: Author,
  message: { id: string; internal: boolean },
  fileIds: readonly string[],
): Promise<number> {
  if (fileIds.length === 0) return 0;
  const result = await tx
    .updateTable('message_files')
    .set({ message_id: message.id, internal: message.internal })
    .set('position', sql<number>`array_position(${[...fileIds]}::uuid[], id)`)
    .where('customer_id', '=', thread.customer_id)
    .where('thread_id', '=', thread.id)
    .where('message_id', 'is', null)
    .where('id', '=', sql<string>`any(${[...fileIds]}::uuid[])`)
    .where(byAuthor(author))
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** A file of the message that an open request or a decision names; undefined: there is none. */
export async function selectNamedFile(tx: Tx, customerId: string, messageId: string): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`select x.name from message_files x
    where x.customer_id = ${customerId} and x.message_id = ${messageId} and (
      exists (select 1 from approval_request_documents d join approval_requests r on r.id = d.request_id and r.customer_id = d.customer_id
        where d.customer_id = ${customerId} and d.source_id = x.id and r.state = 'open')
      or exists (select 1 from decision_documents d where d.customer_id = ${customerId} and d.source_id = x.id)) limit 1`.execute(
    tx,
  );
  return rows[0]?.name;
}

/** Deletes the files of a message; answers the stored files they were. */
export async function deleteFilesOf(tx: Tx, customerId: string, messageId: string): Promise<string[]> {
  const rows = await tx
    .deleteFrom('message_files')
    .where('customer_id', '=', customerId)
    .where('message_id', '=', messageId)
    .returning('file_id')
    .execute();
  return rows.map((row) => row.file_id);
}

/** Deletes the author's own file that was not sent yet; undefined: there is none. */
export async function deleteUnsent(tx: Tx, thread: Thread, author: Author, id: string): Promise<string | undefined> {
  const row = await tx
    .deleteFrom('message_files')
    .where('customer_id', '=', thread.customer_id)
    .where('thread_id', '=', thread.id)
    .where('id', '=', id)
    .where('message_id', 'is', null)
    .where(byAuthor(author))
    .returning('file_id')
    .executeTakeFirst();
  return row?.file_id;
}

/** Deletes some of the files that nobody sent since; answers them by customer. */
export async function deleteStale(
  tx: Tx,
  before: Date,
  limit: number,
): Promise<{ customer_id: string; file_id: string }[]> {
  const { rows } = await sql<{ customer_id: string; file_id: string }>`
    delete from message_files x using (
      select id, customer_id from message_files where message_id is null and created_at < ${before}
      order by created_at limit ${limit} for update skip locked) stale
    where x.id = stale.id and x.customer_id = stale.customer_id and x.message_id is null
    returning x.customer_id, x.file_id`.execute(tx);
  return rows;
}
