import type { BareMessage } from '#server/features/threads/shown.ts';
import type { PortalMessage } from './contract.ts';

/** What of a message the portal's shape is made from, wherever it comes from: a row or a live stream. */
export type Source = Omit<BareMessage, 'clientId'>;
type Shown = Omit<PortalMessage, 'abilities'>;

/** Staff by name, contacts by name; a machine of the company's is the company itself. */
export function person(contactId: string, { kind, id, name }: { kind: string; id: string | null; name: string }) {
  const isContact = kind === 'contact';
  const isStaff = kind === 'staff';
  return {
    kind: isContact ? ('contact' as const) : ('staff' as const),
    name: isContact || isStaff ? name : null,
    isMe: isContact && id === contactId,
  };
}

/** A visible message as a contact gets it; each field is named, so that none comes along (DOMAIN 9). */
export function portalMessage(contactId: string, message: Source): Shown {
  return {
    id: message.id,
    threadId: message.threadId,
    author: person(contactId, message.author),
    body: message.body,
    card: message.card,
    cardWords: message.cardWords,
    mentions: message.mentions.map((one) => person(contactId, one)),
    files: message.files.map((file) => ({
      id: file.id,
      name: file.name,
      mediaType: file.mediaType,
      kind: file.kind,
      size: file.size,
      width: file.width,
      height: file.height,
      hasThumbnail: file.hasThumbnail,
      hasDisplay: file.hasDisplay,
    })),
    createdAt: message.createdAt,
    editedAt: message.editedAt,
    deletedAt: message.deletedAt,
  };
}
