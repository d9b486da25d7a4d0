import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { MessageAlerts } from '#shared/vocabulary.ts';

type Due = Record<Exclude<MessageAlerts, 'off'>, Date>;

export type Place = { at: Date; id: string };
export type UntoldPlace = { id: string; customer_id: string; last_message_at: Date };

/** Threads with messages that nobody was told of yet, those quiet for longest first. */
export async function selectUntold(tx: Tx, after: Place | null, limit: number): Promise<UntoldPlace[]> {
  const { rows } = await sql<UntoldPlace>`
    select id, customer_id, last_message_at from threads where last_number > alerted_number
      and (${after === null} or (last_message_at, id) > (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by last_message_at, id limit ${limit}`.execute(tx);
  return rows;
}

/** The thread, held; undefined: another process is at it, or somebody is posting. `first_at`: when its first untold message came. */
export async function lockUntold(tx: Tx, customerId: string, threadId: string) {
  const { rows } = await sql<Untold>`
    select t.id, t.customer_id, t.job_id, t.alerted_number, t.last_number, t.customer_branch_id, t.closed_at is not null as closed,
      (select min(m.created_at) from messages m where m.customer_id = t.customer_id and m.thread_id = t.id
        and m.number > t.alerted_number) as first_at
    from threads t where t.customer_id = ${customerId} and t.id = ${threadId} and t.last_number > t.alerted_number
    for no key update of t skip locked`.execute(tx);
  return rows[0];
}
export type Untold = {
  id: string;
  customer_id: string;
  job_id: string;
  alerted_number: number;
  last_number: number;
  customer_branch_id: string | null;
  closed: boolean;
  first_at: Date | null;
};

export async function markTold(tx: Tx, thread: Untold): Promise<void> {
  await sql`update threads set alerted_number = ${thread.last_number} where customer_id = ${thread.customer_id} and id = ${thread.id}`.execute(
    tx,
  );
}

const columns = sql`(customer_id, thread_id, person_id, contact_id, user_id, alerted_number, pending_number, due_at)`;
/** What waits already joins; nothing that was mailed is mailed again, nothing from a time without alerts either. */
const join = sql`on conflict (customer_id, thread_id, person_id) do update set
  alerted_number = case when a.due_at is null then greatest(a.alerted_number, excluded.alerted_number) else a.alerted_number end,
  pending_number = greatest(a.pending_number, excluded.pending_number),
  due_at = least(coalesce(a.due_at, excluded.due_at), excluded.due_at)
  where a.alerted_number < excluded.pending_number`;

const dueAt = (choice: unknown, due: Due) => sql`case ${choice} when 'digest_1h' then ${due.digest_1h}::timestamptz
  when 'digest_4h' then ${due.digest_4h}::timestamptz when 'digest_daily' then ${due.digest_daily}::timestamptz
  else ${due.each}::timestamptz end`;

/** Messages of the thread that nobody was told of and that are still there. */
const fresh = (
  thread: Untold,
) => sql`messages m where m.customer_id = ${thread.customer_id} and m.thread_id = ${thread.id}
  and m.number > ${thread.alerted_number} and m.number <= ${thread.last_number} and m.deleted_at is null`;

/** Hands the messages to staff users who follow the thread and want mails. */
export async function handToStaff(tx: Tx, thread: Untold, due: Due): Promise<void> {
  await sql`insert into message_alerts as a ${columns}
    select ${thread.customer_id}::uuid, ${thread.id}::uuid, u.id, null, u.id, ${thread.alerted_number}::int, ${thread.last_number}::int,
      ${dueAt(sql`u.message_alerts`, due)}
    from thread_staff s join users u on u.id = s.user_id and u.state = 'active' and u.message_alerts <> 'off'
    where s.customer_id = ${thread.customer_id} and s.thread_id = ${thread.id} and s.follows and s.read_number < ${thread.last_number}
      and exists (select 1 from ${fresh(thread)} and m.number > s.read_number and not (m.author_kind = 'staff' and m.author_id = u.id))
    order by u.id ${join}`.execute(tx);
}

/** Hands messages at once to staff users who are named in one of them, with what lies before it. */
export async function handToMentioned(tx: Tx, thread: Untold, now: Date): Promise<void> {
  await sql`insert into message_alerts as a ${columns}
    select ${thread.customer_id}::uuid, ${thread.id}::uuid, u.id, null, u.id, ${thread.alerted_number}::int, max(m.number), ${now}::timestamptz
    from (select * from ${fresh(thread)} and m.mentions <> '[]') m cross join lateral jsonb_array_elements(m.mentions) n
    join users u on u.id::text = n ->> 'id' and u.state = 'active' and u.message_alerts <> 'off'
    where n ->> 'kind' = 'staff' and not (m.author_kind = 'staff' and m.author_id = u.id)
    group by u.id order by u.id ${join}`.execute(tx);
}

/** Hands the visible messages to contacts who may see the job, as it is now, and want mails (DOMAIN 1 and 8). Internal notes count for nobody here. */
export async function handToContacts(tx: Tx, thread: Untold, due: Due): Promise<void> {
  await sql`insert into message_alerts as a ${columns}
    select k.customer_id, ${thread.id}::uuid, k.id, k.id, null, ${thread.alerted_number}::int, ${thread.last_number}::int,
      ${dueAt(sql`coalesce(c.message_alerts, 'each')`, due)}
    from contacts k
    join jobs j on j.customer_id = k.customer_id and j.id = ${thread.job_id}
    left join notice_choices c on c.customer_id = k.customer_id and c.contact_id = k.id
    left join thread_contacts s on s.customer_id = k.customer_id and s.contact_id = k.id and s.thread_id = ${thread.id}
    where k.customer_id = ${thread.customer_id} and k.state = 'active' and k.bounced_at is null
      and coalesce(c.message_alerts, 'each') <> 'off'
      and (not exists (select 1 from contact_branches l where l.customer_id = k.customer_id and l.contact_id = k.id)
        or (j.customer_branch_id is null and k.unassigned_too)
        or exists (select 1 from contact_branches l where l.customer_id = k.customer_id and l.contact_id = k.id
          and l.customer_branch_id = j.customer_branch_id))
      and exists (select 1 from ${fresh(thread)} and not m.internal and m.number > coalesce(s.read_number, 0)
        and m.created_at > coalesce(k.messages_read_until, k.created_at) and not (m.author_kind = 'contact' and m.author_id = k.id))
    order by k.id ${join}`.execute(tx);
}
