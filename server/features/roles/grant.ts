import { may, type OfficeActor } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import type { Tx } from '#server/database/database.ts';
import { AppError, invalid } from '#server/errors.ts';
import { selectGrants } from './queries.ts';

/**
 * The role that the actor gives to a user or an API key. Errors: an unknown role; a role that may do more than the one who gives it,
 * which would be a way to more rights.
 */
export async function grantableRole(tx: Tx, actor: OfficeActor, key: string): Promise<{ id: string; key: string }> {
  const roles = await selectGrants(tx);
  const role = roles.find((each) => each.key === key);
  if (!role)
    throw invalid(
      'roleKey',
      'role_unknown',
      `There is no role “${key}”. The roles are: ${roles.map((each) => each.key).join(', ')}.`,
    );
  mayNotExceed(actor, role.permissions, 'The role you give may do more than your own.');
  return { id: role.id, key: role.key };
}

/** Do the permissions stay within the actor's own? */
export function isWithin(actor: OfficeActor, permissions: readonly string[]): boolean {
  return permissions.every((permission) => may(actor, permission as Permission));
}

/** Throws when the permissions go beyond the actor's own. */
export function mayNotExceed(actor: OfficeActor, permissions: readonly string[], sentence: string): void {
  if (!isWithin(actor, permissions))
    throw new AppError('forbidden', 'role_beyond_own', `${sentence} Ask an administrator.`);
}
