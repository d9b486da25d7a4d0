import { queryOptions } from '@tanstack/react-query';
import type { Client } from 'openapi-fetch';
import type { paths } from '../../../api/schema.gen.ts';
import { dataOf, idempotencyKey, ifMatch } from '../../../app/api/client.ts';
import { api } from '../../app.ts';

const client = api as unknown as Client<paths>;

type Body<Path extends keyof paths, Method extends 'get' | 'post', Status extends number> =
  paths[Path] extends Record<Method, { responses: Record<Status, { content: { 'application/json': infer Answer } }> }>
    ? Answer
    : never;

export type Tracking = Body<'/api/v1/tracking', 'get', 200>;
export type Direction = Tracking['untracked'][number]['direction'];
export type Scope = Tracking['tracking'][Direction];
export type AllocationPreview = Body<'/api/v1/tracking/allocation/preview', 'post', 200>;
export type ReallocationPreview = Body<'/api/v1/templates/{id}/reallocation/preview', 'post', 200>;
export type JobEffect = AllocationPreview['jobs'][number];
export type NamedJob = AllocationPreview['withoutTemplate']['shown'][number];
export type TemplateUse = AllocationPreview['templates'][number];

export const trackingKeys = ['tracking'] as const;

export const trackingQuery = (customerId: string | undefined) =>
  queryOptions({
    queryKey: [...trackingKeys, 'status', customerId ?? null],
    queryFn: ({ signal }) =>
      dataOf(client.GET('/api/v1/tracking', { params: { query: customerId ? { customerId } : {} }, signal })),
  });

export type Asked = { customerId: string | null; directions: Direction[] };

export const allocationPreviewQuery = (body: Asked) =>
  queryOptions({
    queryKey: [...trackingKeys, 'preview', body],
    queryFn: ({ signal }) => dataOf(client.POST('/api/v1/tracking/allocation/preview', { body, signal })),
    // Jobs change all the time: a preview is worked out anew whenever it is opened.
    gcTime: 0,
    staleTime: 0,
  });

export const startAllocation = (body: Asked, key: string) =>
  dataOf(client.POST('/api/v1/tracking/allocation', { body, headers: idempotencyKey(key) }));

export const reallocationPreviewQuery = (id: string) =>
  queryOptions({
    queryKey: [...trackingKeys, 'template', id],
    queryFn: ({ signal }) =>
      dataOf(client.POST('/api/v1/templates/{id}/reallocation/preview', { params: { path: { id } }, signal })),
    gcTime: 0,
    staleTime: 0,
  });

export const startReallocation = (id: string, key: string) =>
  dataOf(
    client.POST('/api/v1/templates/{id}/reallocation', { params: { path: { id } }, headers: idempotencyKey(key) }),
  );

/** Saves where tracking applies; the setting is the company's. */
export const saveTracking = (version: number, tracking: Tracking['tracking']) =>
  dataOf(client.PATCH('/api/v1/company', { body: { tracking }, headers: ifMatch(version) }));
