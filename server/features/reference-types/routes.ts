import type { Api } from '#server/http/api.ts';
import { recordRoutes } from '#server/http/record-routes.ts';
import { codeParams, newReferenceTypeSchema, referenceTypeChangeSchema, referenceTypeSchema } from './contract.ts';
import type { ReferenceTypeService } from './service.ts';

export function referenceTypeRoutes(app: Api, types: ReferenceTypeService): void {
  recordRoutes(app, types, {
    path: '/reference-types',
    tag: 'reference types',
    summaries: {
      list: 'List all reference types',
      read: 'Read a reference type',
      create: 'Add a reference type',
      change: 'Change a reference type; its code stays',
      remove: 'Delete a reference type of your own that nothing uses',
    },
    params: codeParams,
    view: referenceTypeSchema,
    input: newReferenceTypeSchema,
    changes: referenceTypeChangeSchema,
  });
}
