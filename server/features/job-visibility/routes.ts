import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { viewersSchema, visibilityQuery, visibilitySchema } from './contract.ts';
import type { JobVisibilityService } from './service.ts';

const tags = ['jobs'];

export function jobVisibilityRoutes(app: Api, visibility: JobVisibilityService): void {
  app.get(
    '/jobs/:id/visibility',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'Why a user sees a job in the worklist, or does not',
        params: idParams,
        querystring: visibilityQuery,
        response: { 200: visibilitySchema },
      },
    },
    async (request) => visibility.explain(office(request), request.params.id, request.query.userId),
  );

  app.get(
    '/jobs/:id/viewers',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'Which work groups see a job, and their members',
        params: idParams,
        response: { 200: viewersSchema },
      },
    },
    async (request) => visibility.viewers(office(request), request.params.id),
  );
}
