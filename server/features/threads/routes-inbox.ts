import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import * as contract from './contract-inbox.ts';
import type { InboxService } from './inbox.ts';

const tags = ['threads'];

/** The inbox and the search over messages, under /api/v1. */
export function inboxRoutes(app: Api, inbox: InboxService): void {
  app.get(
    '/threads',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'List threads by what is to do about them',
        querystring: contract.inboxQuery,
        response: { 200: contract.inboxSchema },
      },
    },
    async (request) => inbox.list(office(request), request.query),
  );

  app.get(
    '/threads/inbox-counts',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'Count the threads of each list but those done',
        response: { 200: contract.inboxCountsSchema },
      },
    },
    async (request) => inbox.counts(office(request)),
  );

  app.get(
    '/threads/search',
    {
      config: { access: 'jobs:read' },
      schema: {
        tags,
        summary: 'Search messages, internal notes and the names of their files',
        querystring: contract.searchQuery,
        response: { 200: contract.hitsSchema },
      },
    },
    async (request) => inbox.search(office(request), request.query),
  );

  app.post(
    '/threads/changes',
    {
      config: { access: 'jobs:write' },
      schema: {
        tags,
        summary: 'Give many threads to somebody, put them aside, or say that they are done',
        description: 'Each is changed by itself; those that cannot be are answered with the reason.',
        body: contract.bulkChangeSchema,
        response: { 200: contract.bulkResultSchema },
      },
    },
    async (request) => inbox.change(office(request), request.body),
  );
}
