import type { Permission } from '#server/access/permissions.ts';
import { permissions } from '#server/access/permissions.ts';
import { foldKey } from '#shared/fold.ts';

/**
 * The key of a new role, made from its name: small letters, digits and underscores, at most 50, with a number behind it where that key
 * is taken. A name without any Latin letter becomes "role".
 */
export function roleKeyOf(name: string, taken: ReadonlySet<string>): string {
  const plain = foldKey(name).normalize('NFD').replace(/\p{M}/gu, '');
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '_')
      .slice(0, 50)
      .replace(/^_+|_+$/g, '') || 'role';
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

/** The permissions in the order of the product's list, each once. */
export function inOrder(chosen: readonly string[]): Permission[] {
  return permissions.filter((permission) => chosen.includes(permission));
}

/** Do two names count as the same? Two roles that read alike could not be told apart where one is given. */
export function isSameName(one: string, other: string): boolean {
  return foldKey(one) === foldKey(other);
}
