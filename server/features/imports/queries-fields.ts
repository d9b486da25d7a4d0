import type { Tx } from '#server/database/database.ts';

/** The installation's own fields of an import: events that people record, reference types, custom fields; by name. */
export async function selectOwnFields(tx: Tx) {
  const [events, references, custom] = await Promise.all([
    tx
      .selectFrom('event_types')
      .select(['code', 'name'])
      .where('active', '=', true)
      .where('system', '=', false)
      .orderBy('code')
      .execute(),
    tx.selectFrom('reference_types').select(['code', 'name']).orderBy('name').execute(),
    tx.selectFrom('custom_fields').select(['key', 'label', 'type']).orderBy('position').execute(),
  ]);
  return { events, references, custom };
}
