import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { StoredFiles } from '#server/database/types.gen.ts';

export type StoredFileRow = Selectable<StoredFiles>;

export async function insertFile(tx: Tx, row: Insertable<StoredFiles>): Promise<void> {
  await tx.insertInto('stored_files').values(row).execute();
}

/** Says that what lies under these keys is to be removed, from that instant on. */
export async function insertRemovals(tx: Tx, keys: readonly string[], dueAt: Date): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .insertInto('file_removals')
    .values(keys.map((key) => ({ storage_key: key, due_at: dueAt })))
    .onConflict((oc) => oc.column('storage_key').doUpdateSet((eb) => ({ due_at: eb.ref('excluded.due_at') })))
    .execute();
}

export async function deleteRemovals(tx: Tx, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .deleteFrom('file_removals')
    .where('storage_key', '=', sql<string>`any(${[...keys]})`)
    .execute();
}

/** Those of the keys that are to be removed; waits for whoever is recording one of them at the moment. */
export async function holdRemovals(tx: Tx, keys: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('file_removals')
    .select('storage_key')
    .where('storage_key', '=', sql<string>`any(${[...keys]})`)
    .forUpdate()
    .execute();
  return rows.map((row) => row.storage_key);
}

export async function selectDueRemovals(tx: Tx, now: Date, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('file_removals')
    .select('storage_key')
    .where('due_at', '<=', now)
    .orderBy('due_at')
    .limit(limit)
    .execute();
  return rows.map((row) => row.storage_key);
}

/**
 * Deletes those of the files that nothing names any more; answers the keys that no file needs then. Of a job that moved, the former
 * customer's thread and the new one's attachment may be the same bytes.
 */
export async function deleteUnused(tx: Tx, customerId: string, fileIds: readonly string[]): Promise<string[]> {
  const deleted = await sql<{ storage_key: string; keys: string[] }>`
    delete from stored_files f where f.customer_id = ${customerId} and f.id = any(${[...fileIds]}::uuid[])
      and not exists (select 1 from attachments a where a.customer_id = ${customerId} and a.file_id = f.id)
      and not exists (select 1 from message_files m where m.customer_id = ${customerId} and m.file_id = f.id)
      and not exists (select 1 from approval_request_documents r where r.customer_id = ${customerId} and r.file_id = f.id)
      and not exists (select 1 from decision_documents d where d.customer_id = ${customerId} and d.file_id = f.id)
    returning f.storage_key, array_remove(array[f.storage_key, f.thumbnail_key, f.display_key], null) as keys`.execute(
    tx,
  );
  const keys = deleted.rows.map((row) => row.storage_key);
  const needed = await tx
    .selectFrom('stored_files')
    .select('storage_key')
    .where('storage_key', '=', sql<string>`any(${keys})`)
    .execute();
  const isNeeded = new Set(needed.map((row) => row.storage_key));
  return deleted.rows.filter((row) => !isNeeded.has(row.storage_key)).flatMap((row) => row.keys);
}
