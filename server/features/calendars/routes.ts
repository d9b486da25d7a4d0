import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import { calendarChangeSchema, calendarSchema, newCalendarSchema } from './contract.ts';
import type { CalendarService } from './service.ts';

const tags = ['calendars'];

export function calendarRoutes(app: Api, calendars: CalendarService): void {
  app.get(
    '/calendars',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all calendars with their holidays', response: { 200: listOf(calendarSchema) } },
    },
    async (request) => ({ items: await calendars.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/calendars/:id',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a calendar', params: idParams, response: { 200: calendarSchema } },
    },
    async (request) => calendars.read(office(request), request.params.id),
  );

  app.post(
    '/calendars',
    {
      config: { access: 'setup:write' },
      schema: { tags, summary: 'Add a calendar', body: newCalendarSchema, response: { 201: calendarSchema } },
    },
    async (request, reply) => {
      const actor = office(request);
      return reply.code(201).send(await calendars.create(actor, idempotencyKey(request, actor.id), request.body));
    },
  );

  app.patch(
    '/calendars/:id',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Change a calendar; `holidays` replaces the whole list',
        params: idParams,
        body: calendarChangeSchema,
        response: { 200: calendarSchema },
      },
    },
    async (request) => calendars.change(office(request), request.params.id, request.body),
  );

  app.delete(
    '/calendars/:id',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Delete a calendar that no branch works by',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await calendars.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
