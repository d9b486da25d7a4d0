import type { Insertable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { ApiKeys } from '#server/database/types.gen.ts';

function shownKeys(tx: Tx) {
  return tx
    .selectFrom('api_keys as k')
    .innerJoin('roles as r', 'r.id', 'k.role_id')
    .select(['k.id', 'k.name', 'k.scopes', 'k.created_at', 'k.last_used_at', 'k.revoked_at'])
    .select(['r.key as role_key', 'r.name as role_name']);
}

export async function selectApiKeys(tx: Tx) {
  return shownKeys(tx).orderBy('k.created_at', 'desc').orderBy('k.id').limit(500).execute();
}

export async function selectApiKey(tx: Tx, id: string) {
  return shownKeys(tx).where('k.id', '=', id).executeTakeFirst();
}

export async function insertApiKey(tx: Tx, key: Insertable<ApiKeys>): Promise<void> {
  await tx.insertInto('api_keys').values(key).execute();
}

/** Answers whether it was still good. */
export async function revokeApiKey(tx: Tx, id: string, now: Date): Promise<boolean> {
  const result = await tx
    .updateTable('api_keys')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
