import {
  marksQuery,
  placeParams,
  placeQuery,
  readMarkSchema,
  threadParams,
  unreadSchema,
} from '#server/features/threads/contract.ts';
import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import { fileRoutes } from './routes-files.ts';
import { messageRoutes } from './routes-messages.ts';
import { uploadRoutes } from './routes-uploads.ts';
import type { PortalThreadService } from './service.ts';
import type { PortalUploadService } from './uploads.ts';

const tags = ['portal'];
const config = { access: 'contact' } as const;

/** Threads for contacts, under /api/portal/v1. */
export function portalThreadRoutes(app: Api, threads: PortalThreadService, uploads: PortalUploadService): void {
  const view = { 200: contract.portalThreadSchema };
  const place = (request: { params: { id: string }; query: { componentId?: string } }) => ({
    jobId: request.params.id,
    componentId: request.query.componentId ?? null,
  });
  app.get(
    '/jobs/:id/thread',
    {
      config,
      schema: {
        tags,
        summary: 'Read the thread of a job or of one of its components',
        params: placeParams,
        querystring: placeQuery,
        response: view,
      },
    },
    async (request) => threads.at(contact(request), place(request)),
  );

  app.post(
    '/jobs/:id/thread',
    {
      config,
      schema: {
        tags,
        summary: 'Make the thread of a job or component where there is none',
        params: placeParams,
        querystring: placeQuery,
        response: view,
      },
    },
    async (request) => threads.open(contact(request), place(request)),
  );

  app.get(
    '/threads/marks',
    {
      config,
      schema: {
        tags,
        summary: 'Read what is unread of the jobs on a page',
        querystring: marksQuery,
        response: { 200: contract.portalMarksSchema },
      },
    },
    async (request) => threads.marks(contact(request), request.query.jobIds),
  );

  app.get(
    '/threads/counts',
    { config, schema: { tags, summary: 'Count unread threads', response: { 200: contract.portalCountsSchema } } },
    async (request) => threads.counts(contact(request)),
  );

  app.get(
    '/threads/:threadId',
    { config, schema: { tags, summary: 'Read a thread', params: threadParams, response: view } },
    async (request) => threads.read(contact(request), request.params.threadId),
  );

  app.post(
    '/threads/:threadId/read',
    {
      config,
      schema: {
        tags,
        summary: "Move one's read mark to a message",
        params: threadParams,
        body: readMarkSchema,
        response: { 200: unreadSchema },
      },
    },
    async (request) => threads.markRead(contact(request), request.params.threadId, request.body.messageId),
  );

  app.post(
    '/threads/:threadId/typing',
    {
      config,
      schema: {
        tags,
        summary: 'Tell open pages that one is writing',
        params: threadParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await threads.typing(contact(request), request.params.threadId);
      return reply.code(204).send(null);
    },
  );

  messageRoutes(app, threads);
  fileRoutes(app, threads);
  uploadRoutes(app, uploads);
}
