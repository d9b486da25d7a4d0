import Type, { type Static } from 'typebox';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, oneOf, uuid } from '#server/http/schemas.ts';

export const mailStates = ['queued', 'sending', 'sent', 'failed', 'kept', 'bounced'] as const;

/** What mails are about, as features name it when they queue one. */
export const mailKinds = [
  'contact_invitation',
  'contact_moved',
  'staff_invitation',
  'password_reset',
  'job_notice',
  'job_digest',
  'message_alert',
  'message_digest',
  'exception_notice',
  'report',
] as const;

export const mailParams = object({ id: uuid() });
export const attachmentParams = object({ id: uuid(), position: Type.Integer({ minimum: 1, maximum: 100 }) });
export const mailListQuery = object({
  state: Type.Optional(
    oneOf(mailStates, { description: 'kept: no SMTP server is set, so the mail is only shown here.' }),
  ),
  kind: Type.Optional(oneOf(mailKinds)),
  contactId: Type.Optional(uuid()),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type MailListQuery = Static<typeof mailListQuery>;

const shape = {
  id: uuid(),
  kind: Type.String({ description: 'What it is about: one of the kinds of the filter, or an older one.' }),
  to: object({ address: Type.String(), name: Type.String() }),
  subject: Type.String(),
  state: oneOf(mailStates),
  attempts: Type.Integer(),
  error: nullable(Type.String({ description: 'What the mail server said last, or what else is to know.' })),
  bouncedAt: nullable(instant('When it came back.')),
  createdAt: instant(),
  sentAt: nullable(instant()),
  nextAttemptAt: nullable(instant()),
  files: Type.Array(Type.String(), { description: 'Names of the files that go with it.' }),
};
export const mailListSchema = listOf(object(shape));
export const mailSchema = object({
  ...shape,
  messageId: Type.String(),
  attachments: Type.Array(
    object({
      position: Type.Integer(),
      name: Type.String(),
      bytes: Type.Integer({ description: 'Size; 0 once the mail is sent: its files are not kept then.' }),
      abilities: object({ download: Type.Boolean() }),
    }),
  ),
  text: Type.String({
    description: 'The text; secrets of one-time links are left out, except in kept mail for those who may invite.',
  }),
});
