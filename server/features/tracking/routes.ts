import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import * as contract from './contract.ts';
import type { TrackingService } from './service.ts';

const tags = ['tracking'];

/** Turning tracking on and re-allocating, under /api/v1. The setting itself is changed with the company. */
export function trackingRoutes(app: Api, tracking: TrackingService): void {
  app.get(
    '/tracking',
    {
      config: { access: 'templates:read' },
      schema: {
        tags,
        summary: 'Read where tracking applies, and how many open jobs it leaves out',
        querystring: contract.trackingQuery,
        response: { 200: contract.trackingSchema },
      },
    },
    (request) => tracking.status(office(request), request.query.customerId ?? null),
  );

  app.post(
    '/tracking/allocation/preview',
    {
      config: { access: 'jobs:bulk' },
      schema: {
        tags,
        summary: 'Show what allocating milestones to open jobs would do',
        body: contract.allocationSchema,
        response: { 200: contract.allocationPreviewSchema },
      },
    },
    (request) => tracking.previewAllocation(office(request), request.body),
  );

  app.post(
    '/tracking/allocation',
    {
      config: { access: 'jobs:bulk' },
      schema: {
        tags,
        summary: 'Allocate milestones to open jobs, in the background',
        body: contract.allocationSchema,
        response: { 202: contract.startedSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const taskId = await tracking.allocate(actor, request.body, idempotencyKey(request, actor.id));
      return reply.code(202).send({ taskId });
    },
  );

  app.post(
    '/templates/:id/reallocation/preview',
    {
      config: { access: 'templates:write' },
      schema: {
        tags: ['templates'],
        summary: "Show what re-allocating a template's open jobs would do",
        params: contract.templateParams,
        response: { 200: contract.reallocationPreviewSchema },
      },
    },
    (request) => tracking.previewReallocation(office(request), request.params.id),
  );

  app.post(
    '/templates/:id/reallocation',
    {
      config: { access: 'templates:write' },
      schema: {
        tags: ['templates'],
        summary: "Re-allocate a template's open jobs, in the background",
        params: contract.templateParams,
        response: { 202: contract.startedSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const taskId = await tracking.reallocate(actor, request.params.id, idempotencyKey(request, actor.id));
      return reply.code(202).send({ taskId });
    },
  );
}
