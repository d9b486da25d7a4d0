import Type, { type Static } from 'typebox';
import { nullable, object, text, uuid } from '#server/http/schemas.ts';

export const bounceSchema = object({
  recipient: Type.String({ format: 'email', maxLength: 254, description: 'The address that could not be reached.' }),
  messageId: Type.Optional(text(998, { minLength: 3, description: 'Message-ID of the mail that came back.' })),
  reason: text(5_000, { description: 'What the mail service says of it; its first 500 characters are kept.' }),
});
export type Bounce = Static<typeof bounceSchema>;

export const bounceTakenSchema = object({
  mailId: nullable(uuid(), { description: 'The mail that came back, where its Message-ID was sent and is known.' }),
  contacts: Type.Integer({ description: 'Contacts at whom it is noted.' }),
});

export const contactParams = object({ id: uuid(), contactId: uuid() });
export const clearedSchema = object({ bouncedAt: Type.Null(), bounceReason: Type.Null() });
