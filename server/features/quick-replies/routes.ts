import { idParams } from '#server/features/set-up/contract.ts';
import type { Api } from '#server/http/api.ts';
import { recordRoutes } from '#server/http/record-routes.ts';
import { newQuickReplySchema, quickReplyChangeSchema, quickReplySchema } from './contract.ts';
import type { QuickReplyService } from './service.ts';

export function quickReplyRoutes(app: Api, quickReplies: QuickReplyService): void {
  recordRoutes(app, quickReplies, {
    path: '/quick-replies',
    tag: 'quick replies',
    summaries: {
      list: 'List the quick replies',
      read: 'Read a quick reply',
      create: 'Add a quick reply',
      change: 'Change a quick reply',
      remove: 'Delete a quick reply',
    },
    params: idParams,
    view: quickReplySchema,
    input: newQuickReplySchema,
    changes: quickReplyChangeSchema,
  });
}
