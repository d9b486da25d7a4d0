import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { CustomerMilestoneService } from './service.ts';

const tags = ['customers'];
const read = { access: 'customers:read' } as const;
const write = { access: 'templates:write' } as const;

/** Milestones that jobs of one customer get, and do not get, beside what templates say. */
export function customerMilestoneRoutes(app: Api, milestones: CustomerMilestoneService): void {
  app.get(
    '/customers/:id/milestones',
    {
      config: read,
      schema: {
        tags,
        summary: "List a customer's own milestones, by direction and place",
        params: contract.customerParams,
        response: { 200: contract.customerMilestonesSchema },
      },
    },
    async (request) => ({ items: await milestones.list(office(request), request.params.id), nextCursor: null }),
  );

  app.post(
    '/customers/:id/milestones',
    {
      config: write,
      schema: {
        tags,
        summary: 'Add a milestone for one customer',
        params: contract.customerParams,
        body: contract.newCustomerMilestoneSchema,
        response: { 201: contract.customerMilestoneSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const key = idempotencyKey(request, actor.id);
      const made = await milestones.add(actor, request.params.id, request.body, key);
      return reply.code(201).header('etag', `"${made.version}"`).send(made);
    },
  );

  app.put(
    '/customers/:id/milestones/order',
    {
      config: write,
      schema: {
        tags,
        summary: "Order a customer's milestones of a direction",
        params: contract.customerParams,
        body: contract.orderSchema,
        response: { 200: contract.customerMilestonesSchema },
      },
    },
    async (request) => ({
      items: await milestones.order(office(request), request.params.id, request.body),
      nextCursor: null,
    }),
  );

  app.patch(
    '/customers/:id/milestones/:milestoneId',
    {
      config: write,
      schema: {
        tags,
        summary: "Change a customer's milestone",
        params: contract.milestoneParams,
        body: contract.customerMilestoneChangeSchema,
        response: { 200: contract.customerMilestoneSchema },
      },
    },
    async (request, reply) => {
      const { id, milestoneId } = request.params;
      const version = expectedVersion(request);
      const changed = await milestones.change(office(request), id, milestoneId, version, request.body);
      reply.header('etag', `"${changed.version}"`);
      return changed;
    },
  );

  app.delete(
    '/customers/:id/milestones/:milestoneId',
    {
      config: write,
      schema: {
        tags,
        summary: "Remove a customer's milestone",
        params: contract.milestoneParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await milestones.remove(office(request), request.params.id, request.params.milestoneId);
      return reply.code(204).send(null);
    },
  );
}

/** Milestones of templates that jobs of one customer do not get. */
export function exemptionRoutes(app: Api, milestones: CustomerMilestoneService): void {
  app.get(
    '/customers/:id/exemptions',
    {
      config: read,
      schema: {
        tags,
        summary: "List a customer's exemptions",
        params: contract.customerParams,
        response: { 200: contract.exemptionsSchema },
      },
    },
    async (request) => ({ items: await milestones.exemptions(office(request), request.params.id), nextCursor: null }),
  );

  app.post(
    '/customers/:id/exemptions',
    {
      config: write,
      schema: {
        tags,
        summary: 'Exempt a customer from a milestone',
        params: contract.customerParams,
        body: contract.newExemptionSchema,
        response: { 201: contract.exemptionSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const key = idempotencyKey(request, actor.id);
      const made = await milestones.exempt(actor, request.params.id, request.body, key);
      return reply.code(201).send(made);
    },
  );

  app.delete(
    '/customers/:id/exemptions/:exemptionId',
    {
      config: write,
      schema: {
        tags,
        summary: 'End an exemption',
        params: contract.exemptionParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await milestones.endExemption(office(request), request.params.id, request.params.exemptionId);
      return reply.code(204).send(null);
    },
  );
}
