import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { office } from '#server/http/authentication.ts';
import { recordRoutes } from '#server/http/record-routes.ts';
import { listOf } from '#server/http/schemas.ts';
import { newQuickReplySchema, quickReplyChangeSchema, quickReplyOrderSchema, quickReplySchema } from './contract.ts';
import type { QuickReplyService } from './service.ts';

export function quickReplyRoutes(app: Api, quickReplies: QuickReplyService): void {
  recordRoutes(app, quickReplies, {
    path: '/quick-replies',
    tag: 'quick replies',
    summaries: {
      list: 'List all quick replies in order',
      read: 'Read a quick reply',
      create: 'Add a quick reply at the end',
      change: 'Change a quick reply',
      remove: 'Delete a quick reply',
    },
    params: idParams,
    view: quickReplySchema,
    input: newQuickReplySchema,
    changes: quickReplyChangeSchema,
  });
  app.put(
    '/quick-replies/order',
    {
      config: { access: 'setup:write' },
      schema: {
        tags: ['quick replies'],
        summary: 'Put the quick replies in order',
        body: quickReplyOrderSchema,
        response: { 200: listOf(quickReplySchema) },
      },
    },
    async (request) => ({ items: await quickReplies.order(office(request), request.body.ids), nextCursor: null }),
  );
}
