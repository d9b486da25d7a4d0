import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Tx } from '#server/database/database.ts';
import type { Users } from '#server/database/types.gen.ts';
import type { Day } from '#shared/days.ts';

function fullUsers(tx: Tx) {
  return tx
    .selectFrom('users as u')
    .innerJoin('roles as r', 'r.id', 'u.role_id')
    .leftJoin('branches as b', 'b.id', 'u.branch_id')
    .leftJoin('departments as d', 'd.id', 'u.department_id')
    .selectAll('u')
    .select(['r.key as role_key', 'r.name as role_name', 'r.permissions', 'b.name as branch_name'])
    .select('d.name as department_name')
    .select((eb) =>
      jsonObjectFrom(
        eb
          .selectFrom('users as c')
          .select(['c.id', sql<string>`trim(c.first_name || ' ' || c.last_name)`.as('name')])
          .whereRef('c.id', '=', 'u.cover_user_id'),
      ).as('cover'),
    )
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('work_group_members as m')
          .innerJoin('work_groups as g', 'g.id', 'm.work_group_id')
          .innerJoin('workflow_roles as w', 'w.id', 'm.workflow_role_id')
          .select(['g.id', 'g.name', 'g.active', 'w.name as workflowRole', 'm.cherry_pick as cherryPick'])
          .whereRef('m.user_id', '=', 'u.id')
          .orderBy('g.name_key'),
      ).as('work_groups'),
    );
}

export type ListFilter = {
  state: string | undefined;
  /** Key of a role. */
  role: string | undefined;
  /** Folded; each must stand somewhere in name or address. */
  words: string[];
  after: { emailKey: string; id: string } | null;
  limit: number;
};

/** A page of staff users by e-mail address. */
export async function selectPage(tx: Tx, { state, role, words, after, limit }: ListFilter) {
  const like = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return fullUsers(tx)
    .$if(state !== undefined, (query) => query.where('u.state', '=', state!))
    .$if(role !== undefined, (query) => query.where('r.key', '=', role!))
    .$if(like.length > 0, (query) =>
      query.where(
        sql<SqlBool>`lower(normalize(u.first_name || ' ' || u.last_name || ' ' || u.email, NFKC)) like all (${like}::text[])`,
      ),
    )
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(u.email_key, u.id) > (${after!.emailKey}, ${after!.id}::uuid)`),
    )
    .orderBy('u.email_key')
    .orderBy('u.id')
    .limit(limit)
    .execute();
}

export async function selectUser(tx: Tx, id: string) {
  return fullUsers(tx).where('u.id', '=', id).executeTakeFirst();
}

/** Users who are away on that day and whose cover this user is. Away: a side of the absence is set, and the day lies within. */
export async function selectCovering(tx: Tx, userId: string, today: Day) {
  return tx
    .selectFrom('users')
    .select(['id', sql<string>`trim(first_name || ' ' || last_name)`.as('name'), 'away_until'])
    .where('cover_user_id', '=', userId)
    .where(sql<SqlBool>`coalesce(away_from, away_until) is not null
      and (away_from is null or away_from <= ${today}::date) and (away_until is null or away_until >= ${today}::date)`)
    .orderBy('name')
    .execute();
}

export async function lockUser(tx: Tx, id: string) {
  return tx
    .selectFrom('users as u')
    .innerJoin('roles as r', 'r.id', 'u.role_id')
    .selectAll('u')
    .select(['r.key as role_key', 'r.permissions'])
    .where('u.id', '=', id)
    .forUpdate('u')
    .executeTakeFirst();
}

export async function selectChoices(tx: Tx) {
  return tx
    .selectFrom('users')
    .select(['id', sql<string>`trim(first_name || ' ' || last_name)`.as('name')])
    .where('state', '!=', 'disabled')
    .orderBy(sql`lower(first_name || ' ' || last_name)`)
    .orderBy('id')
    .limit(1000)
    .execute();
}

export async function isTaken(tx: Tx, emailKey: string): Promise<boolean> {
  const row = await tx.selectFrom('users').select('id').where('email_key', '=', emailKey).executeTakeFirst();
  return row !== undefined;
}

export async function insertUser(tx: Tx, user: Insertable<Users>): Promise<void> {
  await tx.insertInto('users').values(user).execute();
}

export async function updateUser(tx: Tx, id: string, change: Updateable<Users>): Promise<void> {
  await tx.updateTable('users').set(change).where('id', '=', id).execute();
}

export async function otherAdministrator(tx: Tx, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('users as u')
    .innerJoin('roles as r', 'r.id', 'u.role_id')
    .select('u.id')
    .where('r.key', '=', 'administrator')
    .where('u.state', '=', 'active')
    .where('u.id', '!=', userId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Which of the named branch, department and cover do not exist (or are no longer in use). */
export async function selectMissing(
  tx: Tx,
  named: { branchId: string | null; departmentId: string | null; coverUserId: string | null },
) {
  const result = await sql<{ branch: boolean; department: boolean; cover: boolean }>`
    select ${named.branchId}::uuid is not null and not exists (select 1 from branches where id = ${named.branchId}::uuid and active) as branch,
      ${named.departmentId}::uuid is not null and not exists (select 1 from departments where id = ${named.departmentId}::uuid and active) as department,
      ${named.coverUserId}::uuid is not null and not exists (select 1 from users where id = ${named.coverUserId}::uuid and state <> 'disabled') as cover`.execute(
    tx,
  );
  return result.rows[0]!;
}

/** 1, or 0 before the first run. */
export async function countCompanies(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('company').select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return row.count;
}
