import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, type Fault, notFound } from '#server/errors.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { inUse, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField, workflowAbilities } from '#server/features/set-up/service.ts';
import type { WorkGroupView as GroupFacts } from '#server/features/workflow/rules-groups.ts';
import { foldKey } from '#shared/fold.ts';
import type { Mode, ViewLevel } from '#shared/vocabulary.ts';
import { changeMembers, readMembers } from './change-members.ts';
import type { MembersChange, MemberView, NewWorkGroup, WorkGroupChange, WorkGroupView } from './contract.ts';
import * as queries from './queries.ts';
import { memberNames } from './queries-members.ts';
import { storedViewLevel } from './rules-work-group.ts';

export { membersByGroup } from './change-members.ts';
export { allMembershipsOf, type Membership, membershipsOf } from './memberships.ts';

export type WorkGroupService = ReturnType<typeof workGroupService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectGroup>>>;

/** What all work groups look at, inactive ones included, by name. */
export async function workGroupsOf(tx: Tx): Promise<(GroupFacts & { id: string; name: string })[]> {
  return (await queries.selectGroups(tx)).map((row) => ({
    id: row.id,
    name: row.name,
    transport: row.transport,
    branchId: row.branch_id,
    departmentId: row.department_id,
    mode: row.mode as Mode | null,
    customerGroupId: row.customer_group_id,
    viewLevel: row.view_level as ViewLevel | null,
    active: row.active,
  }));
}

/** Work groups and their members (DOMAIN 6). Reading needs setup:read, changes workflow:write. */
export function workGroupService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<WorkGroupView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectGroups);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<WorkGroupView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** Errors: a name that is taken, an unknown branch, department or customer group, a view level beside a customer group. */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewWorkGroup): Promise<WorkGroupView> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    const name = nameColumns(input.name);
    const columns = viewColumns(input, unlimited);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          await checkNamed(tx, input);
          const dates = { version: 1, created_at: now, updated_at: now };
          await queries.insertGroup(tx, { id: made, ...name, ...columns, ...dates });
          await announceSetUp(tx, 'work-groups', now);
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
    input: WorkGroupChange,
  ): Promise<WorkGroupView> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    const name = input.name === undefined ? {} : nameColumns(input.name);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const before = await one(tx, id);
        checkVersion(version, before.version);
        await checkNamed(tx, input);
        const columns = viewColumns(input, before);
        const saved = await queries.updateGroup(tx, id, version, { ...name, ...columns, updated_at: now });
        if (!saved) checkVersion(version, version + 1);
        await announceSetUp(tx, 'work-groups', now);
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Errors: it has members (409, naming them). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const refusal = inUse(
        `The work group "${row.name}"`,
        named(await memberNames(tx, id), 'member', 'members'),
        'Remove its members first, or make it inactive: then they get no work through it.',
      );
      if (refusal) throw refusal;
      await queries.deleteGroup(tx, id);
      await announceSetUp(tx, 'work-groups', now);
    });
  }

  async function members(actor: OfficeActor, id: string): Promise<MemberView[]> {
    requirePermission(actor, 'setup:read');
    return db.withActor(actor, async (tx) => {
      await one(tx, id);
      return readMembers(tx, id, clock.now());
    });
  }

  /** Adds, changes and removes members, all or none. Errors: an unknown or twice named user, an unknown role, a disabled new member. */
  async function saveMembers(actor: OfficeActor, id: string, input: MembersChange): Promise<MemberView[]> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      await changeMembers(tx, id, input, now);
      await announceSetUp(tx, 'work-groups', now);
      return readMembers(tx, id, now);
    });
  }

  return { list, read, create, change, remove, members, saveMembers };
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('name', 'work_group_taken', work);

type Stored = Pick<
  Row,
  'transport' | 'branch_id' | 'department_id' | 'mode' | 'customer_group_id' | 'view_level' | 'active'
>;
const unlimited: Stored = {
  transport: false,
  branch_id: null,
  department_id: null,
  mode: null,
  customer_group_id: null,
  view_level: null,
  active: true,
};

/** What is entered over what is stored. Choosing a customer group drops the view level, unless one is named with it. */
function viewColumns(input: WorkGroupChange, before: Stored): Stored {
  const group = input.customerGroupId === undefined ? before.customer_group_id : input.customerGroupId;
  const kept = group === null ? (before.view_level as ViewLevel | null) : null;
  return {
    transport: input.transport ?? before.transport,
    branch_id: input.branchId === undefined ? before.branch_id : input.branchId,
    department_id: input.departmentId === undefined ? before.department_id : input.departmentId,
    mode: input.mode === undefined ? before.mode : input.mode,
    customer_group_id: group,
    view_level: storedViewLevel(group, input.viewLevel === undefined ? kept : input.viewLevel),
    active: input.active ?? before.active,
  };
}

function nameColumns(entered: string): { name: string; name_key: string } {
  const name = line('name', 'name', entered);
  return { name, name_key: foldKey(name) };
}

async function checkNamed(tx: Tx, input: WorkGroupChange): Promise<void> {
  const { branchId = null, departmentId = null, customerGroupId = null } = input;
  const missing = await queries.selectMissing(tx, { branchId, departmentId, customerGroupId });
  const fault = (field: string, what: string): Fault => ({
    field,
    code: 'unknown',
    message: `This ${what} does not exist any more. Choose another one.`,
  });
  const faults = [
    ...(missing.branch ? [fault('branchId', 'branch')] : []),
    ...(missing.department ? [fault('departmentId', 'department')] : []),
    ...(missing.group ? [fault('customerGroupId', 'customer group')] : []),
  ];
  const [first] = faults;
  if (first) throw new AppError('invalid', first.code, first.message, { faults });
}

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectGroup(tx, id);
  if (!row) throw notFound('work group');
  return row;
}

function shown(row: Row, actor: OfficeActor): WorkGroupView {
  const ref = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });
  const group = ref(row.customer_group_id, row.group_name);
  return {
    id: row.id,
    name: row.name,
    transport: row.transport,
    branch: ref(row.branch_id, row.branch_name),
    department: ref(row.department_id, row.department_name),
    mode: row.mode as Mode | null,
    customerGroup: group && { ...group, code: row.group_code ?? '' },
    viewLevel: row.view_level as ViewLevel | null,
    active: row.active,
    members: row.members,
    version: row.version,
    abilities: workflowAbilities(actor),
  };
}
