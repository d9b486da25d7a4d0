import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { cursorQuery, limitQuery, listOf, object } from '#server/http/schemas.ts';
import { portParams, portSchema, portSearch } from './contract.ts';
import type { PortService } from './service.ts';

const tags = ['ports'];

export function portRoutes(app: Api, ports: PortService): void {
  app.get(
    '/ports',
    {
      config: { access: 'setup:read' },
      schema: {
        tags,
        summary: 'Search ports, airports and terminals',
        querystring: object({ search: portSearch, limit: limitQuery, cursor: cursorQuery }),
        response: { 200: listOf(portSchema) },
      },
    },
    async (request) => ports.search(office(request), { limit: 50, ...request.query }),
  );

  app.get(
    '/ports/:code',
    {
      config: { access: 'setup:read' },
      schema: { tags, summary: 'Read a port by its UN/LOCODE', params: portParams, response: { 200: portSchema } },
    },
    async (request) => ports.read(office(request), request.params.code),
  );
}
