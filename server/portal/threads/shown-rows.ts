import type { ContactActor } from '#server/access/actors.ts';
import type { FileKind } from '#server/features/files/service.ts';
import type { CardKind, CardWordsView, MessageFileView } from '#server/features/threads/contract.ts';
import type { Posted } from '#server/features/threads/post-message.ts';
import { editMinutes, isChangeable, mostCharacters, mostFiles } from '#server/features/threads/rules-message.ts';
import { bareMessage } from '#server/features/threads/shown.ts';
import type { PortalMessage, PortalMessageFile, PortalThread } from './contract.ts';
import type { FileRow, MessageRow, ThreadRow } from './queries.ts';
import { portalMessage, type Source } from './shown.ts';

/** What rows of the database look like to a contact. */

export function shownFile({ sha256: _hash, ...file }: MessageFileView): PortalMessageFile {
  return file;
}

function sourceOf(row: MessageRow, files: readonly FileRow[]): Source {
  return {
    id: row.id,
    threadId: row.thread_id,
    author: { kind: row.author_kind as Source['author']['kind'], id: row.author_id, name: row.author_name },
    body: row.body,
    internal: false,
    card: row.card as CardKind | null,
    cardWords: row.card_words as CardWordsView | null,
    mentions: row.mentions,
    files: files
      .filter((file) => file.message_id === row.id)
      .map((file) => ({
        id: file.id,
        name: file.name,
        mediaType: file.media_type,
        kind: file.kind as FileKind,
        size: Number(file.size),
        sha256: file.sha256,
        width: file.width,
        height: file.height,
        hasThumbnail: file.thumbnail_key !== null,
        hasDisplay: file.display_key !== null,
      })),
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    deletedAt: row.deleted_at?.toISOString() ?? null,
  };
}

type Dates = {
  author_kind: string;
  author_id: string | null;
  created_at: Date;
  deleted_at: Date | null;
  card: string | null;
};

function withAbilities(actor: ContactActor, source: Source, row: Dates, isOpen: boolean, now: Date): PortalMessage {
  const isOwn = row.author_kind === 'contact' && row.author_id === actor.id && actor.viewedBy === undefined;
  const may = isOpen && isOwn && isChangeable(row, now);
  return { ...portalMessage(actor.id, source), abilities: { edit: may, remove: may } };
}

export function fromRow(
  actor: ContactActor,
  row: MessageRow,
  files: readonly FileRow[],
  isOpen: boolean,
  now: Date,
): PortalMessage {
  return withAbilities(actor, sourceOf(row, files), row, isOpen, now);
}

/** A message the contact has just written. */
export function fromPosted(actor: ContactActor, { message, files }: Posted, now: Date): PortalMessage {
  return withAbilities(actor, bareMessage(message, files), message, true, now);
}

type Found = {
  job: { id: string; job_code: string; state: string };
  component: { id: string; code: string } | null;
  thread:
    | (ThreadRow & {
        own: { unread: number; read_up_to: string | null };
        people: { kind: string; id: string | null; name: string }[];
      })
    | null;
  maxBytes: number;
};

export function shownThread(actor: ContactActor, { job, component, thread, maxBytes }: Found): PortalThread {
  return {
    id: thread?.id ?? null,
    job: { id: job.id, jobCode: job.job_code, state: job.state },
    component,
    unread: thread?.own.unread ?? 0,
    readUpTo: thread?.own.read_up_to ?? null,
    lastMessageAt: thread?.last_visible_at?.toISOString() ?? null,
    people: (thread?.people ?? [])
      .filter((one) => one.kind === 'staff' || one.kind === 'contact')
      .map((one) => ({
        kind: one.kind as 'staff' | 'contact',
        name: one.name,
        isMe: one.kind === 'contact' && one.id === actor.id,
      })),
    limits: { maxBytes, maxFiles: mostFiles, maxCharacters: mostCharacters, editMinutes },
    abilities: { write: job.state !== 'archived' && actor.viewedBy === undefined },
  };
}
