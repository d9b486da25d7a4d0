import type { OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { invalid } from '#server/errors.ts';
import { queueResettle } from '#server/features/background-tasks/service.ts';
import { moveJob } from '#server/features/jobs/move-job.ts';
import { endContactSessions, voidTokens } from '#server/features/sign-in/end-access.ts';
import { passThreads } from '#server/features/threads/close-threads.ts';
import { passViewLog } from '#server/features/view-as/end-views.ts';
import { takenNames } from './merge-plan.ts';
import { updateCustomer } from './queries.ts';
import { lockBoth, selectNextJob, selectSide } from './queries-merge.ts';
import * as rest from './queries-merge-rest.ts';
import { planMerge } from './rules-merge.ts';

type Step = { parameters: Record<string, unknown>; place: unknown; actor: OfficeActor; now: Date };
type Result = { place: string | null; done: number; changed: number; failed: number; faults: [] };

const moved: Result = { place: 'jobs', done: 1, changed: 1, failed: 0, faults: [] };
const finished: Result = { place: null, done: 0, changed: 0, failed: 0, faults: [] };

/**
 * A step of the task `merge_customers`: the next job of the one customer moves to the other, in a transaction of its own; once none is
 * left, all else passes in one transaction and the emptied customer is deleted. A job that was added meanwhile is moved before that.
 */
export async function mergeStep(tx: Tx, { parameters, actor, now }: Step): Promise<Result> {
  const { fromId, intoId } = parameters as { fromId: string; intoId: string };
  const next = await selectNextJob(tx, fromId);
  if (next !== undefined) {
    const reason = typeof parameters.reason === 'string' ? parameters.reason : '';
    await moveJob(tx, actor, next, intoId, now, { reason, merging: true });
    return moved;
  }
  // With both held nobody adds a job to the one that ends; one that came just before is moved first.
  const rows = await lockBoth(tx, [fromId, intoId]);
  const [from, into] = [fromId, intoId].map((id) => rows.find((row) => row.id === id));
  if (from === undefined) return finished;
  if (into === undefined)
    throw invalid('intoId', 'customer_unknown', 'The customer to merge into does not exist any more.');
  if ((await selectNextJob(tx, fromId)) !== undefined) return { ...moved, done: 0, changed: 0 };
  await passRest(tx, { from, into }, now);
  return finished;
}

type Row = Awaited<ReturnType<typeof lockBoth>>[number];

async function passRest(tx: Tx, { from, into }: { from: Row; into: Row }, now: Date): Promise<void> {
  const [side, other] = [await selectSide(tx, from), await selectSide(tx, into)];
  const plan = planMerge(side, other, await takenNames(tx, side, other));
  const customers = { from: from.id, to: into.id };
  const contacts = await rest.selectPersons(tx, from.id);
  for (const { id, personId } of contacts) {
    await endContactSessions(tx, id);
    await voidTokens(tx, personId, id, now);
  }
  await rest.copyBranches(tx, customers, plan.branches);
  await rest.copyContacts(tx, customers, plan, now);
  await rest.copyNoticeChoices(tx, customers, plan);
  await rest.copySetUp(tx, customers, plan);
  if (plan.portal === 'passes') await rest.passPortal(tx, customers);
  await passViewLog(tx, from.id, into.id, now);
  await passThreads(tx, from.id, into.id);
  await rest.deleteEmptied(tx, from.id);
  await rest.insertAliases(tx, into.id, plan.aliases.made);
  await updateCustomer(tx, into.id, { version: into.version + 1, updated_at: now });
  if (plan.overrides.moved.length > 0) await queueResettle(tx, { customerId: into.id }, now);
  const changed = (customerId: string) => ({
    kind: 'customer.changed',
    customerId,
    customerBranchId: null,
    visible: true,
    jobId: null,
    payload: { customerId, countsChanged: false },
  });
  const ended = contacts.map(({ id }) => ({
    ...changed(from.id),
    kind: 'access.changed',
    visible: false,
    payload: { contactId: id },
  }));
  await announce(tx, [changed(from.id), changed(into.id), ...ended], now);
}
