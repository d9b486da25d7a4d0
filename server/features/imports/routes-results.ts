import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { noContent } from '#server/http/schemas.ts';
import * as contract from './contract.ts';
import type { MappingService } from './service-mappings.ts';
import type { ImportResults } from './service-results.ts';
import { shownMapping } from './shown.ts';

const tags = ['imports'];
const params = contract.importParams;

/** What imports found, and mappings kept for the next file; under /api/v1. */
export function importResultRoutes(
  app: Api,
  { results, mappings }: { results: ImportResults; mappings: MappingService },
): void {
  app.get(
    '/imports/:id/faults',
    {
      config: { access: 'imports:read' },
      schema: {
        tags,
        summary: 'What is wrong with rows, in the order of the file',
        params,
        querystring: contract.pageQuery,
        response: { 200: contract.faultListSchema },
      },
    },
    async (request) => {
      const { items, nextCursor } = await results.faults(office(request), request.params.id, request.query);
      return { items: items.map(({ row, column, code, message }) => ({ row, column, code, message })), nextCursor };
    },
  );

  app.get(
    '/imports/:id/error-file',
    {
      config: { access: 'imports:read', streams: true },
      schema: { tags, summary: 'The rows in error as a CSV file to mend and import again', params },
    },
    async (request, reply) => {
      const { name, content } = await results.errorFile(office(request), request.params.id);
      return reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header(
          'content-disposition',
          `attachment; filename="rows-in-error.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
        )
        .header('cache-control', 'no-store')
        .send(content);
    },
  );

  app.get(
    '/imports/:id/customers',
    {
      config: { access: 'imports:read' },
      schema: {
        tags,
        summary: 'Customers that the file names and nobody is known by, with similar ones',
        params,
        querystring: contract.pageQuery,
        response: { 200: contract.unknownCustomersSchema },
      },
    },
    async (request) => results.unknownCustomers(office(request), request.params.id, request.query),
  );

  app.get(
    '/import-mappings',
    {
      config: { access: 'imports:run' },
      schema: { tags, summary: 'Saved mappings', response: { 200: contract.savedMappingListSchema } },
    },
    async (request) => ({ items: (await mappings.list(office(request))).map(shownMapping) }),
  );

  app.post(
    '/import-mappings',
    {
      config: { access: 'imports:run' },
      schema: {
        tags,
        summary: 'Keep a mapping under a name',
        body: contract.savedMappingInput,
        response: { 201: contract.savedMappingSchema },
      },
    },
    async (request, reply) => reply.code(201).send(shownMapping(await mappings.create(office(request), request.body))),
  );

  app.put(
    '/import-mappings/:id',
    {
      config: { access: 'imports:run' },
      schema: {
        tags,
        summary: 'Save over a mapping',
        params,
        body: contract.savedMappingInput,
        response: { 200: contract.savedMappingSchema },
      },
    },
    async (request) => shownMapping(await mappings.change(office(request), request.params.id, request.body)),
  );

  app.delete(
    '/import-mappings/:id',
    {
      config: { access: 'imports:run' },
      schema: { tags, summary: 'Delete a mapping', params, response: { 204: noContent } },
    },
    async (request, reply) => {
      await mappings.remove(office(request), request.params.id);
      return reply.code(204).send(null);
    },
  );
}
