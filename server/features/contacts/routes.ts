import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { ContactService } from './service.ts';
import { shown } from './shown.ts';

const tags = ['contacts'];
const config = { access: 'contacts:write' as const };

/** Contacts of a customer as staff see them, under /api/v1. */
export function contactRoutes(app: Api, contacts: ContactService): void {
  app.get(
    '/customers/:id/contacts',
    {
      config: { access: 'customers:read' },
      schema: {
        tags,
        summary: 'List the contacts of a customer',
        params: contract.customerContactsParams,
        querystring: contract.contactListQuery,
        response: { 200: contract.contactListSchema },
      },
    },
    async (request) => {
      const actor = office(request);
      const { items, nextCursor } = await contacts.list(actor, request.params.id, request.query);
      return { items: items.map((row) => shown(actor, row)), nextCursor };
    },
  );

  app.post(
    '/customers/:id/contacts',
    {
      config,
      schema: {
        tags,
        summary: 'Make contacts, all or none',
        params: contract.customerContactsParams,
        body: contract.newContactsSchema,
        response: { 201: contract.contactsMadeSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const key = idempotencyKey(request, actor.id);
      const rows = await contacts.create(actor, request.params.id, request.body.contacts, key);
      return reply.code(201).send({ items: rows.map((row) => shown(actor, row)) });
    },
  );

  app.patch(
    '/customers/:id/contacts/:contactId',
    {
      config,
      schema: {
        tags,
        summary: 'Change a contact',
        params: contract.contactParams,
        body: contract.contactChangeSchema,
        response: { 200: contract.contactSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const { id, contactId } = request.params;
      const row = await contacts.change(actor, id, contactId, expectedVersion(request), request.body);
      reply.header('etag', `"${row.version}"`);
      return shown(actor, row);
    },
  );

  app.delete(
    '/customers/:id/contacts/:contactId',
    {
      config,
      schema: { tags, summary: 'Delete a contact', params: contract.contactParams, response: { 204: noContent } },
    },
    async (request, reply) => {
      await contacts.remove(office(request), request.params.id, request.params.contactId);
      return reply.code(204).send(null);
    },
  );

  for (const [name, summary] of [
    ['invite', 'Invite a contact, or send the invitation again'],
    ['disable', 'Disable a contact and end its sessions'],
    ['enable', 'Bring a disabled contact back to its former state'],
  ] as const) {
    app.post(
      `/customers/:id/contacts/:contactId/${name}`,
      {
        config,
        schema: { tags, summary, params: contract.contactParams, response: { 200: contract.contactSchema } },
      },
      async (request, reply) => {
        const actor = office(request);
        const { id, contactId } = request.params as { id: string; contactId: string };
        const row = await contacts[name](actor, id, contactId);
        reply.header('etag', `"${row.version}"`);
        return shown(actor, row);
      },
    );
  }
}
