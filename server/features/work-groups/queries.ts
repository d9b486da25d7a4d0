import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { WorkGroups } from '#server/database/types.gen.ts';

function fullGroups(tx: Tx) {
  return tx
    .selectFrom('work_groups as g')
    .leftJoin('branches as b', 'b.id', 'g.branch_id')
    .leftJoin('departments as d', 'd.id', 'g.department_id')
    .leftJoin('customer_groups as c', 'c.id', 'g.customer_group_id')
    .selectAll('g')
    .select(['b.name as branch_name', 'd.name as department_name', 'c.code as group_code', 'c.name as group_name'])
    .select(sql<number>`(select count(*) from work_group_members m where m.work_group_id = g.id)`.as('members'));
}

export async function selectGroups(tx: Tx) {
  return fullGroups(tx).orderBy('g.name_key').execute();
}

export async function selectGroup(tx: Tx, id: string) {
  return fullGroups(tx).where('g.id', '=', id).executeTakeFirst();
}

/** Which of the named branch, department and customer group do not exist. */
export async function selectMissing(
  tx: Tx,
  named: { branchId: string | null; departmentId: string | null; customerGroupId: string | null },
) {
  const result = await sql<{ branch: boolean; department: boolean; group: boolean }>`
    select ${named.branchId}::uuid is not null and not exists (select 1 from branches where id = ${named.branchId}::uuid) as branch,
      ${named.departmentId}::uuid is not null and not exists (select 1 from departments where id = ${named.departmentId}::uuid) as department,
      ${named.customerGroupId}::uuid is not null and not exists (select 1 from customer_groups where id = ${named.customerGroupId}::uuid) as "group"`.execute(
    tx,
  );
  return result.rows[0]!;
}

export async function insertGroup(tx: Tx, group: Insertable<WorkGroups>): Promise<void> {
  await tx.insertInto('work_groups').values(group).execute();
}

/** Answers false when somebody else saved first. */
export async function updateGroup(
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<WorkGroups>,
): Promise<boolean> {
  const result = await tx
    .updateTable('work_groups')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('work_groups').where('id', '=', id).execute();
}
