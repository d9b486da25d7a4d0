import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { recordRoutes } from '#server/http/record-routes.ts';
import { listOf } from '#server/http/schemas.ts';
import { categoryOrderSchema, categorySchema, newCategorySchema } from './contract.ts';
import type { CategoryService } from './service.ts';

export function categoryRoutes(app: Api, categories: CategoryService): void {
  recordRoutes(app, categories, {
    path: '/categories',
    tag: 'categories',
    summaries: {
      list: 'List all milestone categories in order',
      read: 'Read a category',
      create: 'Add a category at the end',
      change: 'Rename a category',
      remove: 'Delete a category that nothing uses',
    },
    params: idParams,
    view: categorySchema,
    input: newCategorySchema,
    changes: newCategorySchema,
  });

  app.put(
    '/categories/order',
    {
      config: { access: 'setup:write' },
      schema: {
        tags: ['categories'],
        summary: 'Put the categories in order',
        body: categoryOrderSchema,
        response: { 200: listOf(categorySchema) },
      },
    },
    async (request) => ({ items: await categories.order(office(request), request.body.ids), nextCursor: null }),
  );
}
