import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { LatenessReasons } from '#server/database/types.gen.ts';

export async function selectReasons(tx: Tx) {
  return tx.selectFrom('lateness_reasons').selectAll().orderBy('code_key').orderBy('id').execute();
}

export async function selectReason(tx: Tx, id: string) {
  return tx.selectFrom('lateness_reasons').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertReason(tx: Tx, reason: Insertable<LatenessReasons>): Promise<void> {
  await tx.insertInto('lateness_reasons').values(reason).execute();
}

export async function updateReason(tx: Tx, id: string, change: Updateable<LatenessReasons>): Promise<void> {
  await tx.updateTable('lateness_reasons').set(change).where('id', '=', id).execute();
}

export async function deleteReason(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('lateness_reasons').where('id', '=', id).execute();
}

/** How many jobs carry the reason, counted up to `most` and one. */
export async function countJobs(tx: Tx, id: string, most: number): Promise<number> {
  const result = await sql<{ jobs: number }>`
    select count(*)::int as jobs from (select 1 from jobs where lateness_reason_id = ${id} limit ${most + 1}::int) used`.execute(
    tx,
  );
  return result.rows[0]!.jobs;
}
