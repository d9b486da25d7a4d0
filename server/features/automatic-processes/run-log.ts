import { randomUUIDv7 } from 'node:crypto';
import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { changeJob } from '#server/features/jobs/change-job.ts';
import { announceSetUp } from '#server/features/set-up/service.ts';
import { applyProcess, whatOf } from './apply-process.ts';
import * as queries from './queries.ts';
import type { Candidate } from './queries-candidates.ts';
import type { StoredProcess } from './stored-process.ts';

export type RunDeps = { db: Database; clock: Clock };

const system = systemActor('automatic processes');
const mostTries = 3;
/** A job that fails hour after hour for the same reason is told again after so long. */
const toldAgainMs = 7 * 86_400_000;

/** One run: each job in a transaction of its own, with its line in the log. The run is written with its first line. */
export class RunLog {
  readonly id = randomUUIDv7();
  readonly deps: RunDeps;
  readonly process: StoredProcess;
  readonly startedAt: Date;
  lines = 0;
  unexpected: unknown;

  constructor(deps: RunDeps, process: StoredProcess, startedAt: Date) {
    this.deps = deps;
    this.process = process;
    this.startedAt = startedAt;
  }

  async act(job: Candidate): Promise<void> {
    try {
      if (await this.attempt(job)) this.lines += 1;
    } catch (error) {
      const refusal = error instanceof AppError ? error : null;
      // Deleted meanwhile is no failure; a database that is away ends the run.
      if (refusal?.kind === 'not_found') return;
      if (refusal?.kind === 'unavailable' && refusal.code !== 'try_again') throw error;
      if (refusal === null) this.unexpected ??= error;
      const what = refusal?.message ?? 'Something went wrong on the server.';
      if (await this.fail(job, what)) this.lines += 1;
    }
  }

  /** Tries again where somebody else changed the job at this moment. */
  async attempt(job: Candidate): Promise<boolean> {
    for (let tried = 1; ; tried += 1) {
      try {
        return await this.change(job);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'try_again' || tried === mostTries) throw error;
      }
    }
  }

  async change(job: Candidate): Promise<boolean> {
    const { db, clock } = this.deps;
    const now = clock.now();
    const actor = systemActor(this.process.name);
    return db.withActor(actor, async (tx) => {
      const done = await changeJob(tx, actor, job.id, now, {}, ({ draft, ctx }) => ({
        what: whatOf(applyProcess(draft, ctx, this.process)),
        jobCode: draft.job.jobCode,
        customerId: draft.job.customerId,
      }));
      if (done.what === '') return false;
      await this.write(tx, { ...done, jobId: job.id, failed: false });
      return true;
    });
  }

  async fail(job: Candidate, what: string): Promise<boolean> {
    const since = new Date(this.startedAt.getTime() - toldAgainMs);
    return this.deps.db.withActor(system, async (tx) => {
      if (await queries.isFailureKnown(tx, { processId: this.process.id, jobId: job.id, what, since })) return false;
      const row = await queries.selectJobCode(tx, job.id);
      if (row === undefined) return false;
      await this.write(tx, { what, jobCode: row.job_code, customerId: row.customer_id, jobId: job.id, failed: true });
      return true;
    });
  }

  async write(tx: Tx, action: Omit<queries.Action, 'runId' | 'position'>): Promise<void> {
    if (this.lines === 0) {
      const { id, startedAt, process } = this;
      const row = { id, process_id: process.id, process_name: process.name, started_at: startedAt, done: 0, failed: 0 };
      await queries.insertRun(tx, row);
      // Open pages show that it is at work.
      await announceSetUp(tx, 'automatic-processes', startedAt);
    }
    await queries.insertAction(tx, { ...action, runId: this.id, position: this.lines + 1 });
  }

  /** Errors: what went wrong with a job that is not one of our refusals, so that it reaches the server's log. */
  async finish(message: string | null): Promise<void> {
    const { db, clock } = this.deps;
    const now = clock.now();
    await db.withActor(system, async (tx) => {
      if (this.lines > 0) await queries.finishRun(tx, this.id, now, message);
      await queries.setLastRun(tx, this.process.id, this.startedAt);
      await announceSetUp(tx, 'automatic-processes', now);
    });
    if (this.unexpected !== undefined) throw this.unexpected;
  }
}
