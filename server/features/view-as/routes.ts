import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '#server/http/sessions.ts';
import * as contract from './contract.ts';
import type { ViewAsService } from './service.ts';

const tags = ['view as customer'];

/** Views of a customer's portal as staff start and look them up, under /api/v1. */
export function viewAsRoutes(app: Api, views: ViewAsService): void {
  app.post(
    '/customers/:id/view-as',
    {
      config: { access: 'customers:view_as' },
      schema: {
        tags,
        summary: 'Make a one-time address that shows the portal as a contact sees it',
        params: contract.viewCustomerParams,
        body: contract.viewAsSchema,
        response: { 201: contract.viewStartedSchema },
      },
    },
    async (request, reply) => {
      const { url, expiresAt } = await views.start(office(request), request.params.id, request.body.contactId);
      return reply.code(201).send({ url, expiresAt: expiresAt.toISOString() });
    },
  );

  app.get(
    '/customers/:id/views',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'Who saw the portal as which contact, and when',
        params: contract.viewCustomerParams,
        querystring: contract.viewListQuery,
        response: { 200: contract.viewListSchema },
      },
    },
    async (request) => {
      const { items, nextCursor } = await views.list(office(request), request.params.id, request.query);
      return {
        items: items.map((row) => ({
          id: row.id,
          viewer: { id: row.viewer_id, name: row.viewer_name },
          contact:
            row.contact_id === null ? null : { id: row.contact_id, name: row.contact_name, email: row.contact_email },
          state: row.state,
          startedAt: (row.opened_at ?? row.created_at).toISOString(),
          endedAt: row.endedAt?.toISOString() ?? null,
        })),
        nextCursor,
      };
    },
  );
}

/** Opening and ending a view, under /api/portal/v1: the token or the cookie says whose it is. */
export function portalViewRoutes(
  app: Api,
  { views, insecureHttp }: { views: ViewAsService; insecureHttp: boolean },
): void {
  app.post(
    '/view-as',
    {
      config: { access: 'public' },
      schema: {
        tags,
        summary: 'Open a view of the portal with its one-time token',
        body: contract.openViewSchema,
        response: { 200: contract.viewOpenedSchema },
      },
    },
    async (request, reply) => {
      const origin = { address: request.ip, userAgent: request.headers['user-agent'] ?? null };
      const { slug, token, expiresAt } = await views.open(request.body.token, origin);
      writeSessionCookie(reply, 'view', token, expiresAt, insecureHttp);
      return { slug, expiresAt: expiresAt.toISOString() };
    },
  );

  app.delete(
    '/view-as',
    {
      config: { access: 'public' },
      schema: { tags, summary: 'End the view of the portal', response: { 204: noContent } },
    },
    async (request, reply) => {
      const token = readSessionCookie(request, 'view', insecureHttp);
      if (token !== undefined) await views.end(token);
      clearSessionCookie(reply, 'view', insecureHttp);
      return reply.code(204).send(null);
    },
  );
}
