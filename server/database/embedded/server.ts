import { AppError } from '#server/errors.ts';
import type { Binaries } from './binaries.ts';
import { removeOldBinaries } from './binaries.ts';
import { prepareCluster } from './cluster.ts';
import { type Home, PORT, removeOutsideSocketFolder } from './folders.ts';
import { withGuard } from './guard.ts';
import { addHolder, type Holder, refuseHoldersElsewhere, removeHolder } from './holders.ts';
import { findPostmaster, stopPostmaster } from './postmaster.ts';
import { failure } from './sentences.ts';
import { ensureRunning, type Running, type StartContext } from './start.ts';
import { type Supervision, supervise } from './supervision.ts';

/** A running embedded PostgreSQL: how to reach it, and how to let go of it. */
export type EmbeddedDatabase = Omit<Supervision, 'end'> & {
  /** Folder of the Unix socket: `host` of a pg client. */
  socketDir: string;
  /** Part of the socket's name; no port is open. */
  port: number;
  superuser: { user: string; password: string };
  /** The data folder in use; differs from the one asked for when root had to fall back. */
  dataDir: string;
  /** As the server says it, e.g. "18.4". */
  version: string;
  /** True when another process had started the server. */
  attached: boolean;
  /** Lets go; the last process to do so stops the server and waits for it. Safe to call twice. */
  stop(): Promise<void>;
};

export type ServerOptions = {
  home: Home;
  /** Called under the guard of the data folder. */
  binaries: () => Binaries | Promise<Binaries>;
  /** Tests only: no durability, no check of it. */
  scratch: boolean;
  log: (line: string) => void;
};

/** Makes what is missing, starts or attaches, and watches over the server until `stop`. */
export async function openServer(options: ServerOptions): Promise<EmbeddedDatabase> {
  const { home, log } = options;
  const opened = await inOrder(options, () => open(options));
  const supervision = supervise(opened.running, () => inOrder(options, () => ensureRunning(opened.context)), log);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await supervision.end();
    await inOrder(options, () => stopUnheld(opened.context, opened.holder));
  };
  return {
    socketDir: opened.running.socketDir,
    port: PORT,
    superuser: { user: opened.context.keys.user, password: opened.context.keys.password },
    dataDir: home.dataDir,
    version: opened.running.version,
    attached: opened.running.attached,
    state: supervision.state,
    whenReady: supervision.whenReady,
    onStateChange: supervision.onStateChange,
    stop: () => (stopping ??= stop()),
  };
}

type Opened = { context: StartContext; holder: Holder; running: Running };

async function open(options: ServerOptions): Promise<Opened> {
  const { home, log } = options;
  await refuseHoldersElsewhere(home.locks, log);
  const holder = await addHolder(home.locks);
  try {
    const context = await prepare(options);
    const running = await ensureRunning(context).catch((error) =>
      stopUnheld(context, holder).then(() => Promise.reject(error)),
    );
    if (!running.attached) removeOldBinaries(home.dataDir, context.binaries);
    log(
      running.attached
        ? `Using the PostgreSQL ${running.version} that already runs in ${home.dataDir}.`
        : `PostgreSQL ${running.version} runs in ${home.dataDir}.`,
    );
    return { context, holder, running };
  } catch (error) {
    await removeHolder(home.locks, holder);
    throw error;
  }
}

async function prepare({ home, binaries: prepareBinaries, scratch, log }: ServerOptions): Promise<StartContext> {
  const binaries = await prepareBinaries();
  const keys = await prepareCluster(home, binaries, log, scratch);
  return { home, keys, binaries, scratch, log };
}

/** Lets go of the server and, as the last one, stops it. Call it under the guard. */
async function stopUnheld({ home, keys }: StartContext, holder: Holder): Promise<void> {
  if ((await removeHolder(home.locks, holder)) > 0) return;
  const postmaster = findPostmaster(home, keys);
  if (!postmaster) return;
  await stopPostmaster(home, postmaster);
  removeOutsideSocketFolder(home);
}

/** Under the guard, with system errors (EACCES, ENOSPC...) made into sentences. */
async function inOrder<T>({ home, log }: ServerOptions, work: () => Promise<T>): Promise<T> {
  const waiting = (pid: number) =>
    log(`Waiting for process ${pid}, which is starting or stopping the database in ${home.dataDir}.`);
  try {
    return await withGuard(home.locks, work, waiting);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw failure(`The database in ${home.dataDir} could not be used`, (error as Error).message, home.logFile, error);
  }
}
