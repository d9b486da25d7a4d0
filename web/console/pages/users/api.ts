import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type User = paths['/api/v1/users/{id}']['get']['responses'][200]['content']['application/json'];
export type NewUser = paths['/api/v1/users']['post']['requestBody']['content']['application/json'];
export type UserChange = paths['/api/v1/users/{id}']['patch']['requestBody']['content']['application/json'];

export type UserFilter = { search?: string; state?: User['state']; role?: string };

/** Searched and filtered by the server, in the order of the addresses. */
export const usersQuery = (filter: UserFilter) =>
  infiniteQueryOptions({
    queryKey: ['users', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/users', {
          params: { query: { limit: 100, ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** One user, for an address that names somebody who is not among the rows. */
export const userQuery = (id: string) =>
  queryOptions({
    queryKey: ['users', 'one', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/users/{id}', { params: { path: { id } }, signal })),
  });

const staleTime = 5 * 60_000;
export const coversQuery = queryOptions({
  queryKey: ['users', 'choices', 'items'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/users/choices', { signal }))).items,
  staleTime,
});
export const branchesQuery = queryOptions({
  queryKey: ['branches', 'list'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/branches', { signal }))).items,
  staleTime,
});
export const departmentsQuery = queryOptions({
  queryKey: ['departments', 'list'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/departments', { signal }))).items,
  staleTime,
});

export const inviteUser = (body: NewUser, key: string) =>
  dataOf(client.POST('/api/v1/users', { body, headers: idempotencyKey(key) }));

export const changeUser = (user: User, body: UserChange) =>
  dataOf(
    client.PATCH('/api/v1/users/{id}', { params: { path: { id: user.id } }, body, headers: ifMatch(user.version) }),
  );

export type UserAction = 'invite' | 'disable' | 'enable' | 'resetFactor';

export function actOnUser(id: string, action: UserAction): Promise<User> {
  const at = { params: { path: { id } } };
  if (action === 'invite') return dataOf(client.POST('/api/v1/users/{id}/invite', at));
  if (action === 'disable') return dataOf(client.POST('/api/v1/users/{id}/disable', at));
  if (action === 'resetFactor') return dataOf(client.POST('/api/v1/users/{id}/second-factor/reset', at));
  return dataOf(client.POST('/api/v1/users/{id}/enable', at));
}
