import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import { api, queryClient } from '../../app.ts';
import type { PortalPaths } from '../../types.ts';

type Answer<Path extends '/api/portal/v1/threads' | '/api/portal/v1/threads/search'> =
  PortalPaths[Path]['get']['responses'][200]['content']['application/json'];
export type ThreadItem = Answer<'/api/portal/v1/threads'>['items'][number];
export type Hit = Answer<'/api/portal/v1/threads/search'>['items'][number];

const all = ['message-bell'] as const;

export const unreadQuery = queryOptions({
  queryKey: [...all, 'count'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/portal/v1/threads/counts', { signal })),
});

export const threadsQuery = (filter: 'unread' | 'read') =>
  infiniteQueryOptions({
    queryKey: [...all, 'list', filter],
    queryFn: ({ pageParam, signal }) => {
      const query = { filter, limit: 20, ...(pageParam ? { cursor: pageParam } : {}) };
      return dataOf(api.GET('/api/portal/v1/threads', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

export const hitsQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...all, 'search', q],
    queryFn: ({ pageParam, signal }) => {
      const query = { q, ...(pageParam ? { cursor: pageParam } : {}) };
      return dataOf(api.GET('/api/portal/v1/threads/search', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  });

export const readAgain = (): void => void queryClient.invalidateQueries({ queryKey: all });
