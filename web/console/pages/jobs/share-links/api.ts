import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { dataOf, idempotencyKey } from '../../../../app/api/client.ts';
import type { MadeLink, NewLinkValues } from '../../../../app/share-links/types.ts';
import { api, queryClient } from '../../../app.ts';

const keys = {
  all: ['share-links'] as const,
  job: (jobId: string) => ['share-links', 'job', jobId] as const,
  customer: (customerId: string) => ['share-links', 'customer', customerId] as const,
};

/** The share links of a job; read again when it is opened, as they are opened outside meanwhile. */
export const jobLinksQuery = (jobId: string) =>
  queryOptions({
    queryKey: keys.job(jobId),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/jobs/{id}/share-links', { params: { path: { id: jobId } }, signal })),
    refetchOnMount: 'always',
  });

/** Those of all jobs of a customer, page by page. */
export const customerLinksQuery = (customerId: string) =>
  infiniteQueryOptions({
    queryKey: keys.customer(customerId),
    queryFn: ({ pageParam, signal }) => {
      const query = pageParam ? { cursor: pageParam } : {};
      return dataOf(
        api.GET('/api/v1/customers/{id}/share-links', { params: { path: { id: customerId }, query }, signal }),
      );
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
    refetchOnMount: 'always',
  });

const readAgain = () => void queryClient.invalidateQueries({ queryKey: keys.all });

export async function makeLink(jobId: string, body: NewLinkValues, key: string): Promise<MadeLink> {
  const params = { path: { id: jobId } };
  const made = await dataOf(api.POST('/api/v1/jobs/{id}/share-links', { params, body, headers: idempotencyKey(key) }));
  readAgain();
  return made as MadeLink;
}

export async function revokeLink(link: { id: string; jobId: string }): Promise<void> {
  const params = { path: { id: link.jobId, linkId: link.id } };
  await dataOf(api.DELETE('/api/v1/jobs/{id}/share-links/{linkId}', { params }));
  readAgain();
}
