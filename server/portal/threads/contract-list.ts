import Type, { type Static } from 'typebox';
import { cardEvent, markedSchema } from '#server/features/threads/contract-inbox.ts';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, oneOf, uuid } from '#server/http/schemas.ts';
import { authorKinds } from './contract.ts';

/** The contact's list of threads and the search in them: visible messages only, staff by name (DOMAIN 8, 9). */

const author = object({
  kind: oneOf(authorKinds),
  name: nullable(Type.String(), { description: 'Null: the company itself.' }),
  isMe: Type.Boolean(),
});
const job = object({ id: uuid(), jobCode: Type.String() });
const component = nullable(object({ id: uuid(), code: Type.String() }));

export const portalThreadsQuery = object({
  filter: Type.Optional(oneOf(['unread', 'read', 'all'] as const, { description: 'All, unless said otherwise.' })),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type PortalThreadsQuery = Static<typeof portalThreadsQuery>;

export const portalThreadItemSchema = object({
  id: uuid(),
  job,
  component,
  unread: Type.Integer({ description: 'At most 100.' }),
  last: object({
    author,
    card: cardEvent(),
    text: Type.String({ description: 'The beginning of the message, on one line.' }),
    files: Type.Integer(),
    removed: Type.Boolean(),
    at: instant(),
  }),
});
export type PortalThreadItem = Static<typeof portalThreadItemSchema>;
export const portalThreadsSchema = listOf(portalThreadItemSchema);

export const portalHitSchema = object({
  messageId: uuid(),
  threadId: uuid(),
  job,
  component,
  author,
  at: instant(),
  card: cardEvent(),
  excerpt: markedSchema,
  files: Type.Array(object({ id: uuid(), name: markedSchema }), { description: 'Files whose name is hit.' }),
});
export type PortalHit = Static<typeof portalHitSchema>;
export const portalHitsSchema = listOf(portalHitSchema);
