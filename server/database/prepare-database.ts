import pg from 'pg';
import { AppError } from '#server/errors.ts';
import type { Connect } from './database.ts';
import { migrate } from './migrate.ts';
import { ensureRoles, loginRoles, rolePassword } from './roles.ts';

/** How the one connects who may make roles: the embedded server's superuser, or the user of DATABASE_URL. */
export type Superuser = pg.ClientConfig & { host?: string; port?: number; database: string };

/** Makes the database of the embedded server where it is missing. */
export async function ensureDatabase(superuser: Superuser): Promise<void> {
  await withClient({ ...superuser, database: 'postgres' }, async (client) => {
    const present = await client.query('select 1 from pg_database where datname = $1', [superuser.database]);
    if (present.rowCount) return;
    await client.query(`create database ${superuser.database}`).catch((error: { code?: string }) => {
      if (error.code !== '42P04' && error.code !== '23505') throw error;
    });
  });
}

/** Roles and migrations; answers how the login roles connect. */
export async function prepareDatabase(
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
