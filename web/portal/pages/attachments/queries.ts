import { queryOptions } from '@tanstack/react-query';
import { dataOf } from '../../../app/api/client.ts';
import type { GalleryItem } from '../../../ui/gallery/types.ts';
import { api } from '../../app.ts';
import type { Attachment } from '../../types.ts';
import { keys } from '../jobs/queries.ts';

/** Published files of a job. */
export const attachmentsQuery = (jobId: string) =>
  queryOptions({
    queryKey: keys.attachments(jobId),
    queryFn: () => dataOf(api.GET('/api/portal/v1/jobs/{id}/attachments', { params: { path: { id: jobId } } })),
    refetchOnMount: 'always',
  });

/** A published file as the gallery shows it. */
export function galleryItem(jobId: string, one: Attachment, note: string): GalleryItem {
  const at = `/api/portal/v1/jobs/${jobId}/attachments/${one.id}`;
  return {
    id: one.id,
    name: one.name,
    kind: one.kind,
    size: one.size,
    mediaType: one.mediaType,
    thumbnailUrl: one.hasThumbnail ? `${at}/thumbnail` : null,
    displayUrl: one.kind === 'image' ? `${at}/display` : null,
    fileUrl: `${at}/file`,
    note,
  };
}
