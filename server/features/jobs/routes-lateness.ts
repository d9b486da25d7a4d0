import * as contract from '#server/features/jobs/contract.ts';
import type { JobService } from '#server/features/jobs/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';

/** Why a job is late, under /api/v1. Answers the whole job. */
export function latenessRoutes(app: Api, jobs: JobService): void {
  app.post(
    '/jobs/:id/lateness',
    {
      config: { access: 'jobs:write' },
      schema: {
        tags: ['jobs'],
        summary: 'Say why a late job is late, or take the reason away',
        params: contract.jobParams,
        body: contract.latenessSchema,
        response: { 200: contract.jobDetailSchema },
      },
    },
    async (request, reply) => {
      const job = await jobs.setLateness(office(request), request.params.id, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );
}
