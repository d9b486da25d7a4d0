import Type, { type Static } from 'typebox';
import { cursorQuery, instant, limitQuery, listOf, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';
import { cardEvents } from './rules-card.ts';

/** Contracts of the inbox and the search, for staff and API keys. */

export const inboxFilters = [
  'unread',
  'customer_waits',
  'waiting_for_them',
  'mine',
  'my_customers',
  'snoozed',
  'done',
] as const;
export type InboxFilter = (typeof inboxFilters)[number];

const named = object({ id: uuid(), name: Type.String() });
/** To be said before the text. */
export const cardEvent = () =>
  nullable(oneOf(cardEvents), {
    description: 'What the message says has happened, where it is a request or decision.',
  });
const authorKinds = ['staff', 'contact', 'api_key', 'system'] as const;

export const inboxQuery = object({
  filter: Type.Optional(
    oneOf(inboxFilters, {
      description:
        'Unread: followed, with something new. Without what was put aside or done, but for the two that ask for it.',
    }),
  ),
  limit: limitQuery,
  cursor: cursorQuery,
});
export type InboxQuery = Static<typeof inboxQuery>;

export const inboxItemSchema = object({
  id: uuid(),
  job: nullable(object({ id: uuid(), jobCode: Type.String(), state: Type.String() }), {
    description: 'Null: the job is not here any more, or has another customer now.',
  }),
  component: nullable(object({ id: uuid(), code: Type.String() })),
  customer: object({ id: uuid(), code: Type.String(), name: Type.String() }),
  last: nullable(
    object({
      author: object({ kind: oneOf(authorKinds), id: nullable(uuid()), name: Type.String() }),
      card: cardEvent(),
      text: Type.String({ description: 'The beginning of the message, on one line.' }),
      files: Type.Integer(),
      internal: Type.Boolean(),
      removed: Type.Boolean(),
      at: instant(),
    }),
    { description: 'The last message, internal notes too.' },
  ),
  unread: Type.Integer({ description: 'At most 100.' }),
  waits: nullable(
    object({
      who: oneOf(['customer', 'us'] as const),
      since: instant(),
    }),
    { description: 'Customer: for an answer. Us: the last visible message is ours. Null: done, or nothing visible.' },
  ),
  assignedTo: nullable(named),
  snoozedUntil: nullable(instant()),
  doneAt: nullable(instant()),
  abilities: object({ change: Type.Boolean() }),
});
export type InboxItem = Static<typeof inboxItemSchema>;
export const inboxSchema = listOf(inboxItemSchema);

export const inboxCountsSchema = object({
  unread: Type.Integer(),
  customerWaits: Type.Integer({ description: 'Without what is put aside.' }),
  waitingForThem: Type.Integer(),
  mine: Type.Integer(),
  myCustomers: Type.Integer(),
  snoozed: Type.Integer(),
});
export type InboxCounts = Static<typeof inboxCountsSchema>;

export const bulkChangeSchema = object({
  threadIds: Type.Array(uuid(), { minItems: 1, maxItems: 200, uniqueItems: true }),
  assignedTo: Type.Optional(nullable(uuid())),
  snoozedUntil: Type.Optional(nullable(instant())),
  done: Type.Optional(Type.Boolean()),
});
export type BulkChange = Static<typeof bulkChangeSchema>;
export const bulkResultSchema = object({
  changed: Type.Array(uuid()),
  failed: Type.Array(object({ threadId: uuid(), code: Type.String(), message: Type.String() })),
});
export type BulkResult = Static<typeof bulkResultSchema>;

export const searchQuery = object({
  q: text(200, { description: 'Words; each may be the beginning of one. Case and accents do not count.' }),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 20 })),
  cursor: cursorQuery,
});
export type SearchQuery = Static<typeof searchQuery>;

export const markedSchema = object({
  text: Type.String(),
  marks: Type.Array(
    Type.Unsafe<[number, number]>({ type: 'array', items: { type: 'integer' }, minItems: 2, maxItems: 2 }),
    {
      description: 'Where the hits stand in the text: from, to, in UTF-16 units. Plain text, never HTML.',
    },
  ),
});

export const hitSchema = object({
  messageId: uuid(),
  threadId: uuid(),
  job: nullable(object({ id: uuid(), jobCode: Type.String() })),
  component: nullable(object({ id: uuid(), code: Type.String() })),
  customer: object({ id: uuid(), code: Type.String(), name: Type.String() }),
  author: object({ kind: oneOf(authorKinds), name: Type.String() }),
  internal: Type.Boolean(),
  at: instant(),
  card: cardEvent(),
  excerpt: markedSchema,
  files: Type.Array(object({ id: uuid(), name: markedSchema }), { description: 'Files whose name is hit.' }),
});
export type Hit = Static<typeof hitSchema>;
export const hitsSchema = listOf(hitSchema);
