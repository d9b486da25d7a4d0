import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Messages } from '#server/database/types.gen.ts';
import type { ThreadRow } from './queries.ts';
import type { Page } from './read-page.ts';

type Thread = Pick<ThreadRow, 'id' | 'customer_id'>;
export type Author = { kind: 'staff' | 'contact' | 'api_key' | 'system'; id: string | null; name: string };

function messages(tx: Tx, thread: Thread) {
  return tx
    .selectFrom('messages as m')
    .selectAll('m')
    .where('m.customer_id', '=', thread.customer_id)
    .where('m.thread_id', '=', thread.id);
}

/** The number of a message; undefined: it is not of this thread. */
export async function selectNumber(tx: Tx, thread: Thread, id: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('messages')
    .select('number')
    .where('customer_id', '=', thread.customer_id)
    .where('id', '=', id)
    .where('thread_id', '=', thread.id)
    .executeTakeFirst();
  return row?.number;
}

/** A page by number: the newest first, unless it begins after a message, then the oldest first. */
export async function selectPage(tx: Tx, thread: Thread, { before, after, limit }: Page) {
  let query = messages(tx, thread);
  if (before !== null) query = query.where('m.number', '<', before);
  if (after !== null) query = query.where('m.number', '>', after);
  return query
    .orderBy('m.number', after === null ? 'desc' : 'asc')
    .limit(limit)
    .execute();
}
export type MessageRow = Awaited<ReturnType<typeof selectPage>>[number];

export async function selectMessage(tx: Tx, thread: Thread, id: string): Promise<MessageRow | undefined> {
  return messages(tx, thread).where('m.id', '=', id).executeTakeFirst();
}

/** What the author sent before under this id, in whatever thread of the customer. */
export async function selectByClientId(tx: Tx, customerId: string, author: Author, clientId: string) {
  const query = tx.selectFrom('messages').select(['id', 'thread_id']).where('customer_id', '=', customerId);
  return query
    .where('author_kind', '=', author.kind)
    .where('author_id', author.id === null ? 'is' : '=', author.id)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
}

export async function insertMessage(tx: Tx, row: Insertable<Messages>): Promise<void> {
  await tx.insertInto('messages').values(row).execute();
}

export async function updateMessage(
  tx: Tx,
  message: Pick<MessageRow, 'id' | 'customer_id'>,
  change: Updateable<Messages>,
): Promise<void> {
  await tx
    .updateTable('messages')
    .set(change)
    .where('customer_id', '=', message.customer_id)
    .where('id', '=', message.id)
    .execute();
}

/** Which side wrote the last visible message that is left, and since when the customer waits for an answer to it. */
export async function selectTurn(
  tx: Tx,
  thread: Thread,
): Promise<{ side: 'staff' | 'customer'; waitsSince: Date | null }> {
  const left = sql`from messages where customer_id = ${thread.customer_id} and thread_id = ${thread.id} and not internal and deleted_at is null`;
  const { rows } = await sql<{ waits_since: Date | null }>`
    select min(created_at) as waits_since ${left} and author_kind = 'contact' and number > coalesce(
      (select number ${left} and author_kind <> 'contact' order by number desc limit 1), 0)`.execute(tx);
  const waitsSince = rows[0]?.waits_since ?? null;
  return { side: waitsSince === null ? 'staff' : 'customer', waitsSince };
}

/** Names of staff users (not disabled) and of the customer's contacts, by id, for mentions. */
export async function selectMentionable(tx: Tx, customerId: string, ids: { staff: string[]; contact: string[] }) {
  const name = sql<string>`trim(first_name || ' ' || last_name)`.as('name');
  const [staff, contacts] = await Promise.all([
    tx
      .selectFrom('users')
      .select(['id', name])
      .where('id', '=', sql<string>`any(${ids.staff}::uuid[])`)
      .where('state', '<>', 'disabled')
      .execute(),
    tx
      .selectFrom('contacts')
      .select(['id', name])
      .where('customer_id', '=', customerId)
      .where('id', '=', sql<string>`any(${ids.contact}::uuid[])`)
      .where('state', '<>', 'deleted')
      .execute(),
  ]);
  return { staff, contacts };
}
