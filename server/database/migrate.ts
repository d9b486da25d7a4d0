import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type pg from 'pg';
import { AppError } from '#server/errors.ts';
import { splitStatements } from './splitter.ts';

const folder = new URL('../../db/migrations/', import.meta.url);
const lockKey = 7_145_001;

export type MigrationFile = { name: string; sql: string; hash: string };

/** The migrations of this release, in order. */
export async function migrationFiles(): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings the database to this release: forward only, each file in a transaction of its own, under an advisory lock so that several
 * processes may start at once. Answers the names of the files it ran. `client` is connected as milepost_owner.
 * Errors: a database that is newer than the program, or a file that was changed after it ran.
 */
export async function migrate(client: pg.ClientBase, now: Date): Promise<string[]> {
  await client.query('select pg_advisory_lock($1)', [lockKey]);
  try {
    await client.query(
      `create table if not exists schema_migrations (name text not null, hash text not null, applied_at timestamptz not null, constraint schema_migrations_pk primary key (name))`,
    );
    await client.query(`comment on table schema_migrations is 'coordinator: migrations already run'`);
    const files = await migrationFiles();
    const done = new Map(
      (await client.query<{ name: string; hash: string }>('select name, hash from schema_migrations')).rows.map(
        (row) => [row.name, row.hash],
      ),
    );
    refuseStrangers(files, done);
    const applied: string[] = [];
    for (const file of files.filter((candidate) => !done.has(candidate.name))) {
      await runFile(client, file, now);
      applied.push(file.name);
    }
    return applied;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [lockKey]);
  }
}

function refuseStrangers(files: MigrationFile[], done: Map<string, string>): void {
  const known = new Map(files.map((file) => [file.name, file.hash]));
  for (const [name, hash] of done) {
    if (!known.has(name)) {
      throw new AppError(
        'unavailable',
        'database_newer',
        `The database has run the migration ${name}, which this release does not know. Start the newer release of Milepost.`,
      );
    }
    if (known.get(name) !== hash) {
      throw new AppError(
        'unavailable',
        'migration_changed',
        `The migration ${name} differs from the one that was run on this database. Restore the released file.`,
      );
    }
  }
}

async function runFile(client: pg.ClientBase, file: MigrationFile, now: Date): Promise<void> {
  await client.query('begin');
  try {
    for (const statement of splitStatements(file.sql)) await client.query(statement);
    await client.query('insert into schema_migrations (name, hash, applied_at) values ($1, $2, $3)', [
      file.name,
      file.hash,
      now,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new AppError(
      'unavailable',
      'migration_failed',
      `The migration ${file.name} failed: ${(error as Error).message}. Nothing of it was kept.`,
      { cause: error },
    );
  }
}
