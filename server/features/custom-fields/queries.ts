import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { CustomFields } from '#server/database/types.gen.ts';

export async function selectCustomFields(tx: Tx) {
  return tx.selectFrom('custom_fields').selectAll().orderBy('position').orderBy('key').execute();
}

export async function selectCustomField(tx: Tx, key: string) {
  return tx.selectFrom('custom_fields').selectAll().where('key', '=', key).executeTakeFirst();
}

/** Reads the field and keeps others from changing it until the end of the transaction. */
export async function lockCustomField(tx: Tx, key: string) {
  return tx.selectFrom('custom_fields').selectAll().where('key', '=', key).forUpdate().executeTakeFirst();
}

/** Two who change the order at the same moment do so one after the other. */
export async function lockCustomFields(tx: Tx): Promise<string[]> {
  return (await tx.selectFrom('custom_fields').select('key').orderBy('key').forUpdate().execute()).map(
    (row) => row.key,
  );
}

export async function nextPosition(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('custom_fields')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

export async function insertCustomField(tx: Tx, field: Insertable<CustomFields>): Promise<void> {
  await tx.insertInto('custom_fields').values(field).execute();
}

export async function updateCustomField(tx: Tx, key: string, change: Updateable<CustomFields>): Promise<void> {
  await tx.updateTable('custom_fields').set(change).where('key', '=', key).execute();
}

export async function orderCustomFields(tx: Tx, keys: readonly string[]): Promise<void> {
  await sql`
    update custom_fields set position = wanted.position
    from unnest(${keys}::text[]) with ordinality as wanted (key, position)
    where custom_fields.key = wanted.key`.execute(tx);
}

export async function deleteCustomField(tx: Tx, key: string): Promise<void> {
  await tx.deleteFrom('custom_fields').where('key', '=', key).execute();
}

/** How many jobs have a value, counted up to `most` and one. */
export async function countValues(tx: Tx, key: string, most: number): Promise<number> {
  const result = await sql<{ count: number }>`
    select count(*) as count from (
      select 1 from jobs where custom_portal ? ${key} or custom_internal ? ${key} limit ${most + 1}::int
    ) used`.execute(tx);
  return result.rows[0]!.count;
}

/**
 * Moves the values of a field between what contacts see and what they do not. The version goes up, so that an edit of the job under
 * way cannot put a value back where it was.
 */
export async function moveValues(tx: Tx, key: string, portal: boolean, now: Date): Promise<void> {
  await (portal
    ? sql`
      update jobs set custom_internal = custom_internal - ${key},
        custom_portal = custom_portal || jsonb_build_object(${key}::text, custom_internal -> ${key}),
        version = version + 1, updated_at = ${now}
      where custom_internal ? ${key}`
    : sql`
      update jobs set custom_portal = custom_portal - ${key},
        custom_internal = custom_internal || jsonb_build_object(${key}::text, custom_portal -> ${key}),
        version = version + 1, updated_at = ${now}
      where custom_portal ? ${key}`
  ).execute(tx);
}

/** Names of the saved import mappings that fill the field. */
export async function mappingsOf(tx: Tx, key: string): Promise<string[]> {
  const result = await sql<{ name: string }>`
    select name from import_mappings where strpos(mapping::text, ${`"custom.${key}"`}) > 0 order by name`.execute(tx);
  return result.rows.map((row) => row.name);
}
