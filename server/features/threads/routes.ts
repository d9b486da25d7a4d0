import type { FileService } from '#server/features/files/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { InboxService } from './inbox.ts';
import { fileRoutes } from './routes-files.ts';
import { inboxRoutes } from './routes-inbox.ts';
import { messageRoutes } from './routes-messages.ts';
import { uploadRoutes } from './routes-uploads.ts';
import type { ThreadService } from './service.ts';
import type { MessageFileService } from './service-files.ts';

const tags = ['threads'];
const read = { access: 'jobs:read' } as const;
const write = { access: 'jobs:write' } as const;

/** Threads of jobs and components, under /api/v1. */
export function threadRoutes(
  app: Api,
  deps: {
    threads: ThreadService;
    inbox: InboxService;
    messageFiles: MessageFileService;
    files: Pick<FileService, 'read'>;
  },
): void {
  const { threads } = deps;
  const view = { 200: contract.threadSchema };
  app.get(
    '/jobs/:id/thread',
    {
      config: read,
      schema: {
        tags,
        summary: 'Read the thread of a job or of one of its components',
        params: contract.placeParams,
        querystring: contract.placeQuery,
        response: view,
      },
    },
    async (request) =>
      threads.at(office(request), { jobId: request.params.id, componentId: request.query.componentId ?? null }),
  );

  app.post(
    '/jobs/:id/thread',
    {
      config: write,
      schema: {
        tags,
        summary: 'Make the thread of a job or component where there is none',
        params: contract.placeParams,
        querystring: contract.placeQuery,
        response: view,
      },
    },
    async (request) =>
      threads.open(office(request), { jobId: request.params.id, componentId: request.query.componentId ?? null }),
  );

  app.get(
    '/components/:id/thread',
    {
      config: read,
      schema: { tags, summary: 'Read the thread of a component', params: contract.placeParams, response: view },
    },
    async (request) => threads.atComponent(office(request), request.params.id),
  );

  app.get(
    '/threads/marks',
    {
      config: read,
      schema: {
        tags,
        summary: 'Read what is unread, and where customers wait, of the jobs on a page',
        querystring: contract.marksQuery,
        response: { 200: contract.marksSchema },
      },
    },
    async (request) => threads.marks(office(request), request.query.jobIds),
  );

  app.get(
    '/threads/counts',
    {
      config: read,
      schema: {
        tags,
        summary: 'Count unread threads, and those in which customers wait',
        response: { 200: contract.countsSchema },
      },
    },
    async (request) => threads.counts(office(request)),
  );

  app.get(
    '/threads/:threadId',
    { config: read, schema: { tags, summary: 'Read a thread', params: contract.threadParams, response: view } },
    async (request) => threads.read(office(request), request.params.threadId),
  );

  app.patch(
    '/threads/:threadId',
    {
      config: write,
      schema: {
        tags,
        summary: 'Give a thread to somebody, put it aside, say that it is done',
        description: 'The last change counts. A message of the customer brings back what was put aside or done.',
        params: contract.threadParams,
        body: contract.threadChangeSchema,
        response: view,
      },
    },
    async (request) => threads.change(office(request), request.params.threadId, request.body),
  );

  app.put(
    '/threads/:threadId/follow',
    {
      config: read,
      schema: {
        tags,
        summary: 'Follow a thread or not',
        params: contract.threadParams,
        body: contract.followSchema,
        response: view,
      },
    },
    async (request) => threads.follow(office(request), request.params.threadId, request.body.following),
  );

  app.post(
    '/threads/:threadId/read',
    {
      config: read,
      schema: {
        tags,
        summary: "Move one's read mark to a message",
        description: 'It only moves forward.',
        params: contract.threadParams,
        body: contract.readMarkSchema,
        response: { 200: contract.unreadSchema },
      },
    },
    async (request) => threads.markRead(office(request), request.params.threadId, request.body.messageId),
  );

  app.post(
    '/threads/:threadId/typing',
    {
      config: write,
      schema: {
        tags,
        summary: 'Tell open pages that one is writing',
        params: contract.threadParams,
        body: contract.typingSchema,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await threads.typing(office(request), request.params.threadId, request.body.internal === true);
      return reply.code(204).send(null);
    },
  );

  inboxRoutes(app, deps.inbox);
  messageRoutes(app, threads);
  fileRoutes(app, deps);
  uploadRoutes(app, deps.messageFiles);
}
