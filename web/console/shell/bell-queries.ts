import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { paths } from '../../api/schema.gen.ts';
import { dataOf } from '../../app/api/client.ts';
import { api, queryClient } from '../app.ts';

export type Notification =
  paths['/api/v1/notifications']['get']['responses'][200]['content']['application/json']['items'][number];

const all = ['notifications'] as const;

export const unreadQuery = queryOptions({
  queryKey: [...all, 'unread'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/notifications/unread', { signal })),
});

export const notificationsQuery = infiniteQueryOptions({
  queryKey: [...all, 'list'],
  queryFn: ({ pageParam, signal }) =>
    dataOf(
      api.GET('/api/v1/notifications', {
        params: { query: { limit: 20, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  refetchOnMount: 'always',
});

export const readAgain = (): void => void queryClient.invalidateQueries({ queryKey: all });

/** Marks one as read. */
export async function markOne(id: string): Promise<void> {
  await api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } });
  readAgain();
}

/** Marks all up to the newest that was shown, so that none that came meanwhile is lost. */
export async function markAll(until: string): Promise<void> {
  await api.POST('/api/v1/notifications/read', { body: { until } });
  readAgain();
}
