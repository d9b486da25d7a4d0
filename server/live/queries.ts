import pg from 'pg';
import { type Database, databaseTypes } from '#server/database/database.ts';
import { type Announcement, outboxChannel, signalChannel } from '#server/database/outbox.ts';

/** Place of a row in the outbox: commit order is (xid, seq). It is also the id of a live event. */
export type Position = { xid: string; seq: string };
export type OutboxRow = {
  x: string;
  seq: string;
  kind: string;
  customer_id: string | null;
  customer_branch_id: string | null;
  visible: boolean;
  job_id: string | null;
  payload: Record<string, unknown>;
};

const columns =
  'o.xid::text as x, o.seq::text as seq, o.kind, o.customer_id, o.customer_branch_id, o.visible, o.job_id, o.payload';

/**
 * Rows after a position that no running transaction can still precede. `more`: rows are there that must wait for such a transaction.
 * (xid::text is selected under another name: ordering by a name "xid" would sort the text, without the index.)
 */
export async function rowsAfter(
  db: Database,
  after: Position,
  limit: number,
): Promise<{ rows: OutboxRow[]; waiting: boolean }> {
  const { rows } = await db.pools.staff.query<OutboxRow & { ready: boolean }>({
    name: 'live rows after',
    text: `select ${columns}, o.xid < pg_snapshot_xmin(pg_current_snapshot()) as ready from outbox o where (o.xid, o.seq) > ($1::xid8, $2::bigint) order by o.xid, o.seq limit $3`,
    values: [after.xid, after.seq, limit],
  });
  const firstWaiting = rows.findIndex((row) => !row.ready);
  return firstWaiting < 0 ? { rows, waiting: false } : { rows: rows.slice(0, firstWaiting), waiting: true };
}

/** The position before which everything is settled now: a reader that begins here misses nothing that commits later. */
export async function currentPosition(db: Database): Promise<Position> {
  const { rows } = await db.pools.staff.query<{ xid: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as xid',
  );
  return { xid: rows[0]!.xid, seq: '0' };
}

/** The oldest row that is still kept; a reader that was further back has missed something and must read its page again. */
export async function oldestPosition(db: Database): Promise<Position | null> {
  const { rows } = await db.pools.staff.query<{ x: string; seq: string }>(
    'select o.xid::text as x, o.seq::text as seq from outbox o order by o.xid, o.seq limit 1',
  );
  return rows[0] ? { xid: rows[0].x, seq: rows[0].seq } : null;
}

/** What is told to open pages and kept nowhere, in the shape of an outbox row, without a place in it. */
function rowOfSignal(text: string): OutboxRow {
  const told = JSON.parse(text) as Announcement;
  return {
    x: '',
    seq: '',
    kind: told.kind,
    customer_id: told.customerId,
    customer_branch_id: told.customerBranchId,
    visible: told.visible,
    job_id: told.jobId,
    payload: told.payload,
  };
}

type Heard = {
  /** There is something new in the outbox. */
  onNotice: () => void;
  onSignal: (row: OutboxRow) => void;
  /** The line broke. */
  onEnd: () => void;
};

/** Opens the one connection of this process that listens. */
export async function listen(db: Database, { onNotice, onSignal, onEnd }: Heard): Promise<() => Promise<void>> {
  const client = new pg.Client({ ...db.connect('milepost_staff'), types: databaseTypes, keepAlive: true });
  client.on('error', onEnd);
  client.on('end', onEnd);
  client.on('notification', ({ channel, payload }) => {
    if (channel === signalChannel) onSignal(rowOfSignal(payload ?? ''));
    else onNotice();
  });
  await client.connect();
  await client.query(`listen ${outboxChannel}`);
  await client.query(`listen ${signalChannel}`);
  return async () => {
    client.removeListener('end', onEnd);
    await client.end().catch(() => undefined);
  };
}
