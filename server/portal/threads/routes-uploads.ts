import { threadParams } from '#server/features/threads/contract.ts';
import { bytesQuery, newUploadSchema, uploadParams, uploadWords } from '#server/features/threads/contract-uploads.ts';
import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import { bytesOf, bytesScope } from '#server/http/uploads.ts';
import { portalUploadSchema } from './contract-uploads.ts';
import type { PortalUploadService } from './uploads.ts';

const config = { access: 'contact' } as const;
const about = (words: { summary: string; description?: string }) => ({ tags: ['portal'], ...words });

/** Files of messages that go on after a dropped line, for contacts, under /api/portal/v1. */
export function uploadRoutes(app: Api, uploads: PortalUploadService): void {
  const answer = { 200: portalUploadSchema };
  const one = '/threads/:threadId/uploads/:uploadId';
  const params = uploadParams;

  app.post(
    '/threads/:threadId/uploads',
    { config, schema: { ...about(uploadWords.begin), params: threadParams, body: newUploadSchema, response: answer } },
    (request) => uploads.begin(contact(request), request.params.threadId, request.body),
  );

  app.get(one, { config, schema: { ...about(uploadWords.read), params, response: answer } }, (request) =>
    uploads.read(contact(request), request.params.threadId, request.params.uploadId),
  );

  app.delete(
    one,
    { config, schema: { ...about(uploadWords.drop), params, response: { 204: noContent } } },
    async (request, reply) => {
      await uploads.giveUp(contact(request), request.params.threadId, request.params.uploadId);
      return reply.code(204).send(null);
    },
  );

  bytesScope(app, (scope) => {
    scope.put(
      one,
      {
        config: { ...config, upload: true },
        schema: {
          ...about(uploadWords.send),
          consumes: ['application/octet-stream'],
          params,
          querystring: bytesQuery,
          response: answer,
        },
      },
      (request) => {
        const { threadId, uploadId } = request.params;
        return uploads.take(contact(request), threadId, uploadId, request.query.offset, bytesOf(request));
      },
    );
  });
}
