import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { foldKey } from '#shared/fold.ts';
import type { Config } from './config.ts';
import { type Connect, type Database, openDatabase } from './database/database.ts';
import { startEmbedded } from './database/embedded/launcher.ts';
import { ensureDatabase, prepareDatabase, type Superuser } from './database/prepare-database.ts';
import { AppError } from './errors.ts';
import { ensureBuiltIns, ensurePorts } from './features/company/service.ts';
import { readPorts } from './reference/ports-file.ts';

/** An installation that is ready to work: the database runs, has its roles and this release's tables, and holds the built-in rows. */
export type Installation = {
  db: Database;
  connect: Connect;
  secret: string;
  dataDir: string;
  filesDir: string;
  close(): Promise<void>;
};

/** How far a release goes into ports: sea, rail, road, air, depots (UN/LOCODE functions 1 2 3 4 6). */
const portFunctions = /[12346]/;

/**
 * Opens the installation of the configuration: starts or attaches to the embedded PostgreSQL, or uses DATABASE_URL; makes roles, runs
 * migrations, writes built-in rows. `fallbackDir` is where root's default data folder may go when it cannot be used. `log` gets one line of plain text for each step. Errors are sentences that say what to set.
 */
export async function openInstallation(
  config: Config,
  now: Date,
  log: (line: string) => void,
  fallbackDir?: string,
): Promise<Installation> {
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: config.dataDir, dataDirIsDefault: config.dataDirIsDefault, fallbackDir, log });
  const dataDir = embedded?.dataDir ?? config.dataDir;
  try {
    const secret = await readSecret(secretPath(config, dataDir));
    const superuser: Superuser = embedded
      ? { host: embedded.socketDir, port: embedded.port, ...embedded.superuser, database: 'milepost' }
      : { connectionString: config.databaseUrl!, database: new URL(config.databaseUrl!).pathname.slice(1) };
    if (embedded) await ensureDatabase(superuser);
    const connect = await prepareDatabase(superuser, secret, now, log, embedded === null);
    const db = openDatabase(connect, (error) => log(`A database connection was lost: ${error.message}`));
    await ensureBuiltIns(db, now);
    await ensurePorts(db, portRows);
    const close = async (): Promise<void> => {
      await db.close();
      await embedded?.stop();
    };
    return { db, connect, secret, dataDir, filesDir: join(dataDir, 'files'), close };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}

async function* portRows() {
  for await (const port of readPorts()) {
    if (!portFunctions.test(port.functions)) continue;
    yield {
      code: port.code,
      name: port.name,
      name_key: foldKey(port.name),
      country: port.country,
      iata: port.iata,
      functions: port.functions,
    };
  }
}

export function secretPath(config: Config, dataDir: string): string {
  return config.secretFile ?? join(dataDir, 'secret');
}

/** The installation's secret: made on the first start, readable by its owner only, part of every backup. */
export async function readSecret(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  try {
    const secret = (await readFile(file, 'utf8')).trim();
    if (secret.length < 32)
      throw new AppError(
        'unavailable',
        'secret_short',
        `The secret in ${file} is too short. Restore the file from your backup.`,
      );
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = randomBytes(32).toString('base64url');
  // "wx": of two processes that start at once, one makes the secret and the other reads it.
  await writeFile(file, `${made}\n`, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}
