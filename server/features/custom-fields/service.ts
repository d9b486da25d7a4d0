import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, conflict, notFound } from '#server/errors.ts';
import { isSameSet, line } from '#server/features/set-up/rules-entries.ts';
import { counted, inUse, mostCounted, named } from '#server/features/set-up/rules-in-use.ts';
import { machineKey } from '#server/features/set-up/rules-keys.ts';
import { announcePortals, announceSetUp, atField, setUpAbilities } from '#server/features/set-up/service.ts';
import type { CustomFieldChange, CustomFieldView, NewCustomField } from './contract.ts';
import * as queries from './queries.ts';
import type { CustomFieldType } from './rules-types.ts';

export type CustomFieldService = ReturnType<typeof customFieldService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectCustomField>>>;

/** A custom field as jobs and imports look at it. */
export type CustomField = { key: string; label: string; type: CustomFieldType; portal: boolean };

/** All custom fields in order. A value of a field with `portal` is stored in jobs.custom_portal, else in jobs.custom_internal. */
export async function customFieldsOf(tx: Tx): Promise<CustomField[]> {
  const rows = await queries.selectCustomFields(tx);
  return rows.map(({ key, label, type, portal }) => ({ key, label, type: type as CustomFieldType, portal }));
}

/** Typed custom fields of jobs (DOMAIN 2). Reading needs setup:read, changes setup:write. */
export function customFieldService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<CustomFieldView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectCustomFields);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, key: string): Promise<CustomFieldView> {
    requirePermission(actor, 'setup:read');
    return shown(known(await db.withActor(actor, (tx) => queries.selectCustomField(tx, key.toLowerCase()))), actor);
  }

  async function create(actor: OfficeActor, request: IdempotencyKey, input: NewCustomField): Promise<CustomFieldView> {
    requirePermission(actor, 'setup:write');
    const key = machineKey('key', 'key', input.key);
    const label = line('label', 'label', input.label);
    const now = clock.now();
    return atField('key', 'custom_field_taken', () =>
      db.withActor(actor, async (tx) => {
        await once(tx, request, now, async () => {
          if (await queries.selectCustomField(tx, key))
            throw conflict('custom_field_taken', `There is already a custom field with the key "${key}".`);
          const position = await queries.nextPosition(tx);
          await queries.insertCustomField(tx, {
            key,
            label,
            type: input.type,
            portal: input.portal ?? false,
            position,
          });
          await announceSetUp(tx, 'custom_fields', now);
          return key;
        });
        return shown(known(await queries.selectCustomField(tx, key)), actor);
      }),
    );
  }

  /** Switching the portal flag shows or hides the values that jobs have at once. Errors: another type while jobs have values. */
  async function change(actor: OfficeActor, key: string, input: CustomFieldChange): Promise<CustomFieldView> {
    requirePermission(actor, 'setup:write');
    const label = input.label === undefined ? undefined : line('label', 'label', input.label);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const row = known(await queries.lockCustomField(tx, key.toLowerCase()));
      const changed = { label: label ?? row.label, type: input.type ?? row.type, portal: input.portal ?? row.portal };
      if (changed.type !== row.type) await checkRetype(tx, row);
      await queries.updateCustomField(tx, row.key, changed);
      if (changed.portal !== row.portal) await queries.moveValues(tx, row.key, changed.portal, now);
      await announceSetUp(tx, 'custom_fields', now);
      if (changed.portal || row.portal) await announcePortals(tx, now);
      return shown({ ...row, ...changed }, actor);
    });
  }

  /** Errors: an order that does not name every field once (somebody else added or removed one meanwhile). */
  async function order(actor: OfficeActor, keys: string[]): Promise<CustomFieldView[]> {
    requirePermission(actor, 'setup:write');
    return db.withActor(actor, async (tx) => {
      if (!isSameSet(keys, await queries.lockCustomFields(tx)))
        throw conflict('order_incomplete', 'The order must name every field once. Reload the list and order it again.');
      await queries.orderCustomFields(tx, keys);
      await announceSetUp(tx, 'custom_fields', clock.now());
      return (await queries.selectCustomFields(tx)).map((row) => shown(row, actor));
    });
  }

  /** Errors: jobs have values of it, saved mappings fill it (409, naming them). */
  async function remove(actor: OfficeActor, key: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      const row = known(await queries.lockCustomField(tx, key.toLowerCase()));
      const uses = [
        ...counted(await queries.countValues(tx, row.key, mostCounted), 'job', 'jobs'),
        ...named(await queries.mappingsOf(tx, row.key), 'saved mapping', 'saved mappings'),
      ];
      const refusal = inUse(`The custom field "${row.label}"`, uses, 'Clear the field there first.');
      if (refusal) throw refusal;
      await queries.deleteCustomField(tx, row.key);
      await announceSetUp(tx, 'custom_fields', clock.now());
    });
  }

  return { list, read, create, change, order, remove };
}

async function checkRetype(tx: Tx, row: Row): Promise<void> {
  const [jobs] = counted(await queries.countValues(tx, row.key, mostCounted), 'job', 'jobs');
  if (jobs === undefined) return;
  const message = `The type of "${row.label}" cannot be changed: it has values in ${jobs}. Add another field instead.`;
  throw new AppError('conflict', 'in_use', message, { faults: [{ field: 'type', code: 'in_use', message }] });
}

function known(row: Row | undefined): Row {
  if (!row) throw notFound('custom field');
  return row;
}

function shown(row: Row, actor: OfficeActor): CustomFieldView {
  const { key, label, type, portal, position } = row;
  return { key, label, type: type as CustomFieldType, portal, position, abilities: setUpAbilities(actor) };
}
