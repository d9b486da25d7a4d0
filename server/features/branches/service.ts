import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, invalid, notFound } from '#server/errors.ts';
import { queueResettle } from '#server/features/background-tasks/service.ts';
import { workCalendar } from '#server/features/calendars/rules-calendar.ts';
import type { Place } from '#server/features/exceptions/rules-exception.ts';
import { code, line } from '#server/features/set-up/rules-entries.ts';
import { counted, inUse, mostCounted, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField, setUpAbilities } from '#server/features/set-up/service.ts';
import { isValidZone } from '#server/time/zones.ts';
import { foldKey } from '#shared/fold.ts';
import type { BranchChange, BranchView, NewBranch } from './contract.ts';
import * as queries from './queries.ts';
import { type PortDirection, portCodes, portDirections, portFaults } from './rules-ports.ts';
import { movesOpenJobs } from './rules-settling.ts';

export type BranchService = ReturnType<typeof branchService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectBranch>>>;

/** The branches of the company (DOMAIN 1). Reading needs setup:read, changes setup:write. */
export function branchService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<BranchView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectBranches);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<BranchView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  /** Errors: a code that is taken, an unknown zone, calendar or port, a port that another branch serves. */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewBranch): Promise<BranchView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const columns = { ...columnsOf(input), ...required(input), active: input.active ?? true };
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, async () => {
          const made = randomUUIDv7();
          await checkCalendar(tx, input.calendarId);
          await queries.insertBranch(tx, { id: made, ...columns, version: 1, created_at: now, updated_at: now });
          await savePorts(tx, made, input.ports);
          if (input.ports) await queueResettle(tx, { customerId: null }, now);
          await announceSetUp(tx, 'branches', now);
          return made;
        });
        return shown(await one(tx, id), actor);
      }),
    );
  }

  /** Open jobs follow in the background where ports, zone or calendar change. */
  async function change(actor: OfficeActor, id: string, version: number, input: BranchChange): Promise<BranchView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    const columns = columnsOf(input);
    return taken(() =>
      db.withActor(actor, async (tx) => {
        const before = await one(tx, id);
        checkVersion(version, before.version);
        if (input.calendarId !== undefined) await checkCalendar(tx, input.calendarId);
        const saved = await queries.updateBranch(tx, id, version, { ...columns, updated_at: now });
        if (!saved) checkVersion(version, version + 1);
        await savePorts(tx, id, input.ports);
        const after = await one(tx, id);
        if (movesOpenJobs(before, after)) await queueResettle(tx, { customerId: null }, now);
        await announceSetUp(tx, 'branches', now);
        return shown(after, actor);
      }),
    );
  }

  /** The ports it serves go with it. Errors: in use by jobs, work groups or users (409, naming them). */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      const uses = await queries.branchUses(tx, id, mostCounted);
      const refusal = inUse(
        `The branch "${row.name}"`,
        [
          ...counted(uses.jobs, 'job', 'jobs'),
          ...named(uses.groups, 'work group', 'work groups'),
          ...counted(uses.users, 'staff user', 'staff users'),
        ],
        'Make it inactive instead: then it is not offered any more.',
      );
      if (refusal) throw refusal;
      await queries.deleteBranch(tx, id);
      await announceSetUp(tx, 'branches', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

const taken = <T>(work: () => Promise<T>): Promise<T> => atField('code', 'branch_code_taken', work);

function columnsOf(input: BranchChange) {
  if (input.timeZone !== undefined && !isValidZone(input.timeZone))
    throw invalid(
      'timeZone',
      'time_zone',
      `"${input.timeZone}" is not a time zone. Choose one such as Europe/Amsterdam.`,
    );
  return {
    ...(input.code === undefined ? {} : coded(input.code)),
    ...(input.name === undefined ? {} : { name: line('name', 'name', input.name) }),
    time_zone: input.timeZone,
    calendar_id: input.calendarId,
    active: input.active,
  };
}

function required(input: NewBranch) {
  return {
    ...coded(input.code),
    name: line('name', 'name', input.name),
    time_zone: input.timeZone,
    calendar_id: input.calendarId,
  };
}

function coded(text: string): { code: string; code_key: string } {
  const entered = code('code', text);
  return { code: entered, code_key: foldKey(entered) };
}

async function checkCalendar(tx: Tx, id: string): Promise<void> {
  if (!(await queries.calendarExists(tx, id)))
    throw invalid('calendarId', 'calendar_unknown', 'This calendar does not exist any more. Choose another one.');
}

async function savePorts(tx: Tx, branchId: string, ports: NewBranch['ports']): Promise<void> {
  for (const direction of portDirections) {
    const entered = ports?.[direction];
    if (entered === undefined) continue;
    const codes = portCodes(entered);
    const holders = await queries.portHolders(tx, branchId, direction, codes);
    const known = new Map(holders.map((port) => [port.code, port.holder]));
    const faults = portFaults(direction, codes, known);
    const [first] = faults;
    if (first)
      throw new AppError(first.code === 'port_served' ? 'conflict' : 'invalid', first.code, first.message, { faults });
    await queries.replacePorts(tx, branchId, direction, codes);
  }
}

async function one(tx: Tx, id: string): Promise<Row> {
  const row = await queries.selectBranch(tx, id);
  if (!row) throw notFound('branch');
  return row;
}

function shown(row: Row, actor: OfficeActor): BranchView {
  const served = (direction: PortDirection) =>
    row.ports.filter((port) => port.direction === direction).map((port) => ({ code: port.code, name: port.name }));
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    timeZone: row.time_zone,
    calendar: { id: row.calendar_id, name: row.calendar_name },
    active: row.active,
    ports: { import: served('import'), export: served('export') },
    version: row.version,
    abilities: setUpAbilities(actor),
  };
}

/** Branches for the matching of codes and names in jobs and imports. */
export async function branchesOf(tx: Tx): Promise<{ id: string; code: string; name: string; active: boolean }[]> {
  return queries.selectBranchNames(tx);
}

function placeOf(row: Awaited<ReturnType<typeof queries.selectPlaces>>[number]): Place {
  return { zone: row.time_zone, calendar: workCalendar(row.working_days, row.holidays ?? []) };
}

/** Zone and calendar by which a branch counts (DOMAIN 5); null when there is no such branch. */
export async function branchPlace(tx: Tx, branchId: string): Promise<Place | null> {
  const [row] = await queries.selectPlaces(tx, branchId);
  return row ? placeOf(row) : null;
}

/** Zones and calendars of all branches by id, for imports and tasks. */
export async function branchPlaces(tx: Tx): Promise<Map<string, Place>> {
  return new Map((await queries.selectPlaces(tx, null)).map((row) => [row.id, placeOf(row)]));
}

/** The branch that serves a port (UN/LOCODE) in a direction; null when none does (DOMAIN 6). */
export async function servingBranch(tx: Tx, direction: PortDirection, port: string): Promise<string | null> {
  const [row] = await queries.selectServedPorts(tx, { direction, port });
  return row?.branch_id ?? null;
}

/** All served ports, for imports: the branch's id by "direction port", such as "import NLRTM". */
export async function servingBranches(tx: Tx): Promise<Map<string, string>> {
  const rows = await queries.selectServedPorts(tx, null);
  return new Map(rows.map((row) => [`${row.direction} ${row.port_code}`, row.branch_id]));
}
