import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion } from '#server/http/preconditions.ts';
import { noContent } from '#server/http/schemas.ts';
import { companyChangeSchema, companySchema, firstRunSchema } from './contract.ts';
import type { CompanyService } from './service.ts';
import { shownCompany } from './shown.ts';

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
      return shownCompany(row, office(request));
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
      return shownCompany(row, office(request));
    },
  );
}
