import Type, { type Static } from 'typebox';
import { cursorQuery, limitQuery, listOf, object, oneOf, uuid } from '#server/http/schemas.ts';
import { messageAlerts, noticeDeliveries } from '#shared/vocabulary.ts';

const follows = ['ticked', 'all'] as const;

const choices = {
  follow: oneOf(follows, { description: 'ticked: the jobs followed one by one; all: every job you may see.' }),
  statusChanges: Type.Boolean({ description: 'Tell me of a new status.' }),
  dateMoves: Type.Boolean({ description: 'Tell me of a due date, promised date or ETA that moved.' }),
  delivery: oneOf(noticeDeliveries, {
    description:
      "each: within minutes; digest_4h: at 3:00, 7:00, 11:00 ... ; digest_daily: at 7:00, in the company's zone; off: no mails about jobs.",
  }),
  messageAlerts: oneOf(messageAlerts, {
    description:
      "Mails of messages that are still unread. each: after a minute; digest_1h: every full hour; digest_4h: at 3:00, 7:00, 11:00 ... ; digest_daily: at 7:00, in the company's zone; off: none.",
  }),
};

export const choicesSchema = object({
  ...choices,
  email: Type.String({ description: 'Where the mails go.' }),
  followed: Type.Integer({ description: 'How many jobs are followed one by one.' }),
});
export type Choices = Static<typeof choicesSchema>;

export const choicesChangeSchema = object({
  follow: Type.Optional(choices.follow),
  statusChanges: Type.Optional(choices.statusChanges),
  dateMoves: Type.Optional(choices.dateMoves),
  delivery: Type.Optional(choices.delivery),
  messageAlerts: Type.Optional(choices.messageAlerts),
});
export type ChoicesChange = Static<typeof choicesChangeSchema>;

export const followParams = object({ id: uuid() });
export const followSchema = object({
  following: Type.Boolean({ description: 'The job is followed, by itself or with all others.' }),
  ticked: Type.Boolean({ description: 'It is followed by itself.' }),
  follow: choices.follow,
  delivery: choices.delivery,
});
export type Follow = Static<typeof followSchema>;

export const followedQuery = object({ limit: limitQuery, cursor: cursorQuery });
export type FollowedQuery = Static<typeof followedQuery>;
export const followedListSchema = listOf(
  object({
    id: uuid(),
    jobCode: Type.String(),
    orderNumber: Type.String(),
    status: Type.String(),
  }),
);
