import { foldKey } from '#shared/fold.ts';
import type { Job } from './api/types.ts';
import { type JobsSearch, statesOf } from './rules-search.ts';

const begins = (value: string, typed: string) => foldKey(value).startsWith(typed);

/**
 * Whether a job that came over the live line belongs to what the reader has filtered. The server's list is the truth; this only
 * decides whether a new row is announced.
 */
export function matchesSearch(job: Job, search: JobsSearch): boolean {
  const states = statesOf(search);
  const typed = foldKey(search.q ?? '');
  const wanted = [
    states.length > 0 ? states.includes(job.state) : job.state !== 'archived',
    !search.late || job.late,
    !search.exception || job.exception === search.exception,
    !search.direction || job.direction === search.direction,
    !search.mode || job.mode === search.mode,
    !search.branch || job.branch?.id === search.branch,
    !search.department || job.department?.id === search.department,
    !search.cso || job.serviceOperator?.id === search.cso,
    !search.customer || job.customer.id === search.customer,
    // What a job's page does not tell is left to the list: such a job is not announced.
    !search.status && !search.group && !search.workBranch,
    !search.etaFrom || (job.eta !== null && job.eta >= search.etaFrom),
    !search.etaTo || (job.eta !== null && job.eta <= search.etaTo),
    !search.from || (job.dueDate !== null && job.dueDate >= search.from),
    !search.to || (job.dueDate !== null && job.dueDate <= search.to),
    !typed ||
      begins(job.jobCode, typed) ||
      begins(job.orderNumber, typed) ||
      job.references.some((reference) => begins(reference.value, typed)),
  ];
  return wanted.every(Boolean);
}
