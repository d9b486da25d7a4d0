import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Day } from '#shared/days.ts';

/** The preference under which a user's own settings stand, as JSON text like all preferences. */
const preference = 'worklist.settings';

export async function selectCompanySettings(tx: Tx) {
  return tx.selectFrom('company').select(['time_zone', 'worklist', 'version']).where('id', '=', 1).executeTakeFirst();
}

/** Answers false when somebody else saved the company first. */
export async function updateCompanySettings(tx: Tx, version: number, worklist: string): Promise<boolean> {
  const result = await tx
    .updateTable('company')
    .set({ worklist, version: version + 1 })
    .where('id', '=', 1)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The text of a user's own settings; null when there are none. */
export async function selectOwnSettings(tx: Tx, userId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('users')
    .select(sql<string | null>`preferences ->> ${preference}`.as('text'))
    .where('id', '=', userId)
    .executeTakeFirst();
  return row?.text ?? null;
}

/** Sets a user's own settings, or takes them away; other preferences stay. */
export async function updateOwnSettings(tx: Tx, userId: string, text: string | null, now: Date): Promise<void> {
  const preferences =
    text === null
      ? sql<string>`preferences - ${preference}::text`
      : sql<string>`preferences || jsonb_build_object(${preference}::text, ${text}::text)`;
  await tx.updateTable('users').set({ preferences, updated_at: now }).where('id', '=', userId).execute();
}

/** Users who are away today and covered by this one. A side of the absence that is not set has no bound. */
export async function selectCovered(tx: Tx, userId: string, today: Day): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('users as u')
    .select(['u.id', sql<string>`trim(u.first_name || ' ' || u.last_name)`.as('name')])
    .where('u.cover_user_id', '=', userId)
    .where(sql<SqlBool>`coalesce(u.away_from, u.away_until) is not null`)
    .where(sql<SqlBool>`(u.away_from is null or u.away_from <= ${today}::date)`)
    .where(sql<SqlBool>`(u.away_until is null or u.away_until >= ${today}::date)`)
    .orderBy('name')
    .orderBy('u.id')
    .execute();
}

/** Whether any of the users is the operator of a customer or of an open line. */
export async function hasOwnCustomers(tx: Tx, userIds: readonly string[]): Promise<boolean> {
  const result = await sql<{ has: boolean }>`select
    exists (select 1 from customers where service_operator_id = any(${userIds}::uuid[]))
    or exists (select 1 from worklist_lines where service_operator_id = any(${userIds}::uuid[])) as has`.execute(tx);
  return result.rows[0]!.has;
}

/** Names of categories, in the company's order. */
export async function selectCategories(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  return tx
    .selectFrom('categories')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .orderBy('position')
    .orderBy('name_key')
    .execute();
}
