import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type Override = paths['/api/v1/group-overrides/{id}']['get']['responses'][200]['content']['application/json'];
export type NewOverride = paths['/api/v1/group-overrides']['post']['requestBody']['content']['application/json'];
export type OverrideChange =
  paths['/api/v1/group-overrides/{id}']['patch']['requestBody']['content']['application/json'];

/** The first word of the cache keys of overrides. */
export const overridesKey = 'group-overrides';

/** Overrides by customer, port and job type, a page after the other. */
export const overridesQuery = (filter: { search?: string; customerId?: string; limit?: number }) =>
  infiniteQueryOptions({
    queryKey: [overridesKey, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/group-overrides', {
          params: { query: { limit: 100, ...filter, ...(pageParam ? { cursor: pageParam } : {}) } },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const overrideQuery = (id: string) =>
  queryOptions({
    queryKey: [overridesKey, 'one', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/group-overrides/{id}', { params: { path: { id } }, signal })),
  });

export const addOverride = (body: NewOverride, key: string) =>
  dataOf(client.POST('/api/v1/group-overrides', { body, headers: idempotencyKey(key) }));

export const changeOverride = (id: string, version: number, body: OverrideChange) =>
  dataOf(client.PATCH('/api/v1/group-overrides/{id}', { params: { path: { id } }, body, headers: ifMatch(version) }));

export const deleteOverride = (id: string) =>
  dataOf(client.DELETE('/api/v1/group-overrides/{id}', { params: { path: { id } } }));
