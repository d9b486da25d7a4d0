import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { AppError } from '#server/errors.ts';
import { type Account, chooseAccount } from './account.ts';

/** Where root puts the data when PostgreSQL's account cannot enter the default ./data. */
export const FALLBACK_DATA_DIR = '/var/lib/milepost';

/** PostgreSQL's port number; with no open port it is only part of the socket's file name. */
export const PORT = 5432;

/** The data folder and its parts; `account` runs PostgreSQL and owns `cluster` and the socket's folder. */
export type Home = { dataDir: string; cluster: string; locks: string; logFile: string; account: Account };

export type HomeChoice = {
  dataDir: string;
  dataDirIsDefault: boolean;
  fallbackDir?: string;
  log: (line: string) => void;
};

/**
 * Makes (when missing) the data folder and checks that PostgreSQL's account can enter it from `/` down. Only the default
 * folder gives way to `fallbackDir`, and says so.
 * @throws AppError `data_folder_unreachable` or `data_folder_not_writable`, with the folder that stands in the way.
 */
export function prepareHome(choice: HomeChoice): Home {
  const wanted = resolve(choice.dataDir);
  try {
    return chooseHome(wanted, choice);
  } catch (error) {
    throw error instanceof AppError ? error : notWritable(wanted, error as Error);
  }
}

function chooseHome(wanted: string, choice: HomeChoice): Home {
  const first = tryHome(wanted);
  if ('home' in first) return first.home;
  if (!choice.dataDirIsDefault || process.getuid?.() !== 0) throw unreachable(wanted, first.blocked, first.account);
  const fallback = resolve(choice.fallbackDir ?? FALLBACK_DATA_DIR);
  const second = tryHome(fallback);
  if ('blocked' in second) throw unreachable(fallback, second.blocked, second.account);
  choice.log(
    `PostgreSQL does not run as root, and its user (id ${first.account?.uid}) cannot enter ${first.blocked}: ` +
      `the data is kept in ${fallback} instead. Set MILEPOST_DATA_DIR to choose another folder.`,
  );
  return second.home;
}

function tryHome(dataDir: string): { home: Home } | { blocked: string; account: Account } {
  const account = chooseAccount(join(dataDir, 'postgresql'));
  const parent = firstExisting(dirname(dataDir));
  const blockedAbove = firstBlocked(parent, account);
  if (blockedAbove) return { blocked: blockedAbove, account };
  makeFolder(dataDir, account ? 0o711 : 0o700);
  const real = realpathSync(dataDir);
  const blocked = firstBlocked(real, account);
  if (blocked) return { blocked, account };
  const locks = join(real, 'locks');
  makeFolder(locks, 0o700);
  return {
    home: { dataDir: real, cluster: join(real, 'postgresql'), locks, logFile: join(real, 'postgresql.log'), account },
  };
}

/**
 * A folder of mode 0700 for the socket, as short as the system needs it: inside the data folder, or under /tmp where the
 * path would be too long (107 bytes on Linux, 103 on macOS).
 * @throws AppError `socket_folder_unsafe` when someone else made the folder under /tmp.
 */
export function prepareSocketFolder(home: Home): string {
  const folder = socketFolderOf(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const stat = lstatSync(folder);
  const owner = home.account?.uid ?? process.getuid?.();
  if (!stat.isDirectory() || (owner !== undefined && stat.uid !== owner && stat.uid !== process.getuid?.())) {
    throw new AppError(
      'unavailable',
      'socket_folder_unsafe',
      `${folder} belongs to someone else. Remove it, or choose a shorter MILEPOST_DATA_DIR.`,
    );
  }
  giveTo(folder, home.account);
  chmodSync(folder, 0o700);
  return folder;
}

/** Takes away a socket's folder under /tmp after the server has stopped; the one inside the data folder stays. */
export function removeOutsideSocketFolder(home: Home): void {
  const folder = socketFolderOf(home);
  if (dirname(folder) !== home.dataDir) rmSync(folder, { recursive: true, force: true });
}

function socketFolderOf(home: Home): string {
  const inside = join(home.dataDir, 'socket');
  if (fits(inside)) return inside;
  return join('/tmp', `milepost-${createHash('sha256').update(home.dataDir).digest('hex').slice(0, 12)}`);
}

/** Makes the account the owner; nothing to do when PostgreSQL runs as this process. */
export function giveTo(path: string, account: Account): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function fits(folder: string): boolean {
  const limit = process.platform === 'darwin' ? 103 : 107;
  return Buffer.byteLength(join(folder, `.s.PGSQL.${PORT}`)) <= limit;
}

function firstExisting(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : firstExisting(dirname(path));
}

/** The uppermost folder on the way to `path` that the account cannot enter. Tried for real: mode bits do not show ACLs. */
function firstBlocked(path: string, account: Account): string | undefined {
  if (!account) return undefined;
  const steps: string[] = [];
  for (let step = path; step !== dirname(step); step = dirname(step)) steps.unshift(step);
  const script = 'for d; do cd "$d" 2>/dev/null || { printf %s "$d"; exit 0; }; done';
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', ...steps], {
    ...account,
    cwd: '/',
    env: {},
    encoding: 'utf8',
  });
  if (tried.error) throw cannotChangeUser(account, tried.error);
  return tried.stdout === '' ? undefined : tried.stdout;
}

/** Makes the folder and what is missing above it, open for passing through whatever the umask says. */
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  const uppermost = mkdirSync(path, { recursive: true });
  for (let made = path; uppermost && made.startsWith(uppermost); made = dirname(made))
    chmodSync(made, made === path ? mode : 0o755);
}

function notWritable(path: string, cause: Error): AppError {
  const message = `The data folder ${path} cannot be used (${cause.message}). Set MILEPOST_DATA_DIR to a folder that Milepost may write.`;
  return new AppError('unavailable', 'data_folder_not_writable', message, { cause });
}

function unreachable(dataDir: string, blocked: string, account: Account): AppError {
  return new AppError(
    'unavailable',
    'data_folder_unreachable',
    `PostgreSQL does not run as root, and the user it runs as (id ${account?.uid}) cannot enter ${blocked}, on the way to the data folder ${dataDir}. ` +
      `Allow it (chmod o+x ${blocked}), set MILEPOST_DATA_DIR to another folder, or start Milepost as an ordinary user.`,
  );
}

function cannotChangeUser(account: Account, cause: Error): AppError {
  return new AppError(
    'unavailable',
    'user_change_failed',
    `PostgreSQL does not run as root, and it could not be started as user id ${account?.uid} (${cause.message}). Start Milepost as an ordinary user, or set DATABASE_URL.`,
    { cause },
  );
}
