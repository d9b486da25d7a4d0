import type { ContactActor } from '#server/access/actors.ts';
import { seesBranch } from '#server/features/threads/rules-message.ts';
import type { BareMessage } from '#server/features/threads/shown.ts';
import { portalMessage } from '#server/portal/threads/shown.ts';
import type { OutboxRow } from './queries.ts';
import type { LiveData } from './subscriber.ts';

/** What live streams say of threads: the message itself comes with the event, so that no page has to ask for it (DOMAIN 8). */

type Person = { kind: string; id: string | null; name: string };
const ofMessage = new Set(['message.posted', 'message.edited', 'message.deleted']);

const placeOf = (row: OutboxRow): LiveData => ({
  type: row.kind,
  threadId: row.payload.threadId as string,
  jobId: row.job_id,
  componentId: row.payload.componentId as string | null,
});

/** Nobody is told that they are writing themselves. */
export function isOwnTyping(row: OutboxRow, { id, kind }: { id: string | null; kind: string }): boolean {
  if (row.kind !== 'message.typing') return false;
  const author = row.payload.author as Person;
  return author.kind === kind && author.id === id;
}

/** For staff: messages and internal notes whole, who reads and writes; null: nothing of the kind. */
export function staffMessage(row: OutboxRow): LiveData | null {
  const { payload } = row;
  const place = (): LiveData => ({ ...placeOf(row), customerId: row.customer_id });
  if (ofMessage.has(row.kind)) return { ...place(), message: payload.message as LiveData };
  switch (row.kind) {
    case 'message.read':
      return {
        ...place(),
        reader: payload.reader as LiveData,
        messageId: payload.messageId as string,
        readAt: payload.readAt as string,
      };
    case 'message.typing':
      return { ...place(), author: payload.author as LiveData, internal: payload.internal as boolean };
    case 'thread.changed':
    case 'approval.changed':
      return place();
    default:
      return null;
  }
}

/**
 * For a contact: visible messages of threads they may see, in the portal's shape; of reading only their own, on other pages of theirs.
 * Null: nothing for them; undefined: nothing of the kind.
 */
export function contactMessage(contact: ContactActor, row: OutboxRow): LiveData | null | undefined {
  const { payload } = row;
  if (row.kind === 'message.read') {
    const reader = payload.reader as Person;
    const isOwn = reader.kind === 'contact' && reader.id === contact.id;
    return isOwn ? { ...placeOf(row), messageId: payload.messageId as string } : null;
  }
  if (!ofMessage.has(row.kind) && row.kind !== 'message.typing' && row.kind !== 'approval.changed') return undefined;
  if (!row.visible || !seesBranch(contact, row.customer_branch_id)) return null;
  if (row.kind === 'approval.changed') return placeOf(row);
  if (row.kind === 'message.typing') {
    const { kind, name } = payload.author as Person;
    if (isOwnTyping(row, contact)) return null;
    return {
      ...placeOf(row),
      author: { kind: kind === 'contact' ? kind : 'staff', name: kind === 'api_key' ? null : name },
    };
  }
  const message = payload.message as BareMessage;
  if (message.internal) return null;
  const shown = portalMessage(contact.id, message);
  const clientId = shown.author.isMe ? message.clientId : null;
  return { ...placeOf(row), clientId, message: shown };
}
