import { queryOptions } from '@tanstack/react-query';
import { dataOf, ifMatch } from '../../../../app/api/client.ts';
import { api, queryClient } from '../../../app.ts';
import type { Answer } from '../api/answers.ts';
import { jobKeys } from '../api/queries.ts';

export type AttachmentList = Answer<'/api/v1/jobs/{id}/attachments', 'get'>;
export type Attachment = AttachmentList['items'][number];

const keys = { all: ['attachments'] as const, job: (jobId: string) => ['attachments', jobId] as const };

export const addressOf = (jobId: string): string => `/api/v1/jobs/${jobId}/attachments`;

export const attachmentsQuery = (jobId: string) =>
  queryOptions({
    queryKey: keys.job(jobId),
    queryFn: ({ signal }) =>
      dataOf(api.GET('/api/v1/jobs/{id}/attachments', { params: { path: { id: jobId } }, signal })),
    refetchOnMount: 'always',
  });

/** The files of a job have changed: they are read again, and with them its count and its history. */
export function readAttachmentsAgain(jobId: string): void {
  void queryClient.invalidateQueries({ queryKey: keys.job(jobId) });
  void queryClient.invalidateQueries({ queryKey: jobKeys.job(jobId) });
  void queryClient.invalidateQueries({ queryKey: jobKeys.events(jobId) });
}

/** The line was down: whatever is shown may be old. */
export function readAllAgain(): void {
  void queryClient.invalidateQueries({ queryKey: keys.all });
}

const pathOf = (one: Attachment) => ({ path: { id: one.jobId, attachmentId: one.id } });

/** Puts a changed file where it is shown, so that the toggle answers at once. */
function accept(changed: Attachment): void {
  queryClient.setQueryData(attachmentsQuery(changed.jobId).queryKey, (old) =>
    old ? { ...old, items: old.items.map((one) => (one.id === changed.id ? changed : one)) } : old,
  );
}

export async function changeAttachment(
  one: Attachment,
  body: { name?: string; published?: boolean },
): Promise<Attachment> {
  const sending = { params: pathOf(one), body, headers: ifMatch(one.version) };
  const changed = await dataOf(api.PATCH('/api/v1/jobs/{id}/attachments/{attachmentId}', sending));
  accept(changed as Attachment);
  readAttachmentsAgain(one.jobId);
  return changed as Attachment;
}

export async function removeAttachment(one: Attachment, allVersions: boolean): Promise<void> {
  const params = { ...pathOf(one), ...(allVersions ? { query: { allVersions } } : {}) };
  await dataOf(api.DELETE('/api/v1/jobs/{id}/attachments/{attachmentId}', { params, headers: ifMatch(one.version) }));
  readAttachmentsAgain(one.jobId);
}
