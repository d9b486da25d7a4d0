import { may, type OfficeActor } from '#server/access/actors.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import { companyChangeSchema, companySchema, firstRunSchema } from './contract.ts';
import type { CompanyRow, CompanyService } from './service.ts';

export function companyRoutes(app: Api, company: CompanyService): void {
  app.post(
    '/first-run',
    {
      config: { access: 'public' },
      schema: {
        tags: ['company'],
        summary: 'Make the company and its first administrator',
        body: firstRunSchema,
        response: { 204: noContent },
      },
    },
    async (request, reply) => {
      await company.firstRun(request.body);
      return reply.code(204).send(null);
    },
  );

  app.get(
    '/company',
    {
      config: { access: 'staff' },
      schema: { tags: ['company'], summary: 'Read the company', response: { 200: companySchema } },
    },
    async (request, reply) => {
      const row = await company.read(office(request));
      reply.header('etag', `"${row.version}"`);
      return shown(row, office(request));
    },
  );

  app.patch(
    '/company',
    {
      config: { access: 'company:write' },
      schema: {
        tags: ['company'],
        summary: 'Change the company',
        body: companyChangeSchema,
        response: { 200: companySchema },
      },
    },
    async (request, reply) => {
      const row = await company.change(office(request), expectedVersion(request), request.body);
      reply.header('etag', `"${row.version}"`);
      return shown(row, office(request));
    },
  );
}

function shown(row: CompanyRow, actor: OfficeActor) {
  const mode = (value: string) => value as 'system_wide' | 'per_customer';
  return {
    name: row.name,
    timeZone: row.time_zone,
    locale: row.locale,
    country: row.country,
    accent: row.accent,
    jobCodePrefix: row.job_code_prefix,
    attachmentLimit: Number(row.attachment_limit),
    countingDate: row.counting_date as 'promised_date' | 'due_date',
    tracking: {
      import: mode(row.tracking_import),
      export: mode(row.tracking_export),
      domestic: mode(row.tracking_domestic),
      production: mode(row.tracking_production),
    },
    version: row.version,
    abilities: { edit: may(actor, 'company:write') },
  };
}
