import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Day } from '#shared/days.ts';

const fullName = (alias: string) =>
  sql<string>`trim(${sql.ref(`${alias}.first_name`)} || ' ' || ${sql.ref(`${alias}.last_name`)})`;

/** Away today: a first or a last day is set, and today lies within; both days belong to it. */
const isAway = (alias: string, today: Day) => {
  const from = sql.ref(`${alias}.away_from`);
  const until = sql.ref(`${alias}.away_until`);
  return sql<SqlBool>`coalesce(${from}, ${until}) is not null
    and (${from} is null or ${from} <= ${today}::date) and (${until} is null or ${until} >= ${today}::date)`;
};

/** The ids of the role's categories in the company's order. */
const categoriesOfRole = sql<string[]>`array(select rc.category_id from workflow_role_categories rc
  join categories k on k.id = rc.category_id where rc.workflow_role_id = r.id order by k.position, k.name_key)`;

/** The members of work groups by name, each with the active user who covers them today. */
export async function selectMembers(tx: Tx, groupIds: readonly string[], today: Day) {
  return tx
    .selectFrom('work_group_members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .innerJoin('workflow_roles as r', 'r.id', 'm.workflow_role_id')
    .leftJoin('users as c', (join) =>
      join.onRef('c.id', '=', 'u.cover_user_id').on('c.state', '<>', 'disabled').on(isAway('u', today)),
    )
    .select(['m.work_group_id', 'm.user_id', 'm.workflow_role_id', 'm.cherry_pick', 'u.state', 'c.id as cover_id'])
    .select(['r.name as role_name', categoriesOfRole.as('categories')])
    .select([fullName('u').as('name'), fullName('c').as('cover_name')])
    .where('m.work_group_id', '=', sql<string>`any(${groupIds}::uuid[])`)
    .orderBy(sql`lower(u.first_name || ' ' || u.last_name)`)
    .orderBy('u.id')
    .execute();
}

export async function memberNames(tx: Tx, groupId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('work_group_members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .select(fullName('u').as('name'))
    .where('m.work_group_id', '=', groupId)
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}

/** Holds the group until the transaction ends, so that it is not deleted under new members. False when it does not exist. */
export async function lockGroup(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('work_groups').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  return row !== undefined;
}

/** The users among the ids that exist, whether they are disabled and whether they are members already. */
export async function selectCandidates(tx: Tx, groupId: string, ids: readonly string[]) {
  return tx
    .selectFrom('users as u')
    .leftJoin('work_group_members as m', (join) =>
      join.onRef('m.user_id', '=', 'u.id').on('m.work_group_id', '=', groupId),
    )
    .select(['u.id', 'u.state', fullName('u').as('name'), sql<boolean>`m.user_id is not null`.as('member')])
    .where('u.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

export async function knownRoles(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('workflow_roles')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Set(rows.map((row) => row.id));
}

type Entry = { userId: string; workflowRoleId: string; cherryPick: boolean };

export async function saveMembers(tx: Tx, groupId: string, entries: readonly Entry[], now: Date): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('work_group_members')
    .values(
      entries.map((entry) => ({
        work_group_id: groupId,
        user_id: entry.userId,
        workflow_role_id: entry.workflowRoleId,
        cherry_pick: entry.cherryPick,
        created_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['work_group_id', 'user_id']).doUpdateSet((eb) => ({
        workflow_role_id: eb.ref('excluded.workflow_role_id'),
        cherry_pick: eb.ref('excluded.cherry_pick'),
      })),
    )
    .execute();
}

export async function deleteMembers(tx: Tx, groupId: string, userIds: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('work_group_members')
    .where('work_group_id', '=', groupId)
    .where('user_id', '=', sql<string>`any(${userIds}::uuid[])`)
    .execute();
}

/**
 * The memberships a user works by today: their own, and those of users whom they cover while those are away. `onlyActive` leaves out
 * inactive groups.
 */
export async function selectMemberships(tx: Tx, userId: string, today: Day, onlyActive: boolean) {
  return tx
    .selectFrom('work_group_members as m')
    .innerJoin('users as u', 'u.id', 'm.user_id')
    .innerJoin('work_groups as g', 'g.id', 'm.work_group_id')
    .innerJoin('workflow_roles as r', 'r.id', 'm.workflow_role_id')
    .selectAll('g')
    .select(['m.user_id', 'm.cherry_pick', 'r.id as role_id', 'r.name as role_name'])
    .select([fullName('u').as('user_name'), categoriesOfRole.as('categories')])
    .where((eb) =>
      eb.or([eb('m.user_id', '=', userId), eb.and([eb('u.cover_user_id', '=', userId), isAway('u', today)])]),
    )
    .$if(onlyActive, (query) => query.where('g.active', '=', true))
    .orderBy(sql`m.user_id <> ${userId}::uuid`)
    .orderBy('g.name_key')
    .orderBy('m.user_id')
    .execute();
}
