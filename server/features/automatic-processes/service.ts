import { randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, notFound } from '#server/errors.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { announceSetUp } from '#server/features/set-up/service.ts';
import { checkDefinition } from './check.ts';
import type { DryRun, NewProcess, PageQuery, ProcessChange, ProcessView } from './contract.ts';
import { dryRun } from './dry-run.ts';
import * as queries from './queries.ts';
import type { ProcessDefinition } from './rules-process.ts';
import { dueNow } from './run-process.ts';
import { asStored, type ProcessRow } from './stored-process.ts';

export type AutomaticProcessService = ReturnType<typeof automaticProcessService>;

const part = 'automatic-processes';
const runSort = 'newest';
const actionSort = 'position';

/** What Milepost does by itself (DOMAIN 6). Reading needs setup:read, changes processes:write. */
export function automaticProcessService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<ProcessView[]> {
    requirePermission(actor, 'setup:read');
    return (await db.withActor(actor, queries.selectProcesses)).map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, id: string): Promise<ProcessView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, id)), actor);
  }

  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewProcess): Promise<ProcessView> {
    requirePermission(actor, 'processes:write');
    const now = clock.now();
    const name = line('name', 'name', input.name);
    const definition = definitionOf(input);
    return db.withActor(actor, async (tx) => {
      const { id } = await once(tx, key, now, async () => {
        await checkDefinition(tx, definition);
        const made = randomUUIDv7();
        const times = { version: 1, created_at: now, updated_at: now };
        await queries.insertProcess(tx, {
          id: made,
          name,
          active: input.active ?? false,
          ...rowOf(definition),
          ...times,
        });
        await announceSetUp(tx, part, now);
        return made;
      });
      return shown(await one(tx, id), actor);
    });
  }

  async function change(actor: OfficeActor, id: string, version: number, input: ProcessChange): Promise<ProcessView> {
    requirePermission(actor, 'processes:write');
    const now = clock.now();
    const name = input.name === undefined ? undefined : line('name', 'name', input.name);
    return db.withActor(actor, async (tx) => {
      const stored = asStored(await one(tx, id));
      checkVersion(version, stored.version);
      const definition = definitionOf({ ...stored, ...input });
      await checkDefinition(tx, definition);
      const saved = await queries.updateProcess(tx, id, version, {
        name,
        active: input.active,
        ...rowOf(definition),
        updated_at: now,
      });
      if (!saved) checkVersion(version, version + 1);
      await announceSetUp(tx, part, now);
      return shown(await one(tx, id), actor);
    });
  }

  /** Deletes a process with its log; what it did to jobs stays in their history. */
  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'processes:write');
    await db.withActor(actor, async (tx) => {
      await one(tx, id);
      await queries.deleteProcess(tx, id);
      await announceSetUp(tx, part, clock.now());
    });
  }

  /** What a process would do now if it were switched on, also one that is not saved. Writes nothing. */
  async function preview(actor: OfficeActor, input: NewProcess): Promise<DryRun> {
    requirePermission(actor, 'setup:read');
    requirePermission(actor, 'jobs:read');
    const now = clock.now();
    const definition = definitionOf(input);
    return db.withActor(actor, async (tx) => {
      await checkDefinition(tx, definition);
      return dryRun(tx, { ...definition, name: input.name }, await dueNow(tx, definition, now), now);
    });
  }

  /** Makes a process due at once: the background work takes it up within moments. Errors: it is switched off. */
  async function runNow(actor: OfficeActor, id: string): Promise<ProcessView> {
    requirePermission(actor, 'processes:write');
    return db.withActor(actor, async (tx) => {
      const row = await one(tx, id);
      if (!row.active)
        throw conflict(
          'process_off',
          `"${row.name}" is switched off. Switch it on first; its dry run shows what it does.`,
        );
      await queries.setLastRun(tx, id, null);
      await announceSetUp(tx, part, clock.now());
      return shown(await one(tx, id), actor);
    });
  }

  /** The runs that did something, newest first. */
  async function runs(actor: OfficeActor, id: string, query: PageQuery) {
    requirePermission(actor, 'setup:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, runSort, ['instant', 'id']);
    const after = keys === null ? null : { startedAt: String(keys[0]), id: String(keys[1]) };
    const rows = await db.withActor(actor, async (tx) => {
      await one(tx, id);
      return queries.selectRuns(tx, id, after, limit + 1);
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => ({
        id: row.id,
        startedAt: row.started_at.toISOString(),
        finishedAt: row.finished_at?.toISOString() ?? null,
        done: row.done,
        failed: row.failed,
        message: row.message,
      })),
      nextCursor: last ? encodeCursor({ sort: runSort, keys: [last.started_at.toISOString(), last.id] }) : null,
    };
  }

  /** What one run did to which jobs, in its order. */
  async function actions(actor: OfficeActor, id: string, runId: string, query: PageQuery) {
    requirePermission(actor, 'setup:read');
    requirePermission(actor, 'jobs:read');
    const limit = query.limit ?? 50;
    const after = Number(decodeCursor(query.cursor, actionSort, ['number'])?.[0] ?? 0);
    const rows = await db.withActor(actor, async (tx) => {
      if ((await queries.selectRun(tx, id, runId)) === undefined) throw notFound('run');
      return queries.selectActions(tx, id, runId, after, limit + 1);
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    return {
      items: items.map((row) => ({
        position: row.position,
        jobId: row.job_id,
        jobCode: row.job_code,
        customer: row.customer,
        what: row.what,
        failed: row.failed,
      })),
      nextCursor: last ? encodeCursor({ sort: actionSort, keys: [last.position] }) : null,
    };
  }

  return { list, read, create, change, remove, preview, runNow, runs, actions };
}

function definitionOf(input: {
  kind: ProcessDefinition['kind'];
  days: number;
  direction?: ProcessDefinition['direction'];
  base?: ProcessDefinition['base'];
  baseType?: string | null;
  eventTypes?: readonly string[] | null;
}): ProcessDefinition {
  const { kind, days, direction = null, base = null, baseType = null, eventTypes = null } = input;
  return { kind, days, direction, base, baseType, eventTypes: eventTypes === null ? null : [...new Set(eventTypes)] };
}

function rowOf(definition: ProcessDefinition) {
  return {
    kind: definition.kind,
    direction: definition.direction,
    days: definition.days,
    base: definition.base,
    base_type: definition.baseType,
    event_types: definition.eventTypes === null ? null : [...definition.eventTypes],
  };
}

async function one(tx: Tx, id: string): Promise<ProcessRow> {
  const row = await queries.selectProcess(tx, id);
  if (!row) throw notFound('automatic process');
  return row;
}

function shown(row: ProcessRow, actor: OfficeActor): ProcessView {
  const process = asStored(row);
  const write = may(actor, 'processes:write');
  return {
    id: row.id,
    name: row.name,
    kind: process.kind,
    active: row.active,
    direction: process.direction,
    days: row.days,
    base: process.base,
    baseType: row.base_type === null ? null : { code: row.base_type, name: row.base_name ?? row.base_type },
    eventTypes: process.eventTypes === null ? null : row.types,
    lastRunAt: row.last_run_at?.toISOString() ?? null,
    version: row.version,
    abilities: { edit: write, remove: write },
  };
}
