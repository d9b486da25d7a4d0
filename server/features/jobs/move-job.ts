import type { OfficeActor } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { conflict, invalid, notFound } from '#server/errors.ts';
import { withdrawMoved } from '#server/features/approvals/void-requests.ts';
import { DayTotals } from '#server/features/difot/rules-day-counts.ts';
import { addToDays } from '#server/features/difot/service.ts';
import { draftOf, type JobAggregate } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, Setup } from '#server/features/jobs/context.ts';
import { finish } from '#server/features/jobs/explain-changes.ts';
import { loadCurrent } from '#server/features/jobs/load-current.ts';
import { loadJobs } from '#server/features/jobs/load-jobs.ts';
import { jobContext, loadCustomers, loadSetup } from '#server/features/jobs/load-setup.ts';
import { selectJobKeys } from '#server/features/jobs/queries-load.ts';
import * as queries from '#server/features/jobs/queries-move.ts';
import { deleteCodes, insertCodes } from '#server/features/jobs/queries-rows.ts';
import { insertCustomerBranches } from '#server/features/jobs/queries-setup.ts';
import { operatorAfterMove, settleMoved } from '#server/features/jobs/rules-move.ts';
import { countsOfJob, saveJobs } from '#server/features/jobs/save-jobs.ts';
import { voidShareLinks } from '#server/features/share-links/void-links.ts';
import { closeThreads } from '#server/features/threads/close-threads.ts';
import { foldKey } from '#shared/fold.ts';

export type MoveOptions = {
  /** The version that was looked at (If-Match). */
  version?: number;
  reason: string;
  /** A merge takes every job along, archived ones too, and makes the customer branches that are missing. */
  merging?: boolean;
};

/** A job, the customer it has and the one it goes to, all held until the transaction ends. */
export type Moving = {
  stored: JobAggregate;
  from: CustomerSetup;
  to: CustomerSetup;
  customers: Map<string, CustomerSetup>;
};

/** Loads and checks a move. Errors: no such job, customer unknown, the same or not active, the job archived. */
export async function loadMoving(
  tx: Tx,
  setup: Setup,
  id: string,
  toCustomerId: string,
  merging = false,
): Promise<Moving> {
  const keys = await selectJobKeys(tx, [id]);
  const ids = [...keys.map((one) => one.customerId), toCustomerId];
  // Both customers at once, in the order of their ids, before the job: as everywhere.
  const held = await loadCustomers(tx, ids, setup);
  const { jobs, customers: own } = await loadCurrent(tx, keys, setup);
  const stored = jobs.get(id);
  if (stored === undefined) throw notFound('job');
  const customers = new Map([...own, ...held]);
  const from = customers.get(stored.job.customerId)!;
  const to = customers.get(toCustomerId);
  if (to === undefined)
    throw invalid('customerId', 'customer_unknown', 'This customer does not exist. Choose another one.');
  if (to.id === from.id)
    throw invalid('customerId', 'customer_same', `This job belongs to "${to.name}" already. Choose another customer.`);
  if (merging) return { stored, from, to, customers };
  if (!to.active)
    throw invalid(
      'customerId',
      'customer_not_active',
      `"${to.name}" is not active and gets no jobs. Make it active first, or choose another customer.`,
    );
  if (stored.job.state === 'archived')
    throw conflict('job_state', 'This job is archived and cannot be moved. Archived jobs can only be read.');
  return { stored, from, to, customers };
}

/** The customer branch the job has, and the one of that name that it gets; a merge makes it where it is missing. */
export async function branchesOf(
  tx: Tx,
  { stored: { job }, from, to }: Moving,
  make: ((name: string) => Promise<string>) | null,
): Promise<{ from: string | null; to: string | null; toId: string | null }> {
  const former =
    job.customerBranchId === null ? undefined : await queries.selectBranch(tx, from.id, job.customerBranchId);
  if (former === undefined) return { from: null, to: null, toId: null };
  const same = await queries.selectBranchByName(tx, to.id, former.name_key);
  if (same !== undefined) return { from: former.name, to: same.name, toId: same.id };
  if (make === null) return { from: former.name, to: null, toId: null };
  return { from: former.name, to: former.name, toId: await make(former.name) };
}

/**
 * Moves a job to another customer in the caller's transaction: its rows are copied under the new one with the same ids and the former
 * ones deleted, the day counts of both put right, and both told (DOMAIN 1, DATABASE: keys). The former customer's contacts lose it with
 * the commit. Errors: see `loadMoving`; another version (version_stale).
 */
export async function moveJob(
  tx: Tx,
  actor: OfficeActor,
  id: string,
  toCustomerId: string,
  now: Date,
  options: MoveOptions,
): Promise<void> {
  const setup = await loadSetup(tx, { templates: false });
  const moving = await loadMoving(tx, setup, id, toCustomerId, options.merging);
  const { stored, from, to, customers } = moving;
  if (options.version !== undefined) checkVersion(options.version, stored.job.version);
  const ctx = jobContext(setup, customers, now);
  const make = async (name: string): Promise<string> => {
    const branch = { id: ctx.newId(), customer_id: to.id, name, name_key: foldKey(name) };
    await insertCustomerBranches(tx, [branch]);
    return branch.id;
  };
  const branches = await branchesOf(tx, moving, options.merging === true ? make : null);
  const codeKey = foldKey(stored.job.jobCode);
  await deleteCodes(tx, [codeKey]);
  await voidShareLinks(tx, from.id, id, now);
  await withdrawMoved(tx, actor, { customerId: from.id, jobId: id, isArchived: stored.job.state === 'archived' }, now);
  await closeThreads(tx, from.id, id, now);
  await queries.copyJob(tx, { id, from: from.id, to: to.id, customerBranchId: branches.toId });
  await insertCodes(tx, [{ codeKey, customerId: to.id, id }]);
  const copied = (await loadJobs(tx, [{ id, customerId: to.id }], { lock: false, zone: setup.zone })).get(id)!;
  await countMove(tx, stored, copied, { from, to });
  const draft = draftOf(copied);
  const operators = [stored.job.serviceOperatorId, operatorAfterMove(stored.job, from, to)].filter(
    (one) => one !== null,
  );
  for (const [key, name] of await queries.selectNames(tx, [], operators)) ctx.names.set(key, name);
  settleMoved(draft, ctx, { from, to, branches: { from: branches.from, to: branches.to }, reason: options.reason });
  await saveJobs(tx, [finish(draft, ctx)], { setup, customers, actor, now, silent: true });
  await announceMove(tx, stored, draft.job, now);
}

/** Takes the job out of the counts of the one customer and into those of the other. */
async function countMove(
  tx: Tx,
  before: JobAggregate,
  after: JobAggregate,
  { from, to }: { from: CustomerSetup; to: CustomerSetup },
): Promise<void> {
  const totals = new DayTotals();
  totals.add(countsOfJob(before, from), -1);
  totals.add(countsOfJob(after, to), 1);
  await addToDays(tx, totals.sorted());
}

async function announceMove(tx: Tx, before: JobAggregate, after: JobAggregate['job'], now: Date): Promise<void> {
  const { job } = before;
  await announce(
    tx,
    [
      {
        kind: 'job.removed',
        customerId: job.customerId,
        customerBranchId: job.customerBranchId,
        visible: true,
        jobId: job.id,
        payload: { jobId: job.id, customerId: job.customerId },
      },
      {
        kind: 'job.changed',
        customerId: after.customerId,
        customerBranchId: after.customerBranchId,
        visible: true,
        jobId: job.id,
        payload: { jobId: job.id, customerId: after.customerId, version: after.version },
      },
    ],
    now,
  );
}
