import { setTimeout as pause } from 'node:timers/promises';
import { Logger, run, runMigrations, type TaskList } from 'graphile-worker';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import type { Hub } from '#server/live/hub.ts';
import { type Announced, relay, sweep, type TaskOrder } from './queries.ts';

/** What the worker can do, by name. Each gets the payload of its announcement and a signal that says the process is ending. */
export type Tasks = {
  sendMail(mailId: string): Promise<void>;
  sendDueMails(): Promise<void>;
  runImport(importId: string, signal: AbortSignal): Promise<void>;
  /** Imports that nobody may be working on: after a kill the queue would give them back only hours later. */
  unfinishedImports(): Promise<string[]>;
  /** Goes on with long work on many jobs. */
  runTask(taskId: string, signal: AbortSignal): Promise<void>;
  unfinishedTasks(): Promise<string[]>;
  /** What comes round by the clock in every process; each makes sure itself that several processes do no harm. */
  rounds: Round[];
  /** Counts the DIFOT days of one customer anew, or (null) of all. */
  rebuildCounts(customerId: string | null): Promise<void>;
};

/** Work that comes round: the next one begins so long after the end of the last. */
export type Round = { everyMs: number; run(signal: AbortSignal): Promise<unknown> };

type Deps = {
  db: Database;
  hub: Hub;
  clock: Clock;
  log: (error: unknown) => void;
  tasks: Tasks;
  /** While it is not, nothing comes round: what is being filled in is nobody's news. */
  ready: () => boolean;
};

/** Which announcements become tasks. */
function toTask(row: Announced): TaskOrder | null {
  if (row.kind === 'mail.queued')
    return { task: 'send_mail', payload: row.payload, key: `mail ${String(row.payload.mailId)}` };
  if (row.kind === 'import.started')
    return { task: 'run_import', payload: row.payload, key: `import ${String(row.payload.importId)} ${row.seq}` };
  if (row.kind === 'task.started')
    return { task: 'run_task', payload: row.payload, key: `task ${String(row.payload.taskId)}` };
  if (row.kind === 'customer.changed' && row.payload.countsChanged === true)
    return { task: 'rebuild_counts', payload: row.payload, key: `counts ${String(row.payload.customerId)} ${row.seq}` };
  if (row.kind === 'company.counts_changed') return { task: 'rebuild_counts', payload: {}, key: `counts ${row.seq}` };
  return null;
}

/**
 * Starts the background work of this process: a relay that makes tasks of announcements, and graphile-worker that does them (retried,
 * shared by all processes). Due mail and sweeping come round by the clock.
 */
export async function startWorker({ db, hub, clock, log, tasks, ready }: Deps) {
  const abort = new AbortController();
  const logger = new Logger(() => (level, message, meta) => {
    if (level === 'error') log(Object.assign(new Error(message), { meta }));
  });
  await runMigrations({ pgPool: db.pools.owner, logger });
  const taskList: TaskList = {
    send_mail: (payload) => tasks.sendMail(String((payload as { mailId: unknown }).mailId)),
    rebuild_counts: (payload) => {
      const { customerId } = payload as { customerId?: unknown };
      return tasks.rebuildCounts(typeof customerId === 'string' ? customerId : null);
    },
    run_task: (payload) => tasks.runTask(String((payload as { taskId: unknown }).taskId), abort.signal),
    run_import: (payload) => tasks.runImport(String((payload as { importId: unknown }).importId), abort.signal),
  };
  const runner = await run({
    pgPool: db.pools.owner,
    taskList,
    logger,
    noHandleSignals: true,
    concurrency: 2,
    pollInterval: 2000,
    crontab: '',
  });

  let relaying = false;
  let again = false;
  async function relayAll(): Promise<void> {
    if (relaying) {
      again = true;
      return;
    }
    relaying = true;
    try {
      do {
        again = false;
        while ((await relay(db, toTask)) >= 500 && !abort.signal.aborted);
      } while (again && !abort.signal.aborted);
    } catch (error) {
      if (!abort.signal.aborted) log(error);
    } finally {
      relaying = false;
    }
  }
  const unsubscribe = hub.subscribe((rows) => {
    if (rows.some((row) => toTask({ kind: row.kind, payload: row.payload, seq: row.seq }))) void relayAll();
  });
  /** Goes on with imports and tasks of a process that is gone. One that another process is at holds a lock and is left alone. */
  async function resumeImports(): Promise<void> {
    for (const id of await tasks.unfinishedImports()) await tasks.runImport(id, abort.signal);
    for (const id of await tasks.unfinishedTasks()) await tasks.runTask(id, abort.signal);
  }
  const logged = (work: Promise<void>): void =>
    void work.catch((error: unknown) => !abort.signal.aborted && log(error));
  const regularly = setInterval(() => {
    logged(relayAll());
    logged(tasks.sendDueMails());
    logged(resumeImports());
  }, 20_000).unref();
  const rounds = tasks.rounds.map((round) => comeRound(round, ready, abort.signal, log));
  const everyHour = setInterval(() => sweep(db, clock.now()).catch(log), 3_600_000).unref();
  await relayAll();
  logged(resumeImports());

  return {
    async close(): Promise<void> {
      abort.abort();
      unsubscribe();
      clearInterval(regularly);
      clearInterval(everyHour);
      await Promise.all(rounds);
      await runner.stop();
    },
  };
}

/** Runs one round after the other until the process ends. What fails is logged and comes round again. */
async function comeRound(
  round: Round,
  ready: () => boolean,
  signal: AbortSignal,
  log: (error: unknown) => void,
): Promise<void> {
  while (!signal.aborted) {
    await pause(round.everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    if (signal.aborted) return;
    if (!ready()) continue;
    try {
      await round.run(signal);
    } catch (error) {
      if (!signal.aborted) log(error);
    }
  }
}
