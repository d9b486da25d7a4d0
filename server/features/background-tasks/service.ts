import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission, systemActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { conflict, notFound } from '#server/errors.ts';
import type { TaskListQuery, TaskState, TaskView } from './contract.ts';
import * as queries from './queries.ts';

export type BackgroundTaskService = ReturnType<typeof backgroundTaskService>;

export type NewTask = {
  kind: string;
  /** What is done, in words: "Allocate milestones to open imports". */
  title: string;
  parameters: Record<string, unknown>;
  /** Jobs to look at, as far as known now: for the progress. */
  total: number;
};

/**
 * Starts long work on many jobs in the caller's transaction: a worker does it in steps once that is committed, goes on after a kill,
 * and keeps its progress. Answers the task's id.
 */
export async function startTask(tx: Tx, actor: OfficeActor, task: NewTask, now: Date): Promise<string> {
  const id = randomUUIDv7();
  const who = { actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name };
  await queries.insertTask(tx, { id, ...task, ...who }, now);
  await announceTask(tx, 'task.started', id, now);
  return id;
}

/**
 * Has the open jobs of a customer (null: of all) brought in line with the set-up after a change of it: branch, groups, exception
 * times and worklist lines (DOMAIN 6). Asked twice before it begins, it is done once. `formerOperatorId`: the customer's service
 * operator is another one now; jobs that name the former one, or nobody, follow.
 */
export async function queueResettle(
  tx: Tx,
  scope: { customerId: string | null; formerOperatorId?: string | null },
  now: Date,
): Promise<void> {
  const parameters = { ...scope };
  if (await queries.hasWaiting(tx, 'resettle', parameters)) return;
  const title = 'Bring open jobs in line with the set-up';
  await startTask(tx, systemActor('Milepost'), { kind: 'resettle', title, parameters, total: 0 }, now);
}

/** Tells worker and open pages of a task; they read what they need. */
export async function announceTask(
  tx: Tx,
  kind: 'task.started' | 'task.progress',
  taskId: string,
  now: Date,
): Promise<void> {
  const row = { customerId: null, customerBranchId: null, visible: false, jobId: null };
  await announce(tx, [{ ...row, kind, payload: { taskId } }], now);
}

const pageSort = 'newest';
const isUnfinished = (state: string): boolean => state === 'waiting' || state === 'running';

function shown(row: queries.TaskRow, actor: OfficeActor): TaskView {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    state: row.state as TaskState,
    total: Math.max(row.total, row.done),
    done: row.done,
    changed: row.changed,
    failed: row.failed,
    faults: row.faults,
    message: row.message,
    by: row.actor_name,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    abilities: { cancel: isUnfinished(row.state) && mayCancel(row, actor) },
  };
}

/** Who started it may stop it, and whoever may change the set-up; what follows from the set-up itself nobody. */
function mayCancel(row: queries.TaskRow, actor: OfficeActor): boolean {
  if (row.kind === 'resettle' || actor.kind === 'system') return false;
  return row.actor_id === actor.id || actor.permissions.has('setup:write');
}

/** Long work on many jobs: what runs, how far it is, what came of it. */
export function backgroundTaskService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor, query: TaskListQuery) {
    requirePermission(actor, 'jobs:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['instant', 'id']);
    const after = keys && { createdAt: String(keys[0]), id: String(keys[1]) };
    const rows = await db.withActor(actor, (tx) => queries.selectPage(tx, after, limit + 1));
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => shown(row, actor)),
      nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.created_at.toISOString(), last.id] }) : null,
    };
  }

  async function read(actor: OfficeActor, id: string): Promise<TaskView> {
    requirePermission(actor, 'jobs:read');
    const row = await db.withActor(actor, (tx) => queries.selectTask(tx, id));
    if (!row) throw notFound('task');
    return shown(row, actor);
  }

  /** Stops a task after its present step. What it did stays. Errors: ended already; somebody else's. */
  async function cancel(actor: OfficeActor, id: string): Promise<TaskView> {
    requirePermission(actor, 'jobs:read');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const row = await queries.selectTask(tx, id, { lock: true });
      if (!row) throw notFound('task');
      if (!isUnfinished(row.state)) throw conflict('task_ended', 'This task has ended already.');
      if (!mayCancel(row, actor))
        throw conflict(
          'task_not_yours',
          `Only ${row.actor_name} or somebody who may change the set-up can stop this task.`,
        );
      await queries.updateTask(tx, id, { state: 'cancelled', finished_at: now, updated_at: now });
      await announceTask(tx, 'task.progress', id, now);
      return shown((await queries.selectTask(tx, id))!, actor);
    });
  }

  return { list, read, cancel };
}
