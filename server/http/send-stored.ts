import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ByteRange } from '#server/adapters/storage.ts';
import { type AskedRange, askedRange } from './rules-range.ts';

/** A stored file, or a copy of one, as it is sent. */
export type SentFile = {
  mediaType: string;
  /** Content-Disposition, ready to send. */
  disposition: string;
  /** Names these very bytes. */
  etag: string;
  /** Bytes; null where only the storage knows: then it is sent whole. */
  size: number | null;
  /** Videos are read on by the browser's own player, so they keep their origin; nothing else in them runs. */
  isVideo: boolean;
  read(range?: ByteRange): Promise<Readable>;
};

const mostIdleMs = 120_000;

/**
 * Sends a file that somebody brought in: as the type we found, never guessed at, sandboxed, for this reader alone. Answers 304 to the
 * ETag, and a Range with 206 or 416.
 */
export async function sendStored(request: FastifyRequest, reply: FastifyReply, file: SentFile): Promise<FastifyReply> {
  const etag = `"${file.etag}"`;
  reply
    .header('x-content-type-options', 'nosniff')
    .header(
      'content-security-policy',
      `default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox${file.isVideo ? ' allow-same-origin' : ''}`,
    )
    .header('cache-control', 'private, no-cache')
    .header('etag', etag);
  if (namesTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  const range: AskedRange =
    file.size === null ? { kind: 'whole' } : askedRange(request.headers.range, file.size, isCurrent(request, etag));
  if (file.size !== null) reply.header('accept-ranges', 'bytes');
  if (range.kind === 'outside')
    return reply.code(416).header('content-range', `bytes */${file.size}`).type('text/plain').send('');
  const content = range.kind === 'part' ? await file.read(range) : await file.read();
  reply.type(file.mediaType).header('content-disposition', file.disposition);
  if (range.kind === 'part') {
    reply.code(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
    reply.header('content-length', range.end - range.start + 1);
  } else if (file.size !== null) reply.header('content-length', file.size);
  reply.raw.setTimeout(mostIdleMs, () => reply.raw.destroy());
  reply.raw.once('close', () => content.destroy());
  return reply.send(content);
}

function namesTag(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');
}

/** If-Range: a part counts only of the bytes the reader already has. */
function isCurrent(request: FastifyRequest, etag: string): boolean {
  const header = request.headers['if-range'];
  return header === undefined || header === etag;
}
