import type { ReactNode } from 'react';
import type { LiveEvent } from '../live/messages.ts';

/** Where a conversation belongs: a job, or one of its components. `threadId`: one that stayed with a former customer. */
export type Place = { jobId: string; componentId: string | null; threadId?: string | undefined };

export type ThreadFile = {
  id: string;
  name: string;
  mediaType: string;
  kind: 'image' | 'video' | 'other';
  /** Bytes. */
  size: number;
  width: number | null;
  height: number | null;
  hasThumbnail: boolean;
  hasDisplay: boolean;
};

/** Somebody of the conversation. `id` is null where it is not told (the portal); `name` is null for the company's own systems. */
export type Person = { kind: 'staff' | 'contact' | 'api_key' | 'system'; id: string | null; name: string | null };

/** Who reads along; `readUpTo`: the last message they saw, null where that is not told. */
export type Participant = Person & { isMe: boolean; readUpTo: string | null };

export type Message = {
  id: string;
  author: Person & { isMe: boolean };
  /** Plain text; empty when it was removed. */
  body: string;
  internal: boolean;
  mentions: Person[];
  files: ThreadFile[];
  /** Instants, ISO 8601. */
  createdAt: string;
  editedAt: string | null;
  deletedAt: string | null;
  /** It stands for a request to approve, its end or a decision. */
  card?: string | null;
  /** What the card says; null in old ones, whose text says it. */
  cardWords?: CardWords | null;
};

export type CardEvent = 'asked' | 'withdrawn' | 'approved' | 'rejected';
export type CardWords = {
  what: CardEvent;
  documents: { name: string; versionNumber: number | null }[];
  words: string;
};

export type MessagePage = { items: Message[]; hasBefore: boolean; hasAfter: boolean };

export type ThreadInfo = {
  /** Null: nobody wrote yet. */
  id: string | null;
  jobId: string | null;
  jobCode: string;
  component: string | null;
  /** Null on the portal, where it is the reader's own. */
  customer: string | null;
  /** It stayed with this former customer when the job moved: read only. */
  closedFor: string | null;
  former: { id: string; customer: string }[];
  unread: number;
  readUpTo: string | null;
  participants: Participant[];
  limits: { maxBytes: number; maxFiles: number; maxCharacters: number; editMinutes: number };
  canWrite: boolean;
};

export type NewMessage = {
  /** Kept through all retries, so that nothing is posted twice. */
  clientId: string;
  body: string;
  internal: boolean;
  fileIds: string[];
  mentions: Person[];
};

/** What the live line says of a thread, the same for both apps. */
export type ThreadEvent =
  | {
      kind: 'message';
      threadId: string;
      jobId: string;
      componentId: string | null;
      clientId: string | null;
      isNew: boolean;
      message: Message;
    }
  | {
      kind: 'read';
      threadId: string;
      jobId: string;
      componentId: string | null;
      isMe: boolean;
      reader: Person | null;
      messageId: string;
    }
  | { kind: 'typing'; threadId: string; jobId: string; componentId: string | null; author: Person; internal: boolean }
  | { kind: 'changed'; threadId: string; jobId: string; componentId: string | null };

/** The calls of one app's API; every refusal is thrown as an ApiProblem. */
export type ThreadPort = {
  side: 'staff' | 'contact';
  /** Who reads: drafts are kept for this person only. */
  reader: string;
  thread: (place: Place, signal?: AbortSignal) => Promise<ThreadInfo>;
  /** Makes the thread where there is none. */
  open: (place: Place) => Promise<ThreadInfo>;
  /** The latest, or those before, after or around a message; one that the reader does not see is a problem with status 404. */
  page: (
    threadId: string,
    query: { before?: string; after?: string; around?: string },
    signal?: AbortSignal,
  ) => Promise<MessagePage>;
  post: (threadId: string, message: NewMessage) => Promise<Message>;
  edit: (threadId: string, messageId: string, body: string, mentions: Person[]) => Promise<Message>;
  remove: (threadId: string, messageId: string) => Promise<void>;
  markRead: (threadId: string, messageId: string) => Promise<void>;
  typing: (threadId: string, internal: boolean) => Promise<void>;
  /** Where a file is sent to, in as many goes as the line needs. */
  uploadTo: (threadId: string) => string;
  discard: (threadId: string, fileId: string) => Promise<void>;
  /** The company's own quick replies; only for staff. */
  quickReplies?: (signal: AbortSignal) => Promise<{ id: string; name: string; body: string }[]>;
  /** What stands under a message that is a request to approve, its end or a decision. */
  card?: (threadId: string, messageId: string) => ReactNode;
  fileUrl: (threadId: string, fileId: string, form: 'file' | 'thumbnail' | 'display') => string;
  /** Reads an event of the live line; null: not of a thread. */
  hear: (event: LiveEvent) => ThreadEvent | null;
};
