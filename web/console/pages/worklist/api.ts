import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';
import type { Answer, Body } from '../jobs/api/answers.ts';

export type Worklist = Answer<'/api/v1/worklist', 'get'>;
/** A line; `gone`: somebody else took it out of the reader's worklist, and it stays in sight until the reader looks away. */
export type Line = Worklist['items'][number] & { gone?: true };
export type WorklistPages = Omit<Worklist, 'items'> & { items: Line[] };
export type WorklistQuery = NonNullable<paths['/api/v1/worklist']['get']['parameters']['query']>;
export type WorklistInfo = Answer<'/api/v1/worklist/settings', 'get'>;
export type Settings = WorklistInfo['company'];
export type Counts = Answer<'/api/v1/worklist/counts', 'get'>;
export type Actions = Body<'/api/v1/worklist/actions', 'post'>;
export type ActionName = Actions['action'];
export type ActionsAnswer = Answer<'/api/v1/worklist/actions', 'post'>;

/** Rows asked for at a time. */
export const pageSize = 100;

export const keys = {
  all: ['worklist'] as const,
  lists: ['worklist', 'list'] as const,
  list: (query: WorklistQuery) => ['worklist', 'list', query] as const,
  settings: ['worklist', 'settings'] as const,
  counts: ['worklist', 'counts'] as const,
};

export function readLines(query: WorklistQuery, signal?: AbortSignal): Promise<Worklist> {
  return dataOf(api.GET('/api/v1/worklist', { params: { query }, ...(signal ? { signal } : {}) }));
}

/** The lines page by page; read again whenever the worklist is opened. */
export const linesQuery = (query: WorklistQuery) =>
  infiniteQueryOptions({
    queryKey: keys.list(query),
    queryFn: ({ pageParam, signal }): Promise<WorklistPages> =>
      readLines({ ...query, limit: pageSize, ...(pageParam ? { cursor: pageParam } : {}) }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

/** Order, colours and columns, and the reader's work groups. */
export const settingsQuery = queryOptions({
  queryKey: keys.settings,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/worklist/settings', { signal })),
  staleTime: 60_000,
});

/** The figures of the badges. */
export const countsQuery = queryOptions({
  queryKey: keys.counts,
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/worklist/counts', { signal })),
  staleTime: 5_000,
});

export function runActions(body: Actions): Promise<ActionsAnswer> {
  return dataOf(api.POST('/api/v1/worklist/actions', { body }));
}

/** @param takeOverFrom the user who has the line, as the reader saw it */
export function takeLine(id: string, takeOverFrom: string | null): Promise<Line> {
  const body = takeOverFrom === null ? {} : { takeOverFrom };
  return dataOf(api.POST('/api/v1/worklist/lines/{id}/take', { params: { path: { id } }, body }));
}

export async function takeNext(): Promise<Line | null> {
  return (await dataOf(api.POST('/api/v1/worklist/next', {}))).line;
}

/** null: back to the company's. */
export function saveMine(settings: Settings | null): Promise<WorklistInfo> {
  return dataOf(api.PUT('/api/v1/worklist/my-settings', { body: { settings } }));
}

/** @param version the version that was read; a newer one on the server is a 412 */
export function saveCompany(settings: Settings, version: number): Promise<WorklistInfo> {
  return dataOf(api.PUT('/api/v1/worklist/company-settings', { body: settings, headers: ifMatch(version) }));
}
