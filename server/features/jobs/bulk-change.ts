import type { OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { TaskFault } from '#server/database/json.ts';
import { draftOf, type JobSaving } from '#server/features/jobs/aggregate.ts';
import type { BulkResult } from '#server/features/jobs/contract-bulk.ts';
import { editJob } from '#server/features/jobs/edit-job.ts';
import { finish } from '#server/features/jobs/explain-changes.ts';
import { loadCurrent } from '#server/features/jobs/load-current.ts';
import { jobContext, loadSetup } from '#server/features/jobs/load-setup.ts';
import { lookUp } from '#server/features/jobs/lookups.ts';
import { selectJobKeys } from '#server/features/jobs/queries-load.ts';
import { type BulkChange, bulkOutcome } from '#server/features/jobs/rules-bulk.ts';
import { saveJobs } from '#server/features/jobs/save-jobs.ts';

const stepSize = 100;

type Outcomes = BulkResult['jobs'];

/**
 * Changes up to some hundred jobs in the caller's transaction, each with its events and the reason; answers what became of each, in
 * the order of the ids. A job that refuses stays as it is and does not stop the others; one that is gone is left out.
 */
export async function changeJobs(
  tx: Tx,
  actor: OfficeActor,
  ids: readonly string[],
  { change, reason }: { change: BulkChange; reason: string },
  now: Date,
): Promise<Outcomes> {
  const [keys, setup] = await Promise.all([selectJobKeys(tx, ids), loadSetup(tx, { templates: false })]);
  const { jobs, customers } = await loadCurrent(tx, keys, setup);
  const ctx = jobContext(setup, customers, now);
  const operators = [...jobs.values()].flatMap((one) => one.job.serviceOperatorId ?? []);
  await lookUp(tx, ctx, {
    ports: [],
    operators: change.serviceOperatorId ? [change.serviceOperatorId] : [],
    customerBranches: [],
    formerBranches: [],
    formerOperators: change.serviceOperatorId === undefined ? [] : [...new Set(operators)],
  });
  const savings: JobSaving[] = [];
  const outcomes = ids.flatMap((id): Outcomes => {
    const stored = jobs.get(id);
    if (stored === undefined) return [];
    const one = { jobId: id, jobCode: stored.job.jobCode };
    const result = bulkOutcome(stored.job, change);
    if (result.outcome === 'refused') return [{ ...one, outcome: 'refused', message: result.message }];
    if (result.outcome === 'unchanged') return [{ ...one, outcome: 'unchanged', message: null }];
    const draft = draftOf(stored);
    editJob(draft, ctx, { fields: result.fields, reason });
    savings.push(finish(draft, ctx));
    return [{ ...one, outcome: 'changed', message: null }];
  });
  await saveJobs(tx, savings, { setup, customers, actor, now });
  return outcomes;
}

type Parameters = { jobIds: string[]; change: BulkChange; reason: string };

/** A step of the task `bulk_change`: the next hundred of its jobs. */
export async function bulkChangeStep(
  tx: Tx,
  step: { parameters: Record<string, unknown>; place: unknown; actor: OfficeActor; now: Date },
): Promise<{ place: number | null; done: number; changed: number; failed: number; faults: TaskFault[] }> {
  const { jobIds, change, reason } = step.parameters as Parameters;
  const from = typeof step.place === 'number' ? step.place : 0;
  const ids = jobIds.slice(from, from + stepSize);
  const outcomes = await changeJobs(tx, step.actor, ids, { change, reason }, step.now);
  const faults = outcomes
    .filter((one) => one.outcome === 'refused')
    .map(({ jobId, jobCode, message }) => ({ jobId, jobCode, message: message ?? '' }));
  const place = from + ids.length >= jobIds.length ? null : from + ids.length;
  const changed = outcomes.filter((one) => one.outcome === 'changed').length;
  return { place, done: ids.length, changed, failed: faults.length, faults };
}
