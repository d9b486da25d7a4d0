import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type Role = paths['/api/v1/roles/{id}']['get']['responses'][200]['content']['application/json'];
export type Permission = Role['permissions'][number];
type RoleBody = paths['/api/v1/roles']['post']['requestBody']['content']['application/json'];

/** All roles, the built-in ones first. There are few, so that they come whole. */
export const rolesQuery = queryOptions({
  queryKey: ['roles', 'list'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/roles', { signal }))).items,
});

/** Every permission there is, in order: the administrator has them all. */
export const everyPermission = (roles: readonly Role[]): Permission[] =>
  roles.find((role) => role.key === 'administrator')?.permissions ?? [];

export const createRole = (body: RoleBody, key: string) =>
  dataOf(client.POST('/api/v1/roles', { body, headers: idempotencyKey(key) }));

export const changeRole = (role: { id: string; version: number }, body: Partial<RoleBody>) =>
  dataOf(
    client.PATCH('/api/v1/roles/{id}', { params: { path: { id: role.id } }, body, headers: ifMatch(role.version) }),
  );

export const deleteRole = (id: string) => dataOf(client.DELETE('/api/v1/roles/{id}', { params: { path: { id } } }));
