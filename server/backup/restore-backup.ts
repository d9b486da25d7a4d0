import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type pg from 'pg';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { tableFolder } from './format.ts';
import { type Backup, checkRelease, openBackup } from './open-backup.ts';
import { copyIn } from './queries-copy.ts';
import * as queries from './queries-restore.ts';
import { beginReplacing, readMigrations, readTables, type Tables } from './queries-tables.ts';
import { isStoredFile, swapFolders, unpackFile, writeSecret } from './stored-files.ts';
import { damaged } from './tar-header.ts';
import type { Entry } from './tar-reader.ts';

/** Where a backup is restored to. `applicationName` tells this process's database sessions from those of others. */
export type Place = { db: Database; dataDir: string; secretFile: string; applicationName: string };
export type RestoreResult = {
  file: string;
  madeAt: string;
  release: string;
  tables: number;
  rows: number;
  files: number;
};

/**
 * Puts a backup in the place of what is there: all rows in one transaction, then the stored files and the secret. Refused, with nothing
 * changed: a damaged file, one of another release, an installation in use by another process, and one that has a company unless `force`.
 * Sessions end; announcements that no stream had read are gone; mails that were waiting are sent. The login roles get the passwords of
 * the restored secret when the installation is opened next.
 */
export async function restoreBackup(
  place: Place,
  file: string,
  options: { force: boolean; now: Date; signal: AbortSignal },
): Promise<RestoreResult> {
  const path = resolve(file);
  const backup = await openBackup(path);
  const unpacked = await mkdtemp(join(place.dataDir, 'restore-'));
  try {
    options.signal.throwIfAborted();
    const rows = await replaceRows(place, backup, unpacked, options);
    await swapFolders(unpacked, place.dataDir);
    await writeSecret(place.secretFile, backup.secret);
    const { madeAt, release } = backup.manifest;
    return { file: path, madeAt, release, tables: backup.totals.rows.length, rows, files: backup.totals.files };
  } finally {
    await backup.close();
    await rm(unpacked, { recursive: true, force: true });
  }
}

async function replaceRows(
  place: Place,
  backup: Backup,
  unpacked: string,
  { force, now, signal }: { force: boolean; now: Date; signal: AbortSignal },
): Promise<number> {
  const client = await place.db.pools.owner.connect();
  let failure: Error | undefined;
  try {
    await beginReplacing(client);
    await queries.lockInstallation(client).catch(inUse);
    checkRelease(backup.manifest, await readMigrations(client));
    if ((await queries.otherSessions(client, place.applicationName)) > 0) inUse();
    const company = await queries.companyName(client);
    if (company !== null && !force) throw notEmpty(company);
    const tables = await readTables(client);
    await queries.emptyTables(client, tables).catch(inUse);
    await queries.bindOwner(client, tables, false);
    const counts = await loadEntries(client, backup, tables, unpacked, signal);
    checkCounts(backup, counts);
    await queries.advanceSequences(client, backup.manifest.sequences);
    await queries.requeueMails(client, now);
    await queries.moveUploads(client, backup.manifest.dataDir, place.dataDir);
    await queries.resumeImports(client, now);
    await queries.bindOwner(client, tables, true);
    signal.throwIfAborted();
    await client.query('commit');
    await queries.analyzeTables(client, tables);
    return [...counts.values()].reduce((total, count) => total + count, 0);
  } catch (error) {
    failure = error as Error;
    throw error;
  } finally {
    // A connection that failed is closed, which rolls back whatever it was doing.
    client.release(failure);
  }
}

/** Rows into tables, stored files into a folder of their own. Answers the rows of each table. */
async function loadEntries(
  client: pg.ClientBase,
  backup: Backup,
  tables: Tables,
  unpacked: string,
  signal: AbortSignal,
): Promise<Map<string, number>> {
  const columns = new Map(backup.manifest.tables.map((table) => [table.name, table.columns]));
  const counts = new Map<string, number>();
  const entries = backup.entries();
  let next = await entries.next();
  /** The parts of one table that follow each other, as one stream; leaves `next` at what comes after them. */
  async function* partsOf(prefix: string): AsyncGenerator<Buffer> {
    while (!next.done && next.value.name.startsWith(prefix)) {
      signal.throwIfAborted();
      yield* next.value.content();
      next = await entries.next();
    }
  }
  while (!next.done) {
    signal.throwIfAborted();
    const entry: Entry = next.value;
    if (isStoredFile(entry.name)) await unpackFile(entry, unpacked);
    const table = entry.name.startsWith(tableFolder) ? entry.name.split('/')[1]! : null;
    if (table === null) {
      next = await entries.next();
      continue;
    }
    const named = columns.get(table);
    if (!named) throw damaged(`it holds rows of ${JSON.stringify(table)}, which is no table`);
    // Foreign keys are checked at the end of a statement, so a table that refers to itself goes in as a whole; others part by part, which keeps the database's list of checks short.
    const whole = tables.selfReferring.has(table);
    const rows = await copyIn(client, table, named, whole ? partsOf(`${tableFolder}${table}/`) : entry.content());
    counts.set(table, (counts.get(table) ?? 0) + rows);
    if (!whole) next = await entries.next();
  }
  return counts;
}

function checkCounts({ totals }: Backup, counts: Map<string, number>): void {
  for (const { table, rows } of totals.rows)
    if (rows !== (counts.get(table) ?? 0))
      throw damaged(`${table} has ${counts.get(table) ?? 0} rows instead of ${rows}`);
}

function inUse(cause?: unknown): never {
  if (cause !== undefined && (cause as { code?: string }).code !== '55P03') throw cause;
  throw new AppError(
    'conflict',
    'installation_in_use',
    'Milepost is running on this installation. Nothing was changed. Stop it, restore, and start it again.',
    { cause },
  );
}

function notEmpty(company: string): AppError {
  return new AppError(
    'conflict',
    'installation_not_empty',
    `This installation already holds the company “${company}”. Nothing was changed. Restore into an empty installation, or add --force to replace everything that is here.`,
  );
}
