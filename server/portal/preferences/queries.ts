import { sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';

/** Sets the named preferences of the contact, removes those in `without`, leaves all others; answers all of them. */
export async function updatePreferences(
  tx: Tx,
  actor: ContactActor,
  set: Record<string, unknown>,
  without: readonly string[],
  now: Date,
): Promise<Record<string, unknown> | undefined> {
  const row = await tx
    .updateTable('contacts')
    .set({
      preferences: sql<string>`(preferences - ${[...without]}::text[]) || ${JSON.stringify(set)}::jsonb`,
      updated_at: now,
    })
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', actor.id)
    .returning('preferences')
    .executeTakeFirst();
  return row?.preferences;
}
