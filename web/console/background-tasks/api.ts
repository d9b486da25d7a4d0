import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../api/schema.gen.ts';
import { dataOf } from '../../app/api/client.ts';
import { api } from '../app.ts';

const client = api as unknown as Client<paths>;

type Read<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

/** Long work on many jobs. */
export type Task = Read<'/api/v1/background-tasks/{id}'>;

export const isRunning = (task: Pick<Task, 'state'>) => task.state === 'waiting' || task.state === 'running';

/** How often a task is asked for while the live line may be down. */
const askEvery = 4_000;

export const taskKeys = { all: ['tasks'], list: ['tasks', 'list'], one: (id: string) => ['tasks', 'one', id] } as const;

/** A task; the live line says when it has moved on, and until it has ended it is asked for now and then. */
export const taskQuery = (id: string) =>
  queryOptions({
    queryKey: taskKeys.one(id),
    queryFn: ({ signal }) => dataOf(client.GET('/api/v1/background-tasks/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state }) => (state.data && !isRunning(state.data) ? false : askEvery),
  });

/** All tasks, the newest first, a page after the other. */
export const tasksQuery = infiniteQueryOptions({
  queryKey: taskKeys.list,
  queryFn: ({ pageParam, signal }) =>
    dataOf(
      client.GET('/api/v1/background-tasks', {
        params: { query: { limit: 50, ...(pageParam ? { cursor: pageParam } : {}) } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: ({ state }) =>
    state.data?.pages.some((page) => page.items.some(isRunning)) ? askEvery : (false as const),
});

/** Stops a task after its present step. */
export const cancelTask = (id: string) =>
  dataOf(client.POST('/api/v1/background-tasks/{id}/cancel', { params: { path: { id } } }));
