import type { Sort } from '../../../ui/table/types.ts';

const setUpSorts = [
  'code',
  '-code',
  'name',
  '-name',
  'publishAttachments',
  '-publishAttachments',
  'showDifot',
  '-showDifot',
] as const;
export type SetUpSort = (typeof setUpSorts)[number];
const jobSorts = ['dueDate', '-dueDate', 'jobCode', '-jobCode'] as const;
type JobsSort = (typeof jobSorts)[number];

/** What the address of the Setup listing says. */
export type SetUpSearch = { q?: string; sort?: SetUpSort; add?: true };
/** What the address of a customer's jobs says: the beginning of a job code, the sort. */
export type ViewSearch = { q?: string; sort?: JobsSort };

const typed = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 200) : '';
const sortOf = <Name extends string>(sorts: readonly Name[], value: unknown) => sorts.find((one) => one === value);

/** Reads an address as somebody may have typed or mailed it; what makes no sense is passed over. */
export function parseSetUpSearch(search: Record<string, unknown>): SetUpSearch {
  const q = typed(search.q);
  const sort = sortOf(setUpSorts, search.sort);
  return { ...(q ? { q } : {}), ...(sort ? { sort } : {}), ...(search.add ? { add: true as const } : {}) };
}

export function parseViewSearch(search: Record<string, unknown>): ViewSearch {
  const q = typed(search.q);
  const sort = sortOf(jobSorts, search.sort);
  return { ...(q ? { q } : {}), ...(sort ? { sort } : {}) };
}

/** The sort of the address as the table shows it. */
export function toSort(sort: string | undefined): Sort | undefined {
  if (sort === undefined) return undefined;
  return sort.startsWith('-') ? { id: sort.slice(1), direction: 'desc' } : { id: sort, direction: 'asc' };
}

/** The sort of the table as it stands in the address. */
export const fromSort = ({ id, direction }: Sort): string => (direction === 'desc' ? `-${id}` : id);
