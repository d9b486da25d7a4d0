import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { RoleService } from './service.ts';

const tags = ['roles'];
const read = { access: 'users:read' as const };
const write = { access: 'users:write' as const };

/** Roles of staff users and API keys, under /api/v1. */
export function roleRoutes(app: Api, roles: RoleService): void {
  app.get(
    '/roles',
    { config: read, schema: { tags, summary: 'List roles', response: { 200: contract.rolesSchema } } },
    async (request) => ({ items: await roles.list(office(request)) }),
  );

  app.get(
    '/roles/:id',
    {
      config: read,
      schema: { tags, summary: 'Read a role', params: contract.roleParams, response: { 200: contract.roleSchema } },
    },
    async (request, reply) => {
      const role = await roles.read(office(request), request.params.id);
      reply.header('etag', `"${role.version}"`);
      return role;
    },
  );

  app.post(
    '/roles',
    {
      config: write,
      schema: { tags, summary: 'Add a role', body: contract.newRoleSchema, response: { 201: contract.roleSchema } },
    },
    async (request, reply) => {
      const actor = office(request);
      const role = await roles.create(actor, request.body, idempotencyKey(request, actor.id));
      return reply.code(201).header('etag', `"${role.version}"`).send(role);
    },
  );

  app.patch(
    '/roles/:id',
    {
      config: write,
      schema: {
        tags,
        summary: "Rename a role of the company's own or change what it permits",
        params: contract.roleParams,
        body: contract.roleChangeSchema,
        response: { 200: contract.roleSchema },
      },
    },
    async (request, reply) => {
      const role = await roles.change(office(request), request.params.id, expectedVersion(request), request.body);
      reply.header('etag', `"${role.version}"`);
      return role;
    },
  );

  app.delete(
    '/roles/:id',
    {
      config: write,
      schema: {
        tags,
        summary: 'Delete a role that nobody has',
        params: contract.roleParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await roles.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
