import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { fileTypeFromBuffer } from 'file-type';
import type { ByteRange } from '#server/adapters/storage.ts';
import { type Copies, makeCopies } from './make-copies.ts';
import { hasSecondThing, type Media, markerOverlap, mediaOf } from './rules-media.ts';
import { takeTurns } from './turns.ts';

/** So much is looked at to tell a type; more than any format needs. */
const headBytes = 64 * 1024;
/** Larger images are not decoded: they are kept and shown as they are. */
const mostDecoded = 64 * 1024 * 1024;

export type Inspected = Media & Copies;

const noCopies: Copies = { width: null, height: null, hasLocation: false, thumbnail: null, display: null };
const onlyDownloaded: Inspected = { ...mediaOf(null, true), ...noCopies };

/** Pictures are held and decoded in memory, so no more of them at once than there are cores in a small house. */
const pictureTurn = takeTurns(2);

/** A stored file, or bytes of it. */
type Read = (range?: ByteRange) => Promise<Readable>;

/**
 * Tells what a stored file is, and makes the copies that are shown of an image. Of other files only the beginning is read, images and
 * videos are read once.
 */
export async function inspectFile(size: number, read: Read): Promise<Inspected> {
  if (size === 0) return { ...mediaOf(null, false), ...noCopies };
  const head = await buffer(await read({ start: 0, end: Math.min(size, headBytes) - 1 }));
  const sniffed = await fileTypeFromBuffer(head).catch(() => undefined);
  const media = mediaOf(sniffed?.mime ?? null, false);
  if (media.kind === 'other') return { ...media, ...noCopies };
  if (media.kind === 'video')
    return (await scan(await read(), size, false)).isMixed ? onlyDownloaded : { ...media, ...noCopies };
  return pictureTurn(() => inspectPicture(size, read, media));
}

async function inspectPicture(size: number, read: Read, media: Media): Promise<Inspected> {
  const { isMixed, whole } = await scan(await read(), size, size <= mostDecoded);
  if (isMixed) return onlyDownloaded;
  if (whole === null) return { ...media, ...noCopies };
  const pictured = await makeCopies(whole, media.mediaType);
  return pictured.outcome === 'copies' ? { ...media, ...pictured.copies } : onlyDownloaded;
}

/** Reads all of it: whether a second thing is in it, and the whole where that is wanted. */
async function scan(stream: Readable, size: number, isKept: boolean) {
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
    if (isKept) kept.push(chunk);
  }
  return { isMixed, whole: isKept ? Buffer.concat(kept) : null };
}
