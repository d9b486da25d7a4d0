import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../../api/schema.gen.ts';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';

const client = api as unknown as Client<paths>;

export type MergePreview =
  paths['/api/v1/customers/{id}/merge']['get']['responses'][200]['content']['application/json'];

/** What merging would do; worked out anew whenever it is asked for. */
export const mergePreviewQuery = (id: string, intoId: string) =>
  queryOptions({
    queryKey: ['customers', 'merge', id, intoId],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/v1/customers/{id}/merge', { params: { path: { id }, query: { intoId } }, signal })),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

/** The merge the customer is part of at the moment. */
export const mergingQuery = (id: string) =>
  queryOptions({
    queryKey: ['customers', 'merging', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/customers/{id}/merging', { params: { path: { id } }, signal })),
  });

export const mergeCustomers = (id: string, intoId: string, key: string) =>
  dataOf(
    client.POST('/api/v1/customers/{id}/merge', {
      params: { path: { id } },
      body: { intoId },
      headers: idempotencyKey(key),
    }),
  );
