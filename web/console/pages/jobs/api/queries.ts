import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';
import type { JobListQuery } from './answers.ts';

/** Rows asked for at a time. */
export const pageSize = 50;

/** The keys under which jobs stand in the cache. */
export const jobKeys = {
  lists: ['jobs', 'list'] as const,
  list: (query: JobListQuery) => ['jobs', 'list', query] as const,
  job: (id: string) => ['jobs', 'job', id] as const,
  components: (id: string) => ['jobs', 'components', id] as const,
  events: (id: string) => ['jobs', 'events', id] as const,
  explanation: (id: string) => ['jobs', 'explanation', id] as const,
};

/** One page of the list. */
export function readJobs(query: JobListQuery, signal?: AbortSignal) {
  return dataOf(api.GET('/api/v1/jobs', { params: { query }, ...(signal ? { signal } : {}) }));
}

/** A job with everything on its page; also what a row is brought up to date from. */
export function readJob(id: string, signal?: AbortSignal) {
  return dataOf(api.GET('/api/v1/jobs/{id}', { params: { path: { id } }, ...(signal ? { signal } : {}) }));
}

/** The list page by page. It is read again whenever it is opened: while it was closed nobody listened for it. */
export const jobsQuery = (query: JobListQuery) =>
  infiniteQueryOptions({
    queryKey: jobKeys.list(query),
    queryFn: ({ pageParam, signal }) =>
      readJobs({ ...query, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

export const jobQuery = (id: string) =>
  queryOptions({
    queryKey: jobKeys.job(id),
    queryFn: ({ signal }) => readJob(id, signal),
    refetchOnMount: 'always',
  });

/** The components that unfold under a row of the list. */
export const componentsQuery = (id: string) =>
  queryOptions({
    queryKey: jobKeys.components(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/jobs/{id}/components', { params: { path: { id } }, signal })),
  });

export const eventsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: jobKeys.events(id),
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/jobs/{id}/events', {
          params: { path: { id }, query: { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

export const explanationQuery = (id: string) =>
  queryOptions({
    queryKey: jobKeys.explanation(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/jobs/{id}/explain', { params: { path: { id } }, signal })),
    staleTime: 0,
  });
