import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import type { Job } from '../jobs/api/types.ts';

const client = api as unknown as Client<paths>;

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type LatenessTable = Read<'/api/v1/customers/{id}/difot/reasons'>;
export type LateJob = Read<'/api/v1/jobs'>['items'][number];

/** First word of the cache keys of everything about DIFOT. */
export const difotKey = 'difot';

/** The months of the customer's screens: the running one and the past ones as set. */
export const difotQuery = (id: string) =>
  queryOptions({
    queryKey: [difotKey, 'months', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/customers/{id}/difot', { params: { path: { id } }, signal })),
  });

export const latenessTableQuery = (id: string) =>
  queryOptions({
    queryKey: [difotKey, 'reasons', id],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/v1/customers/{id}/difot/reasons', { params: { path: { id } }, signal })),
  });

/** The first late jobs of a month; all of them are in Job Tracking. */
export const lateJobsQuery = (customerId: string, difotMonth: string, limit: number) =>
  queryOptions({
    queryKey: [difotKey, 'late', customerId, difotMonth, limit],
    queryFn: ({ signal }) =>
      dataOf(
        client.GET('/api/v1/jobs', {
          params: { query: { customerId, difotMonth, difotResult: 'late' as const, limit } },
          signal,
        }),
      ),
  });

/** Gives a late job its reason; null takes it away. Answers the job afterwards. */
export const giveReason = (id: string, reasonId: string | null, note: string): Promise<Job> =>
  dataOf(
    client.POST('/api/v1/jobs/{id}/lateness', {
      params: { path: { id } },
      body: { reasonId, ...(reasonId !== null && note.trim() ? { note: note.trim() } : {}) },
    }),
  ) as Promise<Job>;
