import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import { ApiProblem } from '../../../app/api/problem.ts';
import { api } from '../../app.ts';
import type { PortalPaths } from '../../types.ts';

/** The job of a share link. Each reading counts as an opening, so it is read again only when asked for. */
export const sharedJobQuery = (token: string) =>
  queryOptions({
    queryKey: ['shared-job', token],
    queryFn: () => dataOf(api.POST('/api/portal/v1/shared-job', { body: { token } })),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: (count, error) => count < 2 && error instanceof ApiProblem && error.status === 0,
  });

export type SharedJob =
  PortalPaths['/api/portal/v1/shared-job']['post']['responses'][200]['content']['application/json'];

export type FileForm = 'file' | 'thumbnail' | 'display';

/** The bytes of a file as an address of this page: the secret goes in the body, which a plain link could not do. */
export async function fileAddress(token: string, fileId: string, form: FileForm): Promise<string> {
  const answer = await fetch(`/api/portal/v1/shared-job/files/${fileId}/${form}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });
  if (!answer.ok) throw new Error(`The file was not sent: ${answer.status}`);
  return URL.createObjectURL(await answer.blob());
}
