import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import {
  customerGroupChangeSchema,
  customerGroupListQuery,
  customerGroupSchema,
  newCustomerGroupSchema,
} from './contract.ts';
import type { CustomerGroupService } from './service.ts';

const tags = ['customer groups'];

export function customerGroupRoutes(app: Api, groups: CustomerGroupService): void {
  app.get(
    '/customer-groups',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'List customer groups',
        querystring: customerGroupListQuery,
        response: { 200: listOf(customerGroupSchema) },
      },
    },
    async (request) => groups.list(office(request), request.query),
  );

  app.get(
    '/customer-groups/:id',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a customer group', params: idParams, response: { 200: customerGroupSchema } },
    },
    async (request, reply) => {
      const group = await groups.read(office(request), request.params.id);
      reply.header('etag', `"${group.version}"`);
      return group;
    },
  );

  app.post(
    '/customer-groups',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Add a customer group',
        body: newCustomerGroupSchema,
        response: { 201: customerGroupSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const group = await groups.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${group.version}"`).send(group);
    },
  );

  app.patch(
    '/customer-groups/:id',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Change a customer group',
        params: idParams,
        body: customerGroupChangeSchema,
        response: { 200: customerGroupSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const group = await groups.change(office(request), request.params.id, version, request.body);
      reply.header('etag', `"${group.version}"`);
      return group;
    },
  );

  app.delete(
    '/customer-groups/:id',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Delete a customer group that nothing uses',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await groups.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
