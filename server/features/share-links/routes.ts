import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { ShareLinkService } from './service.ts';

const tags = ['share links'];

/** Share links of jobs, under /api/v1. */
export function shareLinkRoutes(app: Api, links: ShareLinkService): void {
  app.get(
    '/jobs/:id/share-links',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'List the share links of a job',
        params: contract.jobParams,
        response: { 200: contract.jobLinksSchema },
      },
    },
    async (request) => links.ofJob(office(request), request.params.id),
  );

  app.post(
    '/jobs/:id/share-links',
    {
      config: { access: 'contacts:write' },
      schema: {
        tags,
        summary: 'Make a link that shows the job without an account',
        params: contract.jobParams,
        body: contract.newLinkSchema,
        response: { 201: contract.madeLinkSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const key = idempotencyKey(request, `${actor.id} ${request.params.id}`);
      return reply.code(201).send(await links.create(actor, request.params.id, request.body, key));
    },
  );

  app.delete(
    '/jobs/:id/share-links/:linkId',
    {
      config: { access: 'contacts:write' },
      schema: { tags, summary: 'Revoke a share link', params: contract.linkParams, response: { 204: noContent } },
    },
    async (request, reply) => {
      await links.revoke(office(request), request.params.id, request.params.linkId);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/customers/:id/share-links',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: "List the share links of a customer's jobs",
        params: contract.customerParams,
        querystring: contract.customerLinksQuery,
        response: { 200: contract.customerLinksSchema },
      },
    },
    async (request) => links.ofCustomer(office(request), request.params.id, request.query),
  );
}
