import { type Insertable, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { MailReplies } from '#server/database/types.gen.ts';

/** The mail that is answered. */
export async function selectAnswered(tx: Tx, mailId: string) {
  return tx
    .selectFrom('mails')
    .select(['id', 'thread_id', 'customer_id', 'contact_id', 'user_id', 'reply_internal', 'reply_until'])
    .where('id', '=', mailId)
    .executeTakeFirst();
}

/** The contact as a session would know it now; undefined: it may not sign in. Its customer may be another since the mail was sent. */
export async function selectContact(tx: Tx, id: string) {
  return tx
    .selectFrom('contacts as k')
    .innerJoin('customers as cu', 'cu.id', 'k.customer_id')
    .select(['k.id', 'k.customer_id', 'k.person_id', 'k.first_name', 'k.last_name', 'k.email', 'k.unassigned_too'])
    .select(['cu.portal_slug', 'cu.locale as customer_locale'])
    .select(sql<string | null>`k.preferences ->> 'locale'`.as('locale'))
    .select(
      sql<string[] | null>`(select array_agg(b.customer_branch_id order by b.customer_branch_id) from contact_branches b
        where b.contact_id = k.id and b.customer_id = k.customer_id)`.as('branches'),
    )
    .where('k.id', '=', id)
    .where('k.state', '=', 'active')
    .where('cu.portal_slug', 'is not', null)
    .executeTakeFirst();
}

/** The staff user with their role's permissions; undefined: not there, or not active. */
export async function selectUser(tx: Tx, id: string) {
  return tx
    .selectFrom('users as u')
    .innerJoin('roles as r', 'r.id', 'u.role_id')
    .select(['u.id', 'u.first_name', 'u.last_name', 'u.email', 'u.locale', 'r.key as role', 'r.permissions'])
    .where('u.id', '=', id)
    .where('u.state', '=', 'active')
    .executeTakeFirst();
}

export async function insertReply(tx: Tx, row: Insertable<MailReplies>): Promise<void> {
  await tx.insertInto('mail_replies').values(row).execute();
}

export async function isPosted(tx: Tx, mailId: string, messageKey: string): Promise<boolean> {
  const row = await tx
    .selectFrom('mail_replies')
    .select('id')
    .where('mail_id', '=', mailId)
    .where('message_key', '=', messageKey)
    .where('outcome', '=', 'posted')
    .executeTakeFirst();
  return row !== undefined;
}

/** How many answers of the person were posted in the thread since then. */
export async function countPosted(tx: Tx, threadId: string, personId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('mail_replies')
    .select(sql<number>`count(*)`.as('count'))
    .where('thread_id', '=', threadId)
    .where('received_at', '>', since)
    .where('outcome', '=', 'posted')
    .where(sql<SqlBool>`coalesce(contact_id, user_id) = ${personId}`)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export type ReplyFilter = {
  outcome: string | undefined;
  after: { receivedAt: string; id: string } | null;
  limit: number;
};

/** A page of what came in, newest first. */
export async function selectPage(tx: Tx, { outcome, after, limit }: ReplyFilter) {
  return tx
    .selectFrom('mail_replies as m')
    .leftJoin('threads as t', 't.id', 'm.thread_id')
    .leftJoin('jobs as j', (join) => join.onRef('j.id', '=', 't.job_id').onRef('j.customer_id', '=', 't.customer_id'))
    .selectAll('m')
    .select(['j.id as job_id', 'j.job_code'])
    .$if(outcome !== undefined, (query) => query.where('m.outcome', '=', outcome!))
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(m.received_at < ${after!.receivedAt}::timestamptz or (m.received_at = ${after!.receivedAt}::timestamptz and m.id > ${after!.id}::uuid))`,
      ),
    )
    .orderBy('m.received_at', 'desc')
    .orderBy('m.id')
    .limit(limit)
    .execute();
}

/** Deletes what came in before then. */
export async function deleteBefore(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('mail_replies').where('received_at', '<', before).execute();
}
