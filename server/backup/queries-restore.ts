import type pg from 'pg';
import type { Sequence, Tables } from './queries-tables.ts';

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Keeps migrations and first runs of other processes out until the transaction ends (server/database/migrate.ts, features/company). */
export async function lockInstallation(client: pg.ClientBase): Promise<void> {
  await client.query('select pg_advisory_xact_lock(7145001)');
  await client.query('select pg_advisory_xact_lock(7145002)');
}

/** Sessions of other processes of this installation, told apart by the name that this process gave its own. */
export async function otherSessions(client: pg.ClientBase, applicationName: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*) as count from pg_catalog.pg_stat_activity
     where datname = current_database() and usename like 'milepost\\_%' and application_name <> $1 and pid <> pg_backend_pid()`,
    [applicationName],
  );
  return Number(rows[0]!.count);
}

export async function companyName(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ name: string }>('select name from company');
  if (rows[0]) return rows[0].name;
  const users = await client.query('select 1 from users limit 1');
  return users.rowCount ? 'without a name' : null;
}

/** Empties all tables but the list of migrations. */
export async function emptyTables(client: pg.ClientBase, { tables }: Tables): Promise<void> {
  const names = tables.map(({ name }) => name).filter((name) => name !== 'schema_migrations');
  await client.query(`truncate table ${names.map((name) => `public.${quoted(name)}`).join(', ')}`);
}

/** COPY refuses to write where row-level security binds the writer. Only for this transaction, which locks the tables anyway. */
export async function bindOwner(client: pg.ClientBase, { forced }: Tables, bound: boolean): Promise<void> {
  for (const name of forced)
    await client.query(`alter table public.${quoted(name)} ${bound ? 'force' : 'no force'} row level security`);
}

/** Sequences go forward only: a transaction that is rolled back would not take a lower value back. */
export async function advanceSequences(client: pg.ClientBase, sequences: readonly Sequence[]): Promise<void> {
  for (const { name, value } of sequences) {
    const sequence = `public.${quoted(name)}`;
    await client.query(
      `select setval('${sequence.replaceAll("'", "''")}'::regclass, greatest($1::bigint, (select last_value from ${sequence})))`,
      [value],
    );
  }
}

/** A mail that was being sent when the backup was made is sent again under its Message-ID. */
export async function requeueMails(client: pg.ClientBase, now: Date): Promise<void> {
  await client.query(`update mails set state = 'queued', next_attempt_at = $1 where state = 'sending'`, [now]);
}

/** Stored uploads of imports stand in the data folder of this machine now. */
export async function moveUploads(client: pg.ClientBase, from: string, to: string): Promise<void> {
  if (from === to) return;
  await client.query(
    `update imports set file_path = $2 || substr(file_path, length($1) + 1) where starts_with(file_path, $1 || '/')`,
    [from, to],
  );
}

/** Imports that were being checked or applied go on: a worker takes them up by this announcement (server/tasks/worker.ts). */
export async function resumeImports(client: pg.ClientBase, now: Date): Promise<void> {
  await client.query(
    `insert into outbox (kind, visible, payload, recorded_at)
     select 'import.started', false, jsonb_build_object('importId', id), $1 from imports where state in ('checking', 'applying')`,
    [now],
  );
}

/** Without fresh statistics the first queries after a restore would be planned for empty tables. */
export async function analyzeTables(client: pg.ClientBase, { tables }: Tables): Promise<void> {
  for (const { name } of tables) await client.query(`analyze public.${quoted(name)}`);
}
