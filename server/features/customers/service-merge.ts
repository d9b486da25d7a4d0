import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { type AppError, conflict, invalid, notFound } from '#server/errors.ts';
import { startTask } from '#server/features/background-tasks/service.ts';
import type { ContactState, CustomerState, Direction } from '#shared/vocabulary.ts';
import type { MergePreview, Merging } from './contract-merge.ts';
import { announceCustomer } from './find-customers.ts';
import { takenNames } from './merge-plan.ts';
import { updateCustomer } from './queries.ts';
import * as queries from './queries-merge.ts';
import { type MergePlan, planMerge } from './rules-merge.ts';

export type MergeService = ReturnType<typeof mergeService>;

type Row = Awaited<ReturnType<typeof queries.selectBoth>>[number];

/** Merging a customer into another one, with a preview; a task in the background moves the jobs (DOMAIN 1). */
export function mergeService({ db, clock }: { db: Database; clock: Clock }) {
  /** What the merge would do, and what stands in its way; writes nothing. */
  async function preview(actor: OfficeActor, id: string, intoId: string): Promise<MergePreview> {
    requirePermission(actor, 'customers:merge');
    return db.withActor(actor, async (tx) => {
      const { from, into } = pairOf(await queries.selectBoth(tx, [id, intoId]), id, intoId);
      const [side, other] = [await queries.selectSide(tx, from), await queries.selectSide(tx, into)];
      const plan = planMerge(side, other, await takenNames(tx, side, other));
      const refusal = await refusalOf(tx, from, into);
      const jobs = await queries.countJobs(tx, id);
      return { from: shown(from), into: shown(into), refused: refusal?.message ?? null, jobs, ...shownPlan(plan) };
    });
  }

  /**
   * Begins a merge: from now on the customer that ends is inactive and gets no new jobs; its jobs and all else pass in the background,
   * also over a restart. Once for each idempotency key. Errors: the other is not active, one of them is being merged already.
   */
  async function start(
    actor: OfficeActor,
    id: string,
    intoId: string,
    key: IdempotencyKey,
  ): Promise<{ taskId: string }> {
    requirePermission(actor, 'customers:merge');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const { id: taskId } = await once(tx, key, now, async () => {
        const { from, into } = pairOf(await queries.lockBoth(tx, [id, intoId]), id, intoId);
        const refusal = await refusalOf(tx, from, into);
        if (refusal !== null) throw refusal;
        await updateCustomer(tx, id, { state: 'inactive', version: from.version + 1, updated_at: now });
        await announceCustomer(tx, id, now);
        const { open, closed } = await queries.countJobs(tx, id);
        const title = `Merge “${from.name}” into “${into.name}”`;
        const reason = `Merge of “${from.name}” (${from.code}) into “${into.name}” (${into.code})`;
        const parameters = { fromId: id, intoId, reason };
        return startTask(tx, actor, { kind: 'merge_customers', title, parameters, total: open + closed }, now);
      });
      return { taskId };
    });
  }

  /** The merge that the customer is part of at the moment. */
  async function merging(actor: OfficeActor, id: string): Promise<Merging> {
    requirePermission(actor, 'customers:read');
    const found = await db.withActor(actor, (tx) => queries.selectMerging(tx, [id]));
    if (found === undefined) return { taskId: null, into: null };
    const isEnding = found.fromId === id && found.intoId !== null && found.intoName !== null;
    return { taskId: found.id, into: isEnding ? { id: found.intoId!, name: found.intoName! } : null };
  }

  return { preview, start, merging };
}

/** Errors: one of the two does not exist; both are the same. */
function pairOf(rows: readonly Row[], id: string, intoId: string): { from: Row; into: Row } {
  if (id === intoId)
    throw invalid('intoId', 'customer_same', 'A customer cannot be merged into itself. Choose another one.');
  const from = rows.find((row) => row.id === id);
  if (from === undefined) throw notFound('customer');
  const into = rows.find((row) => row.id === intoId);
  if (into === undefined)
    throw invalid('intoId', 'customer_unknown', 'This customer does not exist. Choose another one.');
  return { from, into };
}

async function refusalOf(tx: Tx, from: Row, into: Row): Promise<AppError | null> {
  if (into.state !== 'active')
    return invalid(
      'intoId',
      'customer_not_active',
      `“${into.name}” is not active and gets no jobs. Make it active first, or choose another customer.`,
    );
  const other = await queries.selectMerging(tx, [from.id, into.id]);
  if (other === undefined) return null;
  return conflict('merge_running', 'One of these customers is being merged at the moment. Wait until that is done.');
}

function shown({ id, code, name, state }: Row) {
  return { id, code, name, state: state as CustomerState };
}

function shownPlan(plan: MergePlan): Omit<MergePreview, 'from' | 'into' | 'refused' | 'jobs'> {
  const ofDirection = (list: readonly { direction: string; name: string }[]) =>
    list.map(({ direction, name }) => ({ direction: direction as Direction, name }));
  return {
    contacts: {
      moved: plan.contacts.moved.map((one) => one.email),
      invited: plan.contacts.moved.filter((one) => one.state === 'invited').length,
      same: plan.contacts.same.map(({ email, state }) => ({ email, state: state as ContactState })),
    },
    branches: {
      matched: plan.branches.matched.map((one) => one.name),
      made: plan.branches.made.map((one) => one.name),
    },
    aliases: plan.aliases,
    overrides: {
      moved: plan.overrides.moved.length,
      dropped: plan.overrides.dropped.map(({ one: { jobType, port, department, group }, why }) => ({
        jobType,
        port,
        department,
        group,
        why,
      })),
    },
    customerMilestones: {
      moved: plan.milestones.moved.length,
      dropped: ofDirection(plan.milestones.dropped),
    },
    exemptions: { moved: plan.exemptions.moved.length, dropped: ofDirection(plan.exemptions.dropped) },
    portal: plan.portal,
  };
}
