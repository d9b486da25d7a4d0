import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import { codeParams, newReferenceTypeSchema, referenceTypeChangeSchema, referenceTypeSchema } from './contract.ts';
import type { ReferenceTypeService } from './service.ts';

const tags = ['reference types'];

export function referenceTypeRoutes(app: Api, types: ReferenceTypeService): void {
  app.get(
    '/reference-types',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all reference types', response: { 200: listOf(referenceTypeSchema) } },
    },
    async (request) => ({ items: await types.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/reference-types/:code',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a reference type', params: codeParams, response: { 200: referenceTypeSchema } },
    },
    async (request) => types.read(office(request), request.params.code),
  );

  app.post(
    '/reference-types',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Add a reference type',
        body: newReferenceTypeSchema,
        response: { 201: referenceTypeSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      return reply.code(201).send(await types.create(actor, idempotencyKey(request, actor.id), request.body));
    },
  );

  app.patch(
    '/reference-types/:code',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Change a reference type; its code stays',
        params: codeParams,
        body: referenceTypeChangeSchema,
        response: { 200: referenceTypeSchema },
      },
    },
    async (request) => types.change(office(request), request.params.code, request.body),
  );

  app.delete(
    '/reference-types/:code',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Delete a reference type of your own that nothing uses',
        params: codeParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await types.remove(office(request), request.params.code);
      return reply.code(204).send(null);
    },
  );
}
