import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Mails } from '#server/database/types.gen.ts';

export async function insertMail(tx: Tx, mail: Insertable<Mails>): Promise<void> {
  await tx.insertInto('mails').values(mail).execute();
}

export type ListFilter = {
  state: string | undefined;
  kind: string | undefined;
  contactId: string | undefined;
  after: { createdAt: string; id: string } | null;
  limit: number;
};

const fileNames = sql<
  string[]
>`array(select f.name from mail_attachments f where f.mail_id = mails.id order by f.position)`;

/** A page of the mail log, newest first. */
export async function selectPage(tx: Tx, { state, kind, contactId, after, limit }: ListFilter) {
  return tx
    .selectFrom('mails')
    .select(['id', 'kind', 'to_address', 'to_name', 'subject', 'state', 'attempts', 'last_error'])
    .select(['created_at', 'sent_at', 'next_attempt_at', 'bounced_at', fileNames.as('files')])
    .$if(state !== undefined, (query) => query.where('state', '=', state!))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind!))
    .$if(contactId !== undefined, (query) => query.where('contact_id', '=', contactId!))
    .$if(after !== null, (query) =>
      query.where(
        sql<SqlBool>`(created_at < ${after!.createdAt}::timestamptz or (created_at = ${after!.createdAt}::timestamptz and id > ${after!.id}::uuid))`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

export async function selectMail(tx: Tx, id: string) {
  return tx.selectFrom('mails').selectAll().select(fileNames.as('files')).where('id', '=', id).executeTakeFirst();
}

/**
 * Takes a mail that is due for sending, for as long as the lease: one process gets it. A mail that another process took and did not
 * finish within its lease (it was killed) is taken again.
 */
export async function claimMail(tx: Tx, id: string, now: Date, leaseUntil: Date) {
  const result = await sql<{ was: string }>`
    select state as was from mails where id = ${id} and state in ('queued', 'sending') and next_attempt_at <= ${now} for update skip locked`.execute(
    tx,
  );
  const was = result.rows[0]?.was;
  if (was === undefined) return undefined;
  const mail = await tx
    .updateTable('mails')
    .set((eb) => ({ state: 'sending', attempts: eb('attempts', '+', 1), next_attempt_at: leaseUntil }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return { mail, resent: was === 'sending' };
}

/** Records what came of one attempt; false when another process has taken the mail meanwhile, and nothing was recorded. */
export async function recordAttempt(tx: Tx, id: string, attempts: number, result: Updateable<Mails>): Promise<boolean> {
  const recorded = await tx
    .updateTable('mails')
    .set(result)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return recorded.numUpdatedRows === 1n;
}

/** Without an SMTP server a mail is kept and shown in the mail log. */
export async function keepMail(tx: Tx, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ state: 'kept', next_attempt_at: null })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'sending'])
    .where('next_attempt_at', '<=', now)
    .execute();
}

export async function selectDue(tx: Tx, now: Date, most: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('mails')
    .select('id')
    .where('state', 'in', ['queued', 'sending'])
    .where('next_attempt_at', '<=', now)
    .orderBy('next_attempt_at')
    .limit(most)
    .execute();
  return rows.map((row) => row.id);
}
