import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { CardWords } from '#server/database/json.ts';

export type FoundRow = {
  id: string;
  thread_id: string;
  customer_id: string;
  customer_code: string;
  customer_name: string;
  job_id: string;
  job_code: string | null;
  component_id: string | null;
  component_code: string | null;
  author_kind: string;
  author_name: string;
  body: string;
  card_words: CardWords | null;
  internal: boolean;
  created_at: Date;
};

/** Messages that have all the words, the newest first; ids are in the order of time. */
export async function selectFound(tx: Tx, search: string, after: string | null, limit: number): Promise<FoundRow[]> {
  const { rows } = await sql<FoundRow>`
    select m.id, m.thread_id, m.customer_id, c.code as customer_code, c.name as customer_name, t.job_id, j.job_code,
      t.component_id, t.component_code, m.author_kind, m.author_name, m.body, m.card_words, m.internal, m.created_at
    from (select message_id, customer_id from message_words where words @@ ${search}::tsquery
      and (${after}::uuid is null or message_id < ${after}::uuid) order by message_id desc limit ${limit}) w
    join messages m on m.id = w.message_id and m.customer_id = w.customer_id
    join threads t on t.id = m.thread_id and t.customer_id = m.customer_id
    join customers c on c.id = m.customer_id
    left join jobs j on j.id = t.job_id and j.customer_id = t.customer_id
    order by m.id desc`.execute(tx);
  return rows;
}

/** Names of the files of these messages. */
export async function selectNames(tx: Tx, messages: readonly { id: string; customer_id: string }[]) {
  const customers = [...new Set(messages.map((one) => one.customer_id))];
  return tx
    .selectFrom('message_files')
    .select(['id', 'message_id', 'name'])
    .where('customer_id', '=', sql<string>`any(${customers}::uuid[])`)
    .where('message_id', '=', sql<string>`any(${messages.map((one) => one.id)}::uuid[])`)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

type Viewer = { customerId: string; branches: string[] | null; unassignedToo: boolean };

/**
 * Ids of messages of one customer, of the branches the contact sees, never of internal notes. `search` names the customer and what is
 * visible too. Whoever reads them does so under the contact's own policies.
 */
export async function selectVisibleIds(
  tx: Tx,
  viewer: Viewer,
  search: string,
  after: string | null,
  limit: number,
): Promise<string[]> {
  const { customerId, branches, unassignedToo } = viewer;
  const seen =
    branches === null
      ? sql`true`
      : sql`case when t.customer_branch_id is null then ${unassignedToo}::boolean else t.customer_branch_id = any(${branches}::uuid[]) end`;
  const { rows } = await sql<{ id: string }>`
    select w.message_id as id from message_words w
    join messages m on m.customer_id = ${customerId} and m.id = w.message_id and not m.internal and m.deleted_at is null
    join threads t on t.customer_id = ${customerId} and t.id = m.thread_id and t.closed_at is null
    where w.customer_id = ${customerId} and w.words @@ ${search}::tsquery
      and (${after}::uuid is null or w.message_id < ${after}::uuid) and ${seen}
    order by w.message_id desc limit ${limit}`.execute(tx);
  return rows.map((row) => row.id);
}
