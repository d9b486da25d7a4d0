import { type Insertable, sql, type Updateable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { WorkflowRoles } from '#server/database/types.gen.ts';

function fullRoles(tx: Tx) {
  return tx
    .selectFrom('workflow_roles as r')
    .select((eb) => [
      'r.id',
      'r.name',
      'r.version',
      jsonArrayFrom(
        eb
          .selectFrom('workflow_role_categories as rc')
          .innerJoin('categories as c', 'c.id', 'rc.category_id')
          .select(['c.id', 'c.name'])
          .whereRef('rc.workflow_role_id', '=', 'r.id')
          .orderBy('c.position')
          .orderBy('c.name_key'),
      ).as('categories'),
      sql<number>`(select count(*) from work_group_members m where m.workflow_role_id = r.id)`.as('members'),
    ]);
}

export async function selectRoles(tx: Tx) {
  return fullRoles(tx).orderBy('r.name_key').execute();
}

export async function selectRole(tx: Tx, id: string) {
  return fullRoles(tx).where('r.id', '=', id).executeTakeFirst();
}

/** Which of the ids are categories. */
export async function knownCategories(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('categories')
    .select('id')
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Set(rows.map((row) => row.id));
}

export async function insertRole(tx: Tx, role: Insertable<WorkflowRoles>): Promise<void> {
  await tx.insertInto('workflow_roles').values(role).execute();
}

/** Answers false when somebody else saved first. */
export async function updateRole(
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<WorkflowRoles>,
): Promise<boolean> {
  const result = await tx
    .updateTable('workflow_roles')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function replaceCategories(tx: Tx, id: string, categoryIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('workflow_role_categories').where('workflow_role_id', '=', id).execute();
  if (categoryIds.length > 0)
    await tx
      .insertInto('workflow_role_categories')
      .values(categoryIds.map((category_id) => ({ workflow_role_id: id, category_id })))
      .execute();
}

export async function deleteRole(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('workflow_roles').where('id', '=', id).execute();
}

/** The work groups in which members hold the role, by name, and how many members they are. */
export async function roleUses(tx: Tx, id: string) {
  const result = await sql<{ groups: string[]; members: number }>`
    select
      (select coalesce(array_agg(distinct g.name), '{}') from work_group_members m
        join work_groups g on g.id = m.work_group_id where m.workflow_role_id = ${id}) as groups,
      (select count(*) from work_group_members where workflow_role_id = ${id}) as members`.execute(tx);
  return result.rows[0]!;
}
