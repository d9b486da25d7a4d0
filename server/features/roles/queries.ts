import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Roles } from '#server/database/types.gen.ts';

function counted(tx: Tx) {
  return tx
    .selectFrom('roles as r')
    .select(['r.id', 'r.key', 'r.name', 'r.built_in', 'r.permissions', 'r.version'])
    .select((eb) => [
      eb
        .selectFrom('users as u')
        .whereRef('u.role_id', '=', 'r.id')
        .select((count) => count.fn.countAll<number>().as('count'))
        .as('users'),
      eb
        .selectFrom('api_keys as k')
        .whereRef('k.role_id', '=', 'r.id')
        .where('k.revoked_at', 'is', null)
        .select((count) => count.fn.count<number>('k.id').as('count'))
        .as('api_keys'),
    ]);
}

/** All roles, the built-in ones first, with how many users and API keys have each. */
export async function selectRoles(tx: Tx) {
  return counted(tx).orderBy('r.built_in', 'desc').orderBy(sql`lower(r.name)`).orderBy('r.id').execute();
}

export async function selectRole(tx: Tx, id: string) {
  return counted(tx).where('r.id', '=', id).executeTakeFirst();
}

/** What is needed to give a role. */
export async function selectGrants(tx: Tx) {
  return tx.selectFrom('roles').select(['id', 'key', 'name', 'permissions']).orderBy('name').execute();
}

export async function insertRole(tx: Tx, role: Insertable<Roles>): Promise<void> {
  await tx.insertInto('roles').values(role).execute();
}

export async function updateRole(tx: Tx, id: string, change: Updateable<Roles>): Promise<void> {
  await tx.updateTable('roles').set(change).where('id', '=', id).execute();
}

export async function deleteRole(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('roles').where('id', '=', id).execute();
}

/** Names of the users and of the API keys still good that have the role. */
export async function roleUses(tx: Tx, id: string) {
  const result = await sql<{ users: string[]; keys: string[] }>`
    select
      (select coalesce(array_agg(trim(first_name || ' ' || last_name) order by email_key), '{}') from users where role_id = ${id}) as users,
      (select coalesce(array_agg(name order by name), '{}') from api_keys where role_id = ${id} and revoked_at is null) as keys`.execute(
    tx,
  );
  return result.rows[0]!;
}

/**
 * Revoked keys refer to their role for ever. So that it can be deleted all the same they get a built-in one; what they could do is kept
 * as their scopes.
 */
export async function releaseRevokedKeys(tx: Tx, role: { id: string; permissions: string[] }): Promise<void> {
  await sql`
    update api_keys set role_id = (select id from roles where key = 'display'), scopes = coalesce(scopes, ${role.permissions}::text[])
    where role_id = ${role.id} and revoked_at is not null`.execute(tx);
}

/**
 * Changes of who may do what follow each other: two administrators who take each other's rights at the same moment cannot each leave it
 * to the other to stay, and a role is not given while it is deleted.
 */
export async function lockGrants(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7145004)`.execute(tx);
}
