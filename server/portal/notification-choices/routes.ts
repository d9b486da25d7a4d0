import type { Api } from '#server/http/api.ts';
import { contact } from '#server/http/authentication.ts';
import * as contract from './contract.ts';
import type { NotificationChoicesService } from './service.ts';

const tags = ['portal'];
const config = { access: 'contact' } as const;
const params = contract.followParams;

/** Mails a contact wants, and the jobs it follows, under /api/portal/v1. */
export function notificationChoicesRoutes(app: Api, choices: NotificationChoicesService): void {
  app.get(
    '/notification-choices',
    {
      config,
      schema: { tags, summary: 'Read which mails I get', response: { 200: contract.choicesSchema } },
    },
    async (request) => choices.read(contact(request)),
  );

  app.patch(
    '/notification-choices',
    {
      config,
      schema: {
        tags,
        summary: 'Choose which mails I get',
        body: contract.choicesChangeSchema,
        response: { 200: contract.choicesSchema },
      },
    },
    async (request) => choices.change(contact(request), request.body),
  );

  app.get(
    '/followed-jobs',
    {
      config,
      schema: {
        tags,
        summary: 'List the jobs I follow one by one',
        querystring: contract.followedQuery,
        response: { 200: contract.followedListSchema },
      },
    },
    async (request) => choices.followed(contact(request), request.query),
  );

  app.get(
    '/jobs/:id/follow',
    { config, schema: { tags, summary: 'Do I follow a job?', params, response: { 200: contract.followSchema } } },
    async (request) => choices.readFollow(contact(request), request.params.id),
  );

  app.put(
    '/jobs/:id/follow',
    { config, schema: { tags, summary: 'Follow a job', params, response: { 200: contract.followSchema } } },
    async (request) => choices.follow(contact(request), request.params.id),
  );

  app.delete(
    '/jobs/:id/follow',
    { config, schema: { tags, summary: 'Follow a job no more', params, response: { 200: contract.followSchema } } },
    async (request) => choices.unfollow(contact(request), request.params.id),
  );
}
