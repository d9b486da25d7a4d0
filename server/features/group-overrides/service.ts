import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { invalid, notFound } from '#server/errors.ts';
import { queueResettle } from '#server/features/background-tasks/service.ts';
import { holdCustomer } from '#server/features/customers/service.ts';
import { announceSetUp, workflowAbilities } from '#server/features/set-up/service.ts';
import { foldKey } from '#shared/fold.ts';
import { checkNamed, checkRoom } from './check.ts';
import type { NewOverride, OverrideChange, OverrideListQuery, OverrideView } from './contract.ts';
import * as queries from './queries.ts';

export type OverrideService = ReturnType<typeof overrideService>;

const pageSort = 'override';

/** Customer group overrides: groups that replace a customer's own for a job type and port (DOMAIN 6). Changes need workflow:write. */
export function overrideService({ db, clock }: { db: Database; clock: Clock }) {
  /** A page of overrides by customer, port and job type. */
  async function list(actor: OfficeActor, query: OverrideListQuery) {
    requirePermission(actor, 'setup:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, pageSort, ['text', 'id', 'text', 'text', 'id'])?.map(String);
    const rows = await db.withActor(actor, (tx) =>
      queries.selectPage(tx, {
        searchKey: foldKey(query.search ?? ''),
        customerId: query.customerId,
        groupId: query.groupId,
        after: keys ? afterOf(keys) : null,
        limit: limit + 1,
      }),
    );
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { items: page.map((row) => shown(row, actor)), nextCursor: last ? cursorAt(last) : null };
  }

  async function read(actor: OfficeActor, id: string): Promise<OverrideView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** Errors: an unknown customer, port, department or group (422); one that says the same or that it excludes (409, naming it). */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewOverride): Promise<OverrideView> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const { id } = await once(tx, key, now, async () => {
        if (!(await holdCustomer(tx, input.customerId)))
          throw invalid('customerId', 'customer_unknown', 'This customer does not exist any more. Choose another one.');
        const made = { ...input, port: portCode(input.port), id: randomUUIDv7(), version: 1 };
        await put(tx, made, now, now);
        return made.id;
      });
      return shown(await one(tx, id), actor);
    });
  }

  /** Changes all but the customer. Errors as in `create`. The only override of its scope may change from one department to all. */
  async function change(actor: OfficeActor, id: string, version: number, input: OverrideChange): Promise<OverrideView> {
    requirePermission(actor, 'workflow:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const row = await held(tx, id);
      checkVersion(version, row.version);
      const after = {
        ...scopeOf(row),
        jobType: input.jobType ?? row.job_type,
        port: input.port === undefined ? row.port.code : portCode(input.port),
        departmentId: input.departmentId === undefined ? (row.department?.id ?? null) : input.departmentId,
        groupId: input.groupId ?? row.group.id,
      };
      // Written anew: what it was refers to its kind, which cannot be another while it stands.
      await queries.deleteOverride(tx, id, scopeOf(row));
      await put(tx, { ...after, id, version: version + 1 }, row.created_at, now);
      return shown(await one(tx, id), actor);
    });
  }

  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'workflow:write');
    await db.withActor(actor, async (tx) => {
      const row = await held(tx, id);
      await queries.deleteOverride(tx, id, scopeOf(row));
      await follow(tx, row.customer.id, clock.now());
    });
  }

  return { list, read, create, change, remove };
}

async function put(tx: Tx, row: queries.NewRow, createdAt: Date, now: Date): Promise<void> {
  await checkNamed(tx, row);
  await checkRoom(tx, row);
  await queries.ensureScope(tx, row, row.departmentId === null);
  await queries.insertOverride(tx, row, createdAt, now);
  await follow(tx, row.customerId, now);
}

/** Open jobs of the customer take the group that applies now. */
async function follow(tx: Tx, customerId: string, now: Date): Promise<void> {
  await queueResettle(tx, { customerId }, now);
  await announceSetUp(tx, 'group-overrides', now);
}

/** The override as it stands, with its customer held, so that nobody else changes the customer's overrides meanwhile. */
async function held(tx: Tx, id: string): Promise<queries.OverrideRow> {
  const { customer } = await one(tx, id);
  await holdCustomer(tx, customer.id);
  return one(tx, id);
}

async function one(tx: Tx, id: string): Promise<queries.OverrideRow> {
  const row = await queries.selectOverride(tx, id);
  if (!row) throw notFound('override');
  return row;
}

const portCode = (entered: string): string => entered.trim().toUpperCase();

function scopeOf(row: queries.OverrideRow): queries.Scope {
  return { customerId: row.customer.id, jobType: row.job_type, port: row.port.code };
}

function cursorAt(row: queries.OverrideRow): string {
  return encodeCursor({ sort: pageSort, keys: [row.name_key, row.customer.id, row.port.code, row.job_type, row.id] });
}

function afterOf([nameKey, customerId, port, jobType, id]: string[]): queries.ListFilter['after'] {
  return { nameKey: nameKey!, customerId: customerId!, port: port!, jobType: jobType!, id: id! };
}

function shown(row: queries.OverrideRow, actor: OfficeActor): OverrideView {
  const { id, customer, job_type: jobType, port, department, group, version } = row;
  return { id, customer, jobType, port, department, group, version, abilities: workflowAbilities(actor) };
}
