import { type Insertable, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { ShareLinks } from '#server/database/types.gen.ts';

/** The job with what decides whether it may be shared. */
export async function selectJob(tx: Tx, id: string) {
  return tx
    .selectFrom('jobs as j')
    .innerJoin('customers as c', 'c.id', 'j.customer_id')
    .select(['j.id', 'j.customer_id', 'j.job_code', 'c.name as customer', 'c.state as customer_state'])
    .where('j.id', '=', id)
    .executeTakeFirst();
}
export type JobRow = NonNullable<Awaited<ReturnType<typeof selectJob>>>;

export async function hasCustomer(tx: Tx, id: string): Promise<boolean> {
  return (await tx.selectFrom('customers').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** Links with whether what they rest on is still there: as auth_share_link asks when one is opened. */
function links(tx: Tx) {
  return tx
    .selectFrom('share_links as l')
    .innerJoin('customers as c', 'c.id', 'l.customer_id')
    .leftJoin('jobs as j', (join) => join.onRef('j.id', '=', 'l.job_id').onRef('j.customer_id', '=', 'l.customer_id'))
    .leftJoin('contacts as k', (join) =>
      join.onRef('k.id', '=', 'l.contact_id').onRef('k.customer_id', '=', 'l.customer_id'),
    )
    .select(['l.id', 'l.customer_id', 'l.job_id', 'l.label', 'l.attachment_ids', 'l.made_by_kind', 'l.made_by_name'])
    .select(['l.created_at', 'l.expires_at', 'l.revoked_at', 'l.voided_at', 'l.opened_count', 'l.last_opened_at'])
    .select(sql<string>`coalesce(j.job_code, l.job_code)`.as('job_code'))
    .select(
      sql<boolean>`(j.id is not null and c.state <> 'inactive' and (l.contact_id is null
        or coalesce(k.state = 'active' and k.person_id = l.person_id and c.portal_slug is not null, false)))`.as(
        'is_served',
      ),
    );
}

/** All links of a job, of former customers too: staff read these still (DOMAIN 1). */
export async function selectOfJob(tx: Tx, jobId: string) {
  return links(tx)
    .where('l.job_id', '=', jobId)
    .orderBy('l.created_at', 'desc')
    .orderBy('l.id', 'desc')
    .limit(500)
    .execute();
}
export type LinkRow = Awaited<ReturnType<typeof selectOfJob>>[number];

export async function selectOne(tx: Tx, jobId: string, id: string) {
  return links(tx).where('l.job_id', '=', jobId).where('l.id', '=', id).executeTakeFirst();
}

export async function selectOfCustomer(
  tx: Tx,
  customerId: string,
  after: { createdAt: string; id: string } | null,
  limit: number,
) {
  const base = links(tx).where('l.customer_id', '=', customerId);
  const beyond = after
    ? base.where(sql<SqlBool>`(l.created_at, l.id) < (${after.createdAt}::timestamptz, ${after.id}::uuid)`)
    : base;
  return beyond.orderBy('l.created_at', 'desc').orderBy('l.id', 'desc').limit(limit).execute();
}

export async function countOpen(tx: Tx, job: JobRow, now: Date): Promise<number> {
  const row = await tx
    .selectFrom('share_links')
    .select(sql<number>`count(*)`.as('count'))
    .where('customer_id', '=', job.customer_id)
    .where('job_id', '=', job.id)
    .where('revoked_at', 'is', null)
    .where('voided_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Which of these files the customer sees of the job. */
export async function selectPublished(tx: Tx, job: JobRow, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('attachments as a')
    .innerJoin('customers as c', 'c.id', 'a.customer_id')
    .select('a.id')
    .where('a.customer_id', '=', job.customer_id)
    .where('a.job_id', '=', job.id)
    .where('a.published', '=', true)
    .where('c.publish_attachments', '=', true)
    .where('a.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map((row) => row.id);
}

export async function insertLink(tx: Tx, row: Insertable<ShareLinks>): Promise<void> {
  await tx.insertInto('share_links').values(row).execute();
}

/** Gives a link another secret. */
export async function updateHash(tx: Tx, link: Pick<LinkRow, 'id' | 'customer_id'>, tokenHash: Buffer): Promise<void> {
  await tx
    .updateTable('share_links')
    .set({ token_hash: tokenHash })
    .where('customer_id', '=', link.customer_id)
    .where('id', '=', link.id)
    .execute();
}

export async function revoke(tx: Tx, link: Pick<LinkRow, 'id' | 'customer_id'>, now: Date): Promise<void> {
  await tx
    .updateTable('share_links')
    .set({ revoked_at: now })
    .where('customer_id', '=', link.customer_id)
    .where('id', '=', link.id)
    .where('revoked_at', 'is', null)
    .execute();
}

export async function voidOfContact(tx: Tx, customerId: string, contactId: string, now: Date): Promise<void> {
  await tx
    .updateTable('share_links')
    .set({ voided_at: now })
    .where('customer_id', '=', customerId)
    .where('contact_id', '=', contactId)
    .where('voided_at', 'is', null)
    .execute();
}

export async function voidOfJob(tx: Tx, customerId: string, jobId: string, now: Date): Promise<void> {
  await tx
    .updateTable('share_links')
    .set({ voided_at: now })
    .where('customer_id', '=', customerId)
    .where('job_id', '=', jobId)
    .where('voided_at', 'is', null)
    .execute();
}
