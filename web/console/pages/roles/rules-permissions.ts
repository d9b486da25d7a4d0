import type { Permission } from './api.ts';

export type Module = Permission extends infer P ? (P extends `${infer M}:${string}` ? M : never) : never;

/** A permission as a path of the catalogue: `jobs:read` is `jobs.read`. */
export type PermissionPath = Permission extends infer P
  ? P extends `${infer M}:${infer A}`
    ? `${M}.${A}`
    : never
  : never;
export const pathOf = (permission: Permission): PermissionPath => permission.replace(':', '.') as PermissionPath;

const moduleOf = (permission: Permission) => permission.slice(0, permission.indexOf(':')) as Module;
const actionOf = (permission: Permission) => permission.slice(permission.indexOf(':') + 1);

/** A row of the table of permissions: what lets one see the module, what lets one change it, and what more there is. */
export type ModuleRow = { module: Module; see: Permission | null; change: Permission | null; more: Permission[] };

/** The modules in the order in which their first permission stands. */
export function moduleRows(permissions: readonly Permission[]): ModuleRow[] {
  const rows = new Map<Module, ModuleRow>();
  for (const permission of permissions) {
    const module = moduleOf(permission);
    const row = rows.get(module) ?? { module, see: null, change: null, more: [] };
    if (actionOf(permission) === 'read') row.see = permission;
    else if (actionOf(permission) === 'write') row.change = permission;
    else row.more.push(permission);
    rows.set(module, row);
  }
  return [...rows.values()];
}

/**
 * The choice after one permission was ticked or not. What may be changed must be seen, so that ticking an action of a module ticks its
 * `read` too, and taking `read` away takes the rest of the module.
 */
export function toggled(
  chosen: ReadonlySet<Permission>,
  permission: Permission,
  on: boolean,
  every: readonly Permission[],
): Set<Permission> {
  const next = new Set(chosen);
  const module = moduleOf(permission);
  const read = every.find((one) => one === `${module}:read`);
  if (on) {
    next.add(permission);
    if (read) next.add(read);
    return next;
  }
  next.delete(permission);
  if (permission === read) for (const one of every) if (moduleOf(one) === module) next.delete(one);
  return next;
}
