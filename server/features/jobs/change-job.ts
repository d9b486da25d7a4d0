import type { ContactActor, OfficeActor } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { type Draft, draftOf, type Job, type JobSaving } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { finish } from '#server/features/jobs/explain-changes.ts';
import { loadCurrent } from '#server/features/jobs/load-current.ts';
import { jobContext, loadSetup } from '#server/features/jobs/load-setup.ts';
import { type Lookups, lookUp, type Wanted } from '#server/features/jobs/lookups.ts';
import { selectJobKeys } from '#server/features/jobs/queries-load.ts';
import { insertCustomerBranches } from '#server/features/jobs/queries-setup.ts';
import { saveJobs } from '#server/features/jobs/save-jobs.ts';

export type Change = { draft: Draft; ctx: JobContext; customer: CustomerSetup; lookups: Lookups };

export type ChangeOptions = {
  /** The version that was edited (If-Match); without it the command is made on the job as it is now. */
  version?: number;
  /** Load the templates too: where milestones are allocated. */
  templates?: boolean;
  wanted?: (job: Job) => Wanted;
  /** Work it out, write nothing. */
  preview?: boolean;
};

const nothing: Wanted = { ports: [], operators: [], customerBranches: [], formerBranches: [], formerOperators: [] };

/**
 * One command on one job, in the caller's transaction: loads and locks the job, lets the command work on a draft, explains and saves
 * what changed. Answers what the command answers. Errors: no such job (not_found), another version (version_stale).
 */
export async function changeJob<T>(
  tx: Tx,
  actor: OfficeActor | ContactActor,
  id: string,
  now: Date,
  options: ChangeOptions,
  command: (change: Change) => T,
): Promise<T> {
  const [keys, setup] = await Promise.all([
    selectJobKeys(tx, [id]),
    loadSetup(tx, { templates: options.templates === true }),
  ]);
  const { jobs, customers } = await loadCurrent(tx, keys, setup);
  const ctx = jobContext(setup, customers, now);
  const loaded = jobs.get(id);
  const customer = loaded === undefined ? undefined : customers.get(loaded.job.customerId);
  if (loaded === undefined || customer === undefined) throw notFound('job');
  if (options.version !== undefined) checkVersion(options.version, loaded.job.version);
  const lookups = await lookUp(tx, ctx, options.wanted?.(loaded.job) ?? nothing);
  const draft = draftOf(loaded);
  const answer = command({ draft, ctx, customer, lookups });
  if (options.preview === true) return answer;
  const saving = finish(draft, ctx);
  await saveWithBranches(tx, saving, lookups, { setup, customers, actor, now });
  return answer;
}

/** Saves one job, and before it the customer branch it is the first to name. */
export async function saveWithBranches(
  tx: Tx,
  saving: JobSaving,
  lookups: Lookups,
  context: Parameters<typeof saveJobs>[2],
): Promise<void> {
  const used = lookups.newBranches().filter((one) => one.id === saving.after.job.customerBranchId);
  await insertCustomerBranches(tx, used);
  await saveJobs(tx, [saving], context);
}
