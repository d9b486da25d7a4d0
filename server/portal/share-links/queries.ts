import { type Insertable, type SqlBool, sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { ShareLinks } from '#server/database/types.gen.ts';

/** The job as far as the contact may see it. */
export async function selectJob(tx: Tx, actor: ContactActor, id: string) {
  return tx
    .selectFrom('jobs')
    .select(['id', 'job_code'])
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', id)
    .executeTakeFirst();
}
export type JobRow = NonNullable<Awaited<ReturnType<typeof selectJob>>>;

/** Links to the customer's jobs; row-level security leaves those of the contact, or all contacts' where it is not limited. */
function links(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('share_links as l')
    .leftJoin('jobs as j', (join) => join.onRef('j.id', '=', 'l.job_id').on('j.customer_id', '=', actor.customerId))
    .select(['l.id', 'l.job_id', 'l.label', 'l.attachment_ids', 'l.contact_id', 'l.person_id', 'l.made_by_name'])
    .select(['l.created_at', 'l.expires_at', 'l.revoked_at', 'l.voided_at', 'l.opened_count', 'l.last_opened_at'])
    .select(['l.job_code', 'j.job_code as current_code'])
    .where('l.customer_id', '=', actor.customerId);
}

export async function selectOfJob(tx: Tx, actor: ContactActor, jobId: string) {
  return links(tx, actor)
    .where('l.job_id', '=', jobId)
    .orderBy('l.created_at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(500)
    .execute();
}
export type LinkRow = Awaited<ReturnType<typeof selectOfJob>>[number];

export async function selectOne(tx: Tx, actor: ContactActor, jobId: string, id: string) {
  return links(tx, actor).where('l.job_id', '=', jobId).where('l.id', '=', id).executeTakeFirst();
}

export async function selectPage(
  tx: Tx,
  actor: ContactActor,
  after: { createdAt: string; id: string } | null,
  limit: number,
) {
  const base = links(tx, actor);
  const beyond = after
    ? base.where(sql<SqlBool>`(l.created_at, l.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`)
    : base;
  return beyond.orderBy('l.created_at', 'desc').orderBy('l.id', 'desc').limit(limit).execute();
}

export async function countOpen(tx: Tx, actor: ContactActor, jobId: string, now: Date): Promise<number> {
  const row = await tx
    .selectFrom('share_links')
    .select(sql<number>`count(*)`.as('count'))
    .where('customer_id', '=', actor.customerId)
    .where('job_id', '=', jobId)
    .where('revoked_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Which of these files the contact sees of the job. */
export async function selectPublished(
  tx: Tx,
  actor: ContactActor,
  jobId: string,
  ids: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom('attachments')
    .select('id')
    .where('customer_id', '=', actor.customerId)
    .where('job_id', '=', jobId)
    .where('published', '=', true)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map((row) => row.id);
}

export async function insertLink(tx: Tx, row: Insertable<ShareLinks>): Promise<void> {
  await tx.insertInto('share_links').values(row).execute();
}

export async function updateHash(tx: Tx, actor: ContactActor, id: string, tokenHash: Buffer): Promise<void> {
  await tx
    .updateTable('share_links')
    .set({ token_hash: tokenHash })
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', id)
    .execute();
}

export async function revoke(tx: Tx, actor: ContactActor, id: string, now: Date): Promise<void> {
  await tx
    .updateTable('share_links')
    .set({ revoked_at: now })
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute();
}
