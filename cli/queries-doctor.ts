import type { Database } from '#server/database/database.ts';
import { unsafeSettings } from '#server/database/embedded/configuration.ts';
import { migrationFiles } from '#server/database/migrate.ts';

/** What the database says of itself; each list holds what is wrong. */
export type DatabaseState = {
  version: string;
  unsafe: string[];
  missingMigrations: string[];
  /** Tables of customers' rows whose row-level security is off or does not bind the owner. */
  openTables: string[];
  /** Login roles that may pass every policy. */
  strongRoles: string[];
};

export async function readDatabaseState(db: Database): Promise<DatabaseState> {
  const client = await db.pools.owner.connect();
  try {
    const version = await client.query<{ server_version: string }>('show server_version');
    const ran = await client.query<{ name: string }>('select name from schema_migrations');
    const names = new Set(ran.rows.map(({ name }) => name));
    const open = await client.query<{ name: string }>(
      `select c.relname::text as name from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
       where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
         and (obj_description(c.oid, 'pg_class') like 'customer:%' or c.relname = 'customers') order by 1`,
    );
    const strong = await client.query<{ name: string }>(
      `select rolname::text as name from pg_catalog.pg_roles where rolname like 'milepost\\_%' and (rolsuper or rolbypassrls) order by 1`,
    );
    return {
      version: version.rows[0]!.server_version,
      unsafe: await unsafeSettings(client),
      missingMigrations: (await migrationFiles()).map(({ name }) => name).filter((name) => !names.has(name)),
      openTables: open.rows.map(({ name }) => name),
      strongRoles: strong.rows.map(({ name }) => name),
    };
  } finally {
    client.release();
  }
}
