import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import { categoryOrderSchema, categorySchema, newCategorySchema } from './contract.ts';
import type { CategoryService } from './service.ts';

const tags = ['categories'];

export function categoryRoutes(app: Api, categories: CategoryService): void {
  app.get(
    '/categories',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all milestone categories in order', response: { 200: listOf(categorySchema) } },
    },
    async (request) => ({ items: await categories.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/categories/:id',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a category', params: idParams, response: { 200: categorySchema } },
    },
    async (request) => categories.read(office(request), request.params.id),
  );

  app.post(
    '/categories',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Add a category at the end',
        body: newCategorySchema,
        response: { 201: categorySchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      return reply.code(201).send(await categories.create(actor, idempotencyKey(request, actor.id), request.body));
    },
  );

  app.patch(
    '/categories/:id',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Rename a category',
        params: idParams,
        body: newCategorySchema,
        response: { 200: categorySchema },
      },
    },
    async (request) => categories.change(office(request), request.params.id, request.body),
  );

  app.put(
    '/categories/order',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Put the categories in order',
        body: categoryOrderSchema,
        response: { 200: listOf(categorySchema) },
      },
    },
    async (request) => ({ items: await categories.order(office(request), request.body.ids), nextCursor: null }),
  );

  app.delete(
    '/categories/:id',
    {
      config: { access: 'setup:write' },
      schema: { tags, summary: 'Delete a category that nothing uses', params: idParams, response: { 204: noContent } },
    },
    async (request, reply) => {
      await categories.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
