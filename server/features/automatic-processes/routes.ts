import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { AutomaticProcessService } from './service.ts';

const tags = ['automatic processes'];

export function automaticProcessRoutes(app: Api, processes: AutomaticProcessService): void {
  app.get(
    '/automatic-processes',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'List all automatic processes', response: { 200: listOf(contract.processSchema) } },
    },
    async (request) => ({ items: await processes.list(office(request)), nextCursor: null }),
  );

  app.get(
    '/automatic-processes/:id',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'Read an automatic process',
        params: idParams,
        response: { 200: contract.processSchema },
      },
    },
    async (request, reply) => {
      const process = await processes.read(office(request), request.params.id);
      reply.header('etag', `"${process.version}"`);
      return process;
    },
  );

  app.post(
    '/automatic-processes',
    {
      config: { access: 'processes:write' },
      schema: {
        tags,
        summary: 'Add an automatic process',
        body: contract.newProcessSchema,
        response: { 201: contract.processSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const process = await processes.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${process.version}"`).send(process);
    },
  );

  app.patch(
    '/automatic-processes/:id',
    {
      config: { access: 'processes:write' },
      schema: {
        tags,
        summary: 'Change an automatic process, or switch it on or off',
        params: idParams,
        body: contract.processChangeSchema,
        response: { 200: contract.processSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const process = await processes.change(office(request), request.params.id, version, request.body);
      reply.header('etag', `"${process.version}"`);
      return process;
    },
  );

  app.delete(
    '/automatic-processes/:id',
    {
      config: { access: 'processes:write' },
      schema: {
        tags,
        summary: 'Delete an automatic process and its log',
        params: idParams,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await processes.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  runRoutes(app, processes);
}

function runRoutes(app: Api, processes: AutomaticProcessService): void {
  app.post(
    '/automatic-processes/dry-run',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'What an automatic process would do now; nothing is changed',
        body: contract.newProcessSchema,
        response: { 200: contract.dryRunSchema },
      },
    },
    (request) => processes.preview(office(request), request.body),
  );

  app.post(
    '/automatic-processes/:id/run',
    {
      config: { access: 'processes:write' },
      schema: {
        tags,
        summary: 'Run an automatic process now instead of at its hour',
        params: idParams,
        response: { 202: contract.processSchema },
      },
    },
    async (request, reply) => reply.code(202).send(await processes.runNow(office(request), request.params.id)),
  );

  app.get(
    '/automatic-processes/:id/runs',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'Runs that did something, newest first',
        params: idParams,
        querystring: contract.pageQuery,
        response: { 200: contract.runListSchema },
      },
    },
    (request) => processes.runs(office(request), request.params.id, request.query),
  );

  app.get(
    '/automatic-processes/:id/runs/:runId/actions',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'What a run did to which jobs',
        params: contract.runParams,
        querystring: contract.pageQuery,
        response: { 200: contract.actionListSchema },
      },
    },
    (request) => processes.actions(office(request), request.params.id, request.params.runId, request.query),
  );
}
