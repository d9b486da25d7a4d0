import type { FileForm } from '#server/features/files/service.ts';
import { fileParams, threadParams } from '#server/features/threads/contract.ts';
import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import { sendStored } from '#server/http/send-stored.ts';
import { uploadOf, uploadScope } from '#server/http/uploads.ts';
import * as contract from './contract.ts';
import type { PortalThreadService } from './service.ts';

const tags = ['portal'];
const config = { access: 'contact' } as const;

/** Files of messages for contacts, under /api/portal/v1. */
export function fileRoutes(app: Api, threads: PortalThreadService): void {
  app.delete(
    '/threads/:threadId/files/:fileId',
    {
      config,
      schema: { tags, summary: 'Remove a file before it is sent', params: fileParams, response: { 204: noContent } },
    },
    async (request, reply) => {
      await threads.discard(contact(request), request.params.threadId, request.params.fileId);
      return reply.code(204).send(null);
    },
  );

  const forms: Record<FileForm, string> = {
    file: 'Read a file of a message',
    thumbnail: 'Read the small picture of an image of a message',
    display: 'Read what is shown of an image of a message',
  };
  for (const [form, summary] of Object.entries(forms) as [FileForm, string][]) {
    app.get(
      `/threads/:threadId/files/:fileId/${form}`,
      { config: { ...config, streams: true }, schema: { tags, summary, params: fileParams } },
      async (request, reply) => {
        const { threadId, fileId } = request.params as { threadId: string; fileId: string };
        return sendStored(request, reply, await threads.sent(contact(request), threadId, fileId, form));
      },
    );
  }

  uploadScope(app, (scope) => {
    scope.post(
      '/threads/:threadId/files',
      {
        config: { ...config, upload: true },
        schema: {
          tags,
          summary: 'Bring in a file for a message',
          description:
            'multipart/form-data with one part `file`, at most as large as `limits.maxBytes` of the thread. It waits until its id is sent in `fileIds` of a message; what is not sent within a day is removed.',
          consumes: ['multipart/form-data'],
          params: threadParams,
          response: { 201: contract.portalMessageFileSchema },
        },
      },
      async (request, reply) => {
        const actor = contact(request);
        const { threadId } = request.params;
        const upload = await uploadOf(request, await threads.limitFor(actor, threadId));
        return reply.code(201).send(await threads.upload(actor, threadId, upload));
      },
    );
  });
}
