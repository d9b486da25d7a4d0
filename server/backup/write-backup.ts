import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import type { Database } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { entryNames, type Manifest, type Totals, tableFolder } from './format.ts';
import { copyOut } from './queries-copy.ts';
import { beginSnapshot, leftOut, readMigrations, readSequences, readTables, type Table } from './queries-tables.ts';
import { addStoredFiles } from './stored-files.ts';
import { type TarWriter, tarWriter } from './tar-writer.ts';

/** The installation as a backup sees it. */
export type Saved = { db: Database; secret: string; dataDir: string; release: string };
export type BackupResult = { file: string; bytes: number; tables: number; rows: number; files: number };

/**
 * Writes everything of an installation into one file: all rows of one moment, the secret, the stored files. The server may go on working.
 * The file appears under its name when it is whole, readable by its owner only; a backup that fails or is ended (`signal`) leaves nothing
 * and the former file of that name untouched.
 */
export async function writeBackup(saved: Saved, file: string, now: Date, signal: AbortSignal): Promise<BackupResult> {
  const path = resolve(file);
  await removeAbandoned(path);
  const part = `${path}.${process.pid}.part`;
  const sink = await open(part, 'wx', 0o600).catch((cause: unknown) => {
    throw notWritable(path, cause);
  });
  try {
    const stop = new AbortController();
    const either = AbortSignal.any([signal, stop.signal]);
    const source = new PassThrough();
    const written = pipeline(source, createGzip({ level: 4 }), (zipped) => sink.writeFile(zipped));
    // A full disk must end the reading, too.
    written.catch((error: unknown) => stop.abort(error));
    const totals = await fill(tarWriter(source, now, either), saved, now).catch(async (error: unknown) => {
      source.destroy(error as Error);
      await written.catch(() => undefined);
      throw error;
    });
    await written;
    await sink.sync();
    const { size } = await sink.stat();
    signal.throwIfAborted();
    await rename(part, path);
    await syncFolder(dirname(path));
    return { file: path, bytes: size, tables: totals.rows.length, rows: sum(totals), files: totals.files };
  } catch (error) {
    throw explained(error, path);
  } finally {
    await sink.close();
    await rm(part, { force: true });
  }
}

const sum = ({ rows }: Totals): number => rows.reduce((total, each) => total + each.rows, 0);

async function fill(tar: TarWriter, saved: Saved, now: Date): Promise<Totals> {
  const client = await saved.db.pools.owner.connect();
  let failure: Error | undefined;
  try {
    await beginSnapshot(client);
    const tables = (await readTables(client)).tables.filter(({ name }) => !leftOut.includes(name));
    await tar.addText(entryNames.manifest, JSON.stringify(await manifest(client, saved, tables, now), null, 1));
    await tar.addText(entryNames.secret, saved.secret);
    const rows: Totals['rows'] = [];
    for (const table of tables) rows.push({ table: table.name, rows: await addTable(tar, client, table) });
    const totals = { rows, files: await addStoredFiles(tar, saved.dataDir) };
    await tar.addText(entryNames.totals, JSON.stringify(totals, null, 1));
    await tar.finish();
    await client.query('commit');
    return totals;
  } catch (error) {
    // A COPY that was left half-way holds its connection for good.
    failure = error as Error;
    throw error;
  } finally {
    client.release(failure);
  }
}

async function manifest(client: pg.ClientBase, saved: Saved, tables: Table[], now: Date): Promise<Manifest> {
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  return {
    product: 'milepost',
    format: 1,
    release: saved.release,
    madeAt: now.toISOString(),
    postgres: rows[0]!.server_version,
    dataDir: saved.dataDir,
    migrations: await readMigrations(client),
    tables,
    sequences: await readSequences(client),
  };
}

async function addTable(tar: TarWriter, client: pg.ClientBase, table: Table): Promise<number> {
  let number = 0;
  let rows = 0;
  for await (const part of copyOut(client, table.name, table.columns)) {
    number += 1;
    await tar.add(`${tableFolder}${table.name}/${String(number).padStart(6, '0')}.copy`, part.length, [part]);
    // In COPY's text form a line end within a value is written as an escape, so every line is a row.
    for (let at = part.indexOf(10); at >= 0; at = part.indexOf(10, at + 1)) rows += 1;
  }
  return rows;
}

/** Removes what backups to the same file left behind that were killed outright. */
async function removeAbandoned(path: string): Promise<void> {
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    const pid = name.startsWith(`${basename(path)}.`) ? /\.(\d+)\.part$/.exec(name)?.[1] : undefined;
    if (pid && !isRunning(Number(pid))) await rm(join(dirname(path), name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return pid !== process.pid;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A rename survives a power cut once its folder is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function notWritable(path: string, cause: unknown): AppError {
  const why = (cause as Error).message;
  return new AppError(
    'invalid',
    'backup_not_writable',
    `The backup cannot be written to ${path}: ${why}. Name a file in a folder that exists and that you may write to.`,
    { cause },
  );
}

function explained(error: unknown, path: string): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new AppError(
      'unavailable',
      'disk_full',
      `The disk is full: the backup ${path} was not written. Make room, or name another place.`,
      { cause: error },
    );
  if (code === 'EISDIR' || code === 'ENOTEMPTY' || code === 'EEXIST') return notWritable(path, error);
  return error;
}
