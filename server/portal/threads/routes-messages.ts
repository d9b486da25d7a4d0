import { messageParams, messagesQuery, threadParams } from '#server/features/threads/contract.ts';
import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { PortalThreadService } from './service.ts';

const tags = ['portal'];
const config = { access: 'contact' } as const;

/** Messages for contacts, under /api/portal/v1. */
export function messageRoutes(app: Api, threads: PortalThreadService): void {
  app.get(
    '/threads/:threadId/messages',
    {
      config,
      schema: {
        tags,
        summary: 'List messages: the latest, or those before, after or around one',
        description: '`around` opens the thread at a message: half of the page before it, the rest from it on.',
        params: threadParams,
        querystring: messagesQuery,
        response: { 200: contract.portalMessagesSchema },
      },
    },
    async (request) => threads.page(contact(request), request.params.threadId, request.query),
  );

  app.post(
    '/threads/:threadId/messages',
    {
      config,
      schema: {
        tags,
        summary: 'Post a message',
        description: 'Posted once for each `clientId` of its author: sent again, the first is answered.',
        params: threadParams,
        body: contract.newPortalMessageSchema,
        response: { 201: contract.portalMessageSchema },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await threads.post(contact(request), request.params.threadId, request.body)),
  );

  app.patch(
    '/threads/:threadId/messages/:messageId',
    {
      config,
      schema: {
        tags,
        summary: "Change one's own message within 15 minutes",
        params: messageParams,
        body: contract.portalMessageChangeSchema,
        response: { 200: contract.portalMessageSchema },
      },
    },
    async (request) => {
      const { threadId, messageId } = request.params;
      return threads.edit(contact(request), threadId, messageId, request.body);
    },
  );

  app.delete(
    '/threads/:threadId/messages/:messageId',
    {
      config,
      schema: {
        tags,
        summary: "Remove one's own message within 15 minutes, its files too",
        params: messageParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await threads.remove(contact(request), request.params.threadId, request.params.messageId);
      return reply.code(204).send(null);
    },
  );
}
