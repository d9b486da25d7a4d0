import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { commandLine, processesWith } from '#server/database/embedded/processes.ts';

export const isRoot = process.getuid?.() === 0;

export type Said = { event: string; line?: string; kind?: string; code?: string; message?: string; database?: Reached };
export type Reached = {
  socketDir: string;
  port: number;
  superuser: { user: string; password: string };
  version: string;
  attached: boolean;
  dataDir: string;
};

const script = join(import.meta.dirname, 'launcher-process.ts');
const folders: string[] = [];
const children: ChildProcess[] = [];

/** A new folder that every user may enter; `clean` removes it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-launcher-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** A process that holds the database of `dataDir`. */
export type HolderProcess = {
  pid: number;
  /** Waits for the next line that tells this event; lines before it are kept in `said`. */
  next(event: string): Promise<Said>;
  said: Said[];
  stop(): Promise<void>;
  kill(): Promise<void>;
};

/** `fallbackDir` makes the data folder the default one; `uid` runs the process as another user; `umask` is octal. */
export type StartOptions = { fallbackDir?: string; uid?: number; umask?: string };

export function startProcess(dataDir: string, more: StartOptions = {}): HolderProcess {
  const identity = more.uid === undefined ? {} : { uid: more.uid, gid: more.uid };
  const parameters = [script, dataDir, ...(more.fallbackDir ? [more.fallbackDir] : [])];
  const command = `umask ${more.umask ?? '022'}; exec "$@"`;
  const child = spawn('/bin/sh', ['-c', command, 'sh', process.execPath, ...parameters], {
    ...identity,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const said: Said[] = [];
  let read = 0;
  createInterface({ input: child.stdout! }).on('line', (line) => said.push(JSON.parse(line)));
  const next = async (event: string): Promise<Said> => {
    for (;;) {
      while (read < said.length) {
        const one = said[read++]!;
        if (one.event === event) return one;
        if (one.event === 'failed') throw new Error(`${one.code}: ${one.message}`);
      }
      if (child.exitCode !== null || child.signalCode !== null)
        throw new Error(`The process ended before it told "${event}".`);
      await sleep(10);
    }
  };
  const stop = async () => {
    child.stdin!.write('stop\n');
    await ended;
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  return { pid: child.pid!, next, said, stop, kill };
}

/** Starts a process and waits until its database answers. */
export async function startAndReach(
  dataDir: string,
  more: StartOptions = {},
): Promise<HolderProcess & { database: Reached }> {
  const holder = startProcess(dataDir, more);
  const { database } = await holder.next('started');
  return { ...holder, database: database! };
}

/** Starts a process that must fail and returns what it said. */
export async function startAndFail(dataDir: string, more: StartOptions = {}): Promise<Said> {
  return startProcess(dataDir, more).next('failed');
}

/** Runs statements one after the other on one connection; returns the rows of the last one. */
export async function ask(database: Reached, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({
    host: database.socketDir,
    port: database.port,
    ...database.superuser,
    database: 'postgres',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

/** The number in postmaster.pid; undefined when there is no such file. */
export function postmasterPid(dataDir: string): number | undefined {
  const file = join(dataDir, 'postgresql', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** Waits until the process is gone (or a zombie). */
export async function untilGone(pid: number): Promise<void> {
  while (commandLine(pid) !== undefined) await sleep(10);
}

/** Ends what a test left running and removes its folders. */
export async function clean(): Promise<void> {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    for (const pid of processesWith(folder)) process.kill(pid, 'SIGKILL');
    await sleep(50);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
