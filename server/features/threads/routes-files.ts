import { notFound } from '#server/errors.ts';
import { type FileForm, type FileService, sentFile } from '#server/features/files/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import { sendStored } from '#server/http/send-stored.ts';
import { uploadOf, uploadScope } from '#server/http/uploads.ts';
import * as contract from './contract.ts';
import type { MessageFileService } from './service-files.ts';

const tags = ['threads'];
const write = { access: 'jobs:write' } as const;
type Deps = { messageFiles: MessageFileService; files: Pick<FileService, 'read'> };

/** Files of messages, under /api/v1. */
export function fileRoutes(app: Api, { messageFiles, files }: Deps): void {
  app.delete(
    '/threads/:threadId/files/:fileId',
    {
      config: write,
      schema: {
        tags,
        summary: 'Remove a file before it is sent',
        params: contract.fileParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await messageFiles.discard(office(request), request.params.threadId, request.params.fileId);
      return reply.code(204).send(null);
    },
  );

  const forms: Record<FileForm, string> = {
    file: 'Read a file of a message: images and videos to look at, all else to download',
    thumbnail: 'Read the small picture of an image',
    display: 'Read what is shown of an image, HEIC as JPEG',
  };
  for (const [form, summary] of Object.entries(forms) as [FileForm, string][]) {
    app.get(
      `/threads/:threadId/files/:fileId/${form}`,
      { config: { access: 'jobs:read', streams: true }, schema: { tags, summary, params: contract.fileParams } },
      async (request, reply) => {
        const { threadId, fileId } = request.params as { threadId: string; fileId: string };
        const sent = sentFile(files, await messageFiles.read(office(request), threadId, fileId), form);
        if (sent === null) throw notFound('picture');
        return sendStored(request, reply, sent);
      },
    );
  }

  uploadScope(app, (scope) => {
    scope.post(
      '/threads/:threadId/files',
      {
        config: { ...write, upload: true },
        schema: {
          tags,
          summary: 'Bring in a file for a message',
          description:
            'multipart/form-data with one part `file`, at most as large as `limits.maxBytes` of the thread. It waits until its id is sent in `fileIds` of a message; what is not sent within a day is removed.',
          consumes: ['multipart/form-data'],
          params: contract.threadParams,
          response: { 201: contract.messageFileSchema },
        },
      },
      async (request, reply) => {
        const actor = office(request);
        const { threadId } = request.params;
        const upload = await uploadOf(request, await messageFiles.limitFor(actor, threadId));
        return reply.code(201).send(await messageFiles.upload(actor, threadId, upload));
      },
    );
  });
}
