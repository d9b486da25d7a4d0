import Type, { type Static } from 'typebox';
import { abilities } from '#server/features/set-up/contract.ts';
import { object, text, uuid } from '#server/http/schemas.ts';

export const quickReplySchema = object({
  id: uuid(),
  name: Type.String(),
  body: Type.String({ description: 'What is put into the message, to be changed before it is sent.' }),
  abilities: abilities(),
});
export type QuickReplyView = Static<typeof quickReplySchema>;

const name = () => text(100, { minLength: 1, description: 'Unique, whatever its case.' });
const body = () => text(4000, { minLength: 1 });

export const newQuickReplySchema = object({ name: name(), body: body() });
export type NewQuickReply = Static<typeof newQuickReplySchema>;
export const quickReplyChangeSchema = object({ name: Type.Optional(name()), body: Type.Optional(body()) });
export type QuickReplyChange = Static<typeof quickReplyChangeSchema>;
