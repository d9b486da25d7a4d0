import Type, { type Static } from 'typebox';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';

export const viewCustomerParams = object({ id: uuid() });

export const viewAsSchema = object({
  contactId: nullable(uuid(), {
    description: 'The contact whose portal is shown; null: one without limits, as a new contact would be.',
  }),
});

export const viewStartedSchema = object({
  url: Type.String({ description: "The portal's address with a one-time token in its fragment." }),
  expiresAt: instant('Until when the address can be opened, once.'),
});

export const openViewSchema = object({ token: text(200, { minLength: 1 }) });
export const viewOpenedSchema = object({
  slug: Type.String({ description: 'Last part of the portal URL.' }),
  expiresAt: instant('When the view ends by itself.'),
});

export const viewStates = ['open', 'ended', 'not_opened'] as const;
export const viewListQuery = object({ limit: limitQuery, cursor: cursorQuery });
export type ViewListQuery = Static<typeof viewListQuery>;
export const viewListSchema = listOf(
  object({
    id: uuid(),
    viewer: object({ id: uuid(), name: Type.String() }),
    contact: nullable(object({ id: uuid(), name: Type.String(), email: Type.String() }), {
      description: 'Null: the portal as a contact without limits sees it.',
    }),
    state: oneOf(viewStates),
    startedAt: instant(),
    endedAt: nullable(instant('When it was ended, or ran out.')),
  }),
);
