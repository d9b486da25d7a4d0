import { type Insertable, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Notifications } from '#server/database/types.gen.ts';

export async function insertNotifications(tx: Tx, rows: Insertable<Notifications>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('notifications').values(rows).execute();
}

type Page = { unread: boolean; after: { createdAt: string; id: string } | null; limit: number };

/** A page of somebody's notifications, newest first. */
export async function selectPage(tx: Tx, userId: string, { unread, after, limit }: Page) {
  return tx
    .selectFrom('notifications')
    .selectAll()
    .where('user_id', '=', userId)
    .$if(unread, (query) => query.where('read_at', 'is', null))
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(created_at, id) < (${after!.createdAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export type NotificationRow = Awaited<ReturnType<typeof selectPage>>[number];

/** How many are unread; counting ends at `most`. */
export async function countUnread(tx: Tx, userId: string, most: number): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*) as unread from (select from notifications where user_id = ${userId} and read_at is null limit ${most}) n`.execute(
    tx,
  );
  return rows[0]!.unread;
}

/** Marks somebody's own as read: one, or all up to a moment. Answers the ids that were unread. */
export async function markRead(
  tx: Tx,
  userId: string,
  which: { id: string } | { until: string | null },
  now: Date,
): Promise<string[]> {
  const rows = await tx
    .updateTable('notifications')
    .set({ read_at: now })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null)
    .$if('id' in which, (query) => query.where('id', '=', (which as { id: string }).id))
    .$if('until' in which && which.until !== null, (query) =>
      query.where(sql<SqlBool>`created_at <= ${(which as { until: string }).until}::timestamptz`),
    )
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function isOwn(tx: Tx, userId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('notifications')
    .select('id')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined;
}

/** Removes what is older than this. */
export async function deleteOld(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('notifications').where('created_at', '<', before).execute();
}

/** Staff users with what decides whether they can be told of something. */
export async function selectPeople(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('users')
    .select(['id', 'state', 'cover_user_id', 'away_from', 'away_until'])
    .where(
      sql<SqlBool>`id = any(${ids}::uuid[]) or id in (select cover_user_id from users where id = any(${ids}::uuid[]))`,
    )
    .execute();
}

/** Active managers of departments. */
export async function selectManagers(tx: Tx, departmentIds: readonly string[]) {
  return tx
    .selectFrom('department_managers as d')
    .innerJoin('users as u', 'u.id', 'd.user_id')
    .select(['d.department_id', 'd.user_id'])
    .where('d.department_id', '=', sql<string>`any(${departmentIds}::uuid[])`)
    .where('u.state', '=', 'active')
    .orderBy('d.user_id')
    .execute();
}

/** Active administrators. */
export async function selectAdministrators(tx: Tx): Promise<string[]> {
  const rows = await tx
    .selectFrom('users as u')
    .innerJoin('roles as r', 'r.id', 'u.role_id')
    .select('u.id')
    .where('r.key', '=', 'administrator')
    .where('u.state', '=', 'active')
    .orderBy('u.id')
    .execute();
  return rows.map((row) => row.id);
}

/** Where to write to active users. */
export async function selectAddresses(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('users')
    .select(['id', 'email', 'first_name', 'last_name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('state', '=', 'active')
    .execute();
}
