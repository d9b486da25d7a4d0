import type { Tx } from '#server/database/database.ts';
import type { JobListItem } from '#server/features/jobs/contract.ts';
import { listItem } from '#server/features/jobs/job-view.ts';
import { listJobs } from '#server/features/jobs/list-jobs.ts';
import { dayOf } from '#server/time/zones.ts';
import type { JobEnquiryFilters, PageQuery } from './contract.ts';
import type { ReportTime } from './job-exceptions.ts';
import { dueLimit } from './rules-period.ts';

/** A page of the report on jobs, in the order of the job list: open jobs by due date, then finished ones, latest first. */
export async function enquiryPage(
  tx: Tx,
  { dueWithin, ...query }: PageQuery<JobEnquiryFilters>,
  { now, zone }: ReportTime,
): Promise<{ items: JobListItem[]; nextCursor: string | null }> {
  const dueTo = dueLimit({ ...query, ...(dueWithin === undefined ? {} : { dueWithin }) }, dayOf(now, zone));
  const page = await listJobs(tx, { ...query, ...(dueTo === undefined ? {} : { dueTo }) }, now);
  return { items: page.rows.map((row) => listItem(row, now)), nextCursor: page.nextCursor };
}
