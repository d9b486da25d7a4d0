import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import { branchChangeSchema, branchSchema, newBranchSchema } from './contract.ts';
import type { BranchService } from './service.ts';

const tags = ['branches'];

export function branchRoutes(app: Api, branches: BranchService): void {
  app.get(
    '/branches',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all branches with the ports they serve', response: { 200: listOf(branchSchema) } },
    },
    async (request) => ({ items: await branches.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/branches/:id',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a branch', params: idParams, response: { 200: branchSchema } },
    },
    async (request, reply) => {
      const branch = await branches.read(office(request), request.params.id);
      reply.header('etag', `"${branch.version}"`);
      return branch;
    },
  );

  app.post(
    '/branches',
    {
      config: { access: 'setup:write' },
      schema: { tags, summary: 'Add a branch', body: newBranchSchema, response: { 201: branchSchema } },
    },
    async (request, reply) => {
      const actor = office(request);
      const branch = await branches.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${branch.version}"`).send(branch);
    },
  );

  app.patch(
    '/branches/:id',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Change a branch',
        params: idParams,
        body: branchChangeSchema,
        response: { 200: branchSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const branch = await branches.change(office(request), request.params.id, version, request.body);
      reply.header('etag', `"${branch.version}"`);
      return branch;
    },
  );

  app.delete(
    '/branches/:id',
    {
      config: { access: 'setup:write' },
      schema: { tags, summary: 'Delete a branch that nothing uses', params: idParams, response: { 204: noContent } },
    },
    async (request, reply) => {
      await branches.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
