import Type from 'typebox';
import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion, idempotencyKey } from '#server/http/preconditions.ts';
import { listOf, noContent, object, oneOf } from '#server/http/schemas.ts';
import { directions } from '#shared/vocabulary.ts';
import {
  explainSchema,
  explanationSchema,
  newTemplateSchema,
  templateChangeSchema,
  templateCopySchema,
  templateSchema,
  templateSummarySchema,
} from './contract.ts';
import type { TemplateService } from './service.ts';

const tags = ['templates'];

export function templateRoutes(app: Api, templates: TemplateService): void {
  app.get(
    '/templates',
    {
      config: { access: 'templates:read' },
      schema: {
        tags,
        summary: 'List all milestone templates',
        querystring: object({ direction: Type.Optional(oneOf(directions)) }),
        response: { 200: listOf(templateSummarySchema) },
      },
    },
    async (request) => ({
      items: await templates.list(office(request), request.query.direction ?? null),
      nextCursor: null,
    }),
  );

  app.get(
    '/templates/:id',
    {
      config: { access: 'templates:read' },
      schema: {
        tags,
        summary: 'Read a template with its milestones',
        params: idParams,
        response: { 200: templateSchema },
      },
    },
    async (request, reply) => {
      const template = await templates.read(office(request), request.params.id);
      reply.header('etag', `"${template.version}"`);
      return template;
    },
  );

  app.post(
    '/templates',
    {
      config: { access: 'templates:write' },
      schema: { tags, summary: 'Add a template', body: newTemplateSchema, response: { 201: templateSchema } },
    },
    async (request, reply) => {
      const actor = office(request);
      const template = await templates.create(actor, idempotencyKey(request, actor.id), request.body);
      return reply.code(201).header('etag', `"${template.version}"`).send(template);
    },
  );

  app.post(
    '/templates/:id/copy',
    {
      config: { access: 'templates:write' },
      schema: {
        tags,
        summary: 'Copy a template under a name and profile of its own',
        params: idParams,
        body: templateCopySchema,
        response: { 201: templateSchema },
      },
    },
    async (request, reply) => {
      const actor = office(request);
      const key = idempotencyKey(request, actor.id);
      const template = await templates.copy(actor, key, request.params.id, request.body);
      return reply.code(201).header('etag', `"${template.version}"`).send(template);
    },
  );

  app.patch(
    '/templates/:id',
    {
      config: { access: 'templates:write' },
      schema: {
        tags,
        summary: 'Change a template; `milestones` replaces the whole list',
        params: idParams,
        body: templateChangeSchema,
        response: { 200: templateSchema },
      },
    },
    async (request, reply) => {
      const version = expectedVersion(request);
      const template = await templates.change(office(request), request.params.id, version, request.body);
      reply.header('etag', `"${template.version}"`);
      return template;
    },
  );

  app.delete(
    '/templates/:id',
    {
      config: { access: 'templates:write' },
      schema: { tags, summary: 'Delete a template that no job has', params: idParams, response: { 204: noContent } },
    },
    async (request, reply) => {
      await templates.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/templates/explain',
    {
      config: { access: 'templates:read' },
      schema: {
        tags,
        summary: 'Explain which template a job would take',
        body: explainSchema,
        response: { 200: explanationSchema },
      },
    },
    async (request) => templates.explain(office(request), request.body),
  );
}
