import type { ContactActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import { type FileForm, type FileKind, type FileService, sentOutside } from '#server/features/files/service.ts';
import type { PortalAttachment } from './contract.ts';
import * as queries from './queries.ts';

export type PortalAttachmentService = ReturnType<typeof portalAttachmentService>;

/** Published files of the jobs that a contact may see. */
export function portalAttachmentService({ db, files }: { db: Database; files: FileService }) {
  /** Errors: no such job, or none the contact may see. Nothing published is an empty list. */
  async function list(actor: ContactActor, jobId: string): Promise<{ items: PortalAttachment[] }> {
    return db.withActor(actor, async (tx) => {
      const [isSeen, rows] = await Promise.all([
        queries.hasJob(tx, actor, jobId),
        queries.selectPublished(tx, actor, jobId),
      ]);
      if (!isSeen) throw notFound('job');
      return { items: rows.map(shown) };
    });
  }

  /** One form of a published file. Errors: unknown, not published, another's: the same 404. */
  async function sent(actor: ContactActor, jobId: string, id: string, form: FileForm) {
    const row = await db.withActor(actor, (tx) => queries.selectOne(tx, actor, jobId, id));
    if (!row) throw notFound('attachment');
    const file = sentOutside(files, row, form);
    if (!file) throw notFound('picture');
    return file;
  }

  return { list, sent };
}

function shown(row: queries.PublishedRow): PortalAttachment {
  return {
    id: row.id,
    component:
      row.component_id === null || row.component_code === null
        ? null
        : { id: row.component_id, code: row.component_code },
    name: row.name,
    mediaType: row.media_type,
    kind: row.kind as FileKind,
    size: Number(row.size),
    hasThumbnail: row.thumbnail_key !== null,
    seriesId: row.series_id,
    versionNumber: row.version_number,
    publishedAt: row.published_at!.toISOString(),
  };
}
