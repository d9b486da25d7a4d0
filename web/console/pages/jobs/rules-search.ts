import { isDay, isMonth } from '#shared/days.ts';
import {
  type DifotResult,
  type Direction,
  difotResults,
  directions,
  type JobState,
  jobStates,
  type Mode,
  modes,
} from '#shared/vocabulary.ts';
import type { Sort } from '../../../ui/table/types.ts';
import type { JobListQuery } from './api/answers.ts';

const sorts = ['dueDate', '-dueDate', 'jobCode', '-jobCode', 'registeredAt', '-registeredAt'] as const;
type ListSort = (typeof sorts)[number];

/** What the address of Job Tracking says: search, filters, sort. Everything is left out unless chosen. */
export type JobsSearch = {
  q?: string;
  /** States, separated by commas. Without it: all but archived. */
  state?: string;
  late?: true;
  exception?: 'in_exception' | 'at_risk';
  direction?: Direction;
  mode?: Mode;
  /** Code of the status, as the enquiry counts it. */
  status?: string;
  branch?: string;
  /** The branch that works on the job: its own, else that of its port. */
  workBranch?: string;
  department?: string;
  cso?: string;
  customer?: string;
  /** Customer group that applies to the job. */
  group?: string;
  from?: string;
  to?: string;
  etaFrom?: string;
  etaTo?: string;
  /** The jobs behind a number of the customer's DIFOT. */
  difotMonth?: string;
  difotResult?: DifotResult;
  sort?: ListSort;
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value);
const id = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);
const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : undefined);

/** The states named in the address, in the order of the list of states. */
export function statesOf(search: Pick<JobsSearch, 'state'>): JobState[] {
  const named = search.state?.split(',') ?? [];
  return jobStates.filter((state) => named.includes(state));
}

/** Reads an address as somebody may have typed or mailed it; what makes no sense is passed over. */
export function parseJobsSearch(raw: Record<string, unknown>): JobsSearch {
  const typed = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).slice(0, 200) : '';
  const states = typeof raw.state === 'string' ? statesOf({ state: raw.state }) : [];
  const read = {
    q: typed || undefined,
    state: states.length > 0 ? states.join(',') : undefined,
    late: raw.late === true ? (true as const) : undefined,
    exception: oneOf(['in_exception', 'at_risk'] as const, raw.exception),
    direction: oneOf(directions, raw.direction),
    mode: oneOf(modes, raw.mode),
    status: /^[A-Z0-9]{3,8}$/.test(String(raw.status)) ? String(raw.status) : undefined,
    branch: id(raw.branch),
    workBranch: id(raw.workBranch),
    department: id(raw.department),
    cso: id(raw.cso),
    customer: id(raw.customer),
    group: id(raw.group),
    from: day(raw.from),
    to: day(raw.to),
    etaFrom: day(raw.etaFrom),
    etaTo: day(raw.etaTo),
    // Whose tolerance decides is the customer's.
    difotMonth:
      id(raw.customer) && raw.difotResult !== 'none' && isMonth(String(raw.difotMonth))
        ? String(raw.difotMonth)
        : undefined,
    difotResult: id(raw.customer) ? oneOf(difotResults, raw.difotResult) : undefined,
    sort: oneOf(sorts, raw.sort),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The search as the API takes it. */
export function toListQuery(search: JobsSearch): JobListQuery {
  const states = statesOf(search);
  const query: JobListQuery = {};
  if (search.q?.trim()) query.search = search.q.trim();
  if (states.length > 0) query.state = states;
  if (search.late) query.late = true;
  if (search.exception) query.exception = search.exception;
  if (search.direction) query.direction = search.direction;
  if (search.mode) query.mode = search.mode;
  if (search.status) query.statusCode = search.status;
  if (search.branch) query.branchId = search.branch;
  if (search.workBranch) query.workBranchId = search.workBranch;
  if (search.department) query.departmentId = search.department;
  if (search.cso) query.serviceOperatorId = search.cso;
  if (search.customer) query.customerId = search.customer;
  if (search.group) query.customerGroupId = search.group;
  if (search.from) query.dueFrom = search.from;
  if (search.to) query.dueTo = search.to;
  if (search.etaFrom) query.etaFrom = search.etaFrom;
  if (search.etaTo) query.etaTo = search.etaTo;
  if (search.customer && search.difotMonth) query.difotMonth = search.difotMonth;
  if (search.customer && search.difotResult) query.difotResult = search.difotResult;
  if (search.sort) query.sort = search.sort;
  return query;
}

/** The filters that are set, without search text and sort. */
export const filterNames = [
  'state',
  'late',
  'exception',
  'direction',
  'mode',
  'status',
  'branch',
  'workBranch',
  'department',
  'cso',
  'customer',
  'group',
  'from',
  'to',
  'etaFrom',
  'etaTo',
  'difotMonth',
  'difotResult',
] as const;
export type FilterName = (typeof filterNames)[number];

export function filtersSet(search: JobsSearch): FilterName[] {
  return filterNames.filter((name) => search[name] !== undefined);
}

export function toSort(search: Pick<JobsSearch, 'sort'>): Sort | undefined {
  if (!search.sort) return undefined;
  return search.sort.startsWith('-')
    ? { id: search.sort.slice(1), direction: 'desc' }
    : { id: search.sort, direction: 'asc' };
}

export function fromSort(sort: Sort): ListSort | undefined {
  return oneOf(sorts, sort.direction === 'desc' ? `-${sort.id}` : sort.id);
}
