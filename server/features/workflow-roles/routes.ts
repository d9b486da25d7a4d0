import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import { newWorkflowRoleSchema, workflowRoleChangeSchema, workflowRoleSchema } from './contract.ts';
import type { WorkflowRoleService } from './service.ts';

const tags = ['workflow roles'];

export function workflowRoleRoutes(app: Api, roles: WorkflowRoleService): void {
  app.get(
    '/workflow-roles',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'List all workflow roles with their categories',
        response: { 200: listOf(workflowRoleSchema) },
      },
    },
    async (request) => ({ items: await roles.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/workflow-roles/:id',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a workflow role', params: idParams, response: { 200: workflowRoleSchema } },
    },
    async (request, reply) => {
      const role = await roles.read(office(request), request.params.id);
      reply.header('etag', `"${role.version}"`);
      return role;
    },
  );

  app.post(
    '/workflow-roles',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Add a workflow role',
        body: newWorkflowRoleSchema,
        response: { 201: workflowRoleSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const role = await roles.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${role.version}"`).send(role);
    },
  );

  app.patch(
    '/workflow-roles/:id',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Change a workflow role',
        params: idParams,
        body: workflowRoleChangeSchema,
        response: { 200: workflowRoleSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const role = await roles.change(office(request), request.params.id, version, request.body);
      reply.header('etag', `"${role.version}"`);
      return role;
    },
  );

  app.delete(
    '/workflow-roles/:id',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Delete a workflow role that no member holds',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await roles.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
