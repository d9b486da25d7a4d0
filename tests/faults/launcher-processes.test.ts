import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { commandLine } from '#server/database/embedded/processes.ts';
import { ask, clean, newFolder, postmasterPid, startAndReach, startProcess, untilGone } from './launcher-support.ts';

afterEach(clean);

test('a second process attaches; the last one out stops the server', async () => {
  const dataDir = join(newFolder(), 'data');
  const first = await startAndReach(dataDir);
  const second = await startAndReach(dataDir);
  expect([first.database.attached, second.database.attached]).toEqual([false, true]);
  expect(second.database.superuser).toEqual(first.database.superuser);
  const pid = postmasterPid(dataDir)!;
  await first.stop();
  expect(await ask(second.database, 'select 1 as one')).toEqual([{ one: 1 }]);
  await second.stop();
  expect(commandLine(pid)).toBeUndefined();
});

test('five processes that start at once share one server', async () => {
  const dataDir = join(newFolder(), 'data');
  const holders = await Promise.all(Array.from({ length: 5 }, () => startAndReach(dataDir)));
  expect(holders.map((holder) => holder.database.attached).sort()).toEqual([false, true, true, true, true]);
  const pid = postmasterPid(dataDir)!;
  await Promise.all(holders.map((holder) => holder.stop()));
  expect(commandLine(pid)).toBeUndefined();
});

test('after a kill -9 of the process the server goes on, and the next start attaches and can stop it', async () => {
  const dataDir = join(newFolder(), 'data');
  const first = await startAndReach(dataDir);
  await ask(first.database, 'create table kept (n int)', 'insert into kept values (1)');
  const pid = postmasterPid(dataDir)!;
  await first.kill();
  expect(await ask(first.database, 'select n from kept')).toEqual([{ n: 1 }]);
  const second = await startAndReach(dataDir);
  expect(second.database.attached).toBe(true);
  await second.stop();
  expect(commandLine(pid)).toBeUndefined();
});

test('a server that is killed is started again by itself, with everything acknowledged', async () => {
  const dataDir = join(newFolder(), 'data');
  const holder = await startAndReach(dataDir);
  await ask(holder.database, 'create table kept (n int)');
  for (let round = 1; round <= 3; round++) {
    await ask(holder.database, `insert into kept values (${round})`);
    const pid = postmasterPid(dataDir)!;
    process.kill(pid, 'SIGKILL');
    await holder.next('down');
    await holder.next('up');
    expect(postmasterPid(dataDir)).not.toBe(pid);
    expect(await ask(holder.database, 'select count(*)::int as n from kept')).toEqual([{ n: round }]);
  }
  await holder.stop();
  expect(postmasterPid(dataDir)).toBeUndefined();
});

test('two processes that see the server die agree on one new server', async () => {
  const dataDir = join(newFolder(), 'data');
  const holders = [await startAndReach(dataDir), await startAndReach(dataDir)] as const;
  process.kill(postmasterPid(dataDir)!, 'SIGKILL');
  for (const holder of holders) {
    await holder.next('up');
    expect(await ask(holder.database, 'select 1 as one')).toEqual([{ one: 1 }]);
  }
  const pid = postmasterPid(dataDir)!;
  await holders[0].stop();
  expect(commandLine(pid)).toBeDefined();
  await holders[1].stop();
  expect(commandLine(pid)).toBeUndefined();
});

test('after a kill -9 of both the next start recovers', async () => {
  const dataDir = join(newFolder(), 'data');
  const first = await startAndReach(dataDir);
  await ask(first.database, 'create table kept (n int)', 'insert into kept values (1)');
  const pid = postmasterPid(dataDir)!;
  await first.kill();
  process.kill(pid, 'SIGKILL');
  const second = await startAndReach(dataDir);
  expect(second.database.attached).toBe(false);
  expect(await ask(second.database, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a long query that outlives its killed server does not keep the next one from starting', async () => {
  const dataDir = join(newFolder(), 'data');
  const first = await startAndReach(dataDir);
  const busy = ask(first.database, 'select count(*) from generate_series(1, 100000000000)').catch(
    (error: Error) => error,
  );
  await sleep(300);
  const begun = performance.now();
  process.kill(postmasterPid(dataDir)!, 'SIGKILL');
  await first.next('up');
  expect(performance.now() - begun).toBeLessThan(15_000);
  expect(await busy).toBeInstanceOf(Error);
  expect(await ask(first.database, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a postmaster.pid whose number now belongs to another program is overcome', async () => {
  const dataDir = join(newFolder(), 'data');
  const first = await startAndReach(dataDir);
  const file = join(dataDir, 'postgresql', 'postmaster.pid');
  const pid = postmasterPid(dataDir)!;
  await first.kill();
  process.kill(pid, 'SIGKILL');
  await untilGone(pid);
  writeFileSync(
    file,
    `${process.pid}\n${join(dataDir, 'postgresql')}\n1\n5432\n${first.database.socketDir}\n\n  1234567         0\nready   \n`,
  );
  const second = await startAndReach(dataDir);
  expect(second.database.attached).toBe(false);
});

test('locks and holders that killed processes left, or a power cut emptied, do not count', async () => {
  const dataDir = join(newFolder(), 'data');
  await (await startAndReach(dataDir)).stop();
  const locks = join(dataDir, 'locks');
  writeFileSync(join(locks, 'guard.900'), JSON.stringify({ pid: process.pid, started: 'long ago' }));
  writeFileSync(
    join(locks, 'holder.reused'),
    JSON.stringify({ pid: process.pid, started: 'long ago', place: 'elsewhere' }),
  );
  writeFileSync(join(locks, 'holder.empty'), '');
  utimesSync(join(locks, 'holder.reused'), new Date(0), new Date(0));
  const holder = await startAndReach(dataDir);
  const pid = postmasterPid(dataDir)!;
  await holder.stop();
  expect(commandLine(pid)).toBeUndefined();
});

test('the signal that a terminal sends to its whole group does not reach the server', async () => {
  const dataDir = join(newFolder(), 'data');
  await startAndReach(dataDir);
  const pid = postmasterPid(dataDir)!;
  const group = execFileSync('ps', ['-o', 'pgid=', '-p', String(pid)], { encoding: 'utf8' });
  expect(Number(group)).toBe(pid);
});

test('a process that is told to stop while the server is being brought back stops it all the same', async () => {
  const dataDir = join(newFolder(), 'data');
  const holder = await startAndReach(dataDir);
  process.kill(postmasterPid(dataDir)!, 'SIGKILL');
  await holder.next('down');
  await holder.stop();
  expect(holder.said.at(-1)?.event).toBe('stopped');
  const again = startProcess(dataDir);
  const { database } = await again.next('started');
  expect(database?.attached).toBe(false);
});

test('a server that may not start again tells why, goes on trying, and comes back when that is mended', async () => {
  const dataDir = join(newFolder(), 'data');
  const holder = await startAndReach(dataDir);
  const file = join(dataDir, 'postgresql', 'postgresql.conf');
  const good = readFileSync(file, 'utf8');
  writeFileSync(file, `${good}\nfsync = off\n`);
  process.kill(postmasterPid(dataDir)!, 'SIGKILL');
  await holder.next('down');
  while (!holder.said.some((one) => one.line?.includes('fsync = off'))) await sleep(50);
  writeFileSync(file, good);
  await holder.next('up');
  expect(await ask(holder.database, 'show fsync')).toEqual([{ fsync: 'on' }]);
});

test.each([0, 50, 100, 150, 200, 400])(
  'a process killed %i ms into making the database leaves nothing in the way',
  async (milliseconds) => {
    const dataDir = join(newFolder(), 'data');
    const first = startProcess(dataDir);
    while (!first.said.some((one) => one.line?.startsWith('Making the database'))) await sleep(5);
    await sleep(milliseconds);
    await first.kill();
    const { database } = await startAndReach(dataDir);
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dataDir).filter((name) => name.includes('draft'))).toEqual([]);
  },
);
