import * as contract from '#server/features/jobs/contract.ts';
import { movePreviewQuery, movePreviewSchema, moveSchema } from '#server/features/jobs/contract-move.ts';
import { sendJob } from '#server/features/jobs/routes.ts';
import type { MoveService } from '#server/features/jobs/service-move.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion } from '#server/http/preconditions.ts';

const tags = ['jobs'];

/** Moving a job to another customer, under /api/v1. */
export function moveRoutes(app: Api, jobs: MoveService): void {
  app.get(
    '/jobs/:id/move',
    {
      config: { access: 'jobs:move' },
      schema: {
        tags,
        summary: 'What moving a job to another customer would do',
        params: contract.jobParams,
        querystring: movePreviewQuery,
        response: { 200: movePreviewSchema },
      },
    },
    (request) => jobs.preview(office(request), request.params.id, request.query.customerId),
  );

  app.post(
    '/jobs/:id/move',
    {
      config: { access: 'jobs:move' },
      schema: {
        tags,
        summary: 'Move a job to another customer',
        params: contract.jobParams,
        body: moveSchema,
        response: { 200: contract.jobDetailSchema },
      },
    },
    async (request, reply) =>
      sendJob(reply, await jobs.move(office(request), request.params.id, expectedVersion(request), request.body)),
  );
}
