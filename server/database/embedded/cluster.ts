import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '#server/errors.ts';
import type { Binaries } from './binaries.ts';
import { DEFAULT_CONFIGURATION, HOST_RULES, SCRATCH_CONFIGURATION } from './configuration.ts';
import { giveTo, type Home } from './folders.ts';
import { commandLine, processesWith, signal } from './processes.ts';
import { failure } from './sentences.ts';

/** What opens a cluster: the superuser, and the name its processes carry on their command lines. */
export type ClusterKeys = { user: string; password: string; name: string };

const KEYS_FILE = 'milepost.json';

/**
 * The cluster in `home.cluster`, made when there is none. It is made in a folder beside and renamed when whole, so that a
 * crash in the middle leaves nothing that looks like a database. Call it under the guard.
 * @throws AppError `database_wrong_version`, `database_folder_foreign`, or what initdb failed on.
 */
export async function prepareCluster(
  home: Home,
  binaries: Binaries,
  log: (line: string) => void,
  scratch: boolean,
): Promise<ClusterKeys> {
  await removeDrafts(home);
  const isEmpty = !existsSync(home.cluster) || readdirSync(home.cluster).length === 0;
  if (isEmpty) {
    log(`Making the database in ${home.cluster}.`);
    await makeCluster(home, binaries, scratch);
    // A start killed while it began its initdb: that may have come to life only after the first look.
    await removeDrafts(home);
  }
  checkVersion(home, binaries);
  return readKeys(home);
}

function checkVersion(home: Home, binaries: Binaries): void {
  const file = join(home.cluster, 'PG_VERSION');
  const found = existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined;
  if (found === undefined) throw foreign(home);
  if (found === binaries.major) return;
  throw new AppError(
    'unavailable',
    'database_wrong_version',
    `The database in ${home.cluster} was made by PostgreSQL ${found}, and this Milepost brings PostgreSQL ${binaries.major}. ` +
      'Start the release you had, run `milepost backup`, then start this one with an empty MILEPOST_DATA_DIR and run `milepost restore`.',
  );
}

function readKeys(home: Home): ClusterKeys {
  const file = join(home.cluster, KEYS_FILE);
  if (!existsSync(file)) throw foreign(home);
  return JSON.parse(readFileSync(file, 'utf8')) as ClusterKeys;
}

function foreign(home: Home): AppError {
  return new AppError(
    'unavailable',
    'database_folder_foreign',
    `${home.cluster} holds files, but not a database that Milepost made (PG_VERSION or ${KEYS_FILE} is missing). ` +
      'Nothing was touched: bring the missing file back from a copy, move the folder away, or set MILEPOST_DATA_DIR to another one.',
  );
}

async function makeCluster(home: Home, binaries: Binaries, scratch: boolean): Promise<void> {
  const draft = `${home.cluster}.draft-${randomUUID().slice(0, 8)}`;
  const passwordFile = `${draft}.password`;
  const keys: ClusterKeys = {
    user: 'postgres',
    password: randomBytes(24).toString('base64url'),
    name: `milepost-${randomBytes(6).toString('hex')}`,
  };
  try {
    mkdirSync(draft, { mode: 0o700 });
    giveTo(draft, home.account);
    writePrivate(home, passwordFile, keys.password);
    await initdb(home, binaries, draft, passwordFile, scratch);
    appendFileSync(join(draft, 'postgresql.conf'), DEFAULT_CONFIGURATION + (scratch ? SCRATCH_CONFIGURATION : ''));
    writeFileSync(join(draft, 'pg_hba.conf'), HOST_RULES);
    writePrivate(home, join(draft, KEYS_FILE), JSON.stringify(keys));
    for (const path of ['postgresql.conf', 'pg_hba.conf', KEYS_FILE, '.']) flush(join(draft, path));
    // rename() replaces an empty folder and refuses one that holds anything.
    renameSync(draft, home.cluster);
    flush(home.dataDir);
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    if (cause instanceof AppError) throw cause;
    throw failure(`The database could not be made in ${home.cluster}`, (cause as Error).message, undefined, cause);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** C.UTF-8 sorts by code point everywhere; where the system lacks it (macOS), C does the same. */
async function initdb(
  home: Home,
  binaries: Binaries,
  folder: string,
  passwordFile: string,
  scratch: boolean,
): Promise<void> {
  const parameters = [
    '-D',
    folder,
    '-U',
    'postgres',
    '--pwfile',
    passwordFile,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
  ];
  if (scratch) parameters.push('--no-sync');
  const first = await runInitdb(home, binaries, [...parameters, '--locale=C.UTF-8']);
  if (first.ok) return;
  const second = /invalid locale name/.test(first.output)
    ? await runInitdb(home, binaries, [...parameters, '--locale=C'])
    : first;
  if (!second.ok) throw failure(`The database could not be made in ${home.cluster}`, second.output);
}

function runInitdb(home: Home, binaries: Binaries, parameters: string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(join(binaries.bin, 'initdb'), parameters, {
      ...home.account,
      cwd: home.dataDir,
      env: PROGRAM_ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ ok: false, output: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, output: output || `initdb ended with ${code}` }));
  });
}

/** Nothing of the caller's environment (PGOPTIONS, LC_ALL...) reaches PostgreSQL; its messages stay English to be read here. */
export const PROGRAM_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

function writePrivate(home: Home, path: string, content: string): void {
  writeFileSync(path, content, { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  giveTo(path, home.account);
}

function flush(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** What a start that was killed left; its initdb may still be at work there and would put back what is removed. */
async function removeDrafts(home: Home): Promise<void> {
  for (const name of readdirSync(home.dataDir)) {
    if (!name.startsWith('postgresql.draft-')) continue;
    const draft = join(home.dataDir, name);
    for (const pid of processesWith(`initdb -D ${draft} `)) {
      signal(pid, 'SIGKILL');
      while (commandLine(pid) !== undefined) await sleep(10);
    }
    // The programs initdb had begun end by themselves, when their input ends.
    rmSync(draft, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}
