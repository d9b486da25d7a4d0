import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { CardWords } from '#server/database/json.ts';
import type { InboxFilter } from './contract-inbox.ts';
import { selectUnreadOf } from './queries-reading.ts';

/** One list of the inbox: which threads, in which order. Each is read along an index of 0050 and 0054. */
type List = { from: RawBuilder<unknown>; key: RawBuilder<Date>; ascending?: boolean };
type Asker = { userId: string | null; now: Date };
export type After = { key: Date; id: string } | null;

const columns = sql`t.id, t.customer_id, t.job_id, t.component_id, t.component_code, t.last_number, t.last_visible_side, t.last_visible_at,
  t.last_message_at, t.waits_since, t.assigned_to, t.snoozed_until, t.done_at, t.closed_at`;
const open = sql`t.done_at is null and t.closed_at is null`;
const awake = (now: Date) => sql`(t.snoozed_until is null or t.snoozed_until <= ${now})`;

function listOf(filter: InboxFilter, { userId, now }: Asker): List {
  const newest = sql<Date>`t.last_message_at`;
  switch (filter) {
    case 'unread':
      return {
        from: sql`thread_staff s join threads t on t.id = s.thread_id and t.customer_id = s.customer_id
          where s.user_id = ${userId}::uuid and s.has_unread and s.follows`,
        key: newest,
      };
    case 'customer_waits':
      return {
        from: sql`threads t where t.waits_since is not null and t.closed_at is null and ${awake(now)}`,
        key: sql<Date>`t.waits_since`,
        ascending: true,
      };
    case 'waiting_for_them':
      return {
        from: sql`threads t where t.last_visible_side = 'staff' and ${open} and ${awake(now)}`,
        key: sql<Date>`t.last_visible_at`,
      };
    case 'mine':
      return {
        from: sql`threads t where t.assigned_to = ${userId}::uuid and t.last_message_at is not null and ${open} and ${awake(now)}`,
        key: newest,
      };
    case 'my_customers':
      return {
        from: sql`customers c join threads t on t.customer_id = c.id
          where c.service_operator_id = ${userId}::uuid and t.last_message_at is not null and ${open} and ${awake(now)}`,
        key: newest,
      };
    case 'snoozed':
      return {
        from: sql`threads t where t.snoozed_until > ${now} and ${open}`,
        key: sql<Date>`t.snoozed_until`,
        ascending: true,
      };
    case 'done':
      return { from: sql`threads t where t.done_at is not null and t.closed_at is null`, key: sql<Date>`t.done_at` };
  }
}

export type InboxRow = {
  id: string;
  customer_id: string;
  customer_code: string;
  customer_name: string;
  job_id: string;
  job_code: string | null;
  job_state: string | null;
  component_id: string | null;
  component_code: string | null;
  last_visible_side: string | null;
  last_visible_at: Date | null;
  waits_since: Date | null;
  assigned_to: string | null;
  assigned_name: string | null;
  snoozed_until: Date | null;
  done_at: Date | null;
  closed_at: Date | null;
  sort_key: Date;
  unread: number;
  author_kind: string | null;
  author_id: string | null;
  author_name: string | null;
  body: string | null;
  card_words: CardWords | null;
  internal: boolean | null;
  deleted_at: Date | null;
  created_at: Date | null;
  files: number;
};

/** A page of one of the lists: first the threads, then what is shown of each. */
export async function selectInbox(tx: Tx, filter: InboxFilter, asker: Asker, after: After, limit: number) {
  const { from, key, ascending = false } = listOf(filter, asker);
  const order = ascending ? sql`asc` : sql`desc`;
  const beyond = after
    ? sql`and (${key}, t.id) ${ascending ? sql`>` : sql`<`} (${after.key}::timestamptz, ${after.id}::uuid)`
    : sql``;
  const page = sql`select ${columns}, ${key} as sort_key from ${from} ${beyond} order by ${key} ${order}, t.id ${order} limit ${limit}`;
  const { rows } = await sql<InboxRow>`
    select t.*, c.code as customer_code, c.name as customer_name, j.job_code, j.state as job_state,
      trim(u.first_name || ' ' || u.last_name) as assigned_name, n.unread,
      m.author_kind, m.author_id, m.author_name, left(m.body, 400) as body, m.card_words, m.internal, m.deleted_at, m.created_at,
      (select count(*) from message_files f where f.customer_id = m.customer_id and f.message_id = m.id) as files
    from (${page}) t
    join customers c on c.id = t.customer_id
    left join jobs j on j.id = t.job_id and j.customer_id = t.customer_id
    left join users u on u.id = t.assigned_to
    left join messages m on m.customer_id = t.customer_id and m.thread_id = t.id and m.number = t.last_number
    cross join lateral (${selectUnreadOf(asker.userId)}) n
    order by t.sort_key ${order}, t.id ${order}`.execute(tx);
  return rows;
}

export type CountRow = {
  unread: number;
  customer_waits: number;
  waiting_for_them: number;
  mine: number;
  my_customers: number;
  snoozed: number;
};

/** How many stand in each list, but for what is done. */
export async function selectInboxCounts(tx: Tx, asker: Asker): Promise<CountRow> {
  const count = (filter: InboxFilter) => sql`(select count(*) from ${listOf(filter, asker).from})`;
  const { rows } =
    await sql<CountRow>`select ${count('unread')} as unread, ${count('customer_waits')} as customer_waits,
    ${count('waiting_for_them')} as waiting_for_them, ${count('mine')} as mine, ${count('my_customers')} as my_customers,
    ${count('snoozed')} as snoozed`.execute(tx);
  return rows[0]!;
}
