import { searchQuery } from '#server/features/threads/contract-inbox.ts';
import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import * as contract from './contract-list.ts';
import type { PortalThreadListService } from './list.ts';

const tags = ['portal'];
const config = { access: 'contact' } as const;

/** The list of threads and the search in them, for contacts, under /api/portal/v1. */
export function portalThreadListRoutes(app: Api, threads: PortalThreadListService): void {
  app.get(
    '/threads',
    {
      config,
      schema: {
        tags,
        summary: 'List threads, the latest first',
        querystring: contract.portalThreadsQuery,
        response: { 200: contract.portalThreadsSchema },
      },
    },
    async (request) => threads.list(contact(request), request.query),
  );

  app.get(
    '/threads/search',
    {
      config,
      schema: {
        tags,
        summary: 'Search messages and the names of their files',
        querystring: searchQuery,
        response: { 200: contract.portalHitsSchema },
      },
    },
    async (request) => threads.search(contact(request), request.query),
  );
}
