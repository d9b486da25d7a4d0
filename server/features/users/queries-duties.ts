import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** What names a user: customers, work groups and departments by name, and lines of the worklist they took. */
export async function selectDuties(tx: Tx, userId: string) {
  const result = await sql<{ customers: number; taken_lines: number; work_groups: string[]; departments: string[] }>`
    select
      (select count(*) from customers where service_operator_id = ${userId}) as customers,
      (select count(*) from worklist_lines where taken_by = ${userId}) as taken_lines,
      (select coalesce(array_agg(g.name order by g.name_key), '{}') from work_group_members m
        join work_groups g on g.id = m.work_group_id where m.user_id = ${userId}) as work_groups,
      (select coalesce(array_agg(d.name order by d.code_key), '{}') from department_managers m
        join departments d on d.id = m.department_id where m.user_id = ${userId}) as departments`.execute(tx);
  return result.rows[0]!;
}

/** Open jobs whose customer service operator the user is, by department (null: none): the job's own, else its customer's. */
export async function countOpenJobs(tx: Tx, userId: string) {
  return tx
    .selectFrom('jobs as j')
    .select(['j.department_id', sql<number>`count(*)`.as('jobs')])
    .where('j.is_open', '=', true)
    .where(
      sql<SqlBool>`(j.service_operator_id = ${userId} or j.service_operator_id is null
        and j.customer_id in (select id from customers where service_operator_id = ${userId}))`,
    )
    .groupBy('j.department_id')
    .execute();
}

/** The user's cover as far as it decides whether they can be told of something; undefined without one. */
export async function selectCover(tx: Tx, userId: string) {
  return tx
    .selectFrom('users as u')
    .innerJoin('users as c', 'c.id', 'u.cover_user_id')
    .select(['c.id', 'c.state', 'c.away_from', 'c.away_until'])
    .where('u.id', '=', userId)
    .executeTakeFirst();
}

export async function selectUserNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('users')
    .select(['id', sql<string>`trim(first_name || ' ' || last_name)`.as('name')])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Lines of the worklist that a user took are nobody's again. */
export async function releaseLines(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('worklist_lines')
    .set({ taken_by: null, taken_at: null })
    .where('taken_by', '=', userId)
    .execute();
}
