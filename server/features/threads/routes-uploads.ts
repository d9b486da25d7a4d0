import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import { bytesOf, bytesScope } from '#server/http/uploads.ts';
import { threadParams } from './contract.ts';
import * as contract from './contract-uploads.ts';
import type { MessageFileService } from './service-files.ts';

const config = { access: 'jobs:write' } as const;
const about = (words: { summary: string; description?: string }) => ({ tags: ['threads'], ...words });

/** Files of messages that go on after a dropped line, under /api/v1. */
export function uploadRoutes(app: Api, { uploads }: Pick<MessageFileService, 'uploads'>): void {
  const answer = { 200: contract.uploadSchema };
  const one = '/threads/:threadId/uploads/:uploadId';
  const params = contract.uploadParams;

  app.post(
    '/threads/:threadId/uploads',
    {
      config,
      schema: {
        ...about(contract.uploadWords.begin),
        params: threadParams,
        body: contract.newUploadSchema,
        response: answer,
      },
    },
    async (request) => uploads.begin(office(request), request.params.threadId, request.body),
  );

  app.get(one, { config, schema: { ...about(contract.uploadWords.read), params, response: answer } }, (request) =>
    uploads.read(office(request), request.params.threadId, request.params.uploadId),
  );

  app.delete(
    one,
    { config, schema: { ...about(contract.uploadWords.drop), params, response: { 204: noContent } } },
    async (request, reply) => {
      await uploads.giveUp(office(request), request.params.threadId, request.params.uploadId);
      return reply.code(204).send(null);
    },
  );

  bytesScope(app, (scope) => {
    scope.put(
      one,
      {
        config: { ...config, upload: true },
        schema: {
          ...about(contract.uploadWords.send),
          consumes: ['application/octet-stream'],
          params,
          querystring: contract.bytesQuery,
          response: answer,
        },
      },
      (request) => {
        const { threadId, uploadId } = request.params;
        return uploads.take(office(request), threadId, uploadId, request.query.offset, bytesOf(request));
      },
    );
  });
}
