import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import * as contract from './contract.ts';
import type { ReplyService } from './service.ts';

/** Mails that came in as answers, under /api/v1. */
export function replyRoutes(app: Api, replies: Pick<ReplyService, 'list'>): void {
  app.get(
    '/mail-replies',
    {
      config: { access: 'mails:read' },
      schema: {
        tags: ['mails'],
        summary: 'List mails that came in as answers, newest first',
        description: 'Kept for 180 days. The text of a mail is not kept here.',
        querystring: contract.replyListQuery,
        response: { 200: contract.replyListSchema },
      },
    },
    async (request) => replies.list(office(request), request.query),
  );
}
