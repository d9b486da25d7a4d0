import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, notFound } from '#server/errors.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { counted, inUse, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField, workflowAbilities } from '#server/features/set-up/service.ts';
import { foldKey } from '#shared/fold.ts';
import type { NewWorkflowRole, WorkflowRoleChange, WorkflowRoleView } from './contract.ts';
import * as queries from './queries.ts';

export type WorkflowRoleService = ReturnType<typeof workflowRoleService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectRole>>>;

/** Workflow roles: sets of milestone categories, who does what (DOMAIN 6). Reading needs setup:read, changes workflow:write. */
export function workflowRoleService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<WorkflowRoleView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectRoles);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<WorkflowRoleView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** Errors: a name that is taken, no category, an unknown category. */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewWorkflowRole): Promise<WorkflowRoleView> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    const columns = nameColumns(input.name);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          await checkCategories(tx, input.categoryIds);
          await queries.insertRole(tx, { id: made, ...columns, version: 1, created_at: now, updated_at: now });
          await queries.replaceCategories(tx, made, input.categoryIds);
          await announceSetUp(tx, 'workflow-roles', now);
          return made;
        });
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** `categoryIds` replaces the whole set. */
  async function change(
    actor: OfficeActor,
    id: string,
    version: number,
    input: WorkflowRoleChange,
  ): Promise<WorkflowRoleView> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    const columns = input.name === undefined ? {} : nameColumns(input.name);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        checkVersion(version, (await one(tx, id)).version);
        if (input.categoryIds) await checkCategories(tx, input.categoryIds);
        const saved = await queries.updateRole(tx, id, version, { ...columns, updated_at: now });
        if (!saved) checkVersion(version, version + 1);
        if (input.categoryIds) await queries.replaceCategories(tx, id, input.categoryIds);
        await announceSetUp(tx, 'workflow-roles', now);
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Errors: members of work groups hold it (409, naming the groups). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'workflow:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const uses = await queries.roleUses(tx, id);
      const refusal = inUse(
        `The workflow role "${row.name}"`,
        uses.members === 0
          ? []
          : [`${counted(uses.members, 'member', 'members')} of ${named(uses.groups, 'work group', 'work groups')}`],
        'Give these members another workflow role first.',
      );
      if (refusal) throw refusal;
      await queries.deleteRole(tx, id);
      await announceSetUp(tx, 'workflow-roles', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('name', 'workflow_role_taken', work);

function nameColumns(entered: string): { name: string; name_key: string } {
  const name = line('name', 'name', entered);
  return { name, name_key: foldKey(name) };
}

async function checkCategories(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0)
    throw refused(
      'no_categories',
      'A workflow role without a category would never show work to anybody. Choose at least one.',
    );
  const known = await queries.knownCategories(tx, ids);
  if (ids.some((id) => !known.has(id)))
    throw refused(
      'category_unknown',
      'One of these categories does not exist any more. Reload the list and choose again.',
    );
}

function refused(code: string, message: string): AppError {
  return new AppError('invalid', code, message, { faults: [{ field: 'categoryIds', code, message }] });
}

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectRole(tx, id);
  if (!row) throw notFound('workflow role');
  return row;
}

function shown(row: Row, actor: OfficeActor): WorkflowRoleView {
  const { id, name, categories, members, version } = row;
  return { id, name, categories, members, version, abilities: workflowAbilities(actor) };
}
