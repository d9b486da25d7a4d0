import { type WorklistColumn, type WorklistOrderKey, worklistOrderKeys } from '#shared/vocabulary.ts';
import type { Sort } from '../../../ui/table/types.ts';
import type { WorklistQuery } from './api.ts';

const dues = ['overdue', 'today', 'week'] as const;
const sorts = worklistOrderKeys.flatMap((key) => [key, `-${key}` as const]);

/** What the address of the worklist says. Everything is left out unless chosen. */
export type WorklistSearch = {
  view?: 'customers';
  taken?: 'me' | 'nobody';
  exception?: 'in_exception' | 'at_risk';
  due?: (typeof dues)[number];
  category?: string;
  group?: string;
  customer?: string;
  held?: true;
  q?: string;
  sort?: (typeof sorts)[number];
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const id = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value : undefined);
const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value);

/** Reads an address as somebody may have typed or mailed it; what makes no sense is passed over. */
export function parseWorklistSearch(raw: Record<string, unknown>): WorklistSearch {
  const typed = typeof raw.q === 'string' || typeof raw.q === 'number' ? String(raw.q).slice(0, 200) : '';
  const read = {
    view: oneOf(['customers'] as const, raw.view),
    taken: oneOf(['me', 'nobody'] as const, raw.taken),
    exception: oneOf(['in_exception', 'at_risk'] as const, raw.exception),
    due: oneOf(dues, raw.due),
    category: id(raw.category),
    group: id(raw.group),
    customer: id(raw.customer),
    held: raw.held === true ? (true as const) : undefined,
    q: typed || undefined,
    sort: oneOf(sorts, raw.sort),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The search as the API takes it. */
export function toQuery(search: WorklistSearch): WorklistQuery {
  const query = {
    view: search.view === 'customers' ? ('my_customers' as const) : undefined,
    taken: search.taken,
    exception: search.exception,
    due: search.due,
    categoryId: search.category,
    workGroupId: search.group,
    customerId: search.customer,
    held: search.held,
    search: search.q?.trim() || undefined,
    sort: search.sort,
  };
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}

export const filterNames = ['taken', 'exception', 'due', 'category', 'group', 'customer', 'held'] as const;
export type FilterName = (typeof filterNames)[number];

/** The filters that are set, without view, search text and sort. */
export function filtersSet(search: WorklistSearch): FilterName[] {
  return filterNames.filter((name) => search[name] !== undefined);
}

/** The order's key behind a column that can be sorted. */
export const sortKeys: Partial<Record<WorklistColumn, WorklistOrderKey>> = {
  job: 'job_code',
  exception: 'exception',
  dueDate: 'due_date',
  eta: 'eta',
  estimated: 'estimated',
  priority: 'priority',
  registered: 'registered',
};

export function toSort({ sort }: WorklistSearch): Sort | undefined {
  if (sort === undefined) return undefined;
  const key = sort.replace(/^-/, '');
  const column = Object.entries(sortKeys).find(([, value]) => value === key)?.[0];
  return column === undefined ? undefined : { id: column, direction: sort.startsWith('-') ? 'desc' : 'asc' };
}

export function fromSort({ id: column, direction }: Sort): WorklistSearch['sort'] {
  const key = sortKeys[column as WorklistColumn];
  return oneOf(sorts, direction === 'desc' ? `-${key}` : key);
}
