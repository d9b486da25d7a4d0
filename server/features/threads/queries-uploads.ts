import { type Insertable, type SqlBool, sql } from 'kysely';
import type { StoredBytes } from '#server/adapters/storage.ts';
import type { Tx } from '#server/database/database.ts';
import type { Uploads } from '#server/database/types.gen.ts';
import type { ThreadRow } from './queries.ts';
import type { Author } from './queries-messages.ts';

type Thread = Pick<ThreadRow, 'id' | 'customer_id'>;

const byAuthor = ({ kind, id }: Author) =>
  sql<SqlBool>`author_kind = ${kind} and author_id is not distinct from ${id}::uuid`;

function own(tx: Tx, thread: Thread, author: Author) {
  return tx
    .selectFrom('uploads')
    .selectAll()
    .where('customer_id', '=', thread.customer_id)
    .where('thread_id', '=', thread.id)
    .where(byAuthor(author));
}

/** One's own upload in this thread, held until the transaction ends; undefined: there is none. */
export async function holdUpload(tx: Tx, thread: Thread, author: Author, id: string) {
  return own(tx, thread, author).where('id', '=', id).forUpdate().executeTakeFirst();
}
export type UploadRow = NonNullable<Awaited<ReturnType<typeof holdUpload>>>;

export async function holdByClientId(tx: Tx, thread: Thread, author: Author, clientId: string) {
  return own(tx, thread, author).where('client_id', '=', clientId).forUpdate().executeTakeFirst();
}

export async function insertUpload(tx: Tx, row: Insertable<Uploads>): Promise<UploadRow> {
  return tx.insertInto('uploads').values(row).returningAll().executeTakeFirstOrThrow();
}

/** How many files the author is bringing into the thread. */
export async function countArriving(tx: Tx, thread: Thread, author: Author, now: Date): Promise<number> {
  const row = await tx
    .selectFrom('uploads')
    .select(sql<number>`count(*)`.as('count'))
    .where('customer_id', '=', thread.customer_id)
    .where('thread_id', '=', thread.id)
    .where('message_file_id', 'is', null)
    .where('expires_at', '>', now)
    .where(byAuthor(author))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Adds a piece after what is there; the upload is held. */
export async function addPiece(tx: Tx, upload: UploadRow, { key, size, sha256 }: StoredBytes): Promise<void> {
  const { id, customer_id, received } = upload;
  await tx
    .updateTable('uploads')
    .set({ received: received + size })
    .where('customer_id', '=', customer_id)
    .where('id', '=', id)
    .execute();
  await tx
    .insertInto('upload_pieces')
    .values({ customer_id, upload_id: id, start: received, size, sha256, storage_key: key })
    .execute();
}

/** For what may be lost when the machine fails, since its sender only begins again: the commit does not wait for the disk. */
export async function commitLightly(tx: Tx): Promise<void> {
  await sql`set local synchronous_commit = off`.execute(tx);
}

/** What has arrived, in order. */
export async function selectPieces(tx: Tx, upload: Pick<UploadRow, 'id' | 'customer_id'>): Promise<StoredBytes[]> {
  const rows = await tx
    .selectFrom('upload_pieces')
    .select(['storage_key', 'size', 'sha256'])
    .where('customer_id', '=', upload.customer_id)
    .where('upload_id', '=', upload.id)
    .orderBy('start')
    .execute();
  return rows.map((row) => ({ key: row.storage_key, size: Number(row.size), sha256: row.sha256 }));
}

/** Says which file it became, all of it there; its pieces are forgotten. */
export async function finishUpload(tx: Tx, upload: UploadRow, messageFileId: string): Promise<void> {
  await tx
    .updateTable('uploads')
    .set({ message_file_id: messageFileId, received: upload.size })
    .where('customer_id', '=', upload.customer_id)
    .where('id', '=', upload.id)
    .execute();
  await tx
    .deleteFrom('upload_pieces')
    .where('customer_id', '=', upload.customer_id)
    .where('upload_id', '=', upload.id)
    .execute();
}

/** Deletes it with its pieces, unless it became a file meanwhile; answers their keys. */
export async function deleteUpload(tx: Tx, upload: Pick<UploadRow, 'id' | 'customer_id'>): Promise<string[]> {
  const keys = (await selectPieces(tx, upload)).map((piece) => piece.key);
  const result = await tx
    .deleteFrom('uploads')
    .where('customer_id', '=', upload.customer_id)
    .where('id', '=', upload.id)
    .where('message_file_id', 'is', null)
    .executeTakeFirst();
  return result.numDeletedRows === 1n ? keys : [];
}

/** Deletes some of those whose time is over, and some whose file is no longer waited for; answers the keys of the pieces and how many went. */
export async function deleteExpired(tx: Tx, now: Date, limit: number): Promise<{ keys: string[]; count: number }> {
  const { rows } = await sql<{ id: string; customer_id: string; keys: string[] | null }>`
    with stale as (select id, customer_id from uploads where expires_at <= ${now} order by expires_at limit ${limit} for update skip locked),
      pieces as (select p.upload_id, array_agg(p.storage_key) as keys from upload_pieces p
        join stale s on s.id = p.upload_id and s.customer_id = p.customer_id group by p.upload_id)
    delete from uploads u using stale s left join pieces p on p.upload_id = s.id
    where u.id = s.id and u.customer_id = s.customer_id returning u.id, u.customer_id, p.keys`.execute(tx);
  return { keys: rows.flatMap((row) => row.keys ?? []), count: rows.length };
}
