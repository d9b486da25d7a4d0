import { sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { Place } from '#server/features/threads/open-thread.ts';
import type { Page } from '#server/features/threads/read-page.ts';
import { mostUnread } from '#server/features/threads/rules-message.ts';

/** The job, or its component, as far as the contact may see it. */
export async function selectPlace(tx: Tx, actor: ContactActor, { jobId, componentId }: Place) {
  const job = tx
    .selectFrom('jobs')
    .select(['id', 'job_code', 'state'])
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', jobId)
    .executeTakeFirst();
  const component =
    componentId === null
      ? null
      : tx
          .selectFrom('components')
          .select(['id', 'code'])
          .where('customer_id', '=', actor.customerId)
          .where('job_id', '=', jobId)
          .where('id', '=', componentId)
          .executeTakeFirst();
  return Promise.all([job, component]);
}

function threads(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('threads as t')
    .innerJoin('jobs as j', (join) => join.onRef('j.id', '=', 't.job_id').on('j.customer_id', '=', actor.customerId))
    .select([
      't.id',
      't.job_id',
      't.component_id',
      't.component_code',
      't.customer_branch_id',
      't.last_visible_at',
      'j.job_code',
      'j.state',
    ])
    .where('t.customer_id', '=', actor.customerId)
    .where('t.closed_at', 'is', null);
}

export async function selectThread(tx: Tx, actor: ContactActor, id: string) {
  return threads(tx, actor).where('t.id', '=', id).executeTakeFirst();
}
export type ThreadRow = NonNullable<Awaited<ReturnType<typeof selectThread>>>;

export async function selectThreadAt(tx: Tx, actor: ContactActor, { jobId, componentId }: Place) {
  return threads(tx, actor)
    .where('t.job_id', '=', jobId)
    .where('t.component_id', componentId === null ? 'is' : '=', componentId)
    .executeTakeFirst();
}

export async function selectLimit(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('company').select('attachment_limit').where('id', '=', 1).executeTakeFirstOrThrow();
  return Number(row.attachment_limit);
}

const columns = [
  'm.id',
  'm.thread_id',
  'm.number',
  'm.author_kind',
  'm.author_id',
  'm.author_name',
  'm.body',
  'm.card',
  'm.card_words',
  'm.mentions',
  'm.created_at',
  'm.edited_at',
  'm.deleted_at',
] as const;

function messages(tx: Tx, actor: ContactActor, threadId: string) {
  return tx
    .selectFrom('messages as m')
    .select(columns)
    .where('m.customer_id', '=', actor.customerId)
    .where('m.thread_id', '=', threadId)
    .where('m.internal', '=', sql.lit(false));
}

/** The number of a visible message; undefined: there is none of this thread. */
export async function selectNumber(tx: Tx, actor: ContactActor, threadId: string, id: string) {
  const row = await messages(tx, actor, threadId).where('m.id', '=', id).executeTakeFirst();
  return row?.number;
}

/** The newest first, unless the page begins after a message, then the oldest first. */
export function pageQuery(tx: Tx, actor: ContactActor, threadId: string, { before, after, limit }: Page) {
  let query = messages(tx, actor, threadId);
  if (before !== null) query = query.where('m.number', '<', before);
  if (after !== null) query = query.where('m.number', '>', after);
  return query.orderBy('m.number', after === null ? 'desc' : 'asc').limit(limit);
}

export async function selectPage(tx: Tx, actor: ContactActor, threadId: string, page: Page) {
  return pageQuery(tx, actor, threadId, page).execute();
}
export type MessageRow = Awaited<ReturnType<typeof selectPage>>[number];

function files(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('message_files as x')
    .innerJoin('stored_files as f', (join) =>
      join.onRef('f.id', '=', 'x.file_id').on('f.customer_id', '=', actor.customerId),
    )
    .select(['x.id', 'x.message_id', 'x.name', 'f.sha256', 'f.size', 'f.media_type', 'f.kind', 'f.storage_key'])
    .select(['f.thumbnail_key', 'f.display_key', 'f.display_type', 'f.has_location', 'f.width', 'f.height'])
    .where('x.customer_id', '=', actor.customerId)
    .where('x.internal', '=', sql.lit(false));
}

export async function selectFiles(tx: Tx, actor: ContactActor, messageIds: readonly string[]) {
  return files(tx, actor)
    .where('x.message_id', '=', sql<string>`any(${[...messageIds]}::uuid[])`)
    .orderBy('x.position')
    .orderBy('x.id')
    .execute();
}
export type FileRow = Awaited<ReturnType<typeof selectFiles>>[number];

export async function selectFile(tx: Tx, actor: ContactActor, threadId: string, id: string) {
  return files(tx, actor).where('x.thread_id', '=', threadId).where('x.id', '=', id).executeTakeFirst();
}

/** Who wrote the latest visible messages, each once. */
export async function selectPeople(tx: Tx, actor: ContactActor, threadId: string) {
  const { rows } = await sql<{ kind: string; id: string | null; name: string }>`
    select distinct on (author_kind, author_id) author_kind as kind, author_id as id, author_name as name from (
      select author_kind, author_id, author_name, number from messages where customer_id = ${actor.customerId}
        and thread_id = ${threadId} and internal = false order by number desc limit 200) latest
    order by author_kind, author_id, number desc`.execute(tx);
  return rows;
}

/** Before this instant all counts as read: as the contact said, else a month before they came. */
const since = (actor: ContactActor) =>
  sql`(select coalesce(messages_read_until, created_at - interval '30 days') from contacts where customer_id = ${actor.customerId} and id = ${actor.id})`;
const others = (
  actor: ContactActor,
) => sql`m.customer_id = ${actor.customerId} and m.internal = false and m.deleted_at is null
  and not (m.author_kind = 'contact' and m.author_id = ${actor.id}::uuid)`;

export async function selectOwn(tx: Tx, actor: ContactActor, threadId: string) {
  const { rows } = await sql<{ read_up_to: string | null; unread: number }>`
    select
      (select m.id from messages m where m.customer_id = ${actor.customerId} and m.thread_id = ${threadId} and m.internal = false and m.number = s.read_number) as read_up_to,
      (select count(*) from (select 1 from messages m where ${others(actor)} and m.thread_id = ${threadId}
        and m.number > coalesce(s.read_number, 0) and m.created_at > ${since(actor)} limit ${mostUnread}) counted) as unread
    from (select 1) one left join thread_contacts s
      on s.customer_id = ${actor.customerId} and s.thread_id = ${threadId} and s.contact_id = ${actor.id}`.execute(tx);
  return rows[0]!;
}

/** How many of others' visible messages the contact has not read, of the thread `t` of the query around it. */
export const selectUnreadOf = (actor: ContactActor) => sql`select count(*) as unread from (select 1 from messages m
  left join thread_contacts own on own.customer_id = ${actor.customerId} and own.thread_id = t.id and own.contact_id = ${actor.id}
  where ${others(actor)} and m.thread_id = t.id and m.number > coalesce(own.read_number, 0) and m.created_at > ${since(actor)}
  limit ${mostUnread}) counted`;

/** Of the threads of these jobs: how much is unread. */
export async function selectMarks(tx: Tx, actor: ContactActor, jobIds: readonly string[]) {
  const { rows } = await sql<{ job_id: string; component_id: string | null; id: string; unread: number }>`
    select t.job_id, t.component_id, t.id, u.unread from threads t
    left join thread_contacts s on s.customer_id = ${actor.customerId} and s.thread_id = t.id and s.contact_id = ${actor.id}
    cross join lateral (select count(*) as unread from (select 1 from messages m where ${others(actor)} and m.thread_id = t.id
      and m.number > coalesce(s.read_number, 0) and m.created_at > ${since(actor)} limit ${mostUnread}) counted) u
    where t.customer_id = ${actor.customerId} and t.job_id = any(${[...jobIds]}::uuid[]) and t.closed_at is null
      and t.last_visible_number > 0`.execute(tx);
  return rows;
}

/** How many threads have something unread for the contact, up to 100; only threads that moved since all was read are looked at. */
export async function countUnread(tx: Tx, actor: ContactActor, most = mostUnread): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from threads t
      left join thread_contacts s on s.customer_id = ${actor.customerId} and s.thread_id = t.id and s.contact_id = ${actor.id}
      where t.customer_id = ${actor.customerId} and t.closed_at is null and t.last_visible_at > ${since(actor)}
        and t.last_visible_number > coalesce(s.read_number, 0)
        and exists (select 1 from messages m where ${others(actor)} and m.thread_id = t.id
          and m.number > coalesce(s.read_number, 0) and m.created_at > ${since(actor)})
      limit ${most}) counted`.execute(tx);
  return Number(rows[0]!.count);
}

/** Moves the read mark forward; false: it stood there or further already. */
export async function moveMark(
  tx: Tx,
  actor: ContactActor,
  threadId: string,
  number: number,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql`insert into thread_contacts as s (customer_id, thread_id, contact_id, read_number, read_at)
    values (${actor.customerId}, ${threadId}, ${actor.id}, ${number}, ${now})
    on conflict (customer_id, contact_id, thread_id) do update set read_number = excluded.read_number, read_at = excluded.read_at
      where s.read_number < excluded.read_number
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** Everything so far is read. */
export async function markAllRead(tx: Tx, actor: ContactActor, now: Date): Promise<void> {
  await tx
    .updateTable('contacts')
    .set({ messages_read_until: now })
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', actor.id)
    .execute();
}
