import Type, { type Static } from 'typebox';
import { instant, nullable, object } from '#server/http/schemas.ts';

export const calendarFeedSchema = object({
  feed: nullable(
    object({
      createdAt: instant('When its address was made or renewed.'),
      lastReadAt: nullable(instant('When a calendar last asked for it, to the quarter of an hour.')),
    }),
    { description: 'Null: there is none.' },
  ),
});
export type CalendarFeed = Static<typeof calendarFeedSchema>;

export const madeFeedSchema = object({
  url: Type.String({ description: 'The address to give to a calendar. It is told this once: only its hash is kept.' }),
  createdAt: instant(),
});
