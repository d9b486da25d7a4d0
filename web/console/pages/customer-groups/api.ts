import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

type Page = paths['/api/v1/customer-groups']['get']['responses'][200]['content']['application/json'];
export type CustomerGroup = Page['items'][number];
export type GroupEntries = { code: string; name: string };

/** The first word of the cache keys of customer groups. */
export const groupsKey = 'customer-groups';

/** All groups by code. There are few, so that lists and fields have them whole. */
export const customerGroupsQuery = queryOptions({
  queryKey: [groupsKey, 'list'],
  queryFn: async ({ signal }) => {
    const items: CustomerGroup[] = [];
    let cursor: string | null = null;
    do {
      const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor ? { cursor } : {}) };
      const page: Page = await dataOf(client.GET('/api/v1/customer-groups', { params: { query }, signal }));
      items.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return items;
  },
});

export const addGroup = (body: GroupEntries, key: string) =>
  dataOf(client.POST('/api/v1/customer-groups', { body, headers: idempotencyKey(key) }));

export const changeGroup = (id: string, version: number, body: GroupEntries) =>
  dataOf(client.PATCH('/api/v1/customer-groups/{id}', { params: { path: { id } }, body, headers: ifMatch(version) }));

export const deleteGroup = (id: string) =>
  dataOf(client.DELETE('/api/v1/customer-groups/{id}', { params: { path: { id } } }));
