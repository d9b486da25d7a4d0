import type { paths } from '../../../api/schema.gen.ts';
import { dataOf } from '../../../app/api/client.ts';
import type { LiveEvent } from '../../../app/live/messages.ts';
import { createMarks } from '../../../app/thread/marks.ts';
import type { Message, Person, Place, ThreadEvent, ThreadInfo, ThreadPort } from '../../../app/thread/types.ts';
import { api, queryClient, sessionKey } from '../../app.ts';
import type { StaffSession } from '../../session.ts';
import type { Answer } from '../jobs/api/answers.ts';

type Thread = Answer<'/api/v1/jobs/{id}/thread', 'get'>;
type Sent = Answer<'/api/v1/threads/{threadId}/messages', 'get'>['items'][number];
type Mentions = NonNullable<
  paths['/api/v1/threads/{threadId}/messages']['post']['requestBody']
>['content']['application/json']['mentions'];

const me = (): string => queryClient.getQueryData<StaffSession>(sessionKey)?.user.id ?? '';
const isMe = ({ kind, id }: Pick<Person, 'kind' | 'id'>) => kind === 'staff' && id === me();

function messageOf(sent: Omit<Sent, 'abilities'>): Message {
  const { id, author, body, internal, mentions, files, createdAt, editedAt, deletedAt } = sent;
  return {
    id,
    author: { ...author, isMe: isMe(author) },
    body,
    internal,
    mentions,
    files,
    createdAt,
    editedAt,
    deletedAt,
    card: sent.card,
    cardWords: sent.cardWords,
  };
}

function infoOf(thread: Thread): ThreadInfo {
  return {
    id: thread.id,
    jobId: thread.job?.id ?? null,
    jobCode: thread.job?.jobCode ?? '',
    component: thread.component?.code ?? null,
    customer: thread.customer.name,
    closedFor: thread.closed?.customer ?? null,
    former: thread.former,
    unread: thread.unread,
    readUpTo: thread.readUpTo,
    participants: thread.participants.map((one) => ({ ...one, isMe: isMe(one) })),
    limits: thread.limits,
    canWrite: thread.abilities.write,
  };
}

const placeOf = ({ jobId, componentId }: Place) => ({
  path: { id: jobId },
  query: componentId === null ? {} : { componentId },
});
const mentionsOf = (people: readonly Person[]): Mentions =>
  people.flatMap(({ kind, id }) => ((kind === 'staff' || kind === 'contact') && id !== null ? [{ kind, id }] : []));

type Heard = { threadId: string; jobId: string; componentId: string | null };

/** Reads what the live line says of threads. */
export function hear(event: LiveEvent): ThreadEvent | null {
  const { threadId, jobId, componentId } = event as unknown as Heard;
  const place = { threadId, jobId, componentId };
  switch (event.type) {
    case 'message.posted':
    case 'message.edited':
    case 'message.deleted': {
      const sent = event.message as Omit<Sent, 'abilities'>;
      const isNew = event.type === 'message.posted';
      return { kind: 'message', ...place, clientId: sent.clientId, isNew, message: messageOf(sent) };
    }
    case 'message.read': {
      const reader = event.reader as Person;
      return { kind: 'read', ...place, isMe: isMe(reader), reader, messageId: event.messageId as string };
    }
    case 'message.typing':
      return { kind: 'typing', ...place, author: event.author as Person, internal: event.internal === true };
    case 'thread.changed':
      return { kind: 'changed', ...place };
    default:
      return null;
  }
}

/** The unread counts of the icons in sight. */
export const marks = createMarks(
  async (jobIds) =>
    (await dataOf(api.GET('/api/v1/threads/marks', { params: { query: { jobIds: jobIds.join(',') } } }))).items,
);

/** Threads as staff have them. */
export const staffPort = (reader: string): ThreadPort => ({
  side: 'staff',
  reader,
  async thread(place, signal = new AbortController().signal) {
    const { threadId } = place;
    return infoOf(
      threadId
        ? await dataOf(api.GET('/api/v1/threads/{threadId}', { params: { path: { threadId } }, signal }))
        : await dataOf(api.GET('/api/v1/jobs/{id}/thread', { params: placeOf(place), signal })),
    );
  },
  open: async (place) => infoOf(await dataOf(api.POST('/api/v1/jobs/{id}/thread', { params: placeOf(place) }))),
  async page(threadId, query, signal = new AbortController().signal) {
    const params = { path: { threadId }, query };
    const page = await dataOf(api.GET('/api/v1/threads/{threadId}/messages', { params, signal }));
    return { ...page, items: page.items.map(messageOf) };
  },
  async post(threadId, { mentions, ...message }) {
    const body = { ...message, mentions: mentionsOf(mentions) };
    const params = { path: { threadId } };
    return messageOf((await dataOf(api.POST('/api/v1/threads/{threadId}/messages', { params, body }))) as Sent);
  },
  async edit(threadId, messageId, body, mentions) {
    const sending = { params: { path: { threadId, messageId } }, body: { body, mentions: mentionsOf(mentions) } };
    return messageOf(await dataOf(api.PATCH('/api/v1/threads/{threadId}/messages/{messageId}', sending)));
  },
  remove: async (threadId, messageId) =>
    void (await api.DELETE('/api/v1/threads/{threadId}/messages/{messageId}', {
      params: { path: { threadId, messageId } },
    })),
  markRead: async (threadId, messageId) =>
    void (await api.POST('/api/v1/threads/{threadId}/read', { params: { path: { threadId } }, body: { messageId } })),
  typing: async (threadId, internal) =>
    void (await api.POST('/api/v1/threads/{threadId}/typing', { params: { path: { threadId } }, body: { internal } })),
  quickReplies: async (signal) =>
    (await dataOf(api.GET('/api/v1/quick-replies', { signal }))).items.filter((one) => one.active),
  uploadTo: (threadId) => `/api/v1/threads/${threadId}/uploads`,
  discard: async (threadId, fileId) =>
    void (await api.DELETE('/api/v1/threads/{threadId}/files/{fileId}', { params: { path: { threadId, fileId } } })),
  fileUrl: (threadId, fileId, form) => `/api/v1/threads/${threadId}/files/${fileId}/${form}`,
  hear,
});
