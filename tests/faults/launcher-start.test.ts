import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ask, clean, isRoot, newFolder, postmasterPid, startAndFail, startAndReach } from './launcher-support.ts';

afterEach(clean);

test('a first start makes a private, durable database without an open port', async () => {
  const dataDir = join(newFolder(), 'data');
  const holder = await startAndReach(dataDir);
  const { database } = holder;
  expect(database).toMatchObject({ attached: false, dataDir });
  expect(database.version).toMatch(/^18\./);
  const wanted = [
    'listen_addresses',
    'fsync',
    'full_page_writes',
    'synchronous_commit',
    'data_checksums',
    'server_encoding',
    'TimeZone',
    'shared_buffers',
    'max_connections',
  ];
  const rows = await ask(
    database,
    `select name, current_setting(name) as value from unnest(array[${wanted.map((name) => `'${name}'`)}]) as name`,
  );
  expect(Object.fromEntries(rows.map((row) => [row.name, row.value]))).toEqual({
    listen_addresses: '',
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
    TimeZone: 'UTC',
    shared_buffers: '128MB',
    max_connections: '100',
  });
  expect(await ask(database, 'select datcollate from pg_database where datname = current_database()')).toEqual([
    { datcollate: process.platform === 'darwin' ? 'C' : 'C.UTF-8' },
  ]);
  expect(statSync(database.socketDir).mode & 0o777).toBe(0o700);
  expect(statSync(join(dataDir, 'postgresql', 'milepost.json')).mode & 0o777).toBe(0o600);
  await expect(ask({ ...database, superuser: { user: 'postgres', password: 'guessed' } }, 'select 1')).rejects.toThrow(
    /password authentication failed/,
  );
  await holder.stop();
  expect(holder.said.at(-1)?.event).toBe('stopped');
  expect(postmasterPid(dataDir)).toBeUndefined();
});

test('what was written is there after a stop and a start, and names sort by code point', async () => {
  const dataDir = join(newFolder(), 'data');
  const first = await startAndReach(dataDir);
  await ask(first.database, 'create table kept (word text)', "insert into kept values ('é'), ('Z'), ('a')");
  await first.stop();
  const second = await startAndReach(dataDir);
  expect(await ask(second.database, 'select word from kept order by word')).toEqual([
    { word: 'Z' },
    { word: 'a' },
    { word: 'é' },
  ]);
  expect(second.said.some((one) => one.line?.startsWith('Making the database'))).toBe(false);
});

test.runIf(isRoot)('root does not run PostgreSQL as root', async () => {
  const { database } = await startAndReach(join(newFolder(), 'data'));
  const pid = postmasterPid(database.dataDir)!;
  expect(statSync(`/proc/${pid}`).uid).not.toBe(0);
  expect(statSync(join(database.dataDir, 'postgresql')).uid).toBe(statSync(`/proc/${pid}`).uid);
});

test('a start that was cut while it made the database is made good by the next one', async () => {
  const dataDir = join(newFolder(), 'data');
  const draft = join(dataDir, 'postgresql.draft-12345678');
  mkdirSync(join(draft, 'base'), { recursive: true });
  mkdirSync(join(dataDir, 'binaries-18.0.0.draft-12345678'));
  mkdirSync(join(dataDir, 'postgresql'));
  writeFileSync(join(draft, 'PG_VERSION'), '18\n');
  const { database } = await startAndReach(dataDir);
  expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(readdirSync(dataDir).filter((name) => name.includes('draft'))).toEqual([]);
});

test('a copy of the programs that a power cut left incomplete is copied again', async () => {
  const dataDir = join(newFolder(), 'data');
  await (await startAndReach(dataDir)).stop();
  const copy = readdirSync(dataDir).find((name) => name.startsWith('binaries-'))!;
  writeFileSync(join(dataDir, copy, 'bin', 'postgres'), '');
  const { database } = await startAndReach(dataDir);
  expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('data of another major version is left alone, with what to do', async () => {
  const dataDir = join(newFolder(), 'data');
  await (await startAndReach(dataDir)).stop();
  const versionFile = join(dataDir, 'postgresql', 'PG_VERSION');
  writeFileSync(versionFile, '17\n');
  const failed = await startAndFail(dataDir);
  expect(failed).toMatchObject({ kind: 'unavailable', code: 'database_wrong_version' });
  expect(failed.message).toMatch(/made by PostgreSQL 17.*brings PostgreSQL 18.*milepost backup/);
  expect(readFileSync(versionFile, 'utf8')).toBe('17\n');
});

test('a folder of that name with other files in it is left alone', async () => {
  const dataDir = join(newFolder(), 'data');
  mkdirSync(join(dataDir, 'postgresql'), { recursive: true });
  writeFileSync(join(dataDir, 'postgresql', 'notes.txt'), 'mine');
  // As root, the folder's owner decides who runs PostgreSQL; root's own folder goes to the unprivileged user.
  expect(await startAndFail(dataDir)).toMatchObject({ kind: 'unavailable', code: 'database_folder_foreign' });
  expect(readFileSync(join(dataDir, 'postgresql', 'notes.txt'), 'utf8')).toBe('mine');
});

test('a data folder too deep for a socket gets its socket elsewhere', async () => {
  const dataDir = join(newFolder(), 'd'.repeat(100), 'data');
  const holder = await startAndReach(dataDir);
  const { database } = holder;
  expect(database.socketDir).toMatch(/^\/tmp\/milepost-[0-9a-f]{12}$/);
  expect(statSync(database.socketDir).mode & 0o777).toBe(0o700);
  expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  await holder.stop();
  expect(existsSync(database.socketDir)).toBe(false);
});

test.each(['fsync', 'full_page_writes', 'synchronous_commit'])(
  '%s = off in the configuration stops the start',
  async (setting) => {
    const dataDir = join(newFolder(), 'data');
    await (await startAndReach(dataDir)).stop();
    appendFileSync(join(dataDir, 'postgresql', 'postgresql.conf'), `\n${setting} = off\n`);
    const failed = await startAndFail(dataDir);
    expect(failed).toMatchObject({ kind: 'unavailable', code: 'database_not_durable' });
    expect(failed.message).toContain(`${setting} = off`);
    expect(existsSync(join(dataDir, 'postgresql', 'postmaster.pid'))).toBe(false);
  },
);

test('synchronous_commit switched off for a role stops the start', async () => {
  const dataDir = join(newFolder(), 'data');
  const first = await startAndReach(dataDir);
  await ask(first.database, 'create role careless', 'alter role careless set synchronous_commit = off');
  await first.stop();
  expect(await startAndFail(dataDir)).toMatchObject({
    code: 'database_not_durable',
    message: expect.stringContaining('for a role or database'),
  });
});

test('an error in postgresql.conf is named', async () => {
  const dataDir = join(newFolder(), 'data');
  await (await startAndReach(dataDir)).stop();
  appendFileSync(join(dataDir, 'postgresql', 'postgresql.conf'), '\nmax_connections = many\n');
  const failed = await startAndFail(dataDir);
  expect(failed).toMatchObject({ kind: 'unavailable', code: 'database_configuration_invalid' });
  expect(failed.message).toContain('postgresql.conf');
});
