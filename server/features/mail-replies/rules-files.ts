import { pictureMarks } from './rules-html.ts';

/** What came with a mail beside its text. */
export type PartKind = { contentType: string; disposition: string | null; cid: string | null };

/** Pictures within a text that are smaller are icons and logos, not what somebody shows. */
const leastPicture = 10 * 1024;

/** Seals over a mail (S/MIME, PGP): they say nothing in a conversation. */
export const isSeal = (contentType: string): boolean =>
  /^application\/(?:(?:x-)?pkcs7-signature|pgp-signature|pgp-keys)$/i.test(contentType);

/** Whether the part is a picture that stands within the text, not a file that somebody added. */
export const isInline = ({ contentType, disposition, cid }: PartKind): boolean =>
  cid !== null && disposition !== 'attachment' && contentType.toLowerCase().startsWith('image/');

/** Of pictures within the text those are kept that stand in the answer itself and are large enough to show something. */
export const isKeptInline = (cid: string, size: number, shown: ReadonlySet<string>): boolean =>
  shown.has(cid) && size >= leastPicture;

const endings: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'message/rfc822': 'eml',
};

/** The name of a part: its own, else one that fits its type. */
export function partName(given: string | undefined, contentType: string): string {
  if (given !== undefined && given.trim() !== '') return given;
  const ending = endings[contentType.toLowerCase()];
  return ending === undefined ? 'file' : `file.${ending}`;
}

const marked = new RegExp(`${pictureMarks[0]}([^${pictureMarks[1]}]*)${pictureMarks[1]}`, 'g');

/** Takes the marks of pictures out of a text; answers which pictures there were. */
export function withoutPictures(text: string): { text: string; shown: Set<string> } {
  const shown = new Set([...text.matchAll(marked)].map((found) => found[1]!));
  return {
    text: text
      .replace(marked, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
    shown,
  };
}
