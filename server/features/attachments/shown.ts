import type { FileKind } from '#server/features/files/service.ts';
import type { AttachmentView } from './contract.ts';
import type { AttachmentRow } from './queries.ts';

/** An attachment as staff see it. `isWritable`: the asker may change it, and the job takes changes. */
export function shownAttachment(row: AttachmentRow, isWritable: boolean): AttachmentView {
  return {
    id: row.id,
    jobId: row.job_id,
    component:
      row.component_id === null || row.component_code === null
        ? null
        : { id: row.component_id, code: row.component_code },
    name: row.name,
    mediaType: row.media_type,
    kind: row.kind as FileKind,
    size: Number(row.size),
    sha256: row.sha256,
    width: row.width,
    height: row.height,
    hasThumbnail: row.thumbnail_key !== null,
    hasDisplay: row.display_key !== null,
    published: row.published,
    seriesId: row.series_id,
    versionNumber: row.version_number,
    isLatest: row.is_latest,
    uploadedBy: { kind: row.uploaded_by_kind, name: row.uploaded_by_name },
    createdAt: row.created_at.toISOString(),
    version: row.version,
    abilities: { edit: isWritable, remove: isWritable },
  };
}
