import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Binaries } from './binaries.ts';
import type { ClusterKeys } from './cluster.ts';
import { requireDurability } from './configuration.ts';
import { type Home, PORT, prepareSocketFolder } from './folders.ts';
import {
  endOrphans,
  findPostmaster,
  forgetDeadPostmaster,
  type Launch,
  launchPostmaster,
  type Postmaster,
  stopPostmaster,
} from './postmaster.ts';
import { commandLine } from './processes.ts';
import { failure } from './sentences.ts';

/** Everything a start needs; `scratch` (only for databases of tests) leaves out the check that writes are durable. */
export type StartContext = {
  home: Home;
  keys: ClusterKeys;
  binaries: Binaries;
  scratch: boolean;
  log: (line: string) => void;
};

export type Running = Postmaster & { attached: boolean; version: string };

/** So long the traces of a killed postmaster may stand in the way: not yet reaped, or its children still ending. */
const LEFTOVER_PATIENCE_MS = 15_000;
const LEFTOVERS = /lock file ".*" already exists|pre-existing shared memory block|is another (postmaster|postgres)/i;

/**
 * Attaches to the cluster's running server or starts one, and returns when it answers. Recovery after a crash may take as
 * long as it needs; the log says that it goes on. Call it under the guard.
 * @throws AppError with what PostgreSQL said and what to do.
 */
export async function ensureRunning(context: StartContext): Promise<Running> {
  const begun = performance.now();
  for (;;) {
    const found = findPostmaster(context.home, context.keys);
    const running = found ? await attach(context, found) : await launch(context, begun);
    if (running) return running;
    await sleep(250);
  }
}

async function attach(context: StartContext, postmaster: Postmaster): Promise<Running | undefined> {
  const version = await untilItAnswers(context, postmaster.socketDir, () => commandLine(postmaster.pid) === undefined);
  return version === undefined ? undefined : { ...postmaster, attached: true, version };
}

async function launch(context: StartContext, begun: number): Promise<Running | undefined> {
  const { home, keys, binaries } = context;
  const socketDir = prepareSocketFolder(home);
  forgetDeadPostmaster(home, keys);
  const launched = launchPostmaster(home, keys, binaries, socketDir);
  const version = await untilItAnswers(context, socketDir, launched.exited).catch(async (error) => {
    // What this call started and may not use (writes not durable) must not be left for others to attach to.
    if (!launched.exited()) await stopPostmaster(home, { pid: launched.pid, socketDir });
    throw error;
  });
  if (version !== undefined) return { pid: launched.pid, socketDir, attached: false, version };
  clearLeftovers(context, launched, performance.now() - begun);
  return undefined;
}

/** A start that failed on the traces of a killed postmaster is tried again for a while; any other failure is final. */
function clearLeftovers({ home, keys }: StartContext, launched: Launch, elapsed: number): void {
  const output = launched.output();
  if (!LEFTOVERS.test(output) || elapsed > LEFTOVER_PATIENCE_MS)
    throw failure('PostgreSQL did not start', output, home.logFile);
  if (elapsed > LEFTOVER_PATIENCE_MS / 2) endOrphans(home, keys, 'SIGKILL');
  else if (elapsed > LEFTOVER_PATIENCE_MS / 6) endOrphans(home, keys, 'SIGQUIT');
}

/** The server's version once it answers; undefined when it has ended instead. */
async function untilItAnswers(
  context: StartContext,
  socketDir: string,
  ended: () => boolean,
): Promise<string | undefined> {
  const begun = performance.now();
  let nextWord = 10_000;
  for (;;) {
    const version = await tryToConnect(context, socketDir);
    if (version !== undefined) return version;
    if (ended()) return undefined;
    if (performance.now() - begun > nextWord) {
      context.log(
        `PostgreSQL is still starting (${Math.round(nextWord / 1000)} s), probably recovering after a crash; see ${context.home.logFile}.`,
      );
      nextWord += 10_000;
    }
    await sleep(40);
  }
}

/** Nothing there yet, refused, cut, starting up or shutting down, no connection free: all of these pass. */
const PASSING = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P03', '57P01', '53300']);

async function tryToConnect(context: StartContext, socketDir: string): Promise<string | undefined> {
  const { user, password } = context.keys;
  const client = new pg.Client({
    host: socketDir,
    port: PORT,
    user,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 5_000,
    ssl: false,
  });
  // A cut between connect and the question ends the question with an error of its own.
  client.on('error', () => {});
  try {
    await client.connect();
    if (!context.scratch) await requireDurability(client, context.home.cluster);
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    return rows[0]!.version;
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if ((code && PASSING.has(code)) || /terminated|timeout/i.test(message)) return undefined;
    if (code === '28P01')
      throw failure(
        'PostgreSQL refused its own superuser',
        `${message} (the password in ${context.home.cluster}/milepost.json was changed)`,
        context.home.logFile,
        error,
      );
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
