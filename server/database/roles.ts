import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { AppError } from '#server/errors.ts';

/** The login roles of DATABASE: none is a superuser, none inherits from another. */
export const loginRoles = [
  'milepost_owner',
  'milepost_staff',
  'milepost_portal',
  'milepost_floor',
  'milepost_auth',
] as const;
export type LoginRole = (typeof loginRoles)[number];

/** The password of a login role, derived from the installation's secret, so that only the secret needs a backup. */
export function rolePassword(secret: string, role: LoginRole): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('base64url');
}

/** The statements that make or renew the login roles and give the owner the database. Idempotent. */
export function roleStatements(secret: string, database: string): string[] {
  const statements = loginRoles.map((role) => {
    const options = `login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls password '${rolePassword(secret, role)}'`;
    return `do $$ begin create role ${role} ${options}; exception when duplicate_object then alter role ${role} ${options}; end $$`;
  });
  const name = `"${database.replaceAll('"', '""')}"`;
  return [
    ...statements,
    `grant create, connect, temporary on database ${name} to milepost_owner`,
    `revoke all on database ${name} from public`,
    ...loginRoles.slice(1).map((role) => `grant connect on database ${name} to ${role}`),
    'revoke all on schema public from public',
    'grant all on schema public to milepost_owner with grant option',
  ];
}

/**
 * Makes the login roles with a client that may create roles and owns the database.
 * Errors: a user without that right gets the sentence that names `milepost migrate --print-roles`.
 */
export async function ensureRoles(client: pg.ClientBase, secret: string): Promise<void> {
  const database = (await client.query<{ name: string }>('select current_database() as name')).rows[0]!.name;
  await client.query('select pg_advisory_lock(7145000)');
  try {
    for (const statement of roleStatements(secret, database)) await client.query(statement);
  } catch (error) {
    if ((error as { code?: string }).code === '42501') {
      throw new AppError(
        'unavailable',
        'roles_not_allowed',
        'The user of DATABASE_URL may not create roles. Run the SQL that `npm run milepost -- migrate --print-roles` prints as a superuser, then start again.',
        { cause: error },
      );
    }
    throw error;
  } finally {
    await client.query('select pg_advisory_unlock(7145000)');
  }
}
