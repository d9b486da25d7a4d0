import Type, { type Static } from 'typebox';
import { fileKinds } from '#server/features/files/service.ts';
import { instant, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';
import { cardEvents } from './rules-card.ts';
import { mostFiles } from './rules-message.ts';

/** Contracts of threads and messages for staff and API keys. The portal has its own shapes (server/portal/threads). */

export const placeParams = object({ id: uuid() });
export const placeQuery = object({ componentId: Type.Optional(uuid()) });
export const threadParams = object({ threadId: uuid() });
export const messageParams = object({ threadId: uuid(), messageId: uuid() });
export const fileParams = object({ threadId: uuid(), fileId: uuid() });

export const authorKinds = ['staff', 'contact', 'api_key', 'system'] as const;
const mentionKinds = ['staff', 'contact'] as const;

/** Messages that stand for more: shown as a card with what server/features/approvals says of them. */
export const cardKinds = ['request', 'withdrawal', 'decision'] as const;
export type CardKind = (typeof cardKinds)[number];

/** What a card says; null in cards from before this was kept: `body` says it then. */
export const cardWordsSchema = object({
  what: oneOf(cardEvents),
  documents: Type.Array(object({ name: Type.String(), versionNumber: nullable(Type.Integer()) })),
  words: Type.String({ description: 'What its author wrote: the reason, or what to look at.' }),
});
export type CardWordsView = Static<typeof cardWordsSchema>;

export const messageFileSchema = object({
  id: uuid(),
  name: Type.String(),
  mediaType: Type.String({ description: 'As its bytes tell, whatever the name says.' }),
  kind: oneOf(fileKinds, { description: 'Images and videos open in the browser, all else is downloaded.' }),
  size: Type.Integer({ description: 'Bytes.' }),
  sha256: Type.String(),
  width: nullable(Type.Integer()),
  height: nullable(Type.Integer()),
  hasThumbnail: Type.Boolean(),
  hasDisplay: Type.Boolean({ description: 'A copy to show instead of the file, such as HEIC as JPEG.' }),
});
export type MessageFileView = Static<typeof messageFileSchema>;

export const messageSchema = object({
  id: uuid(),
  threadId: uuid(),
  clientId: Type.String({ description: 'As sent with it.' }),
  author: object({ kind: oneOf(authorKinds), id: nullable(uuid()), name: Type.String() }),
  body: Type.String({ description: 'Plain text; empty when it was removed.' }),
  internal: Type.Boolean({ description: 'An internal note: contacts never get it.' }),
  card: nullable(oneOf(cardKinds), { description: 'It stands for a request to approve, its end or a decision.' }),
  cardWords: nullable(cardWordsSchema, { description: 'What the card says, to be put in words for the reader.' }),
  mentions: Type.Array(object({ kind: oneOf(mentionKinds), id: uuid(), name: Type.String() })),
  files: Type.Array(messageFileSchema),
  createdAt: instant(),
  editedAt: nullable(instant()),
  deletedAt: nullable(instant('It was removed by its author; text and files are gone.')),
  abilities: object({ edit: Type.Boolean(), remove: Type.Boolean() }),
});
export type MessageView = Static<typeof messageSchema>;

export const messagesQuery = object({
  before: Type.Optional(uuid()),
  after: Type.Optional(uuid()),
  around: Type.Optional(uuid()),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
});
export type MessagesQuery = Static<typeof messagesQuery>;

export const messagesSchema = object({
  items: Type.Array(messageSchema, { description: 'The oldest first. Without before, after and around: the latest.' }),
  hasBefore: Type.Boolean({ description: 'There are older ones: ask with `before` = the first id.' }),
  hasAfter: Type.Boolean({ description: 'There are newer ones: ask with `after` = the last id.' }),
});

const named = object({ id: uuid(), name: Type.String() });

export const threadSchema = object({
  id: nullable(uuid(), { description: 'Null: nobody wrote yet. POST to the same address makes the thread.' }),
  job: nullable(object({ id: uuid(), jobCode: Type.String(), state: Type.String() })),
  component: nullable(object({ id: uuid(), code: Type.String() }), { description: 'Null: the thread of the job.' }),
  customer: object({ id: uuid(), code: Type.String(), name: Type.String() }),
  closed: nullable(object({ at: instant(), customer: Type.String() }), {
    description: 'Left behind when the job moved to another customer: the former customer; read only.',
  }),
  former: Type.Array(object({ id: uuid(), customer: Type.String(), closedAt: instant() }), {
    description: 'Threads of this job or component that stayed with former customers.',
  }),
  unread: Type.Integer({ description: "Others' messages after one's read mark, at most 100." }),
  readUpTo: nullable(uuid(), { description: "One's read mark: the id of a message." }),
  lastMessageAt: nullable(instant()),
  customerWaits: Type.Boolean({ description: 'The last visible message is the customer’s, and it is not done.' }),
  waitsSince: nullable(instant()),
  following: Type.Boolean(),
  assignedTo: nullable(named),
  snoozedUntil: nullable(instant()),
  doneAt: nullable(instant()),
  participants: Type.Array(
    object({
      kind: oneOf(mentionKinds),
      id: uuid(),
      name: Type.String(),
      following: Type.Boolean(),
      readUpTo: nullable(uuid()),
      readAt: nullable(instant()),
    }),
    { description: 'Who wrote, follows or read it.' },
  ),
  limits: object({
    maxBytes: Type.Integer({ description: 'The most that one file may have.' }),
    maxFiles: Type.Integer(),
    maxCharacters: Type.Integer(),
    editMinutes: Type.Integer({ description: "One's own message may be changed or removed for so long." }),
  }),
  abilities: object({ write: Type.Boolean(), follow: Type.Boolean() }),
});
export type ThreadView = Static<typeof threadSchema>;

const clientId = () =>
  text(64, { minLength: 1, description: 'Made by the sender: sent again, the message is posted once all the same.' });
const body = () => text(200_000, { description: 'Plain text, at most 20,000 characters.' });
const mentions = () =>
  Type.Array(object({ kind: oneOf(mentionKinds), id: uuid() }), { maxItems: 50, description: 'Replaces the list.' });

export const newMessageSchema = object({
  clientId: clientId(),
  body: Type.Optional(body()),
  internal: Type.Optional(Type.Boolean()),
  fileIds: Type.Optional(Type.Array(uuid(), { maxItems: mostFiles, uniqueItems: true })),
  mentions: Type.Optional(mentions()),
});
export type NewMessage = Static<typeof newMessageSchema>;

export const messageChangeSchema = object({ body: body(), mentions: Type.Optional(mentions()) });
export type MessageChange = Static<typeof messageChangeSchema>;

export const readMarkSchema = object({ messageId: uuid() });
export const unreadSchema = object({ unread: Type.Integer() });
export const typingSchema = object({ internal: Type.Optional(Type.Boolean()) });
export const followSchema = object({ following: Type.Boolean() });

export const threadChangeSchema = object({
  assignedTo: Type.Optional(nullable(uuid())),
  snoozedUntil: Type.Optional(nullable(instant())),
  done: Type.Optional(Type.Boolean()),
});
export type ThreadChange = Static<typeof threadChangeSchema>;

export const marksQuery = object({
  jobIds: text(8000, { minLength: 36, description: 'Ids of the jobs on the page, with commas between; at most 200.' }),
});
export const marksSchema = object({
  items: Type.Array(
    object({
      jobId: uuid(),
      componentId: nullable(uuid(), { description: 'Null: the thread of the job itself.' }),
      threadId: uuid(),
      unread: Type.Integer({ description: 'At most 100.' }),
      customerWaits: Type.Boolean({ description: 'The last visible message is the customer’s, and it is not done.' }),
    }),
    { description: 'Threads with messages; other jobs and components have none.' },
  ),
});
export type ThreadMarks = Static<typeof marksSchema>;

export const countsSchema = object({
  unread: Type.Integer({ description: 'Threads one follows with messages one has not read.' }),
  customerWaits: Type.Integer({ description: 'Threads in which the customer waits for an answer.' }),
  customerWaitsFollowed: Type.Integer({ description: 'Those of them that one follows.' }),
});
export type ThreadCounts = Static<typeof countsSchema>;
