import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { notFound } from '#server/errors.ts';
import { code, line } from '#server/features/set-up/rules-entries.ts';
import { counted, inUse, mostCounted, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField, workflowAbilities } from '#server/features/set-up/service.ts';
import { foldKey } from '#shared/fold.ts';
import type { CustomerGroupChange, CustomerGroupListQuery, CustomerGroupView, NewCustomerGroup } from './contract.ts';
import * as queries from './queries.ts';

export type CustomerGroupService = ReturnType<typeof customerGroupService>;

export type NamedGroup = { id: string; code: string; name: string };

const pageSort = 'customer-group';

/** Which of these customer groups exist, by id. */
export async function customerGroupsById(tx: Tx, ids: readonly string[]): Promise<Map<string, NamedGroup>> {
  if (ids.length === 0) return new Map();
  return new Map((await queries.selectNamed(tx, [...new Set(ids)])).map((group) => [group.id, group]));
}

/** Customer groups such as AUTO and PHARMA, by which the workflow tells customers apart (DOMAIN 6). Changes need workflow:write. */
export function customerGroupService({ db, clock }: { db: Database; clock: Clock }) {
  /** A page of groups by code. */
  async function list(actor: OfficeActor, query: CustomerGroupListQuery) {
    requirePermission(actor, 'setup:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['text', 'id']);
    const rows = await db.withActor(actor, (tx) =>
      queries.selectPage(tx, {
        searchKey: foldKey(query.search ?? ''),
        after: keys && { codeKey: String(keys[0]), id: String(keys[1]) },
        limit: limit + 1,
      }),
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => shown(row, actor)),
      nextCursor: last ? encodeCursor({ sort: pageSort, keys: [last.code_key, last.id] }) : null,
    };
  }

  async function read(actor: OfficeActor, id: string): Promise<CustomerGroupView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** Errors: a code that is taken (409). */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewCustomerGroup): Promise<CustomerGroupView> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    const entered = { ...coded(input.code), name: line('name', 'name', input.name) };
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          await queries.insertGroup(tx, { id: made, ...entered, version: 1, created_at: now, updated_at: now });
          await announceSetUp(tx, 'customer-groups', now);
          return made;
        });
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Renames a group or gives it another code; who uses it stays with it. Errors: a code that is taken (409). */
  async function change(
    actor: OfficeActor,
    id: string,
    version: number,
    input: CustomerGroupChange,
  ): Promise<CustomerGroupView> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    const entered = {
      ...(input.code === undefined ? {} : coded(input.code)),
      ...(input.name === undefined ? {} : { name: line('name', 'name', input.name) }),
    };
    return taken(() =>
      db.withActor(actor, async (tx) => {
        checkVersion(version, (await one(tx, id)).version);
        const saved = await queries.updateGroup(tx, id, version, { ...entered, updated_at: now });
        if (!saved) checkVersion(version, version + 1);
        await announceSetUp(tx, 'customer-groups', now);
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Errors: in use by customers, overrides, work groups or jobs (409, naming them). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'workflow:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const refusal = refusalOf(row.code, await queries.groupUses(tx, id, mostCounted));
      if (refusal) throw refusal;
      await queries.deleteGroup(tx, id);
      await announceSetUp(tx, 'customer-groups', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

/** Jobs are named only when nothing else is left: open ones follow what is named, closed ones keep the group they had. */
function refusalOf(groupCode: string, uses: queries.GroupUses) {
  const users = [
    ...named(uses.customers, 'customer', 'customers'),
    ...named(uses.overrides.map(overrideInWords), 'override', 'overrides'),
    ...named(uses.work_groups, 'work group', 'work groups'),
  ];
  const advice =
    users.length > 0
      ? 'Give them another group, or none, first.'
      : 'Jobs keep the group they had when they were closed. Rename the group instead.';
  const all = users.length > 0 ? users : counted(uses.jobs, 'job', 'jobs');
  return inUse(`The customer group "${groupCode}"`, all, advice);
}

function overrideInWords(override: queries.GroupUses['overrides'][number]): string {
  return `${override.customer}: ${override.job_type.replaceAll('_', ' ')}, ${override.port}`;
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('code', 'customer_group_taken', work);

function coded(text: string): { code: string; code_key: string } {
  const entered = code('code', text);
  return { code: entered, code_key: foldKey(entered) };
}

async function one(tx: Tx, id: string): Promise<queries.GroupRow> {
  const row = await queries.selectGroup(tx, id);
  if (!row) throw notFound('customer group');
  return row;
}

function shown(row: queries.GroupRow, actor: OfficeActor): CustomerGroupView {
  const { id, code: entered, name, customers, overrides, work_groups: workGroups, version } = row;
  return { id, code: entered, name, customers, overrides, workGroups, version, abilities: workflowAbilities(actor) };
}
