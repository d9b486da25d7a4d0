import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** The rest of the transaction sees the data of one moment, however long a file takes: no row twice, none missed. */
export async function freeze(tx: Tx): Promise<void> {
  await sql`set transaction isolation level repeatable read, read only`.execute(tx);
}
