import { type Insertable, sql, type Updateable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { Departments } from '#server/database/types.gen.ts';

function fullDepartments(tx: Tx) {
  return tx
    .selectFrom('departments')
    .selectAll('departments')
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('department_managers as m')
          .innerJoin('users as u', 'u.id', 'm.user_id')
          .select(['u.id', sql<string>`trim(u.first_name || ' ' || u.last_name)`.as('name')])
          .select(sql<boolean>`u.state = 'disabled'`.as('disabled'))
          .whereRef('m.department_id', '=', 'departments.id')
          .orderBy(sql`lower(u.first_name || ' ' || u.last_name)`)
          .orderBy('u.id'),
      ).as('managers'),
    );
}

export async function selectDepartments(tx: Tx) {
  return fullDepartments(tx).orderBy('code_key').execute();
}

/** Code and name of all departments, for matching. */
export async function selectDepartmentNames(tx: Tx) {
  return tx.selectFrom('departments').select(['id', 'code', 'name', 'active']).orderBy('code_key').execute();
}

export async function selectDepartment(tx: Tx, id: string) {
  return fullDepartments(tx).where('departments.id', '=', id).executeTakeFirst();
}

/** Which of the users exist and could manage: those who are not disabled, or manage this department already. */
export async function possibleManagers(tx: Tx, id: string, userIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('users as u')
    .leftJoin('department_managers as m', (join) => join.onRef('m.user_id', '=', 'u.id').on('m.department_id', '=', id))
    .select('u.id')
    .where('u.id', '=', sql<string>`any(${userIds}::uuid[])`)
    .where((eb) => eb.or([eb('u.state', '<>', 'disabled'), eb('m.user_id', 'is not', null)]))
    .execute();
  return new Set(rows.map((row) => row.id));
}

export async function replaceManagers(tx: Tx, id: string, userIds: readonly string[]): Promise<void> {
  await tx.deleteFrom('department_managers').where('department_id', '=', id).execute();
  if (userIds.length > 0)
    await tx
      .insertInto('department_managers')
      .values(userIds.map((user_id) => ({ department_id: id, user_id })))
      .execute();
}

export async function insertDepartment(tx: Tx, department: Insertable<Departments>): Promise<void> {
  await tx.insertInto('departments').values(department).execute();
}

/** Answers false when somebody else saved first. */
export async function updateDepartment(
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<Departments>,
): Promise<boolean> {
  const result = await tx
    .updateTable('departments')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteDepartment(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('departments').where('id', '=', id).execute();
}

/** What uses the department; jobs are counted up to `most` and one. */
export async function departmentUses(tx: Tx, id: string, most: number) {
  const result = await sql<{
    jobs: number;
    users: number;
    overrides: number;
    templates: string[];
    groups: string[];
  }>`
    select
      (select count(*) from (select 1 from jobs where department_id = ${id} limit ${most + 1}::int) used) as jobs,
      (select count(*) from users where department_id = ${id}) as users,
      (select count(*) from group_overrides where department_id = ${id}) as overrides,
      (select coalesce(array_agg(name order by name), '{}') from work_groups where department_id = ${id}) as groups,
      (select coalesce(array_agg(name order by name), '{}') from templates where department_id = ${id}) as templates`.execute(
    tx,
  );
  return result.rows[0]!;
}
