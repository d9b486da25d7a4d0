import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import type { PortalPaths } from '../../types.ts';

export type Choices =
  PortalPaths['/api/portal/v1/notification-choices']['get']['responses'][200]['content']['application/json'];
export type ChoicesChange = Partial<Omit<Choices, 'email' | 'followed'>>;

export const followKeys = {
  choices: ['notices', 'choices'] as const,
  followed: ['notices', 'followed'] as const,
  job: (id: string) => ['notices', 'job', id] as const,
};

export const choicesQuery = queryOptions({
  queryKey: followKeys.choices,
  queryFn: () => dataOf(api.GET('/api/portal/v1/notification-choices')),
  refetchOnMount: 'always',
});

export const saveChoices = (change: ChoicesChange): Promise<Choices> =>
  dataOf(api.PATCH('/api/portal/v1/notification-choices', { body: change }));

/** The jobs followed one by one, by code. */
export const followedQuery = infiniteQueryOptions({
  queryKey: followKeys.followed,
  queryFn: ({ pageParam }) =>
    dataOf(api.GET('/api/portal/v1/followed-jobs', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  refetchOnMount: 'always',
});

export const followQuery = (id: string) =>
  queryOptions({
    queryKey: followKeys.job(id),
    queryFn: () => dataOf(api.GET('/api/portal/v1/jobs/{id}/follow', { params: { path: { id } } })),
    refetchOnMount: 'always',
  });

export const setFollow = (id: string, following: boolean) =>
  following
    ? dataOf(api.PUT('/api/portal/v1/jobs/{id}/follow', { params: { path: { id } } }))
    : dataOf(api.DELETE('/api/portal/v1/jobs/{id}/follow', { params: { path: { id } } }));
