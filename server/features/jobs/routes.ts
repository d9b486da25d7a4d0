import type { FastifyReply } from 'fastify';
import type { Permission } from '#server/access/permissions.ts';
import * as contract from '#server/features/jobs/contract.ts';
import { jobListQuery } from '#server/features/jobs/contract-list.ts';
import { reallocationSchema } from '#server/features/jobs/contract-reallocation.ts';
import { componentRoutes } from '#server/features/jobs/routes-components.ts';
import { latenessRoutes } from '#server/features/jobs/routes-lateness.ts';
import { milestoneRoutes } from '#server/features/jobs/routes-milestones.ts';
import { sharingRoutes } from '#server/features/jobs/routes-sharing.ts';
import type { JobService } from '#server/features/jobs/service.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';

export const jobTags = ['jobs'];
const tags = jobTags;

/** The job as it is now, with its version for the next edit. */
export function sendJob(reply: FastifyReply, job: contract.JobDetail): contract.JobDetail {
  reply.header('etag', `"${job.version}"`);
  return job;
}

/** Jobs, under /api/v1. */
export function jobRoutes(app: Api, jobs: JobService): void {
  app.get(
    '/jobs',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'List and search jobs',
        querystring: jobListQuery,
        response: { 200: contract.jobListSchema },
      },
    },
    (request) => jobs.list(office(request), request.query),
  );

  app.get(
    '/jobs/:id',
    {
      config: { access: 'jobs:read' },
      schema: { tags, summary: 'Read a job', params: contract.jobParams, response: { 200: contract.jobDetailSchema } },
    },
    async (request, reply) => sendJob(reply, await jobs.read(office(request), request.params.id)),
  );

  app.post(
    '/jobs',
    {
      config: { access: 'jobs:write' },
      schema: {
        tags,
        summary: 'Add a job',
        body: contract.jobInputSchema,
        response: { 201: contract.jobDetailSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const job = await jobs.create(actor, request.body, idempotencyKey(request, actor.id));
      return reply.code(201).send(sendJob(reply, job));
    },
  );

  app.patch(
    '/jobs/:id',
    {
      config: { access: 'jobs:write' },
      schema: {
        tags,
        summary: 'Edit a job',
        params: contract.jobParams,
        body: contract.jobChangeSchema,
        response: { 200: contract.jobDetailSchema },
      },
    },
    async (request, reply) =>
      sendJob(reply, await jobs.edit(office(request), request.params.id, expectedVersion(request), request.body)),
  );

  actionRoutes(app, jobs);
  historyRoutes(app, jobs);
  componentRoutes(app, jobs);
  milestoneRoutes(app, jobs);
  sharingRoutes(app, jobs);
  latenessRoutes(app, jobs);
}

const summaries: Record<contract.ActionName, string> = {
  hold: 'Put a job on hold',
  resume: 'Resume a job',
  cancel: 'Cancel a job',
  complete: 'Complete a job by hand',
  reopen: 'Reopen a completed or cancelled job',
  archive: 'Archive a job',
};

/** Actions of the state table (DOMAIN 2); each names the version it was decided on. */
function actionRoutes(app: Api, jobs: JobService): void {
  const action = <Name extends contract.ActionName>(
    name: Name,
    access: Permission,
    run: (
      actor: ReturnType<typeof office>,
      id: string,
      version: number,
      input: contract.ActionInputs[Name],
    ) => Promise<contract.JobDetail>,
  ) =>
    app.post(
      `/jobs/:id/actions/${name}`,
      {
        config: { access },
        schema: {
          tags,
          summary: summaries[name],
          params: contract.jobParams,
          body: contract.actionSchemas[name],
          response: { 200: contract.jobDetailSchema },
        },
      },
      async (request, reply) => {
        const { id } = request.params as { id: string };
        const input = request.body as contract.ActionInputs[Name];
        return sendJob(reply, await run(office(request), id, expectedVersion(request), input));
      },
    );
  action('hold', 'jobs:write', jobs.hold);
  action('resume', 'jobs:write', jobs.resume);
  action('cancel', 'jobs:write', jobs.cancel);
  action('complete', 'jobs:write', jobs.complete);
  action('reopen', 'jobs:write', jobs.reopen);
  action('archive', 'jobs:archive', jobs.archive);

  app.post(
    '/jobs/:id/promise',
    {
      config: { access: 'jobs:promise' },
      schema: {
        tags,
        summary: 'Change the promised date',
        params: contract.jobParams,
        body: contract.changePromiseSchema,
        response: { 200: contract.jobDetailSchema },
      },
    },
    async (request, reply) =>
      sendJob(
        reply,
        await jobs.changePromise(office(request), request.params.id, expectedVersion(request), request.body),
      ),
  );
}

function historyRoutes(app: Api, jobs: JobService): void {
  app.get(
    '/jobs/:id/events',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'History of a job, newest first',
        params: contract.jobParams,
        querystring: contract.pageQuery,
        response: { 200: contract.eventListSchema },
      },
    },
    (request) => jobs.events(office(request), request.params.id, request.query),
  );

  app.get(
    '/jobs/:id/explain',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'Why a job has its milestones',
        params: contract.jobParams,
        response: { 200: contract.jobExplanationSchema },
      },
    },
    (request) => jobs.explain(office(request), request.params.id),
  );

  app.post(
    '/jobs/:id/reallocate',
    {
      config: { access: 'jobs:write' },
      schema: {
        tags,
        summary: "Bring a job's milestones in line with the templates",
        params: contract.jobParams,
        querystring: contract.previewQuery,
        response: { 200: reallocationSchema },
      },
    },
    (request) => jobs.reallocate(office(request), request.params.id, request.query.preview === true),
  );
}
