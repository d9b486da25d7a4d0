import Type, { type Static } from 'typebox';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, text, uuid } from '#server/http/schemas.ts';

/** What the bell shows. The words are made by the reader from the kind and these facts. */
export const notificationSchema = object({
  id: uuid(),
  kind: text(60, { description: 'exception, exceptions_imported, and what other features tell of.' }),
  jobId: nullable(uuid()),
  customerId: nullable(uuid()),
  jobCode: Type.String(),
  customerName: Type.String(),
  subject: Type.String({ description: 'What it is about: a milestone, a file, a task.' }),
  componentCode: nullable(Type.String()),
  detail: Type.String({ description: 'A condition in words, or what else is to say.' }),
  at: nullable(instant('When what it tells of happened.')),
  count: nullable(Type.Integer()),
  recordId: nullable(Type.String({ description: 'The milestone, import or task it is about.' })),
  createdAt: instant(),
  readAt: nullable(instant()),
});
export type NotificationView = Static<typeof notificationSchema>;
export const notificationListSchema = listOf(notificationSchema);
export const notificationListQuery = object({
  limit: limitQuery,
  cursor: cursorQuery,
  unread: Type.Optional(Type.Boolean({ description: 'true: only those not read yet.' })),
});
export type NotificationListQuery = Static<typeof notificationListQuery>;
export const unreadSchema = object({ unread: Type.Integer({ description: 'Not read yet; at most 100 are counted.' }) });
export const notificationParams = object({ id: uuid() });
export const markReadSchema = object({
  until: Type.Optional(instant('All up to this one, the newest that was shown; without it all.')),
});
export type MarkRead = Static<typeof markReadSchema>;
