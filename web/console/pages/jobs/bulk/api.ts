import { queryOptions } from '@tanstack/react-query';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';
import type { Answer, Body } from '../api/answers.ts';

type Input = Body<'/api/v1/jobs/bulk', 'post'>;
export type BulkSelection = Input['selection'];
export type BulkChange = Input['change'];
export type BulkPreview = Answer<'/api/v1/jobs/bulk/preview', 'post'>;
export type BulkResult = Answer<'/api/v1/jobs/bulk', 'post'>;

/** What a change would do to the jobs chosen; worked out anew whenever it is asked for. */
export const bulkPreviewQuery = (selection: BulkSelection, change: BulkChange) =>
  queryOptions({
    queryKey: ['jobs', 'bulk', selection, change],
    queryFn: ({ signal }) => dataOf(api.POST('/api/v1/jobs/bulk/preview', { body: { selection, change }, signal })),
    staleTime: 0,
    gcTime: 0,
  });

/** @param key one for each intention of the person: dates are not shifted twice when an answer gets lost */
export const changeJobs = (body: Input, key: string) =>
  dataOf(api.POST('/api/v1/jobs/bulk', { body, headers: idempotencyKey(key) }));
