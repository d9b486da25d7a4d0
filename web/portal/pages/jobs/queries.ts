import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import type { JobQuery } from '../../types.ts';

/** Rows asked for at a time. */
export const pageSize = 50;

export const keys = {
  overview: ['overview'] as const,
  lists: ['jobs'] as const,
  list: (query: JobQuery) => ['jobs', query] as const,
  job: (id: string) => ['job', id] as const,
  components: (id: string) => ['components', id] as const,
  attachments: (id: string) => ['attachments', id] as const,
};

export const readJobs = (query: JobQuery) => dataOf(api.GET('/api/portal/v1/jobs', { params: { query } }));

/** Whose portal it is, today in the company's zone, and how the open jobs stand. */
export const overviewQuery = queryOptions({
  queryKey: keys.overview,
  queryFn: () => dataOf(api.GET('/api/portal/v1/overview')),
});

/** The list page by page; read again when it is opened, as nobody listened for it meanwhile. */
export const jobsQuery = (query: JobQuery) =>
  infiniteQueryOptions({
    queryKey: keys.list(query),
    queryFn: ({ pageParam }) => readJobs({ ...query, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: keys.job(id),
    queryFn: () => dataOf(api.GET('/api/portal/v1/jobs/{id}', { params: { path: { id } } })),
    refetchOnMount: 'always',
  });

/** What unfolds under a row. */
export const componentsQuery = (id: string) =>
  queryOptions({
    queryKey: keys.components(id),
    queryFn: () => dataOf(api.GET('/api/portal/v1/jobs/{id}/components', { params: { path: { id } } })),
  });
