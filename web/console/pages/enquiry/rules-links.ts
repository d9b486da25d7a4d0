import type { ExceptionsSearch } from '../exceptions/rules-search.ts';
import type { JobsSearch } from '../jobs/rules-search.ts';
import type { Filters } from '../reports/filters/rules-filters.ts';

const clean = <Search extends object>(search: { [Name in keyof Search]: Search[Name] | undefined }): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;

/** The jobs behind a number: open ones with the filters of the enquiry, narrowed to a status or to what is in exception. */
export function toJobs(filters: Filters, narrow: Pick<JobsSearch, 'status' | 'exception' | 'state'> = {}): JobsSearch {
  return clean<JobsSearch>({
    state: 'open,on_hold',
    customer: filters.customerId,
    cso: filters.serviceOperatorId,
    workBranch: filters.workBranchId,
    department: filters.departmentId,
    direction: filters.direction,
    mode: filters.mode,
    group: filters.customerGroupId,
    from: filters.dueFrom,
    to: filters.dueTo,
    etaFrom: filters.etaFrom,
    etaTo: filters.etaTo,
    ...narrow,
  });
}

/**
 * Where the breached milestones of a type are listed: the list of exceptions, where one works on them; the report where the filters
 * name a direction or dates, which the list does not know.
 */
export function toBreaches(
  filters: Filters,
  eventType: string,
): { to: '/exceptions'; search: ExceptionsSearch } | { to: '/reports/job-exceptions'; search: Filters } {
  const { direction, dueFrom, dueTo, etaFrom, etaTo, ...shared } = filters;
  if (direction ?? dueFrom ?? dueTo ?? etaFrom ?? etaTo)
    return { to: '/reports/job-exceptions', search: { ...filters, eventType, exception: 'in_exception' } };
  return {
    to: '/exceptions',
    search: clean<ExceptionsSearch>({
      state: undefined,
      branch: shared.workBranchId,
      department: shared.departmentId,
      mode: shared.mode,
      customer: shared.customerId,
      group: shared.customerGroupId,
      cso: shared.serviceOperatorId,
      type: eventType,
    }),
  };
}
