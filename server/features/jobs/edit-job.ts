import { AppError } from '#server/errors.ts';
import type { Draft, JobFields } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { addEvent } from '#server/features/jobs/draft-events.ts';
import { type ReferenceInput, replaceReferences } from '#server/features/jobs/references.ts';
import { promisedChangeFaults } from '#server/features/jobs/rules-dates.ts';
import { dateFaults } from '#server/features/jobs/rules-header.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { stateAfter } from '#server/features/jobs/rules-states.ts';
import type { Day } from '#shared/days.ts';

/** Fields to change; the promised date has its own command. `references`, when given, are all the job has. */
export type JobEdit = {
  fields: Partial<Omit<JobFields, 'promisedDate'>>;
  references?: readonly ReferenceInput[] | undefined;
  /** Why, for the history. */
  reason?: string | undefined;
};

/** Changes fields of a job. Its milestones stay as allocated, whatever becomes of its profile (DOMAIN 3: explicit re-allocation). */
export function editJob(draft: Draft, ctx: JobContext, edit: JobEdit): void {
  stateAfter(draft.job.state, 'edit');
  draft.reason = edit.reason ?? '';
  applyEdit(draft, ctx, edit);
}

/** The same without asking the job's state: imports ask when something has changed. */
export function applyEdit(draft: Draft, ctx: JobContext, edit: JobEdit): void {
  Object.assign(draft.job, edit.fields);
  if (edit.references !== undefined) replaceReferences(draft, ctx, edit.references);
  settle(draft, ctx);
}

/** Changes the promised date, with a reason and whether the customer agreed; only an agreed one moves what DIFOT counts (DOMAIN 2, 7). */
export function changePromise(
  draft: Draft,
  ctx: JobContext,
  input: { promisedDate: Day | null; reason: string; agreed: boolean },
): void {
  const { job } = draft;
  stateAfter(job.state, 'edit');
  const from = job.promisedDate;
  const faults = [
    ...dateFaults('promisedDate', input.promisedDate, 'promised date', null),
    ...promisedChangeFaults(from, input.promisedDate, input.reason, input.agreed),
  ];
  if (faults.length > 0) throw new AppError('invalid', 'promise_not_valid', faults[0]!.message, { faults });
  if (from === input.promisedDate) return;
  const counted = job.agreedDate;
  job.promisedDate = input.promisedDate;
  if (from === null || input.agreed) job.agreedDate = input.promisedDate;
  const changes = [
    { field: 'promisedDate', from, to: input.promisedDate },
    { field: 'agreed', from: null, to: input.agreed },
  ];
  if (counted !== job.agreedDate) changes.push({ field: 'agreedDate', from: counted, to: job.agreedDate });
  addEvent(draft, ctx, { type: 'PROMCHG', kind: 'change', note: input.reason, changes });
  settle(draft, ctx);
}
