import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import { eventTypeChangeSchema, eventTypeParams, eventTypeSchema, newEventTypeSchema } from './contract.ts';
import type { EventTypeService } from './service.ts';

const tags = ['event types'];

export function eventTypeRoutes(app: Api, types: EventTypeService): void {
  app.get(
    '/event-types',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all event types', response: { 200: listOf(eventTypeSchema) } },
    },
    async (request) => ({ items: await types.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/event-types/:code',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read an event type', params: eventTypeParams, response: { 200: eventTypeSchema } },
    },
    async (request, reply) => {
      const type = await types.read(office(request), request.params.code);
      reply.header('etag', `"${type.version}"`);
      return type;
    },
  );

  app.post(
    '/event-types',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Add a manual event type',
        body: newEventTypeSchema,
        response: { 201: eventTypeSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const type = await types.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${type.version}"`).send(type);
    },
  );

  app.patch(
    '/event-types/:code',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Change an event type; its code stays',
        params: eventTypeParams,
        body: eventTypeChangeSchema,
        response: { 200: eventTypeSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const type = await types.change(office(request), request.params.code, version, request.body);
      reply.header('etag', `"${type.version}"`);
      return type;
    },
  );

  app.delete(
    '/event-types/:code',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Delete a manual event type that nothing uses',
        params: eventTypeParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await types.remove(office(request), request.params.code);
      return reply.code(204).send(null);
    },
  );
}
