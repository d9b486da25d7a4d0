import type { Tx } from '#server/database/database.ts';

export async function selectCustomer(tx: Tx, id: string) {
  return tx.selectFrom('customers').select(['id', 'code', 'name']).where('id', '=', id).executeTakeFirst();
}
