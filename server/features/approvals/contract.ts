import Type, { type Static, type TSchema } from 'typebox';
import { fileKinds } from '#server/features/files/service.ts';
import { authorKinds } from '#server/features/threads/contract.ts';
import { instant, nullable, object, oneOf, text, uuid } from '#server/http/schemas.ts';
import { endReasons, mostDocuments, mostReason, outcomes, requestStates, sides } from './rules-approval.ts';

/** Contracts of requests and decisions. The portal has the same shapes with its own way to name people. */

export const sources = ['message', 'attachment'] as const;
export const threadParams = object({ threadId: uuid() });
export const requestParams = object({ threadId: uuid(), requestId: uuid() });
export const decisionParams = object({ threadId: uuid(), decisionId: uuid() });
export const documentParams = object({ threadId: uuid(), documentId: uuid() });

const documentProperties = {
  source: oneOf(sources, { description: 'A file of a message, or an attachment of the job.' }),
  sourceId: uuid(),
  name: Type.String(),
  versionNumber: nullable(Type.Integer(), { description: 'Of an attachment.' }),
  mediaType: Type.String(),
  kind: oneOf(fileKinds),
  size: Type.Integer({ description: 'Bytes.' }),
  sha256: Type.String({ description: 'Of the bytes that are asked about or decided on.' }),
};
export const documentSchema = object({
  id: uuid(),
  ...documentProperties,
  copied: Type.Boolean({
    description:
      'A photo that says where it was taken: contacts get a copy without the place, whose SHA-256 is another than that of the original.',
  }),
});
export type DocumentView = Static<typeof documentSchema>;
export const choiceSchema = object({
  ...documentProperties,
  published: Type.Boolean({ description: 'The customer sees it already; what is asked about is shown to them.' }),
});
export const choicesSchema = object({
  items: Type.Array(choiceSchema, { description: 'Documents to ask about or to decide on, the newest first.' }),
});
export type Choice = Static<typeof choiceSchema>;

/** The shapes of one side: `person` is how it names people. */
export function approvalSchemas<P extends TSchema>(person: P) {
  const decision = object({
    id: uuid(),
    threadId: uuid(),
    requestId: nullable(uuid()),
    messageId: uuid(),
    outcome: oneOf(outcomes),
    side: oneOf(sides),
    by: person,
    reason: Type.String(),
    documents: Type.Array(documentSchema),
    createdAt: instant(),
  });
  const request = object({
    id: uuid(),
    threadId: uuid(),
    messageId: uuid(),
    state: oneOf(requestStates),
    side: oneOf(sides, { description: 'The side that asks.' }),
    turn: nullable(oneOf(sides), { description: 'The side that is to decide, while it is open.' }),
    by: person,
    note: Type.String(),
    documents: Type.Array(documentSchema),
    createdAt: instant(),
    decisionId: nullable(uuid()),
    ended: nullable(
      object({
        at: instant(),
        by: person,
        reason: oneOf(endReasons),
        note: Type.String({ description: 'Why; of a void request the name of the document.' }),
      }),
    ),
    abilities: object({ decide: Type.Boolean(), withdraw: Type.Boolean() }),
  });
  const list = object({
    open: nullable(request),
    requests: Type.Array(request, { description: 'The newest first, at most 200.' }),
    decisions: Type.Array(decision, { description: 'The newest first, at most 200.' }),
    abilities: object({
      request: Type.Boolean(),
      decide: Type.Boolean({ description: 'Approve or reject now: the open request, or without one.' }),
    }),
  });
  const page = object({
    decision,
    request: nullable(request),
    job: object({ id: uuid(), jobCode: Type.String() }),
    component: nullable(object({ id: uuid(), code: Type.String() })),
    company: object({ name: Type.String(), timeZone: Type.String() }),
    customer: object({ name: Type.String() }),
    history: Type.Array(
      object({
        what: oneOf(['asked', 'withdrawn', 'void', ...outcomes] as const),
        at: instant(),
        by: person,
        side: oneOf(sides),
        words: Type.String(),
        documents: Type.Array(
          object({ name: Type.String(), versionNumber: nullable(Type.Integer()), sha256: Type.String() }),
        ),
        decisionId: nullable(uuid()),
      }),
      { description: 'All requests and decisions of the thread, the oldest first.' },
    ),
  });
  return { decision, request, list, page };
}

export const staffSchemas = approvalSchemas(
  object({ kind: oneOf(authorKinds), id: nullable(uuid()), name: Type.String() }),
);
export type Person = { kind: (typeof authorKinds)[number]; id: string | null; name: string };

const clientId = () => text(64, { minLength: 1, description: 'Made by the sender: sent again, it counts once.' });
const documents = () =>
  Type.Optional(
    Type.Array(object({ source: oneOf(sources), id: uuid() }), {
      maxItems: mostDocuments,
      description: 'Ids as the list of documents gives them.',
    }),
  );
export const newRequestSchema = object({
  clientId: clientId(),
  documents: documents(),
  note: Type.Optional(text(mostReason * 2)),
});
export type NewRequest = Static<typeof newRequestSchema>;
export const withdrawalSchema = object({ clientId: clientId(), reason: Type.Optional(text(mostReason * 2)) });
export type Withdrawal = Static<typeof withdrawalSchema>;
export const newDecisionSchema = object({
  clientId: clientId(),
  requestId: Type.Optional(nullable(uuid(), { description: 'Null: nobody asked; then `documents`, or none.' })),
  documents: documents(),
  reason: Type.Optional(text(mostReason * 2, { description: 'Needed to reject.' })),
  fileIds: Type.Optional(
    Type.Array(uuid(), {
      maxItems: 20,
      uniqueItems: true,
      description: 'Files brought in for the thread, to send along.',
    }),
  ),
});
export type NewDecision = Static<typeof newDecisionSchema>;
export type GivenDocuments = NonNullable<NewRequest['documents']>;
