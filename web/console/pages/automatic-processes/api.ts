import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

type Sent<Path extends keyof paths, Method extends keyof paths[Path]> = paths[Path][Method] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : never;

/** The first word of the cache keys of all that is read of automatic processes, and their part in `setup.changed`. */
export const part = 'automatic-processes';

export type Process = paths['/api/v1/automatic-processes/{id}']['get']['responses'][200]['content']['application/json'];
export type NewProcess = Sent<'/api/v1/automatic-processes', 'post'>;
export type ProcessChange = Sent<'/api/v1/automatic-processes/{id}', 'patch'>;
export type DryRun =
  paths['/api/v1/automatic-processes/dry-run']['post']['responses'][200]['content']['application/json'];
export type Run =
  paths['/api/v1/automatic-processes/{id}/runs']['get']['responses'][200]['content']['application/json']['items'][number];

const at = (id: string) => ({ params: { path: { id } } });

export const processesQuery = queryOptions({
  queryKey: [part, 'list'],
  queryFn: async ({ signal }) => (await dataOf(client.GET('/api/v1/automatic-processes', { signal }))).items,
});

export const processQuery = (id: string) =>
  queryOptions({
    queryKey: [part, 'one', id],
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/automatic-processes/{id}', { ...at(id), signal })),
  });

const pageOf = (limit: number, cursor: string | null) => ({ limit, ...(cursor ? { cursor } : {}) });

/** How often the log is asked for while a run is at work. */
const askEvery = 4_000;

/** The runs that did something, newest first. */
export const runsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [part, 'runs', id],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/automatic-processes/{id}/runs', {
          params: { path: { id }, query: pageOf(50, pageParam) },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    refetchInterval: ({ state }) => (state.data?.pages[0]?.items[0]?.finishedAt === null ? askEvery : false),
  });

/** What one run did. */
export const actionsQuery = (id: string, runId: string) =>
  infiniteQueryOptions({
    queryKey: [part, 'actions', id, runId],
    queryFn: ({ pageParam, signal }) =>
      dataOf(
        client.GET('/api/v1/automatic-processes/{id}/runs/{runId}/actions', {
          params: { path: { id, runId }, query: pageOf(100, pageParam) },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const addProcess = (body: NewProcess, key: string) =>
  dataOf(client.POST('/api/v1/automatic-processes', { body, headers: idempotencyKey(key) }));

export const changeProcess = (id: string, version: number, body: ProcessChange) =>
  dataOf(client.PATCH('/api/v1/automatic-processes/{id}', { ...at(id), body, headers: ifMatch(version) }));

export const deleteProcess = (id: string) => dataOf(client.DELETE('/api/v1/automatic-processes/{id}', at(id)));

export const runNow = (id: string) => dataOf(client.POST('/api/v1/automatic-processes/{id}/run', at(id)));

/** What a process would do now, saved or not. */
export const tryProcess = (body: NewProcess) => dataOf(client.POST('/api/v1/automatic-processes/dry-run', { body }));
