import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { mergePreviewSchema, mergeQuery, mergeSchema, mergeStartedSchema, mergingSchema } from './contract-merge.ts';
import type { MergeService } from './service-merge.ts';

const tags = ['customers'];

/** Merging customers, under /api/v1. */
export function mergeRoutes(app: Api, customers: MergeService): void {
  app.get(
    '/customers/:id/merge',
    {
      config: { access: 'customers:merge' },
      schema: {
        tags,
        summary: 'What merging a customer into another one would do',
        params: idParams,
        querystring: mergeQuery,
        response: { 200: mergePreviewSchema },
      },
    },
    (request) => customers.preview(office(request), request.params.id, request.query.intoId),
  );

  app.post(
    '/customers/:id/merge',
    {
      config: { access: 'customers:merge' },
      schema: {
        tags,
        summary: 'Merge a customer into another one, in the background',
        params: idParams,
        body: mergeSchema,
        response: { 202: mergeStartedSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const key = idempotencyKey(request, actor.id);
      return reply.code(202).send(await customers.start(actor, request.params.id, request.body.intoId, key));
    },
  );

  app.get(
    '/customers/:id/merging',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'The merge a customer is part of at the moment',
        params: idParams,
        response: { 200: mergingSchema },
      },
    },
    (request) => customers.merging(office(request), request.params.id),
  );
}
