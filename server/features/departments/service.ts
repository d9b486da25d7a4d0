import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { invalid, notFound } from '#server/errors.ts';
import { code, line } from '#server/features/set-up/rules-entries.ts';
import { counted, inUse, mostCounted, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField, setUpAbilities } from '#server/features/set-up/service.ts';
import { foldKey } from '#shared/fold.ts';
import type { DepartmentChange, DepartmentView, NewDepartment } from './contract.ts';
import * as queries from './queries.ts';

export type DepartmentService = ReturnType<typeof departmentService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectDepartment>>>;

/** All departments, for the matching of codes and names in jobs and imports. */
export async function departmentsOf(tx: Tx): Promise<{ id: string; code: string; name: string; active: boolean }[]> {
  return queries.selectDepartmentNames(tx);
}

/** The departments of the company (DOMAIN 1). Reading needs setup:read, changes setup:write. */
export function departmentService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<DepartmentView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectDepartments);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<DepartmentView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewDepartment): Promise<DepartmentView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const entered = { ...coded(input.code), name: line('name', 'name', input.name) };
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          const active = input.active ?? true;
          await queries.insertDepartment(tx, {
            id: made,
            ...entered,
            active,
            version: 1,
            created_at: now,
            updated_at: now,
          });
          await saveManagers(tx, made, input.managerIds);
          await announceSetUp(tx, 'departments', now);
          return made;
        });
        return shown(await one(tx, id), actor);
      }),
    );
  }

  async function change(
    actor: OfficeActor,
    id: string,
    version: number,
    input: DepartmentChange,
  ): Promise<DepartmentView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const entered = {
      ...(input.code === undefined ? {} : coded(input.code)),
      ...(input.name === undefined ? {} : { name: line('name', 'name', input.name) }),
    };
    return taken(() =>
      db.withActor(actor, async (tx) => {
        checkVersion(version, (await one(tx, id)).version);
        const saved = await queries.updateDepartment(tx, id, version, {
          ...entered,
          active: input.active,
          updated_at: now,
        });
        if (!saved) checkVersion(version, version + 1);
        await saveManagers(tx, id, input.managerIds);
        await announceSetUp(tx, 'departments', now);
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Errors: in use by jobs, templates, work groups, overrides or users (409, naming them). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const uses = await queries.departmentUses(tx, id, mostCounted);
      const refusal = inUse(
        `The department "${row.name}"`,
        [
          ...counted(uses.jobs, 'job', 'jobs'),
          ...named(uses.templates, 'template', 'templates'),
          ...named(uses.groups, 'work group', 'work groups'),
          ...counted(uses.overrides, 'customer group override', 'customer group overrides'),
          ...counted(uses.users, 'staff user', 'staff users'),
        ],
        'Make it inactive instead: then it is not offered any more.',
      );
      if (refusal) throw refusal;
      await queries.deleteDepartment(tx, id);
      await announceSetUp(tx, 'departments', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('code', 'department_code_taken', work);

async function saveManagers(tx: Tx, id: string, userIds: string[] | undefined): Promise<void> {
  if (userIds === undefined) return;
  const possible = await queries.possibleManagers(tx, id, userIds);
  if (userIds.some((userId) => !possible.has(userId)))
    throw invalid(
      'managerIds',
      'manager_unknown',
      'One of these managers does not exist or is disabled. Choose users who are not disabled.',
    );
  await queries.replaceManagers(tx, id, userIds);
}

function coded(text: string): { code: string; code_key: string } {
  const entered = code('code', text);
  return { code: entered, code_key: foldKey(entered) };
}

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectDepartment(tx, id);
  if (!row) throw notFound('department');
  return row;
}

function shown(row: Row, actor: OfficeActor): DepartmentView {
  const { id, code: entered, name, active, managers, version } = row;
  return { id, code: entered, name, active, managers, version, abilities: setUpAbilities(actor) };
}
