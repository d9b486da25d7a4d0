import type { Database } from '#server/database/database.ts';
import { currentPosition, listen, type OutboxRow, type Position, rowsAfter } from './queries.ts';

export type Hub = Awaited<ReturnType<typeof startHub>>;
export type Listener = (rows: OutboxRow[]) => void;

const batch = 1000;
/** A fallback for a lost NOTIFY; the ordinary way is the notice. */
const pollMs = 2000;
const waitingMs = 15;
const reconnectMs = [100, 250, 500, 1000, 2000];

export function comparePositions(a: Position, b: Position): number {
  const byXid = BigInt(a.xid) - BigInt(b.xid);
  const difference = byXid === 0n ? BigInt(a.seq) - BigInt(b.seq) : byXid;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const positionOf = (row: OutboxRow): Position => ({ xid: row.x, seq: row.seq });

/**
 * Reads the outbox once for all live streams of this process and hands new rows to its listeners in commit order. Holds one LISTEN
 * connection; after a database restart it connects again and closes the gap from the table, so nothing is missed and nothing twice.
 */
export async function startHub(db: Database, log: (error: unknown) => void) {
  let position = await currentPosition(db);
  const listeners = new Set<Listener>();
  const signalListeners = new Set<(row: OutboxRow) => void>();
  let closed = false;
  let reading = false;
  let again = false;
  let timer: NodeJS.Timeout | undefined;
  let stopListening: (() => Promise<void>) | undefined;

  async function read(): Promise<void> {
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    clearTimeout(timer);
    let next = pollMs;
    try {
      do {
        again = false;
        const { rows, waiting } = await rowsAfter(db, position, batch);
        const last = rows.at(-1);
        if (last) {
          position = positionOf(last);
          for (const listener of listeners) listener(rows);
        }
        if (rows.length === batch) again = true;
        next = waiting ? waitingMs : pollMs;
      } while (again && !closed);
    } catch (error) {
      if (!closed) log(error);
      next = 500;
    } finally {
      reading = false;
      if (!closed) timer = setTimeout(read, next).unref();
    }
  }

  async function connect(attempt = 0): Promise<void> {
    if (closed) return;
    let lost = false;
    try {
      const onEnd = (): void => {
        if (lost) return;
        lost = true;
        stopListening = undefined;
        setTimeout(() => connect(), reconnectMs[0]).unref();
      };
      const onSignal = (row: OutboxRow): void => {
        for (const listener of signalListeners) listener(row);
      };
      const stop = await listen(db, { onNotice: read, onSignal, onEnd });
      if (closed) await stop();
      else stopListening = stop;
      await read();
    } catch (error) {
      if (closed || lost) return;
      // Its own 'end' comes too: only one of the two may try again, or attempts would double each time.
      lost = true;
      if (attempt === 0) log(error);
      setTimeout(() => connect(attempt + 1), reconnectMs[Math.min(attempt, reconnectMs.length - 1)]).unref();
    }
  }

  await connect();

  return {
    position: () => position,
    /** Registers a listener; answers how to end it. */
    subscribe(listener: Listener): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Registers a listener of what only those hear who listen now (somebody is writing); answers how to end it. */
    onSignal(listener: (row: OutboxRow) => void): () => void {
      signalListeners.add(listener);
      return () => signalListeners.delete(listener);
    },
    async close(): Promise<void> {
      closed = true;
      clearTimeout(timer);
      await stopListening?.();
    },
  };
}
