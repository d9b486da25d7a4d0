import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { recordRoutes } from '#server/http/record-routes.ts';
import { listOf } from '#server/http/schemas.ts';
import {
  customFieldChangeSchema,
  customFieldOrderSchema,
  customFieldSchema,
  keyParams,
  newCustomFieldSchema,
} from './contract.ts';
import type { CustomFieldService } from './service.ts';

export function customFieldRoutes(app: Api, fields: CustomFieldService): void {
  recordRoutes(app, fields, {
    path: '/custom-fields',
    tag: 'custom fields',
    summaries: {
      list: 'List all custom fields in order',
      read: 'Read a custom field',
      create: 'Add a custom field',
      change: 'Change a custom field; its key stays',
      remove: 'Delete a custom field that nothing uses',
    },
    params: keyParams,
    view: customFieldSchema,
    input: newCustomFieldSchema,
    changes: customFieldChangeSchema,
  });

  app.put(
    '/custom-fields/order',
    {
      config: { access: 'setup:write' },
      schema: {
        tags: ['custom fields'],
        summary: 'Put the custom fields in order',
        body: customFieldOrderSchema,
        response: { 200: listOf(customFieldSchema) },
      },
    },
    async (request) => ({ items: await fields.order(office(request), request.body.keys), nextCursor: null }),
  );
}
