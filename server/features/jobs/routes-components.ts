import * as contract from '#server/features/jobs/contract.ts';
import type { JobService } from '#server/features/jobs/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion } from '#server/http/preconditions.ts';

const tags = ['jobs'];
const config = { access: 'jobs:write' } as const;
const response = { 200: contract.jobDetailSchema };

/** Components of a job, under /api/v1. Changes answer the whole job: its dates, status and progress follow. */
export function componentRoutes(app: Api, jobs: JobService): void {
  app.get(
    '/jobs/:id/components',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'Components of a job',
        params: contract.jobParams,
        response: { 200: contract.componentListSchema },
      },
    },
    (request) => jobs.components(office(request), request.params.id),
  );

  app.post(
    '/jobs/:id/components',
    {
      config,
      schema: {
        tags,
        summary: 'Add a component',
        params: contract.jobParams,
        body: contract.componentInputSchema,
        response: { 201: contract.jobDetailSchema },
      },
    },
    async (request, reply) => {
      const job = await jobs.addComponent(office(request), request.params.id, request.body);
      return reply.code(201).header('etag', `"${job.version}"`).send(job);
    },
  );

  app.patch(
    '/jobs/:id/components/:componentId',
    {
      config,
      schema: {
        tags,
        summary: 'Edit a component',
        description: "If-Match holds the component's version.",
        params: contract.componentParams,
        body: contract.componentChangeSchema,
        response,
      },
    },
    async (request, reply) => {
      const { id, componentId } = request.params;
      const version = expectedVersion(request);
      const job = await jobs.editComponent(office(request), id, componentId, version, request.body);
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );

  app.delete(
    '/jobs/:id/components/:componentId',
    {
      config,
      schema: {
        tags,
        summary: 'Remove a component',
        description: "If-Match holds the component's version.",
        params: contract.componentParams,
        response,
      },
    },
    async (request, reply) => {
      const { id, componentId } = request.params;
      const job = await jobs.removeComponent(office(request), id, componentId, expectedVersion(request));
      return reply.header('etag', `"${job.version}"`).send(job);
    },
  );
}
