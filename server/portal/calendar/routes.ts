import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { noContent, object, text } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { CalendarService } from './service.ts';
import { refreshSeconds } from './write-calendar.ts';

const tags = ['portal'];
const config = { access: 'contact' } as const;

/** The contact's calendar, under /api/portal/v1: its address to make and to end, and the calendar itself for whoever has the secret. */
export function calendarRoutes(app: Api, calendar: CalendarService): void {
  app.get(
    '/calendar-feed',
    {
      config,
      schema: { tags, summary: 'Whether there is a calendar', response: { 200: contract.calendarFeedSchema } },
    },
    async (request) => calendar.feed(contact(request)),
  );

  app.post(
    '/calendar-feed',
    {
      config,
      schema: {
        tags,
        summary: 'Make the address of the calendar, or renew it',
        response: { 201: contract.madeFeedSchema },
      },
    },
    async (request, reply) => reply.code(201).send(await calendar.renew(contact(request))),
  );

  app.delete(
    '/calendar-feed',
    { config, schema: { tags, summary: 'End the calendar', response: { 204: noContent } } },
    async (request, reply) => {
      await calendar.revoke(contact(request));
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/calendar/:secret.ics',
    {
      config: { access: 'public', streams: true },
      schema: { tags, summary: 'Read a calendar (iCalendar)', params: object({ secret: text(200) }) },
    },
    async (request, reply) => {
      const { body, etag } = await calendar.read({
        secret: request.params.secret,
        address: request.ip,
        log: (facts, message) => request.log.warn(facts, message),
      });
      reply.header('etag', etag).header('cache-control', `private, max-age=${refreshSeconds / 4}`);
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'inline; filename="jobs.ics"')
        .send(body);
    },
  );
}
