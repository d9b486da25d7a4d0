import { Readable } from 'node:stream';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Database } from '#server/database/database.ts';
import { conflict, notFound } from '#server/errors.ts';
import type { ExportFile } from '#server/exports/write-export.ts';
import type { MailListQuery } from './contract.ts';
import * as queries from './queries.ts';
import { selectAttachment, selectAttachments } from './queries-attachments.ts';
import { withoutSecrets } from './rules-retry.ts';

export type MailService = ReturnType<typeof mailService>;
export type MailListRow = Awaited<ReturnType<typeof queries.selectPage>>[number];

const pageSort = 'newest';

type Texts = { kind: string; state: string; customer_id: string | null; text_body: string };

/**
 * Conversations, internal notes among them, are read by those who may read jobs, in the log too. A link lets whoever has it choose the
 * receiver's password or stop their mails, so it is shown only where the log takes the place of sending (kept mail), and only to those
 * who could have made it: who may invite users, or contacts.
 */
function shownText(actor: OfficeActor, { kind, state, customer_id, text_body: text }: Texts): string {
  if (kind.startsWith('message') && !may(actor, 'jobs:read')) return 'You need the permission jobs:read for this text.';
  const mayInvite = may(actor, customer_id === null ? 'users:write' : 'contacts:write');
  return state === 'kept' && mayInvite ? text : withoutSecrets(text);
}

/** The mail log: every mail and what became of it. */
export function mailService({ db }: { db: Database }) {
  async function list(actor: OfficeActor, query: MailListQuery) {
    requirePermission(actor, 'mails:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['instant', 'id']);
    const after = keys && { createdAt: String(keys[0]), id: String(keys[1]) };
    const rows = await db.withActor(actor, (tx) =>
      queries.selectPage(tx, {
        state: query.state,
        kind: query.kind,
        contactId: query.contactId,
        after,
        limit: limit + 1,
      }),
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items,
      nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.created_at.toISOString(), last.id] }) : null,
    };
  }

  /** One mail with its text, as far as the asker may read it. */
  async function read(actor: OfficeActor, id: string) {
    requirePermission(actor, 'mails:read');
    const [row, files] = await db.withActor(actor, (tx) =>
      Promise.all([queries.selectMail(tx, id), selectAttachments(tx, id)]),
    );
    if (!row) throw notFound('mail');
    const mail = { ...row, text_body: shownText(actor, row) };
    const attachments = files.map(({ position, name, bytes }) => ({
      position,
      name,
      bytes,
      abilities: { download: bytes > 0 && may(actor, 'exports:run') },
    }));
    return { mail, attachments };
  }

  /**
   * A file of a mail that is not sent: where no SMTP server is set the log takes the place of sending. Needs exports:run too, as the
   * file would on its own. Errors: the mail was sent, so the file is not kept any more.
   */
  async function attachment(actor: OfficeActor, id: string, position: number): Promise<ExportFile> {
    requirePermission(actor, 'mails:read');
    requirePermission(actor, 'exports:run');
    const file = await db.withActor(actor, (tx) => selectAttachment(tx, id, position));
    if (!file) throw notFound('file');
    if (file.content.length === 0)
      throw conflict('file_sent', 'This mail was sent, so its file is not kept here any more. Run the report again.');
    return { name: file.name, contentType: file.media_type, content: Readable.from([file.content]) };
  }

  return { list, read, attachment };
}
