import * as contract from '#server/features/exceptions/contract.ts';
import type { ExceptionService } from '#server/features/exceptions/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';

const tags = ['exceptions'];
const config = { access: 'jobs:read' } as const;

/** Milestones in exception and at risk, under /api/v1. */
export function exceptionRoutes(app: Api, exceptions: ExceptionService): void {
  app.get(
    '/exceptions',
    {
      config,
      schema: {
        tags,
        summary: 'List milestones in exception or at risk, the longest breached first',
        querystring: contract.exceptionListQuery,
        response: { 200: contract.exceptionListSchema },
      },
    },
    async (request) => exceptions.list(office(request), request.query),
  );

  app.get(
    '/exceptions/counts',
    {
      config,
      schema: {
        tags,
        summary: 'Count milestones in exception and at risk',
        querystring: contract.exceptionCountQuery,
        response: { 200: contract.exceptionCountsSchema },
      },
    },
    async (request) => exceptions.counts(office(request), request.query),
  );
}
