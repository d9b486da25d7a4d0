import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import { newOverrideSchema, overrideChangeSchema, overrideListQuery, overrideSchema } from './contract.ts';
import type { OverrideService } from './service.ts';

const tags = ['customer group overrides'];

export function overrideRoutes(app: Api, overrides: OverrideService): void {
  app.get(
    '/group-overrides',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'List customer group overrides',
        querystring: overrideListQuery,
        response: { 200: listOf(overrideSchema) },
      },
    },
    async (request) => overrides.list(office(request), request.query),
  );

  app.get(
    '/group-overrides/:id',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a customer group override', params: idParams, response: { 200: overrideSchema } },
    },
    async (request, reply) => {
      const override = await overrides.read(office(request), request.params.id);
      reply.header('etag', `"${override.version}"`);
      return override;
    },
  );

  app.post(
    '/group-overrides',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Add a customer group override',
        body: newOverrideSchema,
        response: { 201: overrideSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const override = await overrides.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${override.version}"`).send(override);
    },
  );

  app.patch(
    '/group-overrides/:id',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Change a customer group override',
        params: idParams,
        body: overrideChangeSchema,
        response: { 200: overrideSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const override = await overrides.change(office(request), request.params.id, version, request.body);
      reply.header('etag', `"${override.version}"`);
      return override;
    },
  );

  app.delete(
    '/group-overrides/:id',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Delete a customer group override',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await overrides.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
