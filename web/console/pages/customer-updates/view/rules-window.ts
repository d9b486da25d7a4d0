import { firstDayOf, lastDayOf } from '#shared/days.ts';
import type { JobListQuery } from '../../jobs/api/answers.ts';
import type { ViewSearch } from '../rules-search.ts';

/**
 * The jobs below the cards (DOMAIN 7, View): all open ones, and those due or delivered in the months that the cards show. `months`: as
 * the cards have them, the first one first.
 */
export function jobsQueryOf(
  customerId: string,
  months: readonly { month: string }[],
  { q, sort }: ViewSearch,
): JobListQuery {
  const [first, last] = [months.at(0), months.at(-1)];
  return {
    customerId,
    ...(first && last ? { windowFrom: firstDayOf(first.month), windowTo: lastDayOf(last.month) } : {}),
    ...(q?.trim() ? { jobCode: q.trim() } : {}),
    ...(sort ? { sort } : {}),
  };
}

/** Where the browser loads the list as a file. */
export function exportUrl(format: 'xlsx' | 'json' | 'csv', query: JobListQuery): string {
  const parameters = new URLSearchParams({ format, layout: 'customer' });
  for (const [name, value] of Object.entries(query)) parameters.set(name, String(value));
  return `/api/v1/jobs/export?${parameters}`;
}
