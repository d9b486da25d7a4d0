import type pg from 'pg';
import { AppError } from '#server/errors.ts';

/** What initdb's postgresql.conf gets appended: a small machine, private logs. An administrator may change it there. */
export const DEFAULT_CONFIGURATION = `
# Milepost's defaults. Changes made here stay.
max_connections = 100
shared_buffers = 128MB
max_wal_size = 1GB
random_page_cost = 1.1
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, ymd'
lc_messages = 'C'
# The log holds starts, stops and recoveries; no statements and no data of customers.
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_checkpoints = off
`;

/** Only for databases of tests that are thrown away: a power cut loses them. */
export const SCRATCH_CONFIGURATION = `
fsync = off
full_page_writes = off
synchronous_commit = off
`;

/** Everyone, the superuser too, needs a password, and only the socket is there. */
export const HOST_RULES = 'local all all scram-sha-256\n';

/**
 * The settings that make an acknowledged write survive a power cut and are not on; empty when all is well. Settings made
 * for a role or a database count too.
 */
export async function unsafeSettings(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name || ' = ' || setting as name from pg_catalog.pg_settings
       where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
     union all
     select entry || ' (for a role or database)' from pg_catalog.pg_db_role_setting, unnest(setconfig) as entry
       where entry ~* '^synchronous_commit=(off|false|no|0)$'
     order by 1`,
  );
  return rows.map((row) => row.name);
}

/** @throws AppError `database_not_durable` when a write that was acknowledged could be lost. */
export async function requireDurability(client: pg.Client, clusterFolder: string): Promise<void> {
  const unsafe = await unsafeSettings(client);
  if (unsafe.length === 0) return;
  throw new AppError(
    'unavailable',
    'database_not_durable',
    `PostgreSQL would lose acknowledged writes at a power cut: ${unsafe.join(', ')}. Milepost does not start on such a database. ` +
      `Turn it on again in postgresql.conf and postgresql.auto.conf in ${clusterFolder} (or with ALTER ROLE / ALTER DATABASE ... RESET).`,
  );
}
