import type { Insertable, Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { QuickReplies } from '#server/database/types.gen.ts';

export async function selectAll(tx: Tx) {
  return tx.selectFrom('quick_replies').selectAll().orderBy('name_key').execute();
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
