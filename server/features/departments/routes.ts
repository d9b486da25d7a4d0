import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import { departmentChangeSchema, departmentSchema, newDepartmentSchema } from './contract.ts';
import type { DepartmentService } from './service.ts';

const tags = ['departments'];

export function departmentRoutes(app: Api, departments: DepartmentService): void {
  app.get(
    '/departments',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all departments', response: { 200: listOf(departmentSchema) } },
    },
    async (request) => ({ items: await departments.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/departments/:id',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a department', params: idParams, response: { 200: departmentSchema } },
    },
    async (request, reply) => {
      const department = await departments.read(office(request), request.params.id);
      reply.header('etag', `"${department.version}"`);
      return department;
    },
  );

  app.post(
    '/departments',
    {
      config: { access: 'setup:write' },
      schema: { tags, summary: 'Add a department', body: newDepartmentSchema, response: { 201: departmentSchema } },
    },
    async (request, reply) => {
      const actor = office(request);
      const department = await departments.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${department.version}"`).send(department);
    },
  );

  app.patch(
    '/departments/:id',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Change a department',
        params: idParams,
        body: departmentChangeSchema,
        response: { 200: departmentSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const department = await departments.change(office(request), request.params.id, version, request.body);
      reply.header('etag', `"${department.version}"`);
      return department;
    },
  );

  app.delete(
    '/departments/:id',
    {
      config: { access: 'setup:write' },
      schema: {
        tags,
        summary: 'Delete a department that nothing uses',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await departments.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
