import { randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, conflict, notFound } from '#server/errors.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { inUse, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp } from '#server/features/set-up/service.ts';
import { endViews } from '#server/features/view-as/end-views.ts';
import type { NewRole, RoleChange } from './contract.ts';
import { isWithin, mayNotExceed } from './grant.ts';
import * as queries from './queries.ts';
import { inOrder, isSameName, roleKeyOf } from './rules-role.ts';

export { grantableRole, isWithin, mayNotExceed } from './grant.ts';
export { lockGrants } from './queries.ts';

export type RoleService = ReturnType<typeof roleService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectRole>>>;

/**
 * Roles: what staff users and API keys may do (DOMAIN 1). Built-in ones belong to the product and can be copied only. A change counts
 * from the next request of everybody who has the role; open pages hear `setup.changed` and read their rights again. Nobody gives, or
 * changes, what may do more than they themselves. Reading needs users:read, changes users:write.
 */
export function roleService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor) {
    requirePermission(actor, 'users:read');
    return (await db.withActor(actor, queries.selectRoles)).map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string) {
    requirePermission(actor, 'users:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** Its key is made from the name. Errors: a name that a role has already; permissions beyond the actor's own. */
  async function create(actor: OfficeActor, input: NewRole, key: IdempotencyKey) {
    requirePermission(actor, 'users:write');
    const name = line('name', 'name', input.name);
    mayNotExceed(actor, input.permissions, beyondOwn);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      await queries.lockGrants(tx);
      const { id } = await once(tx, key, now, async () => {
        const roles = await queries.selectGrants(tx);
        checkName(name, roles);
        const made = randomUUIDv7();
        await queries.insertRole(tx, {
          id: made,
          key: roleKeyOf(name, new Set(roles.map((role) => role.key))),
          name,
          built_in: false,
          permissions: inOrder(input.permissions),
          version: 1,
        });
        await announceSetUp(tx, 'roles', now);
        return made;
      });
      return shown(await one(tx, id), actor);
    });
  }

  /** Errors: a built-in role; one that may, or would then, do more than the actor; a stale version. */
  async function change(actor: OfficeActor, id: string, version: number, input: RoleChange) {
    requirePermission(actor, 'users:write');
    const name = input.name === undefined ? undefined : line('name', 'name', input.name);
    return db.withActor(actor, async (tx) => {
      await queries.lockGrants(tx);
      const before = await own(tx, actor, id);
      checkVersion(version, before.version);
      if (name !== undefined) checkName(name, await queries.selectGrants(tx), id);
      if (input.permissions) mayNotExceed(actor, input.permissions, beyondOwn);
      await queries.updateRole(tx, id, {
        name,
        permissions: input.permissions && inOrder(input.permissions),
        version: before.version + 1,
      });
      if (input.permissions && !input.permissions.includes('customers:view_as'))
        await endViews(tx, { roleId: id }, clock.now());
      await announceSetUp(tx, 'roles', clock.now());
      return shown(await one(tx, id), actor);
    });
  }

  /** Errors: a built-in role; users or API keys have it (409, naming them). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'users:write');
    await db.withActor(actor, async (tx) => {
      await queries.lockGrants(tx);
      const row = await own(tx, actor, id);
      const uses = await queries.roleUses(tx, id);
      const refusal = inUse(
        `The role "${row.name}"`,
        [...named(uses.users, 'staff user', 'staff users'), ...named(uses.keys, 'API key', 'API keys')],
        'Give the users another role and revoke the API keys first.',
      );
      if (refusal) throw refusal;
      await queries.releaseRevokedKeys(tx, row);
      await queries.deleteRole(tx, id);
      await announceSetUp(tx, 'roles', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

const beyondOwn = 'The role would let one do more than you may yourself.';

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectRole(tx, id);
  if (!row) throw notFound('role');
  return row;
}

/** A role of the company's own that the actor may change. */
async function own(tx: Tx, actor: OfficeActor, id: string): Promise<Row> {
  const row = await one(tx, id);
  if (row.built_in)
    throw conflict(
      'built_in',
      `The role "${row.name}" belongs to the product and stays as it is. Copy it and change the copy.`,
    );
  mayNotExceed(actor, row.permissions, 'This role may do more than you.');
  return row;
}

function checkName(name: string, roles: readonly { id: string; name: string }[], self?: string): void {
  if (!roles.some((role) => role.id !== self && isSameName(role.name, name))) return;
  const message = `There is already a role of the name "${name}". Choose another name.`;
  throw new AppError('conflict', 'role_taken', message, { faults: [{ field: 'name', code: 'role_taken', message }] });
}

function shown(row: Row, actor: OfficeActor) {
  const write = may(actor, 'users:write');
  const give = write && isWithin(actor, row.permissions);
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    builtIn: row.built_in,
    // In order, and without what a former release knew and this one does not.
    permissions: inOrder(row.permissions),
    users: row.users ?? 0,
    apiKeys: row.api_keys ?? 0,
    version: row.version,
    abilities: { edit: give && !row.built_in, copy: give, remove: give && !row.built_in, give },
  };
}
