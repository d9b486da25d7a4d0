import { difotParams, difotQuery, difotSchema, latenessTableSchema } from '#server/features/difot/contract.ts';
import type { DifotService } from '#server/features/difot/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';

/** DIFOT of a customer, under /api/v1: always there for staff and API keys, whatever the portal shows (DOMAIN 7). */
export function difotRoutes(app: Api, difot: DifotService): void {
  app.get(
    '/customers/:id/difot',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags: ['customers'],
        summary: 'Delivered in full, on time: counts per month',
        params: difotParams,
        querystring: difotQuery,
        response: { 200: difotSchema },
      },
    },
    (request) => difot.months(office(request), request.params.id, request.query),
  );

  app.get(
    '/customers/:id/difot/reasons',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags: ['customers'],
        summary: 'Late jobs per month by their reasons',
        params: difotParams,
        querystring: difotQuery,
        response: { 200: latenessTableSchema },
      },
    },
    (request) => difot.reasons(office(request), request.params.id, request.query),
  );
}
