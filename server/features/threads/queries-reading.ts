import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { ThreadRow } from './queries.ts';
import { mostUnread } from './rules-message.ts';

type Thread = Pick<ThreadRow, 'id' | 'customer_id'>;

/** Others' messages of this thread that are beyond a staff user's mark. */
const beyond = (userId: unknown, mark: unknown) => sql`number > ${mark} and deleted_at is null
  and not (author_kind = 'staff' and author_id = ${userId})`;

/** From when on messages count for a staff user who has no mark: what lies before they came is not shown to them as unread. */
const since = (userId: string | null) =>
  sql`(select coalesce(messages_read_until, created_at - interval '30 days') from users where id = ${userId}::uuid)`;

export async function selectOwn(tx: Tx, thread: Thread, userId: string) {
  const { rows } = await sql<{
    follows: boolean | null;
    read_number: number;
    read_up_to: string | null;
    unread: number;
  }>`
    select s.follows, coalesce(s.read_number, 0) as read_number,
      (select id from messages where customer_id = ${thread.customer_id} and thread_id = ${thread.id} and number = s.read_number) as read_up_to,
      (select count(*) from (select 1 from messages where customer_id = ${thread.customer_id} and thread_id = ${thread.id}
        and ${beyond(sql`${userId}::uuid`, sql`coalesce(s.read_number, 0)`)} and created_at > ${since(userId)} limit ${mostUnread}) counted) as unread
    from (select 1) one left join thread_staff s
      on s.customer_id = ${thread.customer_id} and s.thread_id = ${thread.id} and s.user_id = ${userId}`.execute(tx);
  return rows[0]!;
}

/** Who wrote, follows or read: staff users and contacts with their marks. */
export async function selectParticipants(tx: Tx, thread: Thread) {
  const { rows } = await sql<{
    kind: 'staff' | 'contact';
    id: string;
    name: string;
    following: boolean;
    read_up_to: string | null;
    read_at: Date | null;
  }>`
    select p.kind, p.id, p.name, p.following, m.id as read_up_to, p.read_at from (
      select 'staff' as kind, u.id, trim(u.first_name || ' ' || u.last_name) as name, coalesce(s.follows, false) as following, s.read_number, s.read_at
        from thread_staff s join users u on u.id = s.user_id
        where s.customer_id = ${thread.customer_id} and s.thread_id = ${thread.id}
      union all
      select 'contact', c.id, trim(c.first_name || ' ' || c.last_name), true, s.read_number, s.read_at
        from thread_contacts s join contacts c on c.id = s.contact_id and c.customer_id = s.customer_id
        where s.customer_id = ${thread.customer_id} and s.thread_id = ${thread.id}
    ) p left join messages m on m.customer_id = ${thread.customer_id} and m.thread_id = ${thread.id} and m.number = p.read_number
    order by p.kind desc, lower(p.name), p.id limit 200`.execute(tx);
  return rows;
}

/** Lets staff users follow; `again` also those who said they would not (they are named, given the thread, or wrote). */
export async function follow(tx: Tx, thread: Thread, userIds: readonly string[], again: boolean): Promise<void> {
  if (userIds.length === 0) return;
  await sql`insert into thread_staff as s (customer_id, thread_id, user_id, follows, read_number, read_at, has_unread)
    select ${thread.customer_id}::uuid, ${thread.id}::uuid, u.id, true, 0, null, false from users u where u.id = any(${[...new Set(userIds)].sort()}::uuid[])
    on conflict (customer_id, thread_id, user_id) do update
      set follows = case when ${again} then true else coalesce(s.follows, true) end`.execute(tx);
}

/** Follows or not, as the user says. */
export async function setFollowing(tx: Tx, thread: Thread, userId: string, follows: boolean): Promise<void> {
  await sql`insert into thread_staff as s (customer_id, thread_id, user_id, follows, read_number, read_at, has_unread)
    values (${thread.customer_id}, ${thread.id}, ${userId}, ${follows}, 0, null, false)
    on conflict (customer_id, thread_id, user_id) do update set follows = excluded.follows`.execute(tx);
}

/** A new message is unread for all who follow, but for its author. */
export async function markUnread(tx: Tx, thread: Thread, authorId: string | null): Promise<void> {
  await sql`update thread_staff set has_unread = true where customer_id = ${thread.customer_id} and thread_id = ${thread.id}
    and follows and user_id is distinct from ${authorId}::uuid and not has_unread`.execute(tx);
}

/** Looks again whether there is something unread, for one user or all of the thread. */
export async function recount(tx: Tx, thread: Thread, userId: string | null): Promise<void> {
  await sql`update thread_staff s set has_unread = exists (select 1 from messages where customer_id = ${thread.customer_id}
      and thread_id = ${thread.id} and ${beyond(sql`s.user_id`, sql`s.read_number`)})
    where s.customer_id = ${thread.customer_id} and s.thread_id = ${thread.id}
      and (s.user_id = ${userId}::uuid or ${userId}::uuid is null)`.execute(tx);
}

/** Moves the read mark forward; false: it stood there or further already. */
export async function moveMark(tx: Tx, thread: Thread, userId: string, number: number, now: Date): Promise<boolean> {
  const { rows } =
    await sql`insert into thread_staff as s (customer_id, thread_id, user_id, follows, read_number, read_at, has_unread)
    values (${thread.customer_id}, ${thread.id}, ${userId}, null, ${number}, ${now}, false)
    on conflict (customer_id, thread_id, user_id) do update set read_number = excluded.read_number, read_at = excluded.read_at
      where s.read_number < excluded.read_number
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** A contact who wrote takes part, with the mark where it stood. */
export async function joinContact(tx: Tx, thread: Thread, contactId: string, now: Date): Promise<void> {
  await sql`insert into thread_contacts (customer_id, thread_id, contact_id, read_number, read_at)
    values (${thread.customer_id}, ${thread.id}, ${contactId}, 0, ${now})
    on conflict (customer_id, contact_id, thread_id) do nothing`.execute(tx);
}

/** How many of others' messages the user has not read, of the thread `t` of the query around it. */
export const selectUnreadOf = (userId: string | null) => sql`select count(*) as unread from (select 1 from messages o
  left join thread_staff own on own.customer_id = t.customer_id and own.thread_id = t.id and own.user_id = ${userId}::uuid
  where o.customer_id = t.customer_id and o.thread_id = t.id and o.number > coalesce(own.read_number, 0) and o.deleted_at is null
    and not (o.author_kind = 'staff' and o.author_id = ${userId}::uuid) and o.created_at > ${since(userId)} limit ${mostUnread}) counted`;

/** Of the threads of these jobs: how much is unread for the user, and whether the customer waits. */
export async function selectMarks(tx: Tx, userId: string | null, jobIds: readonly string[]) {
  const { rows } = await sql<{
    job_id: string;
    component_id: string | null;
    id: string;
    unread: number;
    customer_waits: boolean;
  }>`select t.job_id, t.component_id, t.id, t.waits_since is not null as customer_waits, u.unread
    from threads t
    left join thread_staff s on s.customer_id = t.customer_id and s.thread_id = t.id and s.user_id = ${userId}::uuid
    cross join lateral (select count(*) as unread from (select 1 from messages m where m.customer_id = t.customer_id and m.thread_id = t.id
      and ${beyond(sql`${userId}::uuid`, sql`coalesce(s.read_number, 0)`)} and m.created_at > ${since(userId)} limit ${mostUnread}) counted) u
    where t.job_id = any(${[...jobIds]}::uuid[]) and t.closed_at is null and t.last_number > 0`.execute(tx);
  return rows;
}

/** The badge: what one follows and has not read, and where customers wait. */
export async function selectCounts(tx: Tx, userId: string | null) {
  const { rows } = await sql<{ unread: number; waits: number; waits_followed: number }>`
    select
      (select count(*) from thread_staff where user_id = ${userId}::uuid and has_unread and follows) as unread,
      (select count(*) from threads where waits_since is not null and closed_at is null) as waits,
      (select count(*) from thread_staff s join threads t on t.id = s.thread_id and t.customer_id = s.customer_id
        where s.user_id = ${userId}::uuid and s.follows and t.waits_since is not null and t.closed_at is null) as waits_followed`.execute(
    tx,
  );
  return rows[0]!;
}
