import type pg from 'pg';
import type { Database } from '#server/database/database.ts';

/** One row of the outbox that became a task: which, with what. The key makes adding it again harmless. */
export type TaskOrder = { task: string; payload: Record<string, unknown>; key: string };
export type Announced = { kind: string; payload: Record<string, unknown>; seq: string };

const reader = 'tasks';

/**
 * Turns announcements into tasks, in one transaction with the reader's place: each becomes a task exactly once, however many processes
 * try and wherever one of them is killed. Answers how many rows were read.
 */
export async function relay(db: Database, toTask: (row: Announced) => TaskOrder | null): Promise<number> {
  const client = await db.pools.owner.connect();
  try {
    await client.query('begin');
    const place = await lockPlace(client);
    if (!place) {
      await client.query('rollback');
      return 0;
    }
    const { rows } = await client.query<{ x: string } & Announced>(
      `select o.xid::text as x, o.seq::text as seq, o.kind, o.payload from outbox o
       where (o.xid, o.seq) > ($1::xid8, $2::bigint) and o.xid < pg_snapshot_xmin(pg_current_snapshot()) order by o.xid, o.seq limit 500`,
      [place.x, place.seq],
    );
    for (const row of rows) {
      const order = toTask(row);
      if (order)
        await client.query('select graphile_worker.add_job($1, $2::json, job_key => $3, max_attempts => 25)', [
          order.task,
          JSON.stringify(order.payload),
          order.key,
        ]);
    }
    const last = rows.at(-1);
    if (last)
      await client.query('update outbox_readers set xid = $2::xid8, seq = $3::bigint where name = $1', [
        reader,
        last.x,
        last.seq,
      ]);
    await client.query('commit');
    return rows.length;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

/** The reader's place, locked; null while another process holds it. */
async function lockPlace(client: pg.ClientBase): Promise<{ x: string; seq: string } | null> {
  await client.query(`insert into outbox_readers (name, xid, seq) values ($1, '0', 0) on conflict do nothing`, [
    reader,
  ]);
  const { rows } = await client.query<{ x: string; seq: string }>(
    'select r.xid::text as x, r.seq::text as seq from outbox_readers r where r.name = $1 for update skip locked',
    [reader],
  );
  return rows[0] ?? null;
}

/** Removes what nobody needs any more: read outbox rows after a day, expired sessions, links and counters. */
export async function sweep(db: Database, now: Date): Promise<void> {
  const keepFrom = new Date(now.getTime() - 86_400_000);
  await db.pools.owner.query(
    `delete from outbox o using outbox_readers r where r.name = $1 and (o.xid, o.seq) <= (r.xid, r.seq) and o.recorded_at < $2`,
    [reader, keepFrom],
  );
  await db.pools.staff.query('select sweep_sign_in($1)', [now]);
}
