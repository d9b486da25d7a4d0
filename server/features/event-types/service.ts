import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { checkVersion } from '#server/access/versions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, notFound } from '#server/errors.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { inUse, named } from '#server/features/set-up/rules-in-use.ts';
import { announceSetUp, atField } from '#server/features/set-up/service.ts';
import type { DateEffect } from '#shared/vocabulary.ts';
import type { EventTypeChange, EventTypeView, NewEventType } from './contract.ts';
import * as queries from './queries.ts';
import { eventTypeCode, systemRefusal } from './rules-change.ts';

export type EventTypeService = ReturnType<typeof eventTypeService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectEventType>>>;

/** An event type as jobs, templates and imports look at it. */
export type EventType = {
  code: string;
  name: string;
  customerLabel: string;
  internal: boolean;
  system: boolean;
  active: boolean;
  dateEffect: DateEffect | null;
};

/** All event types by code. */
export async function eventTypesOf(tx: Tx): Promise<Map<string, EventType>> {
  return new Map((await queries.selectEventTypes(tx)).map((row) => [row.code, plain(row)]));
}

export type ManualEventType = Pick<EventType, 'code' | 'name' | 'customerLabel' | 'internal'> & { description: string };

/** Adds the manual types that are missing; one of the same code stays as it is. */
export async function ensureEventTypes(tx: Tx, types: readonly ManualEventType[], now: Date): Promise<void> {
  const present = new Set((await queries.selectEventTypes(tx)).map((row) => row.code));
  const missing = types.filter((type) => !present.has(type.code));
  for (const { customerLabel, ...type } of missing)
    await queries.insertEventType(tx, {
      ...type,
      system: false,
      customer_label: customerLabel,
      date_effect: null,
      active: true,
      version: 1,
      created_at: now,
      updated_at: now,
    });
  if (missing.length > 0) await announceSetUp(tx, 'event_types', now);
}

/** Event types, system and manual (DOMAIN 3). Reading needs setup:read, changes setup:write. */
export function eventTypeService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<EventTypeView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectEventTypes);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, code: string): Promise<EventTypeView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, code)), actor);
  }

  /** Makes a manual type. Errors: a code of another form, or one that is taken whatever its case. */
  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewEventType): Promise<EventTypeView> {
    requirePermission(actor, 'setup:write');
    const code = eventTypeCode(input.code);
    const name = line('name', 'name', input.name);
    const now = clock.now();
    return atField('code', 'event_type_taken', () =>
      db.withActor(actor, async (tx) => {
        await once(tx, key, now, async () => {
          await queries.insertEventType(tx, {
            code,
            name,
            description: input.description?.trim() ?? '',
            system: false,
            customer_label: labelOf(input.customerLabel, name),
            internal: input.internal ?? false,
            date_effect: input.dateEffect ?? null,
            active: input.active ?? true,
            version: 1,
            created_at: now,
            updated_at: now,
          });
          await announceSetUp(tx, 'event_types', now);
          return code;
        });
        return shown(await one(tx, code), actor);
      }),
    );
  }

  /** Jobs keep the texts with which their milestones were allocated until they are allocated again. Errors: what a system type does. */
  async function change(
    actor: OfficeActor,
    code: string,
    version: number,
    input: EventTypeChange,
  ): Promise<EventTypeView> {
    requirePermission(actor, 'setup:write');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const before = await one(tx, code);
      checkVersion(version, before.version);
      const refusal = systemRefusal(before, input);
      if (refusal) throw refusal;
      const name = input.name === undefined ? before.name : line('name', 'name', input.name);
      const saved = await queries.updateEventType(tx, before.code, version, {
        name,
        description: input.description?.trim(),
        customer_label: input.customerLabel === undefined ? undefined : labelOf(input.customerLabel, name),
        internal: input.internal,
        date_effect: input.dateEffect,
        active: input.active,
        updated_at: now,
      });
      if (!saved) checkVersion(version, version + 1);
      await announceSetUp(tx, 'event_types', now);
      return shown(await one(tx, before.code), actor);
    });
  }

  /** Errors: a system type, or one in use by templates, customers or jobs (409, naming them). */
  async function remove(actor: OfficeActor, code: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, code);
      if (row.system) throw conflict('system_type', `${row.code} arises by itself and cannot be deleted.`);
      const uses = await queries.eventTypeUses(tx, row.code);
      const refusal = inUse(
        `The event type ${row.code}`,
        [
          ...named(uses.templates, 'template', 'templates'),
          ...named(uses.customers, 'customer', 'customers'),
          ...named(uses.processes, 'automatic process', 'automatic processes'),
          ...named(uses.mappings, 'saved mapping', 'saved mappings'),
          ...(uses.milestones ? ['milestones of jobs'] : []),
          ...(uses.events ? ['the history of jobs'] : []),
        ],
        'Make it inactive instead: then it is not offered any more.',
      );
      if (refusal) throw refusal;
      await queries.deleteEventType(tx, row.code);
      await announceSetUp(tx, 'event_types', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

function labelOf(entered: string | undefined, name: string): string {
  return entered === undefined || entered.trim() === '' ? name : line('customerLabel', 'customer label', entered);
}

async function one(tx: Tx, code: string): Promise<Row> {
  const row = await queries.selectEventType(tx, code.toUpperCase());
  if (!row) throw notFound('event type');
  return row;
}

function plain(row: Row): EventType {
  const { code, name, customer_label, internal, system, active, date_effect } = row;
  return {
    code,
    name,
    customerLabel: customer_label,
    internal,
    system,
    active,
    dateEffect: date_effect as DateEffect | null,
  };
}

function shown(row: Row, actor: OfficeActor): EventTypeView {
  const edit = may(actor, 'setup:write');
  const own = edit && !row.system;
  return {
    ...plain(row),
    description: row.description,
    version: row.version,
    abilities: { edit, deactivate: own, remove: own },
  };
}
