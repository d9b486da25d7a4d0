import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

export async function selectReferenceType(tx: Tx, code: string) {
  return tx.selectFrom('reference_types').select(['name', 'portal']).where('code', '=', code).executeTakeFirst();
}

type Flags = { publish_attachments: boolean | null; show_difot: boolean | null };

/** Which of these customers there are, locked in one order so that two who switch do not wait for each other. */
export async function lockCustomers(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('customers')
    .select(['id', 'publish_attachments', 'show_difot'])
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Sets the flags that are given (null: as it is) for customers that the caller has locked. */
export async function updateFlags(tx: Tx, ids: readonly string[], flags: Flags, now: Date): Promise<void> {
  await sql`update customers set
      publish_attachments = coalesce(${flags.publish_attachments}::boolean, publish_attachments),
      show_difot = coalesce(${flags.show_difot}::boolean, show_difot),
      version = version + 1, updated_at = ${now}
    where id = any(${ids}::uuid[])`.execute(tx);
}
