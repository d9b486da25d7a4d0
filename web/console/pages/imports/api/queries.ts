import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';

const pageSize = 50;
const faultsAtATime = 20;

/** The keys under which imports stand in the cache. */
export const importKeys = {
  all: ['imports'] as const,
  list: ['imports', 'list'] as const,
  one: (id: string) => ['imports', 'one', id] as const,
  found: (id: string) => ['imports', 'found', id] as const,
};

export const importsQuery = infiniteQueryOptions({
  queryKey: importKeys.list,
  queryFn: ({ pageParam, signal }) =>
    dataOf(
      api.GET('/api/v1/imports', {
        params: { query: { limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  refetchOnMount: 'always',
});

/** An import and how far it is. While something runs it is also read now and then, for the case that the live line is lost. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: importKeys.one(id),
    queryFn: ({ signal }) => dataOf(api.GET('/api/v1/imports/{id}', { params: { path: { id } }, signal })),
    refetchOnMount: 'always',
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.state) ? 2_000 : false),
  });

export const isRunning = (state: string): boolean => state === 'checking' || state === 'applying';

export type Look = { sheet?: string; headerRow?: number };

/** What is in the file, by a sheet and header row. */
export const fileQuery = (id: string, look: Look) =>
  queryOptions({
    queryKey: ['imports', 'file', id, look],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/imports/{id}/file', { params: { path: { id }, query: look }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const faultsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...importKeys.found(id), 'faults'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/imports/{id}/faults', {
          params: { path: { id }, query: { limit: faultsAtATime, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

export const unknownCustomersQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...importKeys.found(id), 'customers'],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        api.GET('/api/v1/imports/{id}/customers', {
          params: { path: { id }, query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

export const savedMappingsQuery = queryOptions({
  queryKey: ['imports', 'mappings'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/import-mappings', { signal })),
});
