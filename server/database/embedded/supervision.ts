import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, processStart } from './processes.ts';
import type { Running } from './start.ts';

export type DatabaseState = 'up' | 'down';

/** Watches the postmaster and brings it back when it dies. */
export type Supervision = {
  state(): DatabaseState;
  /** Resolves as soon as the database answers (at once when it does); rejects when supervision has ended. */
  whenReady(): Promise<void>;
  /** Calls back at each change; returns what ends that. */
  onStateChange(listener: (state: DatabaseState) => void): () => void;
  /** Ends the watch; waits for a restart that is under way. */
  end(): Promise<void>;
};

const WATCH_MS = process.platform === 'linux' ? 200 : 2_000;
const LONGEST_PAUSE_MS = 30_000;
/** A server that stays up this long has recovered: the next restart begins without a pause. */
const HEALTHY_MS = 60_000;

/**
 * @param first the server as started
 * @param restart starts (or finds) the server again; called until it succeeds, with growing pauses
 */
export function supervise(first: Running, restart: () => Promise<Running>, log: (line: string) => void): Supervision {
  const listeners = new Set<(state: DatabaseState) => void>();
  const ending = new AbortController();
  let state: DatabaseState = 'up';
  let identity = identityOf(first);
  let upSince = performance.now();
  let pause = 0;
  let recovery: Promise<void> | undefined;

  const change = (next: DatabaseState) => {
    state = next;
    for (const listener of [...listeners]) listener(next);
  };
  const recover = async () => {
    log('PostgreSQL has ended unexpectedly; it is started again.');
    if (performance.now() - upSince > HEALTHY_MS) pause = 0;
    change('down');
    for (;;) {
      await sleep(pause, undefined, { signal: ending.signal }).catch(() => {});
      if (ending.signal.aborted) return;
      pause = Math.min(Math.max(pause * 2, 250), LONGEST_PAUSE_MS);
      const running = await restart().catch((error: Error) => {
        log(`${error.message} Next try in ${pause / 1000} s.`);
        return undefined;
      });
      if (!running) continue;
      identity = identityOf(running);
      upSince = performance.now();
      log('PostgreSQL answers again.');
      return change('up');
    }
  };
  const watch = setInterval(() => {
    if (recovery || isRunning(identity)) return;
    recovery = recover().finally(() => {
      recovery = undefined;
    });
  }, WATCH_MS);
  watch.unref();

  const whenReady = () => {
    if (ending.signal.aborted) return Promise.reject(new Error('The embedded database has been stopped.'));
    if (state === 'up') return Promise.resolve();
    return new Promise<void>((resolve, reject) => {
      const onEnd = () => finish(() => reject(new Error('The embedded database has been stopped.')));
      const onUp = (next: DatabaseState) => next === 'up' && finish(resolve);
      const finish = (settle: () => void) => {
        listeners.delete(onUp);
        ending.signal.removeEventListener('abort', onEnd);
        settle();
      };
      listeners.add(onUp);
      ending.signal.addEventListener('abort', onEnd);
    });
  };
  const onStateChange = (listener: (state: DatabaseState) => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  const end = async () => {
    clearInterval(watch);
    ending.abort();
    await recovery;
  };
  return { state: () => state, whenReady, onStateChange, end };
}

function identityOf(running: Running): { pid: number; started: string } {
  return { pid: running.pid, started: processStart(running.pid) ?? 'gone' };
}
