import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { commandLine, processesWith } from '#server/database/embedded/processes.ts';
import {
  ask,
  clean,
  isRoot,
  newFolder,
  postmasterPid,
  startAndFail,
  startAndReach,
  startProcess,
} from './launcher-support.ts';

/** An account that every system has, and one that none has. */
const DAEMON = 1;
const NOBODY_KNOWS = 54_321;

const mounts: string[] = [];
const timers: NodeJS.Timeout[] = [];

afterEach(async () => {
  for (const timer of timers.splice(0)) clearInterval(timer);
  for (const mount of mounts.splice(0)) {
    for (const pid of processesWith(mount)) process.kill(pid, 'SIGKILL');
    spawnSync('umount', ['-l', mount]);
  }
  await clean();
});

/** In many containers even root may not mount. */
const canMount = isRoot && mountAndUnmount();

function mountAndUnmount(): boolean {
  const folder = newFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder]).status === 0;
  if (mounted) spawnSync('umount', [folder]);
  return mounted;
}

/** A disk of its own of so many megabytes. */
function smallDisk(megabytes: number): string {
  const disk = newFolder();
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', disk], {
    encoding: 'utf8',
  });
  if (mounted.status !== 0) throw new Error(mounted.stderr);
  mounts.push(disk);
  return disk;
}

/** A folder that only root can enter. */
function closedFolder(): string {
  const folder = newFolder();
  chmodSync(folder, 0o700);
  return folder;
}

/** A folder that belongs to another user. */
function folderOf(uid: number): string {
  const folder = newFolder();
  chownSync(folder, uid, uid);
  return folder;
}

describe.runIf(isRoot)('as root', () => {
  test('a named folder that the PostgreSQL user cannot enter stops the start', async () => {
    const closed = closedFolder();
    const failed = await startAndFail(join(closed, 'data'));
    expect(failed).toMatchObject({ kind: 'unavailable', code: 'data_folder_unreachable' });
    expect(failed.message).toContain(`chmod o+x ${closed}`);
    expect(readdirSync(closed)).toEqual([]);
  });

  test('the default folder gives way to the fallback, and says so', async () => {
    const closed = closedFolder();
    const fallbackDir = join(newFolder(), 'var', 'milepost');
    const holder = startProcess(join(closed, 'data'), { fallbackDir });
    const { database } = await holder.next('started');
    expect(database!.dataDir).toBe(fallbackDir);
    expect(holder.said.some((one) => one.line?.includes(`the data is kept in ${fallbackDir} instead`))).toBe(true);
    expect(await ask(database!, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(readdirSync(closed)).toEqual([]);
  });

  test('the default folder is used where it can be entered', async () => {
    const dataDir = join(newFolder(), 'data');
    const fallbackDir = join(newFolder(), 'unused');
    const { database } = await startAndReach(dataDir, { fallbackDir });
    expect(database.dataDir).toBe(dataDir);
  });

  test('a strict umask does not shut PostgreSQL out of the folders and programs made for it', async () => {
    const { database } = await startAndReach(join(newFolder(), 'a', 'b', 'data'), { umask: '077' });
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('root runs the database of an ordinary user as that user, who can go on with it', async () => {
    const dataDir = join(folderOf(DAEMON), 'data');
    const users = await startAndReach(dataDir, { uid: DAEMON });
    await users.stop();
    const roots = await startAndReach(dataDir);
    expect(statSync(join(dataDir, 'postgresql')).uid).toBe(DAEMON);
    const again = await startAndReach(dataDir, { uid: DAEMON });
    expect(again.database.attached).toBe(true);
    await roots.stop();
    expect(await ask(again.database, 'select 1 as one')).toEqual([{ one: 1 }]);
    const pid = postmasterPid(dataDir)!;
    await again.stop();
    expect(commandLine(pid)).toBeUndefined();
  });

  test('an ordinary user is told whose data it is', async () => {
    const dataDir = join(newFolder(), 'data');
    await (await startAndReach(dataDir)).stop();
    const failed = await startAndFail(dataDir, { uid: DAEMON });
    expect(failed).toMatchObject({ kind: 'unavailable', code: 'data_folder_of_another_user' });
    expect(failed.message).toContain(`chown -R ${DAEMON}`);
  });

  test('a folder that the user may not write is named', async () => {
    const failed = await startAndFail(join(newFolder(), 'data'), { uid: DAEMON });
    expect(failed).toMatchObject({ kind: 'unavailable', code: 'data_folder_not_writable' });
  });

  test('a folder whose contents the user may not even look at is named', async () => {
    const failed = await startAndFail(join(closedFolder(), 'data'), { uid: DAEMON });
    expect(failed).toMatchObject({ kind: 'unavailable', code: 'data_folder_not_writable' });
  });

  test('a user id without an entry in /etc/passwd is told what to do', async () => {
    const failed = await startAndFail(join(folderOf(NOBODY_KNOWS), 'data'), { uid: NOBODY_KNOWS });
    expect(failed).toMatchObject({ kind: 'unavailable', code: 'database_user_missing' });
    expect(failed.message).toContain('/etc/passwd');
  });

  // 60 MB of programs and 40 MB of data: the first disk is too small for the one, the second for the other.
  test.runIf(canMount).each([
    [30, 'could not be copied'],
    [75, 'could not be made'],
  ] as const)('a full disk (%i MB) is told as such and leaves nothing half made', async (megabytes, what) => {
    const disk = smallDisk(megabytes);
    const failed = await startAndFail(join(disk, 'data'));
    expect(failed).toMatchObject({
      kind: 'unavailable',
      code: 'database_disk_full',
      message: expect.stringContaining(what),
    });
    const left = readdirSync(join(disk, 'data'));
    expect(left.filter((name) => name.includes('draft') || name === 'postgresql')).toEqual([]);
  });

  test.runIf(canMount)(
    'a disk that is full at a later start is told as such, and the database comes back when there is room',
    async () => {
      const disk = smallDisk(200);
      const dataDir = join(disk, 'data');
      const first = await startAndReach(dataDir);
      await ask(first.database, 'create table kept (n int)', 'insert into kept values (1)');
      await first.stop();
      spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'filler')}`, 'bs=4k']);
      expect(await startAndFail(dataDir)).toMatchObject({ kind: 'unavailable', code: 'database_disk_full' });
      writeFileSync(join(disk, 'filler'), '');
      const second = await startAndReach(dataDir);
      expect(await ask(second.database, 'select n from kept')).toEqual([{ n: 1 }]);
    },
  );
});

describe('a data folder that another container or computer used', () => {
  const elsewhere = { pid: 7, started: 'there', place: 'another boot, another namespace' };

  test('is refused while it is in use there', async () => {
    const dataDir = join(newFolder(), 'data');
    await (await startAndReach(dataDir)).stop();
    const entry = join(dataDir, 'locks', 'holder.elsewhere');
    writeFileSync(entry, JSON.stringify(elsewhere));
    timers.push(setInterval(() => utimesSync(entry, new Date(), new Date()), 1_000));
    expect(await startAndFail(dataDir)).toMatchObject({ kind: 'unavailable', code: 'data_folder_in_use_elsewhere' });
  });

  test('is taken over once it is silent', async () => {
    const dataDir = join(newFolder(), 'data');
    await (await startAndReach(dataDir)).stop();
    writeFileSync(join(dataDir, 'locks', 'holder.elsewhere'), JSON.stringify(elsewhere));
    const { database } = await startAndReach(dataDir);
    expect(await ask(database, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});
