import type { OfficeActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { JobDetail } from '#server/features/jobs/contract.ts';
import { explainJob } from '#server/features/jobs/explain-job.ts';
import { componentView, eventView, jobDetail } from '#server/features/jobs/job-view.ts';
import { loadJobs } from '#server/features/jobs/load-jobs.ts';
import { loadCustomers, loadSetup } from '#server/features/jobs/load-setup.ts';
import { selectJobKeys } from '#server/features/jobs/queries-load.ts';
import { selectBelow, selectComponentRows, selectEvents, selectJobDetail } from '#server/features/jobs/queries-view.ts';
import { cancelledStatus } from '#server/features/milestones/rules-status.ts';
import { dayOf } from '#server/time/zones.ts';

const eventSort = 'newest';

/** A job as its page shows it. Errors: no such job. */
export async function readDetail(tx: Tx, actor: OfficeActor, id: string, now: Date): Promise<JobDetail> {
  const [row, below] = await Promise.all([selectJobDetail(tx, id, now), selectBelow(tx, id)]);
  if (row === undefined) throw notFound('job');
  return jobDetail(actor, row, below, now);
}

/** A job's components, for unfolded rows. */
export async function readComponents(tx: Tx, id: string, now: Date) {
  const [job, rows] = await Promise.all([selectJobDetail(tx, id, now), selectComponentRows(tx, id)]);
  if (job === undefined) throw notFound('job');
  const today = dayOf(now, job.zone);
  return { items: rows.map((row) => componentView(row, job.status_code === cancelledStatus, today)), nextCursor: null };
}

/** A page of a job's history, newest first. */
export async function readEvents(tx: Tx, id: string, query: { limit?: number; cursor?: string }) {
  const limit = query.limit ?? 50;
  const keys = decodeCursor(query.cursor, eventSort, ['instant', 'id']);
  const after = keys === null ? null : { recordedAt: String(keys[0]), id: String(keys[1]) };
  const [jobs, found] = await Promise.all([selectJobKeys(tx, [id]), selectEvents(tx, id, after, limit + 1)]);
  if (jobs.length === 0) throw notFound('job');
  const rows = found.slice(0, limit);
  const last = found.length > limit ? rows.at(-1) : undefined;
  return {
    items: rows.map(eventView),
    nextCursor:
      last === undefined ? null : encodeCursor({ sort: eventSort, keys: [last.recorded_at.toISOString(), last.id] }),
  };
}

/** Why the job is tracked or not, and which template it would take. */
export async function readExplanation(tx: Tx, id: string) {
  const [keys, setup] = await Promise.all([selectJobKeys(tx, [id]), loadSetup(tx, { templates: true })]);
  const loaded = (await loadJobs(tx, keys, { lock: false, zone: setup.zone })).get(id);
  if (loaded === undefined) throw notFound('job');
  const customers = await loadCustomers(tx, [loaded.job.customerId], setup);
  return explainJob(loaded.job, setup, customers.get(loaded.job.customerId)!);
}
