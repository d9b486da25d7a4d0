import { dataOf } from '../../../app/api/client.ts';
import type { Person, Place, ThreadInfo, ThreadPort } from '../../../app/thread/types.ts';
import { api } from '../../app.ts';
import type { ContactSession, PortalPaths } from '../../types.ts';
import { hear, messageOf, type Sent } from './live.ts';

type Thread = PortalPaths['/api/portal/v1/jobs/{id}/thread']['get']['responses'][200]['content']['application/json'];

function infoOf(thread: Thread): ThreadInfo {
  return {
    id: thread.id,
    jobId: thread.job.id,
    jobCode: thread.job.jobCode,
    component: thread.component?.code ?? null,
    customer: null,
    closedFor: null,
    former: [],
    unread: thread.unread,
    readUpTo: thread.readUpTo,
    participants: thread.people.map((one) => ({ ...one, id: null, readUpTo: null })),
    limits: thread.limits,
    canWrite: thread.abilities.write,
  };
}

const placeOf = ({ jobId, componentId }: Place) => ({
  path: { id: jobId },
  query: componentId === null ? {} : { componentId },
});
const mentionsOf = (people: readonly Person[]) =>
  people.flatMap(({ kind, name }) =>
    (kind === 'staff' || kind === 'contact') && name !== null ? [{ kind, name }] : [],
  );

/** Threads as contacts have them. Whoever looks at the portal as a contact moves no read mark. */
export const contactPort = ({ contact, viewedBy }: ContactSession): ThreadPort => ({
  side: 'contact',
  reader: contact.id,
  thread: async (place, signal = new AbortController().signal) =>
    infoOf(await dataOf(api.GET('/api/portal/v1/jobs/{id}/thread', { params: placeOf(place), signal }))),
  open: async (place) => infoOf(await dataOf(api.POST('/api/portal/v1/jobs/{id}/thread', { params: placeOf(place) }))),
  async page(threadId, query, signal = new AbortController().signal) {
    const params = { path: { threadId }, query };
    const page = await dataOf(api.GET('/api/portal/v1/threads/{threadId}/messages', { params, signal }));
    return { ...page, items: page.items.map(messageOf) };
  },
  async post(threadId, { clientId, body, fileIds, mentions }) {
    const sending = {
      params: { path: { threadId } },
      body: { clientId, body, fileIds, mentions: mentionsOf(mentions) },
    };
    return messageOf((await dataOf(api.POST('/api/portal/v1/threads/{threadId}/messages', sending))) as Sent);
  },
  async edit(threadId, messageId, body, mentions) {
    const sending = { params: { path: { threadId, messageId } }, body: { body, mentions: mentionsOf(mentions) } };
    return messageOf(await dataOf(api.PATCH('/api/portal/v1/threads/{threadId}/messages/{messageId}', sending)));
  },
  remove: async (threadId, messageId) =>
    void (await api.DELETE('/api/portal/v1/threads/{threadId}/messages/{messageId}', {
      params: { path: { threadId, messageId } },
    })),
  async markRead(threadId, messageId) {
    if (viewedBy) return;
    await api.POST('/api/portal/v1/threads/{threadId}/read', { params: { path: { threadId } }, body: { messageId } });
  },
  typing: async (threadId) =>
    void (await api.POST('/api/portal/v1/threads/{threadId}/typing', { params: { path: { threadId } } })),
  uploadTo: (threadId) => `/api/portal/v1/threads/${threadId}/uploads`,
  discard: async (threadId, fileId) =>
    void (await api.DELETE('/api/portal/v1/threads/{threadId}/files/{fileId}', {
      params: { path: { threadId, fileId } },
    })),
  fileUrl: (threadId, fileId, form) => `/api/portal/v1/threads/${threadId}/files/${fileId}/${form}`,
  hear,
});
