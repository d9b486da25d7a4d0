import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { foldKey } from '#shared/fold.ts';
import type { Config } from './config.ts';
import { type Connect, type Database, openDatabase } from './database/database.ts';
import { startEmbedded } from './database/embedded/launcher.ts';
import { migrate } from './database/migrate.ts';
import { ensureRoles, loginRoles, rolePassword } from './database/roles.ts';
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

type Superuser = pg.ClientConfig & { host?: string; port?: number; database: string };

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
    const connect = await prepare(superuser, secret, now, log, embedded === null);
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

async function ensureDatabase(superuser: Superuser): Promise<void> {
  await withClient({ ...superuser, database: 'postgres' }, async (client) => {
    const present = await client.query('select 1 from pg_database where datname = $1', [superuser.database]);
    if (present.rowCount) return;
    await client.query(`create database ${superuser.database}`).catch((error: { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  });
}

/** Roles and migrations; answers how the login roles connect. */
async function prepare(
  superuser: Superuser,
  secret: string,
  now: Date,
  log: (line: string) => void,
  outside: boolean,
): Promise<Connect> {
  const connect: Connect = (role) => ({ ...roleAddress(superuser), user: role, password: rolePassword(secret, role) });
  await withClient(superuser, async (client) => {
    await checkServer(client, log, outside);
    await ensureRoles(client, secret).catch((error: unknown) => acceptRolesInPlace(connect, error));
  });
  await withClient(connect('milepost_owner'), async (client) => {
    const ran = await migrate(client, now);
    if (ran.length > 0)
      log(`Database brought to this release (${ran.length} ${ran.length === 1 ? 'migration' : 'migrations'}).`);
  });
  return connect;
}

/** A user that may not make roles will do once an administrator has run what `migrate --print-roles` prints: all of them can sign in. */
async function acceptRolesInPlace(connect: Connect, refusal: unknown): Promise<void> {
  if (!(refusal instanceof AppError) || refusal.code !== 'roles_not_allowed') throw refusal;
  for (const role of loginRoles)
    await withClient(connect(role), async () => undefined).catch(() => {
      throw refusal;
    });
}

/** The address without the user: pg takes a connection string's own user before the one given beside it. */
function roleAddress(superuser: Superuser): pg.PoolConfig {
  if (!superuser.connectionString) return { host: superuser.host, port: superuser.port, database: superuser.database };
  const url = new URL(superuser.connectionString);
  url.username = '';
  url.password = '';
  const host = url.searchParams.get('host') ?? decodeURIComponent(url.hostname);
  const ssl = url.searchParams.get('sslmode');
  return {
    host: host || undefined,
    port: Number(url.searchParams.get('port') ?? (url.port || 5432)),
    database: superuser.database,
    ...(ssl && ssl !== 'disable' ? { ssl: { rejectUnauthorized: ssl === 'verify-full' || ssl === 'verify-ca' } } : {}),
  };
}

async function checkServer(client: pg.Client, log: (line: string) => void, outside: boolean): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `select name, setting from pg_settings where name in ('server_version_num', 'fsync', 'full_page_writes', 'synchronous_commit')`,
  );
  const setting = (name: string): string => rows.find((row) => row.name === name)?.setting ?? '';
  if (Number(setting('server_version_num')) < 150_000) {
    throw new AppError(
      'unavailable',
      'postgres_old',
      'This PostgreSQL is older than version 15. Milepost needs 15 or newer: upgrade the server, or leave DATABASE_URL out to use the one that comes along.',
    );
  }
  for (const name of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    if (outside && setting(name) === 'off')
      log(
        `Warning: ${name} is off on the database server. A power cut can lose what Milepost has confirmed. Switch it on.`,
      );
  }
}

async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config);
  try {
    await client.connect();
  } catch (error) {
    throw new AppError(
      'unavailable',
      'database_unreachable',
      `The database cannot be reached: ${(error as Error).message}. Check DATABASE_URL and that the server runs.`,
      { cause: error },
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
