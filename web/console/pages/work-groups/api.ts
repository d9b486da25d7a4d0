import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type WorkGroup = paths['/api/v1/work-groups/{id}']['get']['responses'][200]['content']['application/json'];
export type Member =
  paths['/api/v1/work-groups/{id}/members']['get']['responses'][200]['content']['application/json']['items'][number];
export type GroupEntries = paths['/api/v1/work-groups']['post']['requestBody']['content']['application/json'];
export type MembersChange =
  paths['/api/v1/work-groups/{id}/members']['post']['requestBody']['content']['application/json'];

/** The first word of the cache keys of work groups and their members. */
export const workGroupsKey = 'work-groups';

export const workGroupsQuery = queryOptions({
  queryKey: [workGroupsKey, 'list'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/work-groups', { signal }))).items,
});

export const workGroupQuery = (id: string) =>
  queryOptions({
    queryKey: [workGroupsKey, 'one', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/work-groups/{id}', { params: { path: { id } }, signal })),
  });

export const membersQuery = (id: string) =>
  queryOptions({
    queryKey: [workGroupsKey, 'members', id],
    queryFn: async ({ signal }) =>
      (await dataOf(client.GET('/api/v1/work-groups/{id}/members', { params: { path: { id } }, signal }))).items,
  });

export const addGroup = (body: GroupEntries, key: string) =>
  dataOf(client.POST('/api/v1/work-groups', { body, headers: idempotencyKey(key) }));

export const changeGroup = (id: string, version: number, body: GroupEntries) =>
  dataOf(client.PATCH('/api/v1/work-groups/{id}', { params: { path: { id } }, body, headers: ifMatch(version) }));

export const deleteGroup = (id: string) =>
  dataOf(client.DELETE('/api/v1/work-groups/{id}', { params: { path: { id } } }));

/** Adds, changes and removes members, all or none; answers all members. */
export const saveMembers = async (id: string, body: MembersChange) =>
  (await dataOf(client.POST('/api/v1/work-groups/{id}/members', { params: { path: { id } }, body }))).items;
