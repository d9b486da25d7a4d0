import type { ByteRange, FileStorage } from '#server/adapters/storage.ts';
import { dispositionHeader, withEnding } from './rules-names.ts';

/** file: as it was brought in; thumbnail: a small picture; display: what is shown of an image, upright and without its place. */
export const fileForms = ['file', 'thumbnail', 'display'] as const;
export type FileForm = (typeof fileForms)[number];

export type SendableRow = {
  name: string;
  sha256: string;
  size: number;
  media_type: string;
  kind: string;
  storage_key: string;
  thumbnail_key: string | null;
  display_key: string | null;
  display_type: string | null;
};

/**
 * The same for contacts and whoever has a share link: where a photo was taken is not for them, so of a photo that says it they get the
 * copy without. Null also where there is no such copy: the photo itself never goes out.
 */
export function sentOutside(
  files: Pick<FileStorage, 'read'>,
  row: SendableRow & { has_location: boolean },
  form: FileForm,
) {
  if (!row.has_location || form === 'thumbnail') return sentFile(files, row, form);
  return row.display_key === null ? null : sentFile(files, row, 'display');
}

/** One form of a stored file as it is sent; null: it has none. An image that needs no copy is its own display. */
export function sentFile(files: Pick<FileStorage, 'read'>, row: SendableRow, form: FileForm) {
  const copyOf = (key: string, mediaType: string) => ({
    mediaType,
    disposition: dispositionHeader('inline', withEnding(row.name, mediaType === 'image/webp' ? 'webp' : 'jpg')),
    etag: `${row.sha256}-${form}`,
    size: null,
    isVideo: false,
    read: () => files.read(key),
  });
  if (form === 'thumbnail') return row.thumbnail_key === null ? null : copyOf(row.thumbnail_key, 'image/webp');
  if (form === 'display' && row.display_key !== null && row.display_type !== null)
    return copyOf(row.display_key, row.display_type);
  if (form === 'display' && row.kind !== 'image') return null;
  const isShown = row.kind === 'image' || row.kind === 'video';
  return {
    mediaType: row.media_type,
    disposition: dispositionHeader(isShown ? 'inline' : 'attachment', row.name),
    etag: row.sha256,
    size: Number(row.size),
    isVideo: row.kind === 'video',
    read: (range?: ByteRange) => files.read(row.storage_key, range),
  };
}
