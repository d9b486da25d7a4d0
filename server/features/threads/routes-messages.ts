import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { ThreadService } from './service.ts';

const tags = ['threads'];
const write = { access: 'jobs:write' } as const;

/** Messages and internal notes of threads, under /api/v1. */
export function messageRoutes(app: Api, threads: ThreadService): void {
  app.get(
    '/threads/:threadId/messages',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'List messages: the latest, or those before, after or around one',
        description: '`around` opens the thread at a message: half of the page before it, the rest from it on.',
        params: contract.threadParams,
        querystring: contract.messagesQuery,
        response: { 200: contract.messagesSchema },
      },
    },
    async (request) => threads.page(office(request), request.params.threadId, request.query),
  );

  app.post(
    '/threads/:threadId/messages',
    {
      config: write,
      schema: {
        tags,
        summary: 'Post a message or an internal note',
        description: 'Posted once for each `clientId` of its author: sent again, the first is answered.',
        params: contract.threadParams,
        body: contract.newMessageSchema,
        response: { 201: contract.messageSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await threads.post(office(request), request.params.threadId, request.body)),
  );

  app.patch(
    '/threads/:threadId/messages/:messageId',
    {
      config: write,
      schema: {
        tags,
        summary: "Change one's own message within 15 minutes",
        params: contract.messageParams,
        body: contract.messageChangeSchema,
        response: { 200: contract.messageSchema },
      },
    },
    async (request) => {
      const { threadId, messageId } = request.params;
      return threads.edit(office(request), threadId, messageId, request.body);
    },
  );

  app.delete(
    '/threads/:threadId/messages/:messageId',
    {
      config: write,
      schema: {
        tags,
        summary: "Remove one's own message within 15 minutes, its files too",
        params: contract.messageParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await threads.remove(office(request), request.params.threadId, request.params.messageId);
      return reply.code(204).send(null);
    },
  );
}
