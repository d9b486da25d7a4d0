import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import { object, uuid } from '#server/http/schemas.ts';
import { sendFile } from '#server/http/send-file.ts';
import * as contract from './contract.ts';
import type { PortalJobsService } from './service.ts';

const params = object({ id: uuid() });
const config = { access: 'contact' } as const;

/** Jobs for contacts, under /api/portal/v1. */
export function portalJobRoutes(app: Api, jobs: PortalJobsService): void {
  app.get(
    '/jobs',
    {
      config,
      schema: {
        tags: ['portal'],
        summary: 'List jobs',
        querystring: contract.portalJobQuery,
        response: { 200: contract.portalJobListSchema },
      },
    },
    async (request) => jobs.page(contact(request), request.query),
  );

  app.get(
    '/jobs/export',
    {
      config: { ...config, streams: true },
      schema: { tags: ['portal'], summary: 'Export the filtered list', querystring: contract.portalExportQuery },
    },
    async (request, reply) => {
      await jobs.exported(contact(request), request.query, (file) => sendFile(reply, file));
      return reply;
    },
  );

  app.get(
    '/jobs/:id',
    {
      config,
      schema: { tags: ['portal'], summary: 'Read a job', params, response: { 200: contract.portalJobDetailSchema } },
    },
    async (request) => jobs.read(contact(request), request.params.id),
  );

  app.get(
    '/jobs/:id/components',
    {
      config,
      schema: {
        tags: ['portal'],
        summary: "List a job's components",
        params,
        response: { 200: contract.portalComponentsSchema },
      },
    },
    async (request) => jobs.components(contact(request), request.params.id),
  );
}
