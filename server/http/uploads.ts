import { Readable } from 'node:stream';
import multipart from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#server/errors.ts';
import type { Api } from './api.ts';

/** A file that is arriving: its name as sent (not to be trusted), its bytes, and a signal that ends with the connection. */
export type Upload = { name: string; stream: Readable; signal: AbortSignal };

/** Adds routes that take multipart/form-data, in a scope of their own: all others go on refusing it. */
export function uploadScope(app: Api, routes: (scope: Api) => void): void {
  app.register(async (scope) => {
    await scope.register(multipart, { throwFileSizeLimit: false });
    routes(scope as unknown as Api);
  });
}

/** Adds routes that take the bytes of a file as they are (application/octet-stream), in a scope of their own; see `bytesOf`. */
export function bytesScope(app: Api, routes: (scope: Api) => void): void {
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The stream goes on to the route unread: no limit but the route's own.
    scope.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload));
    routes(scope as unknown as Api);
  });
}

/** The bytes of the request, unread. Errors: `bytes_missing`. */
export function bytesOf(request: FastifyRequest): Readable {
  if (request.body instanceof Readable) return request.body;
  throw new AppError('unsupported', 'bytes_missing', 'Send the bytes of the file as application/octet-stream.');
}

/**
 * The one file of a multipart request, streamed. One byte beyond `maxBytes` is let through, so that whoever reads it sees that it is too
 * large. Errors: `file_missing`.
 */
export async function uploadOf(request: FastifyRequest, maxBytes: number): Promise<Upload> {
  const part = request.isMultipart()
    ? await request.file({ limits: { fileSize: maxBytes + 1, files: 1, fields: 0, headerPairs: 100 } })
    : undefined;
  if (!part) {
    throw new AppError(
      'invalid',
      'file_missing',
      'There is no file in this request. Send it as the part "file" of multipart/form-data, one file to a request.',
    );
  }
  const broken = new AbortController();
  request.raw.once('close', () => {
    if (!request.raw.complete) broken.abort(new Error('The sender went away.'));
  });
  return { name: part.filename ?? '', stream: part.file, signal: broken.signal };
}
