import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

type Sent<Path extends '/api/v1/branches' | '/api/v1/guide/templates'> =
  paths[Path]['post']['requestBody']['content']['application/json'];

export type Guide = paths['/api/v1/guide']['get']['responses'][200]['content']['application/json'];
export type StepKey = Guide['steps'][number]['key'];
export type Starter = Guide['starters'][number];

/** How far the set-up has come, as the data say. */
export const guideQuery = queryOptions({
  queryKey: ['guide'],
  queryFn: ({ signal }) => dataOf(client.GET('/api/v1/guide', { signal })),
});

export const addStarter = (starter: Starter['key'], key: string) =>
  dataOf(client.POST('/api/v1/guide/templates', { body: { starter }, headers: idempotencyKey(key) }));

export const addBranch = (body: Sent<'/api/v1/branches'>, key: string) =>
  dataOf(client.POST('/api/v1/branches', { body, headers: idempotencyKey(key) }));
