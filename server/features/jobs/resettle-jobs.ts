import type { OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { TaskFault } from '#server/database/json.ts';
import { announce } from '#server/database/outbox.ts';
import { AppError } from '#server/errors.ts';
import { draftOf, type JobAggregate, type JobSaving } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { finish } from '#server/features/jobs/explain-changes.ts';
import { loadJobs } from '#server/features/jobs/load-jobs.ts';
import { jobContext, loadCustomers, loadSetup } from '#server/features/jobs/load-setup.ts';
import { lookUp } from '#server/features/jobs/lookups.ts';
import { type JobKey, selectOpenKeys } from '#server/features/jobs/queries-load.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { saveJobs } from '#server/features/jobs/save-jobs.ts';

const stepSize = 200;

export type OpenJobsStep = { place: unknown; done: number; changed: number; failed: number; faults: TaskFault[] };
/** A stored open job, and what its rules look at. */
export type OpenJobChange = { stored: JobAggregate; ctx: JobContext; customer: CustomerSetup };

/**
 * One step of long work on open jobs, in the order of customer and id: `change` answers what is to be saved of a job, or null. A job
 * that refuses is told among the faults and does not stop the others. Nothing is left when the answer's place is null.
 */
export async function stepOpenJobs(
  tx: Tx,
  scope: {
    customerId: string | null;
    place: unknown;
    templates: boolean;
    /** Only some of the open jobs, in the same order. */
    keys?: (after: JobKey | null, limit: number) => Promise<JobKey[]>;
    /** A staff user whom jobs may cease to name: the history says the name. */
    formerOperatorId?: string | null;
  },
  who: { actor: OfficeActor; now: Date; silent?: boolean },
  change: (one: OpenJobChange) => JobSaving | null,
): Promise<OpenJobsStep> {
  const setup = await loadSetup(tx, { templates: scope.templates });
  const after = scope.place as JobKey | null;
  const select = scope.keys ?? ((from, limit) => selectOpenKeys(tx, scope.customerId, from, limit));
  const keys = await select(after, stepSize);
  const customers = await loadCustomers(
    tx,
    keys.map((one) => one.customerId),
    setup,
  );
  const ctx = jobContext(setup, customers, who.now);
  const operators = [...customers.values()].flatMap((one) => one.serviceOperatorId ?? []);
  await lookUp(tx, ctx, {
    ports: [],
    operators: [],
    customerBranches: [],
    formerBranches: [],
    formerOperators: typeof scope.formerOperatorId === 'string' ? [...operators, scope.formerOperatorId] : operators,
  });
  const jobs = [...(await loadJobs(tx, keys, { lock: true, zone: setup.zone })).values()];
  const savings: JobSaving[] = [];
  const faults: TaskFault[] = [];
  for (const stored of jobs.filter((one) => one.job.isOpen)) {
    try {
      const saving = change({ stored, ctx, customer: customers.get(stored.job.customerId)! });
      if (saving !== null) savings.push(saving);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      faults.push({ jobId: stored.job.id, jobCode: stored.job.jobCode, message: error.message });
    }
  }
  await saveJobs(tx, savings, { setup, customers, actor: who.actor, now: who.now, silent: who.silent === true });
  const last = keys.length < stepSize ? null : keys.at(-1)!;
  const place = last === null ? null : { customerId: last.customerId, id: last.id };
  return { place, done: keys.length, changed: savings.length, failed: faults.length, faults };
}

const everything = ({ job, components, milestones }: JobAggregate): string =>
  JSON.stringify([job, components, milestones]);

/** What follows from the set-up, worked out anew; null where nothing is other than stored. */
function resettled({ stored, ctx, customer }: OpenJobChange, former: string | null | undefined): JobSaving | null {
  const draft = draftOf(stored);
  const { job } = draft;
  // A job that names somebody else was given its own operator and keeps it.
  if (former !== undefined && (job.serviceOperatorId === null || job.serviceOperatorId === former))
    job.serviceOperatorId = customer.serviceOperatorId;
  settle(draft, ctx);
  const saving = finish(draft, ctx);
  if (saving.events.length > 0) return saving;
  return everything(saving.after) === everything(stored) ? null : { ...saving, isResettled: true };
}

/** A step of the task `resettle`: open jobs of one customer or all after a change of the set-up (DOMAIN 6). */
export async function resettleStep(
  tx: Tx,
  {
    parameters,
    place,
    actor,
    now,
  }: { parameters: Record<string, unknown>; place: unknown; actor: OfficeActor; now: Date },
): Promise<OpenJobsStep> {
  const customerId = typeof parameters.customerId === 'string' ? parameters.customerId : null;
  const former = parameters.formerOperatorId as string | null | undefined;
  const result = await stepOpenJobs(
    tx,
    { customerId, place, templates: false, formerOperatorId: former ?? null },
    { actor, now, silent: true },
    (one) => resettled(one, former),
  );
  if (result.changed > 0) {
    // One announcement for all: pages read their lists again.
    const row = { customerId, customerBranchId: null, visible: false, jobId: null };
    await announce(tx, [{ ...row, kind: 'jobs.changed', payload: {} }], now);
  }
  return result;
}
