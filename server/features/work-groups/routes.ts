import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import {
  membersChangeSchema,
  membersSchema,
  newWorkGroupSchema,
  workGroupChangeSchema,
  workGroupSchema,
} from './contract.ts';
import type { WorkGroupService } from './service.ts';

const tags = ['work groups'];

export function workGroupRoutes(app: Api, groups: WorkGroupService): void {
  app.get(
    '/work-groups',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all work groups', response: { 200: listOf(workGroupSchema) } },
    },
    async (request) => ({ items: await groups.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/work-groups/:id',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a work group', params: idParams, response: { 200: workGroupSchema } },
    },
    async (request, reply) => {
      const group = await groups.read(office(request), request.params.id);
      reply.header('etag', `"${group.version}"`);
      return group;
    },
  );

  app.post(
    '/work-groups',
    {
      config: { access: 'workflow:write' },
      schema: { tags, summary: 'Add a work group', body: newWorkGroupSchema, response: { 201: workGroupSchema } },
    },
    async (request, reply) => {
      const actor = office(request);
      const group = await groups.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${group.version}"`).send(group);
    },
  );

  app.patch(
    '/work-groups/:id',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Change a work group',
        params: idParams,
        body: workGroupChangeSchema,
        response: { 200: workGroupSchema },
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
    '/work-groups/:id',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Delete a work group without members',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await groups.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/work-groups/:id/members',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List the members of a work group', params: idParams, response: { 200: membersSchema } },
    },
    async (request) => ({ items: await groups.members(office(request), request.params.id) }),
  );

  app.post(
    '/work-groups/:id/members',
    {
      config: { access: 'workflow:write' },
      schema: {
        tags,
        summary: 'Add, change and remove members, all or none',
        params: idParams,
        body: membersChangeSchema,
        response: { 200: membersSchema },
      },
    },
    async (request) => ({ items: await groups.saveMembers(office(request), request.params.id, request.body) }),
  );
}
