import { type OfficeActor, systemActor } from '#server/access/actors.ts';
import { type Permission, permissions } from '#server/access/permissions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import type { TaskFault } from '#server/database/json.ts';
import { AppError } from '#server/errors.ts';
import * as queries from './queries.ts';
import { announceTask } from './service.ts';

/** What a step needs to know: `place` is what the step before answered, null at the start. */
export type TaskStep = { parameters: Record<string, unknown>; place: unknown; actor: OfficeActor; now: Date };

export type StepResult = {
  /** Where the next step goes on; null: nothing is left. */
  place: unknown;
  done: number;
  changed: number;
  failed: number;
  faults: TaskFault[];
};

/**
 * A kind of long work. Each step does some 100 jobs in one transaction, together with the record of its place: after a kill the next
 * step begins where the last committed one ended, so nothing is done twice or left out.
 */
export type TaskKind = { step(tx: Tx, step: TaskStep): Promise<StepResult> };
export type TaskKinds = Readonly<Record<string, TaskKind>>;

type Deps = { db: Database; clock: Clock; kinds: TaskKinds };

const mostFaults = 200;
const attempts = 6;
const system = systemActor('task');

/** Who started the task, for its history; what the task may do was checked when it was started. */
function actorOf(row: queries.TaskRow): OfficeActor {
  const all = new Set<Permission>(permissions);
  const { actor_kind: kind, actor_id: id, actor_name: name } = row;
  if (id !== null && kind === 'staff') return { kind, id, name, email: '', role: '', permissions: all, sessionId: '' };
  if (id !== null && kind === 'api_key') return { kind, id, name, role: '', permissions: all };
  return systemActor(name);
}

/** Tasks that are not at their end: after a start, and in case a kill left one. */
export async function unfinishedTasks({ db }: Deps): Promise<string[]> {
  return db.withActor(system, queries.selectUnfinished);
}

/** Goes on with a task to its end, unless another process is at it. `signal`: this process ends. */
export async function runTask(deps: Deps, id: string, signal: AbortSignal): Promise<void> {
  await queries.whileHolding(deps.db, id, async () => {
    let failures = 0;
    while (!signal.aborted) {
      try {
        if (!(await oneStep(deps, id))) return;
        failures = 0;
      } catch (error) {
        if (signal.aborted) return;
        failures += 1;
        // Somebody else's lock or a database that is away passes; what does not ends the task with a sentence.
        if (failures < attempts && !(error instanceof AppError && error.kind === 'invalid')) {
          await new Promise((resolve) => setTimeout(resolve, 200 * 2 ** failures));
          continue;
        }
        await fail(deps, id, error);
        if (!(error instanceof AppError)) throw error;
        return;
      }
    }
  });
}

async function oneStep({ db, clock, kinds }: Deps, id: string): Promise<boolean> {
  return db.withActor(system, async (tx) => {
    const row = await queries.selectTask(tx, id, { lock: true });
    if (!row || (row.state !== 'waiting' && row.state !== 'running')) return false;
    const kind = kinds[row.kind];
    if (kind === undefined)
      throw new AppError('invalid', 'task_unknown', `This release does not know tasks of the kind ${row.kind}.`);
    const now = clock.now();
    const result = await kind.step(tx, { parameters: row.parameters, place: row.place, actor: actorOf(row), now });
    const isLast = result.place === null;
    await queries.updateTask(tx, id, {
      state: isLast ? 'done' : 'running',
      place: isLast ? null : JSON.stringify(result.place),
      done: row.done + result.done,
      changed: row.changed + result.changed,
      failed: row.failed + result.failed,
      faults: JSON.stringify([...row.faults, ...result.faults].slice(0, mostFaults)),
      started_at: row.started_at ?? now,
      finished_at: isLast ? now : null,
      updated_at: now,
    });
    await announceTask(tx, 'task.progress', id, now);
    return !isLast;
  });
}

async function fail({ db, clock }: Deps, id: string, error: unknown): Promise<void> {
  const message =
    error instanceof AppError
      ? error.message
      : 'Something went wrong on the server. What was done before stays. Start the task again, and tell your administrator if it happens again.';
  await db.withActor(system, async (tx) => {
    const row = await queries.selectTask(tx, id, { lock: true });
    if (!row || (row.state !== 'waiting' && row.state !== 'running')) return;
    const now = clock.now();
    await queries.updateTask(tx, id, { state: 'failed', message, finished_at: now, updated_at: now });
    await announceTask(tx, 'task.progress', id, now);
  });
}
