import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { ImportMapping } from '#server/tabular/rules-mapping.ts';

export type SavedMapping = { id: string; name: string; mapping: ImportMapping; updated_at: Date };

export async function selectMappings(tx: Tx): Promise<SavedMapping[]> {
  return tx
    .selectFrom('import_mappings')
    .select(['id', 'name', 'updated_at', sql<ImportMapping>`mapping`.as('mapping')])
    .orderBy('name_key')
    .limit(500)
    .execute();
}

export async function insertMapping(
  tx: Tx,
  row: { id: string; name: string; nameKey: string; mapping: ImportMapping; now: Date },
): Promise<void> {
  await tx
    .insertInto('import_mappings')
    .values({
      id: row.id,
      name: row.name,
      name_key: row.nameKey,
      mapping: JSON.stringify(row.mapping),
      created_at: row.now,
      updated_at: row.now,
    })
    .execute();
}

/** False when there is no such mapping. */
export async function updateMapping(
  tx: Tx,
  row: { id: string; name: string; nameKey: string; mapping: ImportMapping; now: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('import_mappings')
    .set({ name: row.name, name_key: row.nameKey, mapping: JSON.stringify(row.mapping), updated_at: row.now })
    .where('id', '=', row.id)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteMapping(tx: Tx, id: string): Promise<boolean> {
  const result = await tx.deleteFrom('import_mappings').where('id', '=', id).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** The id of another mapping with this name, if there is one. */
export async function selectMappingByName(tx: Tx, nameKey: string): Promise<string | undefined> {
  return (await tx.selectFrom('import_mappings').select('id').where('name_key', '=', nameKey).executeTakeFirst())?.id;
}
