import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readTables } from '#server/backup/queries-tables.ts';
import { type Place, restoreBackup } from '#server/backup/restore-backup.ts';
import { writeBackup } from '#server/backup/write-backup.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { asSuperuser, createTestDatabase, type TestDatabase } from '#tests/support/test-database.ts';

const secret = 'the secret of the installation that was backed up';
const now = new Date('2026-03-10T10:00:00Z');
const never = new AbortController().signal;
const customerId = '019c0000-0000-7000-8000-0000000000c1';
const jobId = '019c0000-0000-7000-8000-0000000000a1';
/** Line ends, tabs, backslashes, quotes, what looks like null, and letters beyond the first plane. */
const awkward = 'a\tb\nc\\d\\N "e" \'f\' \r\n \\. 漢字 🚢';

let app: TestApp;
let folder: string;
let file: string;

/** Everything in a table as text, in a settled order. */
async function tableRows(client: pg.ClientBase, table: string): Promise<string[]> {
  await client.query("set timezone = 'UTC'");
  const { rows } = await client.query<{ row: string }>(`select t::text as row from public.${table} t`);
  return rows.map(({ row }) => row).sort();
}

async function allRows(database: TestDatabase): Promise<Map<string, string[]>> {
  return asSuperuser(database.superuser, async (client) => {
    const found = new Map<string, string[]>();
    for (const { name } of (await readTables(client)).tables) found.set(name, await tableRows(client, name));
    return found;
  });
}

async function fillEveryCorner(database: TestDatabase): Promise<void> {
  await asSuperuser(database.superuser, async (client) => {
    await client.query(
      `insert into customers (id, code, code_key, name, name_key, contact_name, address, state, import_tracking, export_tracking, domestic_tracking, production_tracking,
         publish_attachments, show_difot, difot_past_months, difot_tolerance_days, difot_tolerance_percent, automatic_delivery, version, created_at, updated_at)
       values ($1, 'ACME', 'acme', $2, 'acme', '', $2, 'active', true, false, false, false, false, false, 1, 0, 12.50, false, 1, '2026-01-02 03:04:05.678901+00', '2026-01-02 03:04:05.678901+00')`,
      [customerId, awkward],
    );
    await client.query(
      `insert into jobs (id, customer_id, job_code, code_key, order_number, order_key, note, direction, mode, carrier, vessel, voyage, flight, shipper, consignee, priority, quantity_ordered, unit,
         custom_portal, custom_internal, state, is_open, tracked, status_code, status, stage, progress, customer_status, customer_stage, customer_progress, component_count, list_order, holds, shared_exceptions, registered_at, version, updated_at, by_person)
       values ($1, $2, 'J-1', 'j-1', '', '', $3, 'import', 'sea', '', '', '', '', '', '', 0, 12345678901234.5678, '', $4, '{}', 'open', true, false, 'JOBA', 'Job added', 'scheduled', 0, 'Job added', 'scheduled', 0, 0, 1, '[]', '[]', now(), 1, now(), false)`,
      [jobId, customerId, awkward, JSON.stringify({ note: awkward, number: 0.1 })],
    );
    await client.query(
      `insert into users (id, email, email_key, first_name, last_name, role_id, state, preferences, version, created_at, updated_at)
       select ('019c0000-0000-7000-8000-00000000' || lpad(n::text, 4, '0'))::uuid, n || '@example.com', n || '@example.com', $1, '', (select id from roles limit 1), 'active', '{}', 1, now(), now()
       from generate_series(1, 50) n`,
      [awkward],
    );
    // Each is covered by the next: rows that refer to rows that come later.
    await client.query(
      `update users set cover_user_id = ('019c0000-0000-7000-8000-00000000' || lpad((substr(email_key, 1, position('@' in email_key) - 1)::int % 50 + 1)::text, 4, '0'))::uuid where email_key ~ '^[0-9]+@'`,
    );
    await client.query(
      `insert into mails (id, message_id, kind, to_address, to_name, subject, text_body, html_body, state, attempts, created_at, next_attempt_at)
       select gen_random_uuid(), n::text, 'test', 'a@example.com', '', $1, repeat(md5(n::text), 200), '', case when n % 100 = 0 then 'sending' else 'queued' end, 0, now(), '2026-03-10 09:30:00.123456+00' from generate_series(1, 1500) n`,
      [awkward],
    );
    await client.query(
      `insert into outbox (kind, visible, payload, recorded_at) select 'job.changed', false, '{}', now() from generate_series(1, 20)`,
    );
    await client.query(
      `insert into imports (id, file_name, file_path, file_size, header_row, state, phase, rows_total, rows_done, created, updated, unchanged, failed, actor_kind, actor_name, created_at, updated_at)
       values (gen_random_uuid(), $1, $2, 9007199254740993, 0, 'applying', 'applying', 0, 0, 0, 0, 0, 0, 'system', '', now(), now())`,
      [awkward, join(folder, 'from', 'imports', 'upload')],
    );
  });
}

async function emptyPlace(): Promise<{ database: TestDatabase; place: Place }> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(folder, 'to-'));
  return { database, place: { db: database.db, dataDir, secretFile: join(dataDir, 'secret'), applicationName: '' } };
}

const restore = (place: Place, from = file, force = false) => restoreBackup(place, from, { force, now, signal: never });

/** A backup with one thing wrong, made from the good one. */
async function broken(name: string, change: (bytes: Buffer) => Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, change(await readFile(file)));
  return path;
}

beforeAll(async () => {
  app = await startTestApp();
  folder = await mkdtemp(join(tmpdir(), 'milepost-backup-'));
  await mkdir(join(folder, 'from/imports/nested'), { recursive: true });
  await mkdir(join(folder, 'from/files'), { recursive: true });
  await writeFile(join(folder, 'from/imports/upload'), 'rows of an upload');
  await writeFile(join(folder, `from/imports/nested/${'long '.repeat(30)}漢字.csv`), 'far below');
  await writeFile(join(folder, 'from/files/nothing'), '');
  await fillEveryCorner(app.database);
  file = join(folder, 'whole.backup');
});

afterAll(async () => {
  await app?.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('backup', () => {
  it('writes one private file, and says what it holds', async () => {
    const saved = { db: app.db, secret, dataDir: join(folder, 'from'), release: '0.1.0' };
    const result = await writeBackup(saved, file, now, never);
    expect(result).toMatchObject({ file, files: 3, bytes: (await stat(file)).size });
    expect(result.rows).toBeGreaterThan(1570);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(expect.arrayContaining(['from', 'whole.backup']));
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    // A plain tar inside: other tools can look into it.
    expect(gunzipSync(await readFile(file)).toString('latin1', 257, 262)).toBe('ustar');
  });

  it('leaves nothing, and the former file as it was, when it is ended half-way', async () => {
    const path = join(folder, 'ended.backup');
    await writeFile(path, 'the former one');
    const saved = { db: app.db, secret, dataDir: join(folder, 'from'), release: '0.1.0' };
    await expect(writeBackup(saved, path, now, AbortSignal.abort(new Error('ended')))).rejects.toThrow('ended');
    expect(await readFile(path, 'utf8')).toBe('the former one');
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('says what to do where the file cannot be written', async () => {
    const saved = { db: app.db, secret, dataDir: join(folder, 'from'), release: '0.1.0' };
    await expect(writeBackup(saved, join(folder, 'nowhere/a.backup'), now, never)).rejects.toMatchObject({
      code: 'backup_not_writable',
    });
  });
});

describe('restore', () => {
  it('brings every row of every table back, the secret, and the files; sessions are ended', async () => {
    const { database, place } = await emptyPlace();
    const result = await restore(place);
    expect(result).toMatchObject({ release: '0.1.0', madeAt: now.toISOString(), files: 3 });
    const [before, after] = [await allRows(app.database), await allRows(database)];
    const changed = new Set(['sessions', 'outbox', 'outbox_readers', 'mails', 'imports', 'schema_migrations']);
    for (const [table, rows] of before) if (!changed.has(table)) expect(after.get(table), table).toEqual(rows);
    expect([...after.keys()]).toEqual([...before.keys()]);
    expect(before.get('sessions')!.length).toBeGreaterThan(0);
    for (const table of ['sessions', 'outbox_readers']) expect(after.get(table), table).toEqual([]);
    await asSuperuser(database.superuser, async (client) => {
      const { rows } = await client.query<{ state: string; count: string; due: Date }>(
        'select state, count(*), max(next_attempt_at) as due from mails group by state',
      );
      expect(rows.map(({ state, count }) => [state, Number(count)])).toEqual([['queued', 1500]]);
      expect(rows[0]!.due).toEqual(now);
      const outbox = await client.query(`select kind from outbox`);
      expect(outbox.rows).toEqual([{ kind: 'import.started' }]);
      const uploads = await client.query('select file_path, file_size::text from imports');
      expect(uploads.rows).toEqual([
        { file_path: join(place.dataDir, 'imports/upload'), file_size: '9007199254740993' },
      ]);
      const forced = await client.query(
        `select count(*)::int as open from pg_class where relrowsecurity and not relforcerowsecurity and relkind = 'r' and relnamespace = 'public'::regnamespace`,
      );
      expect(forced.rows[0].open).toBe(0);
      const sequence = await client.query('select last_value::int as value from outbox_seq');
      expect(sequence.rows[0].value).toBeGreaterThanOrEqual(20);
    });
    expect((await readFile(place.secretFile, 'utf8')).trim()).toBe(secret);
    expect((await stat(place.secretFile)).mode & 0o777).toBe(0o600);
    expect(await readFile(join(place.dataDir, 'imports/upload'), 'utf8')).toBe('rows of an upload');
    expect(await readFile(join(place.dataDir, `imports/nested/${'long '.repeat(30)}漢字.csv`), 'utf8')).toBe(
      'far below',
    );
    expect((await stat(join(place.dataDir, 'files/nothing'))).size).toBe(0);
    expect((await readdir(place.dataDir)).sort()).toEqual(['files', 'imports', 'secret']);

    // And back again: a backup of what was restored restores to the same.
    const second = join(folder, 'second.backup');
    await writeBackup({ db: database.db, secret, dataDir: place.dataDir, release: '0.1.0' }, second, now, never);
    const third = await emptyPlace();
    await restore(third.place, second);
    const again = await allRows(third.database);
    for (const [table, rows] of after)
      if (!['imports', 'outbox', 'schema_migrations'].includes(table)) expect(again.get(table), table).toEqual(rows);
    await third.database.drop();
    await database.drop();
  });

  it('refuses a damaged file before anything changes', async () => {
    const { database, place } = await emptyPlace();
    const before = await allRows(database);
    const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2));
    const flipped = (bytes: Buffer): Buffer => {
      const changed = Buffer.from(bytes);
      changed[Math.floor(bytes.length / 2)]! ^= 1;
      return changed;
    };
    const files = [
      await broken('half.backup', half),
      await broken('flipped.backup', flipped),
      await broken('empty.backup', () => Buffer.alloc(0)),
      await broken('other.backup', () => Buffer.from('jobCode,customer\n')),
    ];
    for (const path of files)
      await expect(restore(place, path), path).rejects.toMatchObject({ code: 'backup_damaged' });
    await expect(restore(place, join(folder, 'missing.backup'))).rejects.toMatchObject({ code: 'backup_unreadable' });
    expect(await allRows(database)).toEqual(before);
    expect(await readdir(place.dataDir)).toEqual([]);
    await database.drop();
  });

  it('refuses an installation that holds a company, unless forced; then replaces all of it', async () => {
    const { database, place } = await emptyPlace();
    await restore(place);
    await asSuperuser(database.superuser, (client) => client.query(`update customers set name = 'changed since'`));
    await writeFile(join(place.dataDir, 'imports/newer'), 'not in the backup');
    await expect(restore(place)).rejects.toMatchObject({
      code: 'installation_not_empty',
      message: expect.stringContaining('Test Company'),
    });
    await restore(place, file, true);
    expect((await allRows(database)).get('customers')).toEqual((await allRows(app.database)).get('customers'));
    expect((await readdir(join(place.dataDir, 'imports'))).sort()).toEqual(['nested', 'upload']);
    await database.drop();
  });

  it('refuses while another process uses the installation, and a backup of another release', async () => {
    const { database, place } = await emptyPlace();
    const other = { ...place, applicationName: 'another name' };
    await database.db.authCall('select 1', []);
    await expect(restore(other)).rejects.toMatchObject({ code: 'installation_in_use' });
    await asSuperuser(database.superuser, (client) =>
      client.query(`insert into schema_migrations (name, hash, applied_at) values ('9999_later.sql', 'x', now())`),
    );
    await expect(restore(place)).rejects.toMatchObject({ code: 'backup_older' });
    await asSuperuser(database.superuser, (client) =>
      client.query(`delete from schema_migrations where name >= '0007'`),
    );
    await expect(restore(place)).rejects.toMatchObject({ code: 'backup_newer' });
    expect(await readdir(place.dataDir)).toEqual([]);
    await database.drop();
  });
});
