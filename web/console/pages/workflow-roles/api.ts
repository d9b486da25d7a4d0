import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type WorkflowRole =
  paths['/api/v1/workflow-roles']['get']['responses'][200]['content']['application/json']['items'][number];
type Entries = { name: string; categoryIds: string[] };

/** The first word of the cache keys of workflow roles. */
export const rolesKey = 'workflow-roles';

export const workflowRolesQuery = queryOptions({
  queryKey: [rolesKey, 'list'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/workflow-roles', { signal }))).items,
});

export const addRole = (body: Entries, key: string) =>
  dataOf(client.POST('/api/v1/workflow-roles', { body, headers: idempotencyKey(key) }));

export const changeRole = (id: string, version: number, body: Entries) =>
  dataOf(client.PATCH('/api/v1/workflow-roles/{id}', { params: { path: { id } }, body, headers: ifMatch(version) }));

export const deleteRole = (id: string) =>
  dataOf(client.DELETE('/api/v1/workflow-roles/{id}', { params: { path: { id } } }));
