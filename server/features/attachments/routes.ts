import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '#server/errors.ts';
import { type FileForm, type FileService, sentFile } from '#server/features/files/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import { sendStored } from '#server/http/send-stored.ts';
import { uploadOf, uploadScope } from '#server/http/uploads.ts';
import * as contract from './contract.ts';
import type { AttachmentService } from './service.ts';

const tags = ['attachments'];
type Deps = { attachments: AttachmentService; files: FileService };

function sendOne(reply: FastifyReply, attachment: contract.AttachmentView): contract.AttachmentView {
  reply.header('etag', `"${attachment.version}"`);
  return attachment;
}

/** Files attached to jobs, under /api/v1. */
export function attachmentRoutes(app: Api, { attachments, files }: Deps): void {
  app.get(
    '/jobs/:id/attachments',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'List the files of a job, all versions',
        params: contract.jobParams,
        response: { 200: contract.attachmentListSchema },
      },
    },
    (request) => attachments.list(office(request), request.params.id),
  );

  app.patch(
    '/jobs/:id/attachments/:attachmentId',
    {
      config: { access: 'jobs:write' },
      schema: {
        tags,
        summary: 'Rename a file, publish it to the customer or take it back',
        params: contract.attachmentParams,
        body: contract.attachmentChangeSchema,
        response: { 200: contract.attachmentSchema },
      },
    },
    async (request, reply) => {
      const { id, attachmentId } = request.params;
      const version = expectedVersion(request);
      return sendOne(reply, await attachments.change(office(request), id, attachmentId, version, request.body));
    },
  );

  app.delete(
    '/jobs/:id/attachments/:attachmentId',
    {
      config: { access: 'jobs:write' },
      schema: {
        tags,
        summary: 'Remove a version of a file, or all of them',
        params: contract.attachmentParams,
        querystring: contract.removeQuery,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      const { id, attachmentId } = request.params;
      const all = request.query.allVersions === true;
      await attachments.remove(office(request), id, attachmentId, expectedVersion(request), all);
      return reply.code(204).send(null);
    },
  );

  const forms: Record<FileForm, string> = {
    file: 'Read a file: images and videos to look at, all else to download',
    thumbnail: 'Read the small picture of an image',
    display: 'Read what is shown of an image, HEIC as JPEG',
  };
  for (const [form, summary] of Object.entries(forms) as [FileForm, string][]) {
    app.get(
      `/jobs/:id/attachments/:attachmentId/${form}`,
      {
        config: { access: 'jobs:read', streams: true },
        schema: { tags, summary, params: contract.attachmentParams },
      },
      async (request, reply) => {
        const { id, attachmentId } = request.params as { id: string; attachmentId: string };
        const sent = sentFile(files, await attachments.read(office(request), id, attachmentId), form);
        if (sent === null) throw notFound('picture');
        return sendStored(request, reply, sent);
      },
    );
  }

  uploadScope(app, (scope) => uploadRoutes(scope, attachments));
}

const description =
  'multipart/form-data with one part `file`. At most as large as the company says (`maxBytes` of the list). It is not published.';

function uploadRoutes(app: Api, attachments: AttachmentService): void {
  const take = async (
    request: FastifyRequest,
    id: string,
    place: { componentId?: string; versionOf: string | null },
  ) => {
    const actor = office(request);
    const key = idempotencyKey(request, actor.id);
    const upload = await uploadOf(request, await attachments.limitFor(actor, id));
    return attachments.add(actor, id, place, upload, key);
  };

  app.post(
    '/jobs/:id/attachments',
    {
      config: { access: 'jobs:write', upload: true },
      schema: {
        tags,
        summary: 'Attach a file to a job or component',
        description,
        consumes: ['multipart/form-data'],
        params: contract.jobParams,
        querystring: contract.uploadQuery,
        response: { 201: contract.attachmentSchema },
      },
    },
    async (request, reply) => {
      const place = { ...request.query, versionOf: null };
      return sendOne(reply.code(201), await take(request, request.params.id, place));
    },
  );

  app.post(
    '/jobs/:id/attachments/:attachmentId/versions',
    {
      config: { access: 'jobs:write', upload: true },
      schema: {
        tags,
        summary: 'Add a new version of a file',
        description: `${description} Former versions stay as they are.`,
        consumes: ['multipart/form-data'],
        params: contract.attachmentParams,
        response: { 201: contract.attachmentSchema },
      },
    },
    async (request, reply) => {
      const { id, attachmentId } = request.params;
      return sendOne(reply.code(201), await take(request, id, { versionOf: attachmentId }));
    },
  );
}
