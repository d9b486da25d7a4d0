import { customerLinksQuery, linkParams, newLinkSchema } from '#server/features/share-links/contract.ts';
import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { idempotencyKey } from '#server/http/preconditions.ts';
import { noContent, object, uuid } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { PortalShareLinkService } from './service.ts';

const tags = ['portal'];
const params = object({ id: uuid() });
const config = { access: 'contact' } as const;

/** Share links for contacts, under /api/portal/v1. */
export function portalShareLinkRoutes(app: Api, links: PortalShareLinkService): void {
  app.get(
    '/share-links',
    {
      config,
      schema: {
        tags,
        summary: 'List share links',
        querystring: customerLinksQuery,
        response: { 200: contract.portalLinksSchema },
      },
    },
    async (request) => links.page(contact(request), request.query),
  );

  app.get(
    '/jobs/:id/share-links',
    {
      config,
      schema: {
        tags,
        summary: 'List the share links of a job',
        params,
        response: { 200: contract.portalJobLinksSchema },
      },
    },
    async (request) => links.ofJob(contact(request), request.params.id),
  );

  app.post(
    '/jobs/:id/share-links',
    {
      config,
      schema: {
        tags,
        summary: 'Make a link that shows the job without an account',
        params,
        body: newLinkSchema,
        response: { 201: contract.portalMadeLinkSchema },
      },
    },
    async (request, reply) => {
      const actor = contact(request);
      const key = idempotencyKey(request, `${actor.id} ${request.params.id}`);
      return reply.code(201).send(await links.create(actor, request.params.id, request.body, key));
    },
  );

  app.delete(
    '/jobs/:id/share-links/:linkId',
    {
      config,
      schema: { tags, summary: 'Revoke a share link', params: linkParams, response: { 204: noContent } },
    },
    async (request, reply) => {
      await links.revoke(contact(request), request.params.id, request.params.linkId);
      return reply.code(204).send(null);
    },
  );
}
