import type { LiveEvent } from '../../../app/live/messages.ts';
import type { Message, Person, ThreadEvent } from '../../../app/thread/types.ts';
import type { PortalPaths } from '../../types.ts';

type Page =
  PortalPaths['/api/portal/v1/threads/{threadId}/messages']['get']['responses'][200]['content']['application/json'];
export type Sent = Page['items'][number];

const withoutId = (one: { kind: 'staff' | 'contact'; name: string | null }): Person => ({
  kind: one.kind,
  id: null,
  name: one.name,
});

export function messageOf(sent: Omit<Sent, 'abilities'>): Message {
  const { id, author, body, mentions, files, createdAt, editedAt, deletedAt } = sent;
  return {
    id,
    author: { ...withoutId(author), isMe: author.isMe },
    body,
    internal: false,
    mentions: mentions.map(withoutId),
    files,
    createdAt,
    editedAt,
    deletedAt,
    card: sent.card,
    cardWords: sent.cardWords,
  };
}

type Heard = { threadId: string; jobId: string; componentId: string | null };

/** Reads what the live line says of threads. Contacts hear of reading only what they read themselves. */
export function hear(event: LiveEvent): ThreadEvent | null {
  const { threadId, jobId, componentId } = event as unknown as Heard;
  const place = { threadId, jobId, componentId };
  switch (event.type) {
    case 'message.posted':
    case 'message.edited':
    case 'message.deleted': {
      const message = messageOf(event.message as Sent);
      const clientId = typeof event.clientId === 'string' ? event.clientId : null;
      return { kind: 'message', ...place, clientId, isNew: event.type === 'message.posted', message };
    }
    case 'message.read':
      return { kind: 'read', ...place, isMe: true, reader: null, messageId: event.messageId as string };
    case 'message.typing':
      return { kind: 'typing', ...place, author: withoutId(event.author as Sent['author']), internal: false };
    default:
      return null;
  }
}
