import Type, { type Static } from 'typebox';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, oneOf, uuid } from '#server/http/schemas.ts';
import { outcomes } from './rules-verdict.ts';

export const replyListQuery = object({
  outcome: Type.Optional(oneOf(outcomes)),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type ReplyListQuery = Static<typeof replyListQuery>;

export const replyListSchema = listOf(
  object({
    id: uuid(),
    receivedAt: instant(),
    from: Type.String({ description: 'The sender as the mail says it.' }),
    subject: Type.String(),
    outcome: oneOf(outcomes, {
      description:
        'posted; duplicate: delivered again; automatic: written by a machine, dropped; deferred: to be tried again; all others were refused with a sentence to the sender.',
    }),
    detail: nullable(Type.String({ description: 'What decided, in a few words.' })),
    mailId: uuid(),
    job: nullable(object({ id: uuid(), jobCode: Type.String() })),
    messageId: nullable(uuid(), { description: 'The message that was posted.' }),
    files: Type.Integer({ description: 'Files that were posted with it.' }),
  }),
);
