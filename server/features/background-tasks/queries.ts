import { type Selectable, sql } from 'kysely';
import type { Database, Tx } from '#server/database/database.ts';
import type { BackgroundTasks } from '#server/database/types.gen.ts';

export type TaskRow = Selectable<BackgroundTasks>;

export async function insertTask(
  tx: Tx,
  row: Pick<TaskRow, 'id' | 'kind' | 'title' | 'parameters' | 'total' | 'actor_kind' | 'actor_id' | 'actor_name'>,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('background_tasks')
    .values({
      ...row,
      parameters: JSON.stringify(row.parameters),
      state: 'waiting',
      done: 0,
      changed: 0,
      failed: 0,
      faults: '[]',
      created_at: now,
      updated_at: now,
    })
    .execute();
}

/**
 * A waiting task of that kind with the very same parameters: what it will do covers a further wish. It is held until the caller's
 * transaction ends, so that it cannot begin before what the caller changed can be seen; one that begins just now does not count.
 */
export async function hasWaiting(tx: Tx, kind: string, parameters: object): Promise<boolean> {
  const row = await tx
    .selectFrom('background_tasks')
    .select('id')
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .where('parameters', '=', sql<never>`${JSON.stringify(parameters)}::jsonb`)
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectTask(tx: Tx, id: string, options: { lock?: boolean } = {}): Promise<TaskRow | undefined> {
  const query = tx.selectFrom('background_tasks').selectAll().where('id', '=', id);
  return (options.lock === true ? query.forUpdate() : query).executeTakeFirst();
}

export async function selectPage(
  tx: Tx,
  after: { createdAt: string; id: string } | null,
  limit: number,
): Promise<TaskRow[]> {
  let query = tx.selectFrom('background_tasks').selectAll();
  if (after) query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`);
  return query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
}

export async function selectUnfinished(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('background_tasks')
    .select('id')
    .where('state', 'in', [sql.lit('waiting'), sql.lit('running')])
    .orderBy('created_at')
    .execute();
  return rows.map((row) => row.id);
}

export type TaskUpdate = Partial<
  Pick<TaskRow, 'state' | 'done' | 'changed' | 'failed' | 'message' | 'started_at' | 'finished_at'>
> & { updated_at: Date; place?: string | null; faults?: string };

export async function updateTask(tx: Tx, id: string, change: TaskUpdate): Promise<void> {
  await tx.updateTable('background_tasks').set(change).where('id', '=', id).execute();
}

/** Runs the work while this process alone holds the task; false when another process does. */
export async function whileHolding(db: Database, taskId: string, work: () => Promise<void>): Promise<boolean> {
  const client = await db.pools.staffStream.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock(7145011, hashtext($1)) as held',
      [taskId],
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
