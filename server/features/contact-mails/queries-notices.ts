import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Fact, FactChange } from '#server/features/contact-mails/rules-changes.ts';
import type { NoticeDelivery } from '#shared/vocabulary.ts';

type Due = Record<Exclude<NoticeDelivery, 'off'>, Date>;

/**
 * Writes a row for each active contact that follows one of these jobs and wants to know of that kind of change; one that waits already
 * is brought up to date and keeps its time. Whether the contact may see the job is asked when the mail is made.
 */
export async function insertNotices(tx: Tx, changes: readonly FactChange[], due: Due, now: Date): Promise<void> {
  const column = (of: (one: FactChange) => string | null) => changes.map(of);
  await sql`
    insert into contact_notices (customer_id, contact_id, job_id, fact, from_value, to_value, created_at, changed_at, due_at)
    select t.customer_id, k.id, t.job_id, t.fact, t.from_value, t.to_value, ${now}::timestamptz, ${now}::timestamptz,
      case coalesce(c.delivery, 'each') when 'digest_4h' then ${due.digest_4h}::timestamptz
        when 'digest_daily' then ${due.digest_daily}::timestamptz else ${due.each}::timestamptz end
    from unnest(${column((one) => one.customerId)}::uuid[], ${column((one) => one.jobId)}::uuid[],
      ${column((one) => one.fact)}::text[], ${column((one) => one.from)}::text[], ${column((one) => one.to)}::text[])
      as t (customer_id, job_id, fact, from_value, to_value)
    join lateral (
      select f.contact_id from job_follows f where f.customer_id = t.customer_id and f.job_id = t.job_id
      union
      select a.contact_id from notice_choices a where a.customer_id = t.customer_id and a.all_jobs
    ) f on true
    join contacts k on k.customer_id = t.customer_id and k.id = f.contact_id and k.state = 'active'
    left join notice_choices c on c.customer_id = t.customer_id and c.contact_id = f.contact_id
    where coalesce(c.delivery, 'each') <> 'off'
      and case t.fact when 'status' then coalesce(c.status_changes, true) else coalesce(c.date_moves, true) end
    order by t.customer_id, k.id, t.job_id, t.fact
    on conflict (customer_id, contact_id, job_id, fact) do update
      set to_value = excluded.to_value, changed_at = excluded.changed_at`.execute(tx);
}

/** Contacts of which a change is due, those who have waited longest first. */
export async function selectDueContacts(tx: Tx, now: Date, most: number) {
  const { rows } = await sql<{ customer_id: string; contact_id: string }>`
    select customer_id, contact_id from (
      select customer_id, contact_id, due_at from contact_notices where due_at <= ${now} order by due_at limit ${most * 20}
    ) n group by customer_id, contact_id order by min(due_at) limit ${most}`.execute(tx);
  return rows;
}

/** The contact with its choices, held so that one process alone writes to it; undefined: another process does, or it is gone. */
export async function lockReceiver(tx: Tx, customerId: string, contactId: string) {
  return tx
    .selectFrom('contacts as k')
    .innerJoin('customers as cu', 'cu.id', 'k.customer_id')
    .leftJoin('notice_choices as c', (join) =>
      join.onRef('c.customer_id', '=', 'k.customer_id').onRef('c.contact_id', '=', 'k.id'),
    )
    .select(['k.id', 'k.customer_id', 'k.email', 'k.first_name', 'k.last_name', 'k.state', 'k.unassigned_too'])
    .select(['k.bounced_at', 'cu.portal_slug', 'cu.locale as customer_locale', 'c.all_jobs', 'c.status_changes'])
    .select(['c.date_moves', 'c.delivery', sql<string | null>`k.preferences ->> 'locale'`.as('locale')])
    .where('k.customer_id', '=', customerId)
    .where('k.id', '=', contactId)
    .forNoKeyUpdate('k')
    .skipLocked()
    .executeTakeFirst();
}
export type Receiver = NonNullable<Awaited<ReturnType<typeof lockReceiver>>>;

export type NoticeRow = { job_id: string; fact: Fact; from_value: string | null; to_value: string | null };

/**
 * Takes what is due to a contact: all that waits of the jobs of which something is due. What a change is just writing stays for the
 * next look: waiting for it could end in a deadlock with a change of many jobs.
 */
export async function takeNotices(tx: Tx, customerId: string, contactId: string, now: Date): Promise<NoticeRow[]> {
  const { rows } = await sql<NoticeRow>`
    with taken as (
      select job_id, fact from contact_notices w where w.customer_id = ${customerId} and w.contact_id = ${contactId}
        and w.job_id in (select d.job_id from contact_notices d
          where d.customer_id = ${customerId} and d.contact_id = ${contactId} and d.due_at <= ${now})
      for update skip locked
    )
    delete from contact_notices n using taken t
    where n.customer_id = ${customerId} and n.contact_id = ${contactId} and n.job_id = t.job_id and n.fact = t.fact
    returning n.job_id, n.fact, n.from_value, n.to_value`.execute(tx);
  return rows;
}

/** Those of the jobs that the contact follows and may see now: of its customer, in its branches (DOMAIN 1). */
export async function selectSeenJobs(tx: Tx, receiver: Receiver, jobIds: readonly string[]) {
  const inBranches = sql<SqlBool>`(
    not exists (select 1 from contact_branches l where l.customer_id = ${receiver.customer_id} and l.contact_id = ${receiver.id})
    or (j.customer_branch_id is null and ${receiver.unassigned_too}::boolean)
    or exists (select 1 from contact_branches l where l.customer_id = ${receiver.customer_id} and l.contact_id = ${receiver.id}
      and l.customer_branch_id = j.customer_branch_id))`;
  const followed = sql<SqlBool>`(${receiver.all_jobs === true}::boolean or exists (select 1 from job_follows f
    where f.customer_id = ${receiver.customer_id} and f.contact_id = ${receiver.id} and f.job_id = j.id))`;
  return tx
    .selectFrom('jobs as j')
    .leftJoin('lateness_reasons as r', 'r.id', 'j.lateness_reason_id')
    .select(['j.id', 'j.job_code', 'j.order_number', 'j.state', 'j.customer_stage', 'j.delivered_date'])
    .select(['j.due_date', 'j.agreed_date', 'r.customer_label as lateness_label'])
    .where('j.customer_id', '=', receiver.customer_id)
    .where('j.id', '=', sql<string>`any(${[...jobIds]}::uuid[])`)
    .where(inBranches)
    .where(followed)
    .orderBy('j.job_code')
    .execute();
}
export type SeenJob = Awaited<ReturnType<typeof selectSeenJobs>>[number];

/** The key that signs the contact's links to stop mails, made when there is none. */
export async function unsubscribeKey(
  tx: Tx,
  receiver: Pick<Receiver, 'id' | 'customer_id'>,
  made: Buffer,
): Promise<Buffer> {
  const row = await tx
    .updateTable('contacts')
    .set({ unsubscribe_key: sql<Buffer>`coalesce(unsubscribe_key, ${made}::bytea)` })
    .where('customer_id', '=', receiver.customer_id)
    .where('id', '=', receiver.id)
    .returning('unsubscribe_key')
    .executeTakeFirstOrThrow();
  return row.unsubscribe_key!;
}
