import type { CompiledQuery } from 'kysely';
import type pg from 'pg';

const rowsAtATime = 1000;

/**
 * The rows of a query through a cursor of the open transaction, 1000 at a time, so that memory stays flat whatever there is. Needs a
 * connection without pipeline (`withActorStreaming`). Rows are fetched as they are
 * taken, one batch ahead; leaving the loop early ends the reading. A batch is handed over whole.
 */
export async function* cursorRows<Row extends object>(
  client: pg.ClientBase,
  query: CompiledQuery<Row>,
): AsyncGenerator<Row[]> {
  await client.query({
    text: `declare exported no scroll cursor for ${query.sql}`,
    values: [...query.parameters],
  });
  const fetch = () => {
    const rows = client.query<Row>(`fetch ${rowsAtATime} from exported`);
    rows.catch(() => undefined); // told to whoever waits for it, if anybody still does
    return rows;
  };
  // While rows are written, the database already reads the next ones.
  for (let next = fetch(); ; ) {
    const { rows } = await next;
    const isLast = rows.length < rowsAtATime;
    if (!isLast) next = fetch();
    yield rows;
    if (isLast) return;
  }
}
