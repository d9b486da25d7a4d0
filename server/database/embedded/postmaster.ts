import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { type ClusterKeys, PROGRAM_ENVIRONMENT } from './cluster.ts';
import { giveTo, type Home, PORT } from './folders.ts';
import { commandLine, processesWith, signal } from './processes.ts';
import { failure } from './sentences.ts';

/** The process that owns the cluster, as its postmaster.pid names it. */
export type Postmaster = { pid: number; socketDir: string };

/** A postmaster that was just begun: `output` is what it has said since, `exited` whether it has ended. */
export type Launch = { pid: number; exited: () => boolean; output: () => string };

const LOG_LIMIT_BYTES = 5_000_000;
const STOP_PATIENCE_MS = 60_000;

/** The living postmaster of this cluster; a file left by a killed one, or a number that now belongs to another program, is none. */
export function findPostmaster(home: Home, keys: ClusterKeys): Postmaster | undefined {
  const lines = pidFileLines(home);
  const pid = Number(lines[0]);
  const socketDir = lines[4];
  if (!pid || !socketDir || !commandLine(pid)?.includes(`cluster_name=${keys.name}`)) return undefined;
  return { pid, socketDir };
}

/**
 * Removes a postmaster.pid whose number lives on as a zombie or as another program, which PostgreSQL itself would respect for
 * ever. Left alone while any process of the cluster, or a PostgreSQL someone started by hand, could still use the data.
 */
export function forgetDeadPostmaster(home: Home, keys: ClusterKeys): void {
  const pid = Number(pidFileLines(home)[0]);
  if (!pid || processesWith(keys.name).length > 0) return;
  if (/postgres|postmaster/.test(commandLine(pid) ?? '')) return;
  rmSync(join(home.cluster, 'postmaster.pid'), { force: true });
}

/**
 * Ends processes that outlived their killed postmaster and hold its shared memory (a long query notices only at its end).
 * Nothing is lost: they cannot commit any more, and the next start recovers from the log.
 */
export function endOrphans(home: Home, keys: ClusterKeys, name: 'SIGQUIT' | 'SIGKILL'): void {
  if (findPostmaster(home, keys)) return;
  // The title PostgreSQL gives its processes; a program that merely has the name among its arguments is not meant.
  for (const pid of processesWith(`postgres: ${keys.name}: `)) signal(pid, name);
}

/** Begins a postmaster in a session of its own: a Ctrl-C in the terminal, or the end of this process, does not reach it. */
export function launchPostmaster(home: Home, keys: ClusterKeys, binaries: Binaries, socketDir: string): Launch {
  if ((statSync(home.logFile, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT_BYTES)
    renameSync(home.logFile, `${home.logFile}.1`);
  const descriptor = openSync(home.logFile, 'a', 0o600);
  giveTo(home.logFile, home.account);
  const begin = fstatSync(descriptor).size;
  const child = spawn(join(binaries.bin, 'postgres'), parametersOf(home, keys, socketDir), {
    ...home.account,
    cwd: home.cluster,
    env: PROGRAM_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', descriptor, descriptor],
  });
  closeSync(descriptor);
  let ended = false;
  let error = '';
  child.on('exit', () => (ended = true));
  child.on('error', (cause) => {
    ended = true;
    error = cause.message;
  });
  child.unref();
  return { pid: child.pid ?? 0, exited: () => ended, output: () => error || tail(home.logFile, begin) };
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. After a minute, an immediate one. */
export async function stopPostmaster(home: Home, postmaster: Postmaster): Promise<void> {
  for (const [name, patience] of [
    ['SIGINT', STOP_PATIENCE_MS],
    ['SIGQUIT', 10_000],
  ] as const) {
    const begun = performance.now();
    if (!signal(postmaster.pid, name)) return;
    while (performance.now() - begun < patience) {
      if (commandLine(postmaster.pid) === undefined) return;
      await sleep(20);
    }
  }
  throw failure('PostgreSQL did not stop', `process ${postmaster.pid} still runs`, home.logFile);
}

function parametersOf(home: Home, keys: ClusterKeys, socketDir: string): string[] {
  const settings = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    cluster_name: keys.name,
  };
  return ['-D', home.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

function pidFileLines(home: Home): string[] {
  const file = join(home.cluster, 'postmaster.pid');
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .map((line) => line.trim())
    : [];
}

function tail(file: string, from: number): string {
  const descriptor = openSync(file, 'r');
  try {
    const buffer = Buffer.alloc(Math.min(Math.max(fstatSync(descriptor).size - from, 0), 64_000));
    readSync(descriptor, buffer, 0, buffer.length, from);
    return buffer.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}
