import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

type Operation = paths['/api/v1/exceptions']['get'];
export type ExceptionQuery = NonNullable<Operation['parameters']['query']>;
export type ExceptionItem = Operation['responses'][200]['content']['application/json']['items'][number];
export type ExceptionState = ExceptionItem['exception'];

/** Times pass without anything being changed, so the list is read anew as well as after changes. */
const refetchInterval = 30_000;

export const exceptionKeys = { all: ['exceptions'] as const };

export const exceptionsQuery = (query: ExceptionQuery) =>
  infiniteQueryOptions({
    queryKey: [...exceptionKeys.all, 'list', query],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/exceptions', {
          params: { query: { ...query, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval,
    refetchOnMount: 'always',
  });

export const countsQuery = ({ state: _, ...filters }: ExceptionQuery) =>
  queryOptions({
    queryKey: [...exceptionKeys.all, 'counts', filters],
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/exceptions/counts', { params: { query: filters }, signal })),
    refetchInterval,
    refetchOnMount: 'always',
  });

export const groupsQuery = queryOptions({
  queryKey: ['customer-groups', 'choices'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/customer-groups', { signal })),
  staleTime: 5 * 60_000,
});

export const eventTypesQuery = queryOptions({
  queryKey: ['event-types', 'choices'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/event-types', { signal })),
  staleTime: 5 * 60_000,
});

const milestonePath = (jobId: string, milestoneId: string) => ({ path: { id: jobId, milestoneId } });

/** Shows an exception to the customer in these words. The answer is the job. */
export function shareException(jobId: string, milestoneId: string, text: string) {
  const params = milestonePath(jobId, milestoneId);
  return dataOf(api.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/share', { params, body: { text } }));
}

export function unshareException(jobId: string, milestoneId: string) {
  return dataOf(
    api.POST('/api/v1/jobs/{id}/milestones/{milestoneId}/unshare', { params: milestonePath(jobId, milestoneId) }),
  );
}
