import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Database } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { MailListQuery } from './contract.ts';
import * as queries from './queries.ts';
import { withoutSecrets } from './rules-retry.ts';

export type MailService = ReturnType<typeof mailService>;
export type MailListRow = Awaited<ReturnType<typeof queries.selectPage>>[number];
export type MailRow = NonNullable<Awaited<ReturnType<typeof queries.selectMail>>>;

const pageSort = 'newest';

/** The mail log: every mail and what became of it. */
export function mailService({ db }: { db: Database }) {
  async function list(actor: OfficeActor, query: MailListQuery) {
    requirePermission(actor, 'mails:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, 2);
    const after = keys && { createdAt: String(keys[0]), id: String(keys[1]) };
    const rows = await db.withActor(actor, (tx) =>
      queries.selectPage(tx, { state: query.state, after, limit: limit + 1 }),
    );
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items,
      nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.created_at.toISOString(), last.id] }) : null,
    };
  }

  /**
   * One mail with its text. A link in it lets whoever has it choose the receiver's password, so it is shown only where the log takes
   * the place of sending (kept mail), and only to those who could have made it: who may invite users, or contacts.
   */
  async function read(actor: OfficeActor, id: string): Promise<MailRow> {
    requirePermission(actor, 'mails:read');
    const row = await db.withActor(actor, (tx) => queries.selectMail(tx, id));
    if (!row) throw notFound('mail');
    const mayInvite = may(actor, row.customer_id === null ? 'users:write' : 'contacts:write');
    return row.state === 'kept' && mayInvite ? row : { ...row, text_body: withoutSecrets(row.text_body) };
  }

  return { list, read };
}
