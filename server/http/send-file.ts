import { finished } from 'node:stream/promises';
import type { FastifyReply } from 'fastify';
import { attachmentHeader } from '#server/exports/rules-file-name.ts';
import type { ExportFile } from '#server/exports/write-export.ts';

/** A reader that takes nothing for so long is cut off: it holds a connection of the database. */
const mostIdleMs = 60_000;

/** Sends a file that is made while it is sent, and returns when it has arrived or its reader has gone. */
export async function sendFile(reply: FastifyReply, file: ExportFile): Promise<void> {
  reply
    .type(file.contentType)
    .header('content-disposition', attachmentHeader(file.name))
    .header('cache-control', 'no-store')
    .header('x-content-type-options', 'nosniff');
  reply.raw.setTimeout(mostIdleMs, () => reply.raw.destroy());
  reply.send(file.content);
  // The reader going away is no failure of ours; a failure of the source has already cut the answer off.
  await finished(reply.raw).catch(() => file.content.destroy());
}
