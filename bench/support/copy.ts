import { copyIn, copyOut } from '#server/backup/queries-copy.ts';
import type { Database } from '#server/database/database.ts';

/** The tables that an imported job fills, parents first. */
export const tablesOfAJob = [
  'job_codes',
  'jobs',
  'job_references',
  'components',
  'milestones',
  'events',
  'day_counts',
  'worklist_lines',
] as const;

export type TableCopy = { table: string; columns: string[]; parts: Buffer[] };

/** The rows of these tables as COPY text. */
export async function takeCopies(db: Database): Promise<TableCopy[]> {
  const client = await db.pools.owner.connect();
  const copies: TableCopy[] = [];
  for (const table of tablesOfAJob) {
    const { rows } = await client.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped order by attnum`,
    );
    const columns = rows.map((row) => row.name);
    const parts: Buffer[] = [];
    for await (const part of copyOut(client, table, columns)) parts.push(part);
    copies.push({ table, columns, parts });
  }
  client.release();
  return copies;
}

/** Seconds that COPY takes for the same rows into the same constrained tables, in one transaction. */
export async function copySeconds(db: Database, copies: TableCopy[]): Promise<number> {
  const client = await db.pools.owner.connect();
  // COPY FROM is refused under forced row-level security: lifted for the floor, before the clock runs.
  for (const table of tablesOfAJob) await client.query(`alter table ${table} no force row level security`);
  const started = performance.now();
  await client.query('begin');
  for (const { table, columns, parts } of copies) await copyIn(client, table, columns, parts);
  await client.query('commit');
  const seconds = (performance.now() - started) / 1000;
  for (const table of tablesOfAJob) await client.query(`alter table ${table} force row level security`);
  client.release();
  return seconds;
}
