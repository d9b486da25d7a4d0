import type { FileKind } from '#server/features/files/service.ts';
import type { CardKind, CardWordsView, MessageFileView, MessageView } from './contract.ts';
import type { FileRow } from './queries-files.ts';
import type { Author, MessageRow } from './queries-messages.ts';
import { isChangeable } from './rules-message.ts';

export function shownFile(row: FileRow): MessageFileView {
  return {
    id: row.id,
    name: row.name,
    mediaType: row.media_type,
    kind: row.kind as FileKind,
    size: Number(row.size),
    sha256: row.sha256,
    width: row.width,
    height: row.height,
    hasThumbnail: row.thumbnail_key !== null,
    hasDisplay: row.display_key !== null,
  };
}

/** A message without what depends on who asks: what live streams carry. */
export type BareMessage = Omit<MessageView, 'abilities'>;

export function bareMessage(row: MessageRow, files: readonly FileRow[]): BareMessage {
  return {
    id: row.id,
    threadId: row.thread_id,
    clientId: row.client_id,
    author: { kind: row.author_kind as Author['kind'], id: row.author_id, name: row.author_name },
    body: row.body,
    internal: row.internal,
    card: row.card as CardKind | null,
    cardWords: row.card_words as CardWordsView | null,
    mentions: row.mentions,
    files: files.filter((one) => one.message_id === row.id).map(shownFile),
    createdAt: row.created_at.toISOString(),
    editedAt: row.edited_at?.toISOString() ?? null,
    deletedAt: row.deleted_at?.toISOString() ?? null,
  };
}

/** A message as staff get it. `mayWrite`: the asker may write in this thread now. */
export function shownMessage(
  row: MessageRow,
  files: readonly FileRow[],
  asker: { author: Author; mayWrite: boolean; now: Date },
): MessageView {
  const { author, mayWrite, now } = asker;
  const isOwn = row.author_kind === author.kind && row.author_id === author.id;
  const changeable = mayWrite && isOwn && isChangeable(row, now);
  return { ...bareMessage(row, files), abilities: { edit: changeable, remove: changeable } };
}
