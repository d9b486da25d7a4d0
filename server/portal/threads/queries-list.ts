import { sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { CardWords } from '#server/database/json.ts';
import { selectUnreadOf } from './queries.ts';

export type ListRow = {
  id: string;
  job_id: string;
  job_code: string;
  component_id: string | null;
  component_code: string | null;
  last_visible_at: Date;
  unread: number;
  message_id: string;
  author_kind: string;
  author_id: string | null;
  author_name: string;
  body: string;
  card_words: CardWords | null;
  deleted_at: Date | null;
  created_at: Date;
  files: number;
};
export type After = { at: Date; id: string } | null;

const unreadIs = { unread: sql`and n.unread > 0`, read: sql`and n.unread = 0`, all: sql`` };

/** A page of the contact's threads, the latest first, each with its last visible message. */
export async function selectThreads(
  tx: Tx,
  actor: ContactActor,
  filter: keyof typeof unreadIs,
  after: After,
  limit: number,
): Promise<ListRow[]> {
  const beyond = after ? sql`and (t.last_visible_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<ListRow>`
    select t.id, t.job_id, j.job_code, t.component_id, t.component_code, t.last_visible_at, n.unread,
      m.id as message_id, m.author_kind, m.author_id, m.author_name, left(m.body, 400) as body, m.card_words, m.deleted_at, m.created_at,
      (select count(*) from message_files f where f.customer_id = ${actor.customerId} and f.message_id = m.id and f.internal = false) as files
    from threads t
    join jobs j on j.id = t.job_id and j.customer_id = ${actor.customerId}
    join messages m on m.customer_id = ${actor.customerId} and m.thread_id = t.id and m.number = t.last_visible_number and m.internal = false
    cross join lateral (${selectUnreadOf(actor)}) n
    where t.customer_id = ${actor.customerId} and t.closed_at is null and t.last_visible_at is not null ${unreadIs[filter]} ${beyond}
    order by t.last_visible_at desc, t.id desc limit ${limit}`.execute(tx);
  return rows;
}

/** Messages that were found, as far as the contact's own policies let them be read, the newest first. */
export async function selectFound(tx: Tx, actor: ContactActor, ids: readonly string[]) {
  return tx
    .selectFrom('messages as m')
    .innerJoin('threads as t', (join) =>
      join.onRef('t.id', '=', 'm.thread_id').on('t.customer_id', '=', actor.customerId),
    )
    .innerJoin('jobs as j', (join) => join.onRef('j.id', '=', 't.job_id').on('j.customer_id', '=', actor.customerId))
    .select([
      'm.id',
      'm.thread_id',
      'm.author_kind',
      'm.author_id',
      'm.author_name',
      'm.body',
      'm.card_words',
      'm.created_at',
    ])
    .select(['t.job_id', 'j.job_code', 't.component_id', 't.component_code'])
    .where('m.customer_id', '=', actor.customerId)
    .where('m.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('m.internal', '=', sql.lit(false))
    .where('m.deleted_at', 'is', null)
    .where('t.closed_at', 'is', null)
    .orderBy('m.id', 'desc')
    .execute();
}
export type FoundRow = Awaited<ReturnType<typeof selectFound>>[number];
