import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import type { Place } from '../../../app/thread/types.ts';
import { api, queryClient } from '../../app.ts';
import type { Filter } from './rules-search.ts';

type Answer<Path extends '/api/v1/threads' | '/api/v1/threads/search'> =
  paths[Path]['get']['responses'][200]['content']['application/json'];
export type InboxItem = Answer<'/api/v1/threads'>['items'][number];
export type Hit = Answer<'/api/v1/threads/search'>['items'][number];
export type Change = { assignedTo?: string | null; snoozedUntil?: string | null; done?: boolean };

/** What is put aside comes back by the clock alone. */
const refetchInterval = 60_000;
const all = ['inbox'] as const;

export const inboxQuery = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/threads', {
          params: { query: { filter, limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval,
    refetchOnMount: 'always',
  });

export const inboxCountsQuery = queryOptions({
  queryKey: [...all, 'counts'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/threads/inbox-counts', { signal })),
  refetchInterval,
});

/** The state of the open conversation: whose it is, put aside, done. */
export const openThreadQuery = ({ jobId, componentId, threadId }: Place) =>
  queryOptions({
    queryKey: [...all, 'open', threadId ?? componentId ?? jobId],
    queryFn: ({ signal }) =>
      threadId
        ? dataOf(api.GET('/api/v1/threads/{threadId}', { params: { path: { threadId } }, signal }))
        : dataOf(
            api.GET('/api/v1/jobs/{id}/thread', {
              params: { path: { id: jobId }, query: componentId === null ? {} : { componentId } },
              signal,
            }),
          ),
  });

export const hitsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...all, 'search', q],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/threads/search', {
          params: { query: { q, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const readAgain = (): void => void queryClient.invalidateQueries({ queryKey: all });

/** The same change to many threads; the answer says which could not be changed. */
export const changeThreads = (threadIds: string[], change: Change) =>
  dataOf(api.POST('/api/v1/threads/changes', { body: { threadIds, ...change } }));
