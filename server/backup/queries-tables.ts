import type pg from 'pg';
import { parentsFirst, type Reference } from './rules-table-order.ts';

/** A table as a backup holds it: its columns in the order of its rows. */
export type Table = { name: string; columns: string[] };

export type Tables = {
  /** Parents before those that refer to them. */
  tables: Table[];
  /** Tables that refer to themselves: their rows must go in with one statement. */
  selfReferring: Set<string>;
  /** Tables whose row-level security binds their owner too. */
  forced: Set<string>;
};

/**
 * What a backup does not carry: rows that mean something only to the running database. Sessions end with a restore; the outbox counts in
 * transaction numbers of this database; schema_migrations is compared, not copied.
 */
export const leftOut = ['schema_migrations', 'sessions', 'outbox', 'outbox_readers'];

/** All tables of the product, as the database has them now. */
export async function readTables(client: pg.ClientBase): Promise<Tables> {
  const { rows } = await client.query<{ name: string; columns: string[]; forced: boolean }>(
    `select c.relname::text as name, c.relforcerowsecurity as forced,
       array_agg(a.attname::text order by a.attnum) filter (where a.attgenerated = '') as columns
     from pg_catalog.pg_class c
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition
     group by c.oid, c.relname, c.relforcerowsecurity order by c.relname collate "C"`,
  );
  const references = await client.query<Reference>(
    `select c.relname::text as "from", p.relname::text as "to"
     from pg_catalog.pg_constraint k
     join pg_catalog.pg_class c on c.oid = k.conrelid
     join pg_catalog.pg_class p on p.oid = k.confrelid
     join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
     where k.contype = 'f'`,
  );
  const byName = new Map(rows.map((row) => [row.name, row]));
  return {
    tables: parentsFirst([...byName.keys()], references.rows).map((name) => ({
      name,
      columns: byName.get(name)!.columns,
    })),
    selfReferring: new Set(references.rows.filter(({ from, to }) => from === to).map(({ from }) => from)),
    forced: new Set(rows.filter((row) => row.forced).map((row) => row.name)),
  };
}

export type Sequence = { name: string; value: string };

/** Sequences that have been used, with the last value they gave. */
export async function readSequences(client: pg.ClientBase): Promise<Sequence[]> {
  const { rows } = await client.query<Sequence>(
    `select sequencename::text as name, last_value::text as value from pg_catalog.pg_sequences
     where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows;
}

export type Migration = { name: string; hash: string };

export async function readMigrations(client: pg.ClientBase): Promise<Migration[]> {
  const { rows } = await client.query<Migration>('select name, hash from schema_migrations order by name collate "C"');
  return rows;
}

/** Forms of values that do not depend on the settings of a server or role. */
const plainForms = [
  'set local datestyle = iso, ymd',
  'set local intervalstyle = postgres',
  "set local timezone = 'UTC'",
  'set local extra_float_digits = 1',
  'set local bytea_output = hex',
  'set local client_encoding = utf8',
  'set local statement_timeout = 0',
  'set local idle_in_transaction_session_timeout = 0',
  'set local search_path = public, pg_temp',
];

/** Opens the transaction in which everything of one moment is read. It writes nothing, so it holds no reader of the outbox back. */
export async function beginSnapshot(client: pg.ClientBase): Promise<void> {
  await client.query('begin isolation level repeatable read read only');
  for (const form of plainForms) await client.query(form);
}

/** Opens the transaction in which everything is replaced. */
export async function beginReplacing(client: pg.ClientBase): Promise<void> {
  await client.query('begin');
  for (const form of plainForms) await client.query(form);
  await client.query("set local lock_timeout = '15s'");
}
