import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import {
  customFieldChangeSchema,
  customFieldOrderSchema,
  customFieldSchema,
  keyParams,
  newCustomFieldSchema,
} from './contract.ts';
import type { CustomFieldService } from './service.ts';

const tags = ['custom fields'];

export function customFieldRoutes(app: Api, fields: CustomFieldService): void {
  app.get(
    '/custom-fields',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all custom fields in order', response: { 200: listOf(customFieldSchema) } },
    },
    async (request) => ({ items: await fields.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/custom-fields/:key',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a custom field', params: keyParams, response: { 200: customFieldSchema } },
    },
    async (request) => fields.read(office(request), request.params.key),
  );

  app.post(
    '/custom-fields',
    {
      config: { access: 'setup:write' },
      schema: { tags, summary: 'Add a custom field', body: newCustomFieldSchema, response: { 201: customFieldSchema } },
    },
    async (request, reply) => {
      const actor = office(request);
      return reply.code(201).send(await fields.create(actor, idempotencyKey(request, actor.id), request.body));
    },
  );

  app.patch(
    '/custom-fields/:key',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Change a custom field; its key stays',
        params: keyParams,
        body: customFieldChangeSchema,
        response: { 200: customFieldSchema },
      },
    },
    async (request) => fields.change(office(request), request.params.key, request.body),
  );

  app.put(
    '/custom-fields/order',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Put the custom fields in order',
        body: customFieldOrderSchema,
        response: { 200: listOf(customFieldSchema) },
      },
    },
    async (request) => ({ items: await fields.order(office(request), request.body.keys), nextCursor: null }),
  );

  app.delete(
    '/custom-fields/:key',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Delete a custom field that no job uses',
        params: keyParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await fields.remove(office(request), request.params.key);
      return reply.code(204).send(null);
    },
  );
}
