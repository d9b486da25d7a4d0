/** How a file is shown (DOMAIN 8): images as pictures, images and video in a tab of their own, all else as a download. */
export const fileKinds = ['image', 'video', 'other'] as const;
export type FileKind = (typeof fileKinds)[number];
export type Media = { mediaType: string; kind: FileKind };

const unknown: Media = { mediaType: 'application/octet-stream', kind: 'other' };

/** Pictures without a program in them. SVG is none of these. */
const images = new Set([
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/avif',
  'image/bmp',
  'image/tiff',
  'image/heic',
  'image/heif',
]);
const videos = new Set(['video/mp4', 'video/webm', 'video/quicktime', 'video/ogg', 'video/x-m4v', 'video/3gpp']);
const same: Record<string, string> = {
  'image/heic-sequence': 'image/heic',
  'image/heif-sequence': 'image/heif',
  'video/x-m4v': 'video/mp4',
};
/** Other types that are named as what they are; none of them runs in a browser when it is downloaded. */
const named =
  /^(application\/(pdf|zip|gzip|x-7z-compressed|x-rar-compressed|vnd\.[\w.+-]+|msword|rtf|x-cfb)|audio\/[\w.+-]+|video\/[\w.+-]+)$/;

/** What a browser shows by itself; other images are shown as a copy. */
const shownByBrowsers = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif', 'image/bmp']);
export const isShownByBrowsers = (mediaType: string): boolean => shownByBrowsers.has(mediaType);
export const isHeic = (mediaType: string): boolean => mediaType === 'image/heic' || mediaType === 'image/heif';

/**
 * What a file is by its bytes. `sniffed` is the type its first bytes tell (null: none known), `isMixed` whether it is a second thing
 * beside that. Neither its name nor what the sender said counts.
 */
export function mediaOf(sniffed: string | null, isMixed: boolean): Media {
  const type = sniffed === null ? null : (same[sniffed] ?? sniffed);
  if (type === null || isMixed) return unknown;
  if (images.has(type)) return { mediaType: type, kind: 'image' };
  if (videos.has(type)) return { mediaType: type, kind: 'video' };
  return named.test(type) ? { mediaType: type, kind: 'other' } : unknown;
}

/** Where markers of a second thing are looked for: two pieces of a file share so many bytes. */
export const markerOverlap = 32;

const tags = /<(?:script|html|!doctype|iframe|body|svg |\?php|\?xml-stylesheet)/i;

/**
 * Whether these bytes of an image or video hold something that another program would read as a page or an archive: markup anywhere, a PDF
 * at the beginning, the directory of a ZIP at the end. Such a file is only ever downloaded.
 */
export function hasSecondThing(piece: Buffer, place: { isFirst: boolean; isLast: boolean }): boolean {
  const text = piece.toString('latin1');
  if (tags.test(text)) return true;
  if (place.isFirst && text.slice(0, 1100).includes('%PDF-')) return true;
  return place.isLast && text.slice(-66_000).includes('PK\u0005\u0006');
}

/** Whether an image says where it was taken: the pointer to its GPS block in EXIF (either byte order), or the words of XMP. */
export function tellsPlace({ exif, xmp }: { exif?: Buffer | undefined; xmp?: Buffer | undefined }): boolean {
  const pointer = [Buffer.from('2588040001000000', 'hex'), Buffer.from('8825000400000001', 'hex')];
  return pointer.some((bytes) => exif?.includes(bytes) === true) || xmp?.includes('GPSL') === true;
}
