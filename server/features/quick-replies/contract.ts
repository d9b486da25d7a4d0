import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text, uuid } from '#server/http/schemas.ts';

export const quickReplySchema = object({
  id: uuid(),
  name: Type.String(),
  body: Type.String({ description: 'What is put into the message, to be changed before it is sent.' }),
  position: Type.Integer({ description: 'Place in the order of the list, from 1.' }),
  active: Type.Boolean({ description: 'Offered where messages are written.' }),
  abilities: abilities(),
});
export type QuickReplyView = Static<typeof quickReplySchema>;

const name = () => text(100, { minLength: 1, description: 'Unique, whatever its case.' });
const body = () => text(4000, { minLength: 1 });

export const newQuickReplySchema = object({ name: name(), body: body(), active: Type.Optional(Type.Boolean()) });
export type NewQuickReply = Static<typeof newQuickReplySchema>;
export const quickReplyChangeSchema = object({
  name: Type.Optional(name()),
  body: Type.Optional(body()),
  active: Type.Optional(Type.Boolean()),
});
export type QuickReplyChange = Static<typeof quickReplyChangeSchema>;

export const quickReplyOrderSchema = object({
  ids: Type.Array(uuid(), { maxItems: 1_000, description: 'All quick replies, each once, in the wanted order.' }),
});
