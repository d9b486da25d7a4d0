import type { Database } from '#server/database/database.ts';
import { comparePositions, type Hub, positionOf } from './hub.ts';
import { type OutboxRow, oldestPosition, type Position, rowsAfter } from './queries.ts';

/** What leaves on a live stream. `id` lets a browser continue exactly where its line broke. */
export type LiveEvent = { id: string; data: LiveData };
/** Plain JSON, each field of it named by whoever chooses what a reader may see. */
export type LiveData = { [key: string]: LiveValue };
type LiveValue = string | number | boolean | null | LiveData | readonly LiveValue[];

const mostBacklog = 5000;
export const idOf = (position: Position): string => `${position.xid}-${position.seq}`;

/** Reads a Last-Event-ID; null when there is none or it is not one of ours. */
export function readId(text: string | undefined): Position | null {
  const match = /^(\d{1,20})-(\d{1,19})$/.exec(text ?? '');
  return match ? { xid: match[1]!, seq: match[2]! } : null;
}

/**
 * Feeds one stream: first what happened since `lastId`, then live, each row once and in order. When too much happened, or the rows are
 * no longer kept, one "live.resync" tells the page to read again. `choose` turns a row into what this reader may see, or null.
 */
export async function feed(
  { db, hub }: { db: Database; hub: Hub },
  lastId: Position | null,
  choose: (row: OutboxRow) => LiveEvent['data'] | null,
  send: (event: LiveEvent) => void,
): Promise<() => void> {
  let sent: Position | null = null;
  let held: OutboxRow[] | null = [];
  const deliver = (row: OutboxRow): void => {
    const position = positionOf(row);
    if (sent && comparePositions(position, sent) <= 0) return;
    sent = position;
    const data = choose(row);
    if (data) send({ id: idOf(position), data });
  };
  const stop = hub.subscribe((rows) => {
    if (held) held.push(...rows);
    else for (const row of rows) deliver(row);
  });
  try {
    const start = hub.position();
    send(await greeting(db, lastId, start, deliver));
  } catch (error) {
    stop();
    throw error;
  }
  const waiting = held;
  held = null;
  for (const row of waiting) deliver(row);
  return stop;
}

/** Sends what was missed, and answers the event that opens the stream. */
async function greeting(
  db: Database,
  lastId: Position | null,
  start: Position,
  deliver: (row: OutboxRow) => void,
): Promise<LiveEvent> {
  const open = (type: string): LiveEvent => ({ id: idOf(start), data: { type } });
  if (!lastId) return open('live.started');
  const oldest = await oldestPosition(db);
  // Nothing kept, or only younger rows: between the reader's place and the first row something may have been swept away.
  if (comparePositions(lastId, start) < 0 && oldest && comparePositions(lastId, oldest) < 0) return open('live.resync');
  const missed: OutboxRow[] = [];
  let from = lastId;
  while (comparePositions(from, start) < 0) {
    const { rows } = await rowsAfter(db, from, 1000);
    missed.push(...rows.filter((row) => comparePositions(positionOf(row), start) <= 0));
    const last = rows.at(-1);
    if (missed.length > mostBacklog) return open('live.resync');
    if (!last || rows.length < 1000) break;
    from = positionOf(last);
  }
  for (const row of missed) deliver(row);
  return open('live.continued');
}
