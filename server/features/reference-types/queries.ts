import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { ReferenceTypes } from '#server/database/types.gen.ts';

export async function selectReferenceTypes(tx: Tx) {
  return tx.selectFrom('reference_types').selectAll().orderBy('built_in', 'desc').orderBy('code').execute();
}

export async function selectReferenceType(tx: Tx, code: string) {
  return tx.selectFrom('reference_types').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function insertReferenceType(tx: Tx, type: Insertable<ReferenceTypes>): Promise<void> {
  await tx.insertInto('reference_types').values(type).execute();
}

export async function updateReferenceType(tx: Tx, code: string, change: Updateable<ReferenceTypes>): Promise<void> {
  await tx.updateTable('reference_types').set(change).where('code', '=', code).execute();
}

export async function deleteReferenceType(tx: Tx, code: string): Promise<void> {
  await tx.deleteFrom('reference_types').where('code', '=', code).execute();
}

/** How many references are of the type, counted up to `most` and one. */
export async function countReferences(tx: Tx, code: string, most: number): Promise<number> {
  const result = await sql<{ count: number }>`
    select count(*) as count from (select 1 from job_references where type = ${code} limit ${most + 1}::int) used`.execute(
    tx,
  );
  return result.rows[0]!.count;
}

/** Names of the saved import mappings that fill the reference type. */
export async function mappingsOf(tx: Tx, code: string): Promise<string[]> {
  const result = await sql<{ name: string }>`
    select name from import_mappings where strpos(mapping::text, ${`"reference.${code}"`}) > 0 order by name`.execute(
    tx,
  );
  return result.rows.map((row) => row.name);
}

/** Names of the customers on whose portals the reference type leads. */
export async function portalsLedBy(tx: Tx, code: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('customers')
    .select('name')
    .where('leading_reference', '=', code)
    .orderBy('name_key')
    .execute();
  return rows.map((row) => row.name);
}
