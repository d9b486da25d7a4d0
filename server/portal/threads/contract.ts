import Type, { type Static } from 'typebox';
import { fileKinds } from '#server/features/files/service.ts';
import { cardKinds, cardWordsSchema } from '#server/features/threads/contract.ts';
import { instant, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';

/** What contacts get of threads: visible messages, staff by name only, no internal note and no trace of one (DOMAIN 8, 9). */

export const authorKinds = ['staff', 'contact'] as const;

export const portalMessageFileSchema = object({
  id: uuid(),
  name: Type.String(),
  mediaType: Type.String(),
  kind: oneOf(fileKinds),
  size: Type.Integer({ description: 'Bytes.' }),
  width: nullable(Type.Integer()),
  height: nullable(Type.Integer()),
  hasThumbnail: Type.Boolean(),
  hasDisplay: Type.Boolean(),
});
export type PortalMessageFile = Static<typeof portalMessageFileSchema>;

const person = () =>
  object({
    kind: oneOf(authorKinds),
    name: nullable(Type.String(), { description: 'Null: the company itself, by one of its systems.' }),
    isMe: Type.Boolean(),
  });

export const portalMessageSchema = object({
  id: uuid(),
  threadId: uuid(),
  author: person(),
  body: Type.String({ description: 'Plain text; empty when it was removed.' }),
  card: nullable(oneOf(cardKinds), { description: 'It stands for a request to approve, its end or a decision.' }),
  cardWords: nullable(cardWordsSchema, { description: 'What the card says, to be put in words for the reader.' }),
  mentions: Type.Array(person()),
  files: Type.Array(portalMessageFileSchema),
  createdAt: instant(),
  editedAt: nullable(instant()),
  deletedAt: nullable(instant('It was removed by its author; text and files are gone.')),
  abilities: object({ edit: Type.Boolean(), remove: Type.Boolean() }),
});
export type PortalMessage = Static<typeof portalMessageSchema>;

export const portalMessagesSchema = object({
  items: Type.Array(portalMessageSchema, {
    description: 'The oldest first. Without before, after and around: the latest.',
  }),
  hasBefore: Type.Boolean(),
  hasAfter: Type.Boolean(),
});

export const portalThreadSchema = object({
  id: nullable(uuid(), { description: 'Null: nobody wrote yet. POST to the same address makes the thread.' }),
  job: object({ id: uuid(), jobCode: Type.String(), state: Type.String() }),
  component: nullable(object({ id: uuid(), code: Type.String() })),
  unread: Type.Integer({ description: "Others' messages after one's read mark, at most 100." }),
  readUpTo: nullable(uuid()),
  lastMessageAt: nullable(instant()),
  people: Type.Array(person(), { description: 'Who wrote lately: those one can name in a message.' }),
  limits: object({
    maxBytes: Type.Integer(),
    maxFiles: Type.Integer(),
    maxCharacters: Type.Integer(),
    editMinutes: Type.Integer(),
  }),
  abilities: object({ write: Type.Boolean() }),
});
export type PortalThread = Static<typeof portalThreadSchema>;

const mentions = () =>
  Type.Optional(
    Type.Array(object({ kind: oneOf(authorKinds), name: Type.String() }), {
      maxItems: 50,
      description: 'People of the thread, by name.',
    }),
  );
const body = () => text(200_000, { description: 'Plain text, at most 20,000 characters.' });

export const newPortalMessageSchema = object({
  clientId: text(64, { minLength: 1 }),
  body: Type.Optional(body()),
  fileIds: Type.Optional(Type.Array(uuid(), { maxItems: 20, uniqueItems: true })),
  mentions: mentions(),
});
export type NewPortalMessage = Static<typeof newPortalMessageSchema>;
export const portalMessageChangeSchema = object({ body: body(), mentions: mentions() });
export type PortalMessageChange = Static<typeof portalMessageChangeSchema>;

export const portalMarksSchema = object({
  items: Type.Array(
    object({
      jobId: uuid(),
      componentId: nullable(uuid(), { description: 'Null: the thread of the job itself.' }),
      threadId: uuid(),
      unread: Type.Integer({ description: 'At most 100.' }),
    }),
    { description: 'Threads with messages; other jobs and components have none.' },
  ),
});

export const portalCountsSchema = object({
  unread: Type.Integer({ description: 'Threads with messages one has not read, at most 100.' }),
});
