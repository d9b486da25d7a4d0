import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

export type ApiKey = paths['/api/v1/api-keys']['get']['responses'][200]['content']['application/json']['items'][number];
export type MadeKey = paths['/api/v1/api-keys']['post']['responses'][201]['content']['application/json'];
type NewKey = paths['/api/v1/api-keys']['post']['requestBody']['content']['application/json'];

/** All keys, newest first, revoked ones too. */
export const apiKeysQuery = queryOptions({
  queryKey: ['api-keys', 'list'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/api-keys', { signal }))).items,
});

export const createApiKey = (body: NewKey, key: string) =>
  dataOf(client.POST('/api/v1/api-keys', { body, headers: idempotencyKey(key) }));

export const revokeApiKey = (id: string) =>
  dataOf(client.POST('/api/v1/api-keys/{id}/revoke', { params: { path: { id } } }));
