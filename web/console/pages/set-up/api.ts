import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

/** The staff API, typed for the set-up. */
export const client = api as unknown as Client<paths>;

type Items<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': { items: (infer Item)[] } } } } };
}
  ? Item
  : never;

export type Branch = Items<'/api/v1/branches'>;
export type Department = Items<'/api/v1/departments'>;
export type Calendar = Items<'/api/v1/calendars'>;
export type Category = Items<'/api/v1/categories'>;
export type ReferenceType = Items<'/api/v1/reference-types'>;
export type CustomField = Items<'/api/v1/custom-fields'>;
export type EventType = Items<'/api/v1/event-types'>;
export type LatenessReason = Items<'/api/v1/lateness-reasons'>;
export type QuickReply = Items<'/api/v1/quick-replies'>;
export type Port = Items<'/api/v1/ports'>;

/** Parts of the set-up, as in their addresses; the first word of the cache keys of all that is read of them. */
export const parts = [
  'branches',
  'departments',
  'calendars',
  'categories',
  'reference-types',
  'custom-fields',
  'event-types',
  'lateness-reasons',
  'quick-replies',
] as const;
export type Part = (typeof parts)[number];

/** Lists that stay small come whole. */
const whole = async <Item>(answer: Promise<{ data?: { items: Item[] } }>): Promise<Item[]> =>
  (await dataOf(answer)).items;

export const branchesQuery = queryOptions({
  queryKey: ['branches', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/branches', { signal })),
});
export const departmentsQuery = queryOptions({
  queryKey: ['departments', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/departments', { signal })),
});
export const calendarsQuery = queryOptions({
  queryKey: ['calendars', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/calendars', { signal })),
});
export const categoriesQuery = queryOptions({
  queryKey: ['categories', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/categories', { signal })),
});
export const referenceTypesQuery = queryOptions({
  queryKey: ['reference-types', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/reference-types', { signal })),
});
export const customFieldsQuery = queryOptions({
  queryKey: ['custom-fields', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/custom-fields', { signal })),
});
export const eventTypesQuery = queryOptions({
  queryKey: ['event-types', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/event-types', { signal })),
});
export const latenessReasonsQuery = queryOptions({
  queryKey: ['lateness-reasons', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/lateness-reasons', { signal })),
});
export const quickRepliesQuery = queryOptions({
  queryKey: ['quick-replies', 'list'],
  queryFn: ({ signal }) => whole(client.GET('/api/v1/quick-replies', { signal })),
});
export const portsQuery = (search: string) =>
  queryOptions({
    queryKey: ['ports', 'list', search],
    queryFn: ({ signal }) => whole(client.GET('/api/v1/ports', { params: { query: { search, limit: 20 } }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });
