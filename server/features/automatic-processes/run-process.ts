import { systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { readCompany } from '#server/features/company/service.ts';
import { dayOf, startOfDay } from '#server/time/zones.ts';
import { addDays } from '#shared/days.ts';
import * as queries from './queries.ts';
import { type Due, type Place, selectCandidates } from './queries-candidates.ts';
import { cutoffOf, type ProcessDefinition } from './rules-process.ts';
import { type RunDeps, RunLog } from './run-log.ts';
import { asStored, type StoredProcess } from './stored-process.ts';

const system = systemActor('automatic processes');
const everyMs = 3_600_000;
const pageSize = 200;
const interrupted = 'The server ended before the run was complete. The next run went on from there.';

/**
 * Does what the automatic processes are due to do, hourly for each. Call it often (every minute): it looks at the stored times with the
 * clock's instant. Safe on several server processes; `signal` ends it between two jobs. Errors: the database is away; what is not one
 * of our own refusals of a single job (those are logged).
 */
export async function runAutomaticProcesses(deps: RunDeps, signal: AbortSignal): Promise<void> {
  const lastBefore = new Date(deps.clock.now().getTime() - everyMs);
  const due = await deps.db.withActor(system, (tx) => queries.selectDueProcesses(tx, lastBefore));
  for (const id of due) {
    if (signal.aborted) return;
    await queries.whileHolding(deps.db, id, () => runProcess(deps, id, lastBefore, signal));
  }
}

/** The process as it is now, if it is to run: another server process may have run it, or a person switched it off. */
async function startable(tx: Tx, id: string, lastBefore: Date | null): Promise<StoredProcess | null> {
  const row = await queries.selectProcess(tx, id);
  if (row === undefined || !row.active) return null;
  if (lastBefore !== null && row.last_run_at !== null && row.last_run_at > lastBefore) return null;
  return asStored(row);
}

/** Which days count today, in the company's zone. */
export async function dueNow(tx: Tx, process: ProcessDefinition, now: Date): Promise<Due> {
  const { time_zone: zone } = await readCompany(tx);
  const cutoff = cutoffOf(process, dayOf(now, zone));
  return { cutoff, before: startOfDay(addDays(cutoff, 1), zone) };
}

async function runProcess(deps: RunDeps, id: string, lastBefore: Date, signal: AbortSignal): Promise<void> {
  const { db, clock } = deps;
  const startedAt = clock.now();
  const process = await db.withActor(system, async (tx) => {
    const found = await startable(tx, id, lastBefore);
    if (found !== null) await queries.closeInterrupted(tx, id, startedAt, interrupted);
    return found;
  });
  if (process === null) return;
  const log = new RunLog(deps, process, startedAt);
  let after: Place | null = null;
  do {
    const page = await db.withActor(system, async (tx) => {
      const current = await startable(tx, id, null);
      if (current === null || current.version !== process.version) return null;
      return selectCandidates(tx, process, await dueNow(tx, process, clock.now()), after, pageSize);
    });
    // Switched off or changed meanwhile: what it does now is decided anew at the next run.
    if (page === null) return log.finish('The process was changed or switched off during the run.');
    for (const job of page.jobs) {
      if (signal.aborted) return;
      await log.act(job);
    }
    after = page.next;
  } while (after !== null);
  await log.finish(null);
}
