import * as contract from '#server/features/jobs/contract.ts';
import type { JobService } from '#server/features/jobs/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';

const tags = ['milestones'];
const config = { access: 'jobs:milestones' } as const;
const response = { 200: contract.jobDetailSchema };

/** What happens to milestones, under /api/v1. Each answers the whole job: status and progress follow. */
export function milestoneRoutes(app: Api, jobs: JobService): void {
  app.post(
    '/jobs/:id/milestones/:milestoneId/complete',
    {
      config,
      schema: {
        tags,
        summary: 'Complete a milestone, or correct its time',
        params: contract.milestoneParams,
        body: contract.completeMilestoneSchema,
        response,
      },
    },
    async (request, reply) => {
      const { id, milestoneId } = request.params;
      const job = await jobs.completeMilestone(office(request), id, milestoneId, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );

  app.post(
    '/jobs/:id/milestones/:milestoneId/undo',
    {
      config,
      schema: {
        tags,
        summary: 'Undo a milestone',
        params: contract.milestoneParams,
        body: contract.undoMilestoneSchema,
        response,
      },
    },
    async (request, reply) => {
      const { id, milestoneId } = request.params;
      const job = await jobs.undoMilestone(office(request), id, milestoneId, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );

  app.post(
    '/jobs/:id/milestones/:milestoneId/not-applicable',
    {
      config,
      schema: {
        tags,
        summary: 'Set a milestone to not applicable',
        params: contract.milestoneParams,
        body: contract.notApplicableSchema,
        response,
      },
    },
    async (request, reply) => {
      const { id, milestoneId } = request.params;
      const job = await jobs.makeNotApplicable(office(request), id, milestoneId, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );

  app.post(
    '/jobs/:id/milestones/:milestoneId/estimate',
    {
      config,
      schema: {
        tags,
        summary: 'Change the estimated day of a milestone',
        params: contract.milestoneParams,
        body: contract.estimateSchema,
        response,
      },
    },
    async (request, reply) => {
      const { id, milestoneId } = request.params;
      const job = await jobs.estimate(office(request), id, milestoneId, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );

  app.post(
    '/jobs/:id/events',
    {
      config,
      schema: {
        tags,
        summary: 'Record an event by its type',
        params: contract.jobParams,
        body: contract.recordEventSchema,
        response,
      },
    },
    async (request, reply) => {
      const job = await jobs.recordEvent(office(request), request.params.id, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );

  app.post(
    '/jobs/:id/events/:eventId/undo',
    {
      config,
      schema: {
        tags,
        summary: 'Undo a recorded event',
        params: contract.eventParams,
        body: contract.undoMilestoneSchema,
        response,
      },
    },
    async (request, reply) => {
      const { id, eventId } = request.params;
      const job = await jobs.undoEvent(office(request), id, eventId, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );
}
