import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../../app/api/client.ts';
import { api } from '../../../app.ts';
import type { Answer } from './answers.ts';

export type Reallocation = Answer<'/api/v1/jobs/{id}/reallocate', 'post'>;

const call = (id: string, preview: boolean, signal?: AbortSignal) =>
  dataOf(
    api.POST('/api/v1/jobs/{id}/reallocate', {
      params: { path: { id }, query: { preview } },
      ...(signal ? { signal } : {}),
    }),
  );

/** What re-allocating the job's milestones would do; worked out anew whenever it is asked for. */
export const reallocationQuery = (id: string) =>
  queryOptions({
    queryKey: ['jobs', 'reallocation', id],
    queryFn: ({ signal }) => call(id, true, signal),
    staleTime: 0,
    gcTime: 0,
  });

export const reallocateJob = (id: string) => call(id, false);
