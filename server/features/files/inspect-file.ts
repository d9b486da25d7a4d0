import type { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { type Copies, makeCopies } from './make-copies.ts';
import { hasSecondThing, type Media, markerOverlap, mediaOf } from './rules-media.ts';

/** So much is looked at to tell a type; more than any format needs. */
const headBytes = 64 * 1024;
/** Larger images are not decoded: they are kept and shown as they are. */
const mostDecoded = 64 * 1024 * 1024;

export type Inspected = Media & Copies;

const noCopies: Copies = { width: null, height: null, hasLocation: false, thumbnail: null, display: null };
const onlyDownloaded: Inspected = { ...mediaOf(null, true), ...noCopies };

/** Tells what a stored file is by reading it once, and makes the copies that are shown of an image. */
export async function inspectFile(size: number, read: () => Promise<Readable>): Promise<Inspected> {
  const { head, isMixed, whole } = await scan(await read(), size);
  const sniffed = await fileTypeFromBuffer(head).catch(() => undefined);
  const media = mediaOf(sniffed?.mime ?? null, false);
  if (media.kind === 'other') return { ...media, ...noCopies };
  if (isMixed) return onlyDownloaded;
  if (media.kind === 'video' || whole === null) return { ...media, ...noCopies };
  const pictured = await makeCopies(whole, media.mediaType);
  return pictured.outcome === 'copies' ? { ...media, ...pictured.copies } : onlyDownloaded;
}

/** Reads all of it: the beginning, whether a second thing is in it, and the whole where it can be an image of a usual size. */
async function scan(stream: Readable, size: number) {
  const kept: Buffer[] = [];
  let tail = Buffer.alloc(0);
  let seen = 0;
  let isMixed = false;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const piece = Buffer.concat([tail, chunk]);
    seen += chunk.length;
    // The end of a ZIP may begin in the piece before the last.
    const place = { isFirst: seen === chunk.length, isLast: size - seen < 66_000 };
    isMixed ||= hasSecondThing(piece, place);
    tail = Buffer.from(piece.subarray(-markerOverlap));
    if (size <= mostDecoded || kept.reduce((sum, one) => sum + one.length, 0) < headBytes) kept.push(chunk);
  }
  const whole = Buffer.concat(kept);
  return { head: whole.subarray(0, headBytes), isMixed, whole: size <= mostDecoded ? whole : null };
}
