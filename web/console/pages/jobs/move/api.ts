import { queryOptions } from '@tanstack/react-query';
import { dataOf, ifMatch } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';
import type { Answer } from '../api/answers.ts';
import type { Job } from '../api/types.ts';

export type MovePreview = Answer<'/api/v1/jobs/{id}/move', 'get'>;

/** What moving the job would do; worked out anew whenever it is asked for. */
export const movePreviewQuery = (id: string, customerId: string) =>
  queryOptions({
    queryKey: ['jobs', 'move', id, customerId],
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/jobs/{id}/move', { params: { path: { id }, query: { customerId } }, signal })),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });

export const moveJob = (job: { id: string; version: number }, body: { customerId: string; reason: string }) =>
  dataOf(
    api.POST('/api/v1/jobs/{id}/move', { params: { path: { id: job.id } }, body, headers: ifMatch(job.version) }),
  ) as Promise<Job>;
