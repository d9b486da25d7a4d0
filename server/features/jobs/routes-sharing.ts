import * as contract from '#server/features/jobs/contract.ts';
import type { JobService } from '#server/features/jobs/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';

const tags = ['exceptions'];
const config = { access: 'exceptions:share' } as const;
const response = { 200: contract.jobDetailSchema };

/** What customers are told of exceptions, under /api/v1. Each answers the whole job. */
export function sharingRoutes(app: Api, jobs: JobService): void {
  app.post(
    '/jobs/:id/milestones/:milestoneId/share',
    {
      config,
      schema: {
        tags,
        summary: 'Share an exception with the customer, or change the words',
        params: contract.milestoneParams,
        body: contract.shareExceptionSchema,
        response,
      },
    },
    async (request, reply) => {
      const { id, milestoneId } = request.params;
      const job = await jobs.shareException(office(request), id, milestoneId, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );

  app.post(
    '/jobs/:id/milestones/:milestoneId/unshare',
    {
      config,
      schema: {
        tags,
        summary: 'Stop sharing an exception with the customer',
        params: contract.milestoneParams,
        response,
      },
    },
    async (request, reply) => {
      const { id, milestoneId } = request.params;
      const job = await jobs.unshareException(office(request), id, milestoneId);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );
}
