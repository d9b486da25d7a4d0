import type { GalleryItem } from '../../../../ui/gallery/types.ts';
import type { Attachment } from './api.ts';

/** A document with its former versions, the newest first. */
export type Document = { latest: Attachment; former: Attachment[] };

/** The documents of a job, the newest last as the server gives them. */
export function documentsOf(items: readonly Attachment[]): Document[] {
  const series = new Map<string, Attachment[]>();
  for (const item of items) series.set(item.seriesId, [...(series.get(item.seriesId) ?? []), item]);
  return [...series.values()].flatMap((versions) => {
    const sorted = [...versions].sort((a, b) => b.versionNumber - a.versionNumber);
    const [latest, ...former] = sorted;
    return latest ? [{ latest, former }] : [];
  });
}

/** An attachment as the gallery shows it; `note` says its version and component. */
export function galleryItem(one: Attachment, note: string): GalleryItem {
  const at = `/api/v1/jobs/${one.jobId}/attachments/${one.id}`;
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
