import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dataOf, idempotencyKey } from '../../../app/api/client.ts';
import type { MadeLink, NewLinkValues } from '../../../app/share-links/types.ts';
import { api, queryClient } from '../../app.ts';

const keys = { all: ['share-links'] as const, job: (jobId: string) => ['share-links', jobId] as const };

/** The share links of one job; read again when it is opened, as others open links meanwhile. */
export const jobLinksQuery = (jobId: string) =>
  queryOptions({
    queryKey: keys.job(jobId),
    queryFn: () => dataOf(api.GET('/api/portal/v1/jobs/{id}/share-links', { params: { path: { id: jobId } } })),
    refetchOnMount: 'always',
  });

/** Those of all jobs, page by page. */
export const linksQuery = infiniteQueryOptions({
  queryKey: keys.all,
  queryFn: ({ pageParam }) =>
    dataOf(api.GET('/api/portal/v1/share-links', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
  initialPageParam: '',
  getNextPageParam: (page) => page.nextCursor,
  refetchOnMount: 'always',
});

const readAgain = () => void queryClient.invalidateQueries({ queryKey: keys.all });

export async function makeLink(jobId: string, body: NewLinkValues, key: string): Promise<MadeLink> {
  const params = { path: { id: jobId } };
  const made = await dataOf(
    api.POST('/api/portal/v1/jobs/{id}/share-links', { params, body, headers: idempotencyKey(key) }),
  );
  readAgain();
  return made as MadeLink;
}

export async function revokeLink(link: { id: string; jobId: string }): Promise<void> {
  const params = { path: { id: link.jobId, linkId: link.id } };
  await dataOf(api.DELETE('/api/portal/v1/jobs/{id}/share-links/{linkId}', { params }));
  readAgain();
}
