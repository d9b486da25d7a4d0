import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { expectedVersion } from '#server/http/preconditions.ts';
import { object, text } from '#server/http/schemas.ts';
import { uploadOf, uploadScope } from '#server/http/uploads.ts';
import { companySchema } from './contract.ts';
import { mostLogoBytes } from './make-logo.ts';
import type { LogoService } from './service-logo.ts';
import { shownCompany } from './shown.ts';

/** The company's logo: set and removed by those who may change the company, read by everybody. */
export function logoRoutes(app: Api, logos: LogoService): void {
  app.get(
    '/logos/:file',
    {
      config: { access: 'public', streams: true },
      schema: { tags: ['company'], summary: "Read the company's logo (PNG)", params: object({ file: text(80) }) },
    },
    async (request, reply) => {
      const png = await logos.read(request.params.file);
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('x-content-type-options', 'nosniff')
        .header('cross-origin-resource-policy', 'cross-origin')
        .type('image/png')
        .send(png);
    },
  );

  app.delete(
    '/company/logo',
    {
      config: { access: 'company:write' },
      schema: { tags: ['company'], summary: 'Remove the logo', response: { 200: companySchema } },
    },
    async (request, reply) => {
      const row = await logos.remove(office(request), expectedVersion(request));
      reply.header('etag', `"${row.version}"`);
      return shownCompany(row, office(request));
    },
  );

  uploadScope(app, (scope) => {
    scope.post(
      '/company/logo',
      {
        config: { access: 'company:write', upload: true },
        schema: {
          tags: ['company'],
          summary: 'Set the logo',
          description: 'multipart/form-data with one part `file`: PNG, JPEG or WebP, 1 MB at most.',
          consumes: ['multipart/form-data'],
          response: { 200: companySchema },
        },
      },
      async (request, reply) => {
        const version = expectedVersion(request);
        const { stream } = await uploadOf(request, mostLogoBytes);
        const row = await logos.put(office(request), version, stream);
        reply.header('etag', `"${row.version}"`);
        return shownCompany(row, office(request));
      },
    );
  });
}
