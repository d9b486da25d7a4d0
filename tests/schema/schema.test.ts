import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { migrate, migrationFiles } from '#server/database/migrate.ts';
import { loginRoles, rolePassword } from '#server/database/roles.ts';
import { describeCatalogue } from '#tests/support/catalogue.ts';
import { createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';
import { portalColumns } from './portal-columns.ts';

let database: TestDatabase;
let superuser: pg.Client;
beforeAll(async () => {
  database = await createTestDatabase();
  superuser = new pg.Client(database.superuser);
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await database.drop();
});

const rows = async <R extends pg.QueryResultRow>(text: string): Promise<R[]> => (await superuser.query<R>(text)).rows;
const tablesOf = (kind: string) =>
  rows<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and obj_description(c.oid, 'pg_class') like '${kind}:%' order by 1`,
  ).then((found) => found.map((each) => each.name));

describe('every table', () => {
  test('says in its comment whether it is customer, reference or coordinator', async () => {
    const without = await rows<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' and coalesce(obj_description(c.oid, 'pg_class'), '') !~ '^(customer|reference|coordinator): .{5,}'`,
    );
    expect(without).toEqual([]);
  });

  test('has no trigger, and no time default', async () => {
    expect(
      await rows(
        `select tgname from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and not t.tgisinternal`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `select table_name, column_name from information_schema.columns where table_schema = 'public' and column_default ~* 'now\\(|current_(date|time)|clock_timestamp'`,
      ),
    ).toEqual([]);
  });

  test('has named constraints: none carries a name made by the server', async () => {
    const generated = await rows<{ conname: string }>(
      `select conname from pg_constraint k join pg_namespace n on n.oid = k.connamespace where n.nspname = 'public' and contype <> 'n' and conname ~ '_(pkey|fkey|key|check)[0-9]*$'`,
    );
    expect(generated).toEqual([]);
  });
});

describe('customer-owned tables', () => {
  test('carry customer_id, not null, in the primary key and in every unique constraint', async () => {
    for (const table of await tablesOf('customer')) {
      const keys = await rows<{ name: string; columns: string[] }>(
        `select i.relname as name, array_agg(a.attname::text) as columns from pg_index x join pg_class c on c.oid = x.indrelid join pg_class i on i.oid = x.indexrelid join pg_attribute a on a.attrelid = c.oid and a.attnum = any (x.indkey) where c.relname = '${table}' and x.indisunique group by i.relname`,
      );
      expect(keys.length, table).toBeGreaterThan(0);
      for (const key of keys) expect(key.columns, `${table}: ${key.name}`).toContain('customer_id');
      const [column] = await rows<{ attnotnull: boolean }>(
        `select attnotnull from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relname = '${table}' and attname = 'customer_id'`,
      );
      expect(column?.attnotnull, table).toBe(true);
    }
  });

  test('refer to each other with the customer in the key, and never set null', async () => {
    const owned = await tablesOf('customer');
    const references = await rows<{ table: string; target: string; name: string; columns: string[]; action: string }>(
      `select c.relname as table, f.relname as target, k.conname as name, k.confdeltype as action, (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey)) as columns
       from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid where k.contype = 'f'`,
    );
    for (const reference of references) {
      expect(['n', 'd'], `${reference.name} sets null or default`).not.toContain(reference.action);
      if (owned.includes(reference.target)) {
        expect(owned, `${reference.name}: a ${reference.table} row points to a customer-owned one`).toContain(
          reference.table,
        );
        expect(reference.columns, reference.name).toContain('customer_id');
      }
    }
  });

  test('have row-level security on, forced, and policies that let owner and staff through', async () => {
    for (const table of [...(await tablesOf('customer')), 'customers']) {
      const [state] = await rows<{ on: boolean; forced: boolean }>(
        `select relrowsecurity as on, relforcerowsecurity as forced from pg_class where relname = '${table}'`,
      );
      expect(state, table).toEqual({ on: true, forced: true });
      const policies = await rows<{ policyname: string }>(
        `select policyname from pg_policies where tablename = '${table}'`,
      );
      expect(
        policies.map((policy) => policy.policyname),
        table,
      ).toEqual(expect.arrayContaining(['owner_all', 'staff_all']));
    }
  });

  test('have a decision for every column whether contacts may read it, and the grants agree', async () => {
    const columns = await rows<{ table: string; column: string; granted: boolean }>(
      `select c.relname as table, a.attname as column, has_column_privilege('milepost_portal', c.oid, a.attnum, 'select') as granted from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and (obj_description(c.oid, 'pg_class') like 'customer:%' or c.relname = 'customers') order by 1, a.attnum`,
    );
    const actual: Record<string, Record<string, 'yes' | 'no'>> = {};
    for (const { table, column, granted } of columns) {
      actual[table] = { ...actual[table], [column]: granted ? 'yes' : 'no' };
    }
    expect(actual).toEqual(portalColumns);
  });
});

describe('roles', () => {
  test('none is a superuser, inherits, passes policies or may make roles; none is a member of another', async () => {
    const found = await rows(
      `select rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolbypassrls, rolreplication from pg_roles where rolname like 'milepost\\_%' order by 1`,
    );
    expect(found).toEqual(
      [...loginRoles].sort().map((rolname) => ({
        rolname,
        rolsuper: false,
        rolinherit: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolbypassrls: false,
        rolreplication: false,
      })),
    );
    expect(
      await rows(
        `select 1 from pg_auth_members m join pg_roles r on r.oid = m.member where r.rolname like 'milepost\\_%'`,
      ),
    ).toEqual([]);
  });

  test('the role for sign-in may execute functions and read nothing', async () => {
    expect(
      await rows(`select table_name from information_schema.role_table_grants where grantee = 'milepost_auth'`),
    ).toEqual([]);
    await expect(database.db.authCall('select * from users', [])).rejects.toThrow(/permission denied/);
  });

  test('contacts write to the outbox without reading it, and to nothing but their own preferences, choices of mail, share links, calendar and read marks', async () => {
    const writes = await rows(
      `select table_name, privilege_type, string_agg(column_name, ', ' order by column_name) as columns from information_schema.column_privileges where grantee = 'milepost_portal' and privilege_type <> 'SELECT' group by 1, 2 order by 1, 2`,
    );
    expect(writes).toEqual([
      {
        table_name: 'calendar_entries',
        privilege_type: 'INSERT',
        columns: 'changed_at, contact_id, customer_id, digest, job_id, kind, revision',
      },
      { table_name: 'calendar_entries', privilege_type: 'UPDATE', columns: 'changed_at, digest, revision' },
      {
        table_name: 'calendar_feeds',
        privilege_type: 'INSERT',
        columns: 'contact_id, created_at, customer_id, id, person_id, token_hash',
      },
      {
        table_name: 'calendar_feeds',
        privilege_type: 'UPDATE',
        columns: 'created_at, last_read_at, person_id, token_hash',
      },
      {
        table_name: 'contacts',
        privilege_type: 'UPDATE',
        columns: 'messages_read_until, preferences, updated_at, version',
      },
      {
        table_name: 'job_follows',
        privilege_type: 'INSERT',
        columns: 'contact_id, created_at, customer_id, job_id',
      },
      {
        table_name: 'notice_choices',
        privilege_type: 'INSERT',
        columns: 'all_jobs, contact_id, customer_id, date_moves, delivery, message_alerts, status_changes, updated_at',
      },
      {
        table_name: 'notice_choices',
        privilege_type: 'UPDATE',
        columns: 'all_jobs, date_moves, delivery, message_alerts, status_changes, updated_at',
      },
      {
        table_name: 'outbox',
        privilege_type: 'INSERT',
        columns: 'customer_branch_id, customer_id, job_id, kind, payload, recorded_at, visible',
      },
      {
        table_name: 'share_links',
        privilege_type: 'INSERT',
        columns:
          'attachment_ids, contact_id, created_at, customer_id, expires_at, id, job_code, job_id, label, made_by_id, made_by_kind, made_by_name, person_id, token_hash',
      },
      { table_name: 'share_links', privilege_type: 'UPDATE', columns: 'revoked_at, token_hash' },
      {
        table_name: 'thread_contacts',
        privilege_type: 'INSERT',
        columns: 'contact_id, customer_id, read_at, read_number, thread_id',
      },
      { table_name: 'thread_contacts', privilege_type: 'UPDATE', columns: 'read_at, read_number' },
    ]);
    expect(
      await rows(
        `select column_name from information_schema.column_privileges where grantee = 'milepost_portal' and table_name = 'outbox' and privilege_type = 'SELECT'`,
      ),
    ).toEqual([]);
    expect(
      await rows(
        `select table_name, privilege_type from information_schema.role_table_grants where grantee in ('milepost_portal', 'milepost_floor') and table_name not like 'portal\\_%' order by 1`,
      ),
    ).toEqual([
      { table_name: 'calendar_entries', privilege_type: 'DELETE' },
      { table_name: 'calendar_feeds', privilege_type: 'DELETE' },
      { table_name: 'job_follows', privilege_type: 'DELETE' },
    ]);
  });

  test("a contact's transaction without a customer sees no row", async () => {
    const { host, port, secret } = inject('postgres');
    const portal = new pg.Client({
      host,
      port,
      user: 'milepost_portal',
      password: rolePassword(secret, 'milepost_portal'),
      database: database.name,
    });
    await portal.connect();
    for (const table of ['customers', 'jobs', 'components', 'milestones', 'day_counts', 'contacts', 'job_references']) {
      const column = table === 'customers' ? 'id' : 'customer_id';
      expect((await portal.query(`select ${column} from ${table}`)).rowCount, table).toBe(0);
    }
    await expect(portal.query('select note from events')).rejects.toThrow(/permission denied/);
    await expect(portal.query('select priority from jobs')).rejects.toThrow(/permission denied/);
    await portal.end();
  });
});

describe('migrations', () => {
  test('run again without doing anything, also from two processes at once', async () => {
    const { host, port, secret } = inject('postgres');
    const owner = () =>
      new pg.Client({
        host,
        port,
        user: 'milepost_owner',
        password: rolePassword(secret, 'milepost_owner'),
        database: database.name,
      });
    const clients = [owner(), owner()];
    await Promise.all(clients.map((client) => client.connect()));
    expect(await Promise.all(clients.map((client) => migrate(client, new Date('2026-01-01T00:00:00Z'))))).toEqual([
      [],
      [],
    ]);
    await Promise.all(clients.map((client) => client.end()));
  });

  test('leave the catalogue that is committed, on every PostgreSQL version', async () => {
    expect(await describeCatalogue(superuser)).toBe(
      await readFile(new URL('catalogue.snapshot.txt', import.meta.url), 'utf8'),
    );
  });

  test('read no time of day', async () => {
    for (const file of await migrationFiles())
      expect(file.sql, file.name).not.toMatch(/\bnow\s*\(|current_timestamp|current_date|clock_timestamp|localtime/i);
  });
});
