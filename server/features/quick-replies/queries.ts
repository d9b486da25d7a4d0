import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { QuickReplies } from '#server/database/types.gen.ts';

export async function selectAll(tx: Tx) {
  return tx.selectFrom('quick_replies').selectAll().orderBy('position').orderBy('name_key').execute();
}

export async function selectOne(tx: Tx, id: string) {
  return tx.selectFrom('quick_replies').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertOne(tx: Tx, row: Insertable<QuickReplies>): Promise<void> {
  await tx.insertInto('quick_replies').values(row).execute();
}

export async function updateOne(tx: Tx, id: string, change: Updateable<QuickReplies>): Promise<void> {
  await tx.updateTable('quick_replies').set(change).where('id', '=', id).execute();
}

export async function deleteOne(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('quick_replies').where('id', '=', id).execute();
}

/** Two who change the order at the same moment do so one after the other. */
export async function lockAll(tx: Tx): Promise<string[]> {
  return (await tx.selectFrom('quick_replies').select('id').orderBy('id').forUpdate().execute()).map((row) => row.id);
}

export async function nextPosition(tx: Tx): Promise<number> {
  const query = tx.selectFrom('quick_replies').select((eb) => eb.fn.max('position').as('last'));
  return ((await query.executeTakeFirst())?.last ?? 0) + 1;
}

export async function orderAll(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`
    update quick_replies set position = wanted.position
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    where quick_replies.id = wanted.id`.execute(tx);
}
