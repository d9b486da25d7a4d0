import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Departments } from '#server/database/types.gen.ts';

export async function selectDepartments(tx: Tx) {
  return tx.selectFrom('departments').selectAll().orderBy('code_key').execute();
}

export async function selectDepartment(tx: Tx, id: string) {
  return tx.selectFrom('departments').selectAll().where('id', '=', id).executeTakeFirst();
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
  const result = await sql<{ jobs: number; users: number; templates: string[] }>`
    select
      (select count(*) from (select 1 from jobs where department_id = ${id} limit ${most + 1}::int) used) as jobs,
      (select count(*) from users where department_id = ${id}) as users,
      (select coalesce(array_agg(name order by name), '{}') from templates where department_id = ${id}) as templates`.execute(
    tx,
  );
  return result.rows[0]!;
}
