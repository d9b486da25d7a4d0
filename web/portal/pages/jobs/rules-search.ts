import { isMonth } from '#shared/days.ts';
import { type DifotResult, difotResults } from '#shared/vocabulary.ts';
import type { Sort } from '../../../ui/table/types.ts';
import type { JobQuery, JobSort, View } from '../../types.ts';

/** The state of the list as it stands in the address: what is not there is as it is at first. */
export type JobsSearch = {
  view?: View | undefined;
  q?: string | undefined;
  sort?: JobSort | undefined;
  difotMonth?: string | undefined;
  difotResult?: DifotResult | undefined;
};

export const views = ['all', 'open', 'late', 'at_risk', 'due_this_week', 'completed', 'archived'] as const;
const sorts = ['list', 'dueDate', '-dueDate', 'jobCode', '-jobCode'] as const;

const oneOf = <T extends string>(list: readonly T[], value: unknown): T | undefined =>
  list.find((one) => one === value);

/** Reads the address; what makes no sense there is left out. A number stays the text that was typed. */
export function readSearch(given: Record<string, unknown>): JobsSearch {
  const view = oneOf(views, given.view);
  const sort = oneOf(sorts, given.sort);
  const difotResult = oneOf(difotResults, given.difotResult);
  const q = typeof given.q === 'number' ? String(given.q) : given.q;
  return {
    ...(view && view !== 'all' ? { view } : {}),
    ...(typeof q === 'string' && q.trim() !== '' ? { q: q.slice(0, 200) } : {}),
    ...(sort && sort !== 'list' ? { sort } : {}),
    ...(difotResult ? { difotResult } : {}),
    ...(isMonth(String(given.difotMonth)) && difotResult !== 'none' ? { difotMonth: String(given.difotMonth) } : {}),
  };
}

/** What the server is asked for. */
export function toQuery({ view, q, sort, difotMonth, difotResult }: JobsSearch): JobQuery {
  return {
    ...(view ? { view } : {}),
    ...(q ? { search: q } : {}),
    ...(sort ? { sort } : {}),
    ...(difotMonth ? { difotMonth } : {}),
    ...(difotResult ? { difotResult } : {}),
  };
}

export function toSort(search: JobsSearch): Sort | undefined {
  if (!search.sort || search.sort === 'list') return undefined;
  const down = search.sort.startsWith('-');
  return { id: down ? search.sort.slice(1) : search.sort, direction: down ? 'desc' : 'asc' };
}

export function fromSort({ id, direction }: Sort): JobSort | undefined {
  return oneOf(sorts, direction === 'desc' ? `-${id}` : id);
}

/** The address of the list as a file. */
export function exportUrl(format: 'xlsx' | 'json' | 'csv', search: JobsSearch): string {
  const query = new URLSearchParams({ format, ...(toQuery(search) as Record<string, string>) });
  return `/api/portal/v1/jobs/export?${query}`;
}
