import { isDay } from '#shared/days.ts';
import {
  type Direction,
  directions,
  type JobState,
  jobStates,
  type Mode,
  modes,
  type Report,
  type ReportPeriod,
  reportPeriods,
} from '#shared/vocabulary.ts';

/** The filters of the enquiry and the reports, named as the API names them. They stand in the address; nothing is set at first. */
export type Filters = {
  workBranchId?: string;
  departmentId?: string;
  branchId?: string;
  customerId?: string;
  customerGroupId?: string;
  serviceOperatorId?: string;
  direction?: Direction;
  mode?: Mode;
  dueFrom?: string;
  dueTo?: string;
  etaFrom?: string;
  etaTo?: string;
  /** Due at most so many days from today. */
  dueWithin?: number;
  /** States, separated by commas. */
  state?: string;
  statusCode?: string;
  exception?: 'in_exception' | 'at_risk';
  late?: true;
  eventType?: string;
  period?: ReportPeriod;
  from?: string;
  to?: string;
};
export type FilterName = keyof Filters;
/** Where filters are used: the enquiry, or a report. */
export type FilterPlace = Report | 'enquiry';

const jobFilters: FilterName[] = [
  'customerId',
  'serviceOperatorId',
  'customerGroupId',
  'workBranchId',
  'departmentId',
  'direction',
  'mode',
  'dueFrom',
  'dueTo',
  'etaFrom',
  'etaTo',
];

/** The filters of each place, in the order in which they are shown. */
export const filtersOf: Record<FilterPlace, FilterName[]> = {
  enquiry: jobFilters,
  job_enquiry: ['state', 'statusCode', 'exception', 'late', 'dueWithin', ...jobFilters],
  job_exceptions: ['exception', 'eventType', 'dueWithin', ...jobFilters],
  active_events: ['period', 'from', 'to', 'branchId', 'departmentId'],
};

/** The choices for "due within so many days". */
export const dueWithinDays = [0, 1, 7, 14, 30, 90] as const;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const oneOf =
  <T extends string>(list: readonly T[]) =>
  (value: unknown): T | undefined =>
    list.find((one) => one === value);
const id = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);
const day = (value: unknown) => (typeof value === 'string' && isDay(value) ? value : undefined);
const code = (value: unknown) => (/^[A-Z0-9]{3,8}$/.test(String(value)) ? String(value) : undefined);

/** The states named in the address, in the order of the list of states. */
export function statesOf(state: string | undefined): JobState[] {
  const named = state?.split(',') ?? [];
  return jobStates.filter((one) => named.includes(one));
}

const readers: { [Name in FilterName]-?: (value: unknown) => Filters[Name] } = {
  workBranchId: id,
  departmentId: id,
  branchId: id,
  customerId: id,
  customerGroupId: id,
  serviceOperatorId: id,
  direction: oneOf(directions),
  mode: oneOf(modes),
  dueFrom: day,
  dueTo: day,
  etaFrom: day,
  etaTo: day,
  dueWithin: (value) =>
    Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 3_650 ? Number(value) : undefined,
  state: (value) => (typeof value === 'string' ? statesOf(value).join(',') || undefined : undefined),
  statusCode: code,
  exception: oneOf(['in_exception', 'at_risk'] as const),
  late: (value) => (value === true ? true : undefined),
  eventType: code,
  period: oneOf(reportPeriods),
  from: day,
  to: day,
};

/** Reads an address as somebody may have typed or mailed it; what makes no sense there is passed over. */
export function parseFilters(place: FilterPlace, raw: Record<string, unknown>): Filters {
  const read = filtersOf[place].map((name) => [name, readers[name](raw[name])] as const);
  return Object.fromEntries(read.filter(([, value]) => value !== undefined));
}

/** The filters that are set, in the order of the place. */
export function filtersSet(place: FilterPlace, filters: Filters): FilterName[] {
  return filtersOf[place].filter((name) => filters[name] !== undefined);
}

export type ApiFilters = Omit<Filters, 'state'> & { state?: JobState[] };

/** The filters as the API takes them. */
export function toApi({ state, ...rest }: Filters): ApiFilters {
  return state === undefined ? rest : { ...rest, state: statesOf(state) };
}

/** The filters of the API as the address has them. */
export function fromApi(place: FilterPlace, { state, ...rest }: ApiFilters): Filters {
  return parseFilters(place, { ...rest, ...(state ? { state: state.join(',') } : {}) });
}

/** What a schedule keeps of a page's filters: named days of events would be of yesterday soon, so they become the last 7 days. */
export function forSchedule(report: Report, { from: _from, to: _to, ...filters }: Filters): ApiFilters {
  return toApi(parseFilters(report, filters));
}

/** The address of a report's file with these filters. */
export function exportUrl(path: string, format: string, filters: Filters): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(toApi(filters))) {
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  return `/api/v1/reports/${path}/export?${query}`;
}
