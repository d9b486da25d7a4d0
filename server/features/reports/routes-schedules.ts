import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract-schedules.ts';
import type { ScheduleService } from './service-schedules.ts';

const tags = ['report schedules'];
const config = { access: 'reports:schedule' as const };

/** Reports by mail at set times, under /api/v1. */
export function scheduleRoutes(app: Api, schedules: ScheduleService): void {
  app.get(
    '/report-schedules',
    {
      config,
      schema: { tags, summary: 'List all report schedules', response: { 200: contract.scheduleListSchema } },
    },
    async (request) => ({ items: await schedules.list(office(request)), nextCursor: null }),
  );
  app.get(
    '/report-schedules/recipients',
    {
      config,
      schema: { tags, summary: 'List who may get reports by mail', response: { 200: contract.recipientListSchema } },
    },
    async (request) => ({ items: await schedules.recipients(office(request)), nextCursor: null }),
  );
  app.get(
    '/report-schedules/:id',
    {
      config,
      schema: { tags, summary: 'Read a report schedule', params: idParams, response: { 200: contract.scheduleSchema } },
    },
    async (request, reply) => {
      const schedule = await schedules.read(office(request), request.params.id);
      reply.header('etag', `"${schedule.version}"`);
      return schedule;
    },
  );
  editRoutes(app, schedules);
}

function editRoutes(app: Api, schedules: ScheduleService): void {
  app.post(
    '/report-schedules',
    {
      config,
      schema: {
        tags,
        summary: 'Add a report schedule',
        body: contract.newScheduleSchema,
        response: { 201: contract.scheduleSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const schedule = await schedules.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${schedule.version}"`).send(schedule);
    },
  );
  app.patch(
    '/report-schedules/:id',
    {
      config,
      schema: {
        tags,
        summary: 'Change a report schedule',
        params: idParams,
        body: contract.scheduleChangeSchema,
        response: { 200: contract.scheduleSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const schedule = await schedules.change(office(request), request.params.id, version, request.body);
      reply.header('etag', `"${schedule.version}"`);
      return schedule;
    },
  );
  app.delete(
    '/report-schedules/:id',
    {
      config,
      schema: { tags, summary: 'Delete a report schedule', params: idParams, response: { 204: noContent } },
    },
    async (request, reply) => {
      await schedules.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
  app.post(
    '/report-schedules/:id/send',
    {
      config,
      schema: {
        tags,
        summary: 'Send a report now',
        description: 'It goes out within a minute; `lastRunAt` and `lastMessage` tell what came of it.',
        params: idParams,
        response: { 202: contract.scheduleSchema },
      },
    },
    async (request, reply) => reply.code(202).send(await schedules.send(office(request), request.params.id)),
  );
}
