import type { Insertable, Updateable } from 'kysely';
import { sql } from 'kysely';
import type { Database, Tx } from '#server/database/database.ts';
import type { Imports } from '#server/database/types.gen.ts';
import type { ImportMapping } from '#server/tabular/rules-mapping.ts';
import type { DecimalMark } from '#server/tabular/rules-numbers.ts';

/** What the mapping column holds: the mapping as validated, and what was found out about the file when it was saved. */
export type StoredMapping = {
  mapping: ImportMapping;
  header: string[];
  decimalMarks: Record<string, DecimalMark | null>;
};

export type ImportRecord = NonNullable<Awaited<ReturnType<typeof selectImport>>>;
export type ImportState = 'uploaded' | 'checking' | 'checked' | 'applying' | 'done' | 'failed' | 'cancelled';

const columns = [
  'id',
  'file_name',
  'file_path',
  'file_size',
  'sheet',
  'header_row',
  'state',
  'phase',
  'rows_total',
  'rows_done',
  'created',
  'updated',
  'unchanged',
  'failed',
  'in_exception',
  'mail_contacts',
  'message',
  'actor_kind',
  'actor_id',
  'actor_name',
  'created_at',
  'started_at',
  'finished_at',
  'updated_at',
] as const;

export async function insertImport(tx: Tx, row: Insertable<Imports>): Promise<void> {
  await tx.insertInto('imports').values(row).execute();
}

export async function selectImport(tx: Tx, id: string, options: { lock?: boolean } = {}) {
  const query = tx
    .selectFrom('imports')
    .select(columns)
    .select(sql<StoredMapping | null>`mapping`.as('mapping'))
    .where('id', '=', id);
  return (options.lock ? query.forUpdate() : query).executeTakeFirst();
}

export type ImportChange = Omit<Updateable<Imports>, 'mapping' | 'id'> & { mapping?: StoredMapping };

export async function updateImport(tx: Tx, id: string, change: ImportChange): Promise<void> {
  const { mapping, ...rest } = change;
  await tx
    .updateTable('imports')
    .set({ ...rest, ...(mapping ? { mapping: JSON.stringify(mapping) } : {}) })
    .where('id', '=', id)
    .execute();
}

/** The newest first; `before`: the last row of the page before. */
export async function selectImports(tx: Tx, before: { createdAt: Date; id: string } | null, limit: number) {
  let query = tx.selectFrom('imports').select(columns).select(sql<StoredMapping | null>`mapping`.as('mapping'));
  if (before) {
    query = query.where(({ or, eb, and }) =>
      or([
        eb('created_at', '<', before.createdAt),
        and([eb('created_at', '=', before.createdAt), eb('id', '>', before.id)]),
      ]),
    );
  }
  return query.orderBy('created_at', 'desc').orderBy('id').limit(limit).execute();
}

/** Imports that were being checked or applied when their process ended. */
export async function selectUnfinished(tx: Tx): Promise<{ id: string; actor_kind: string }[]> {
  return tx
    .selectFrom('imports')
    .select(['id', 'actor_kind'])
    .where('state', 'in', ['checking', 'applying'])
    .orderBy('created_at')
    .execute();
}

/**
 * Runs work while this process alone holds the import; answers false, without running it, when another one does. A lock of a
 * session of its own: it ends with the process, and holds no transaction open, which would hold back the outbox.
 */
export async function whileHolding(db: Database, importId: string, work: () => Promise<void>): Promise<boolean> {
  const client = await db.pools.staffStream.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock(7145010, hashtext($1)) as held',
      [importId],
    );
    if (!rows[0]?.held) return false;
    await work();
    return true;
  } finally {
    const freed = await client.query('select pg_advisory_unlock_all()').then(
      () => undefined,
      (error: Error) => error,
    );
    client.release(freed);
  }
}
