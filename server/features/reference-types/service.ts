import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { conflict, notFound } from '#server/errors.ts';
import { line } from '#server/features/set-up/rules-entries.ts';
import { counted, inUse, mostCounted, named } from '#server/features/set-up/rules-in-use.ts';
import { machineKey } from '#server/features/set-up/rules-keys.ts';
import { announcePortals, announceSetUp, atField, setUpAbilities } from '#server/features/set-up/service.ts';
import type { NewReferenceType, ReferenceTypeChange, ReferenceTypeView } from './contract.ts';
import * as queries from './queries.ts';

export type ReferenceTypeService = ReturnType<typeof referenceTypeService>;
type Row = NonNullable<Awaited<ReturnType<typeof queries.selectReferenceType>>>;

/** Reference types of jobs (DOMAIN 2). Reading needs setup:read, changes setup:write. */
export function referenceTypeService({ db, clock }: { db: Database; clock: Clock }) {
  async function list(actor: OfficeActor): Promise<ReferenceTypeView[]> {
    requirePermission(actor, 'setup:read');
    const rows = await db.withActor(actor, queries.selectReferenceTypes);
    return rows.map((row) => shown(row, actor));
  }

  async function read(actor: OfficeActor, code: string): Promise<ReferenceTypeView> {
    requirePermission(actor, 'setup:read');
    return shown(await db.withActor(actor, (tx) => one(tx, code)), actor);
  }

  async function create(actor: OfficeActor, key: IdempotencyKey, input: NewReferenceType): Promise<ReferenceTypeView> {
    requirePermission(actor, 'setup:write');
    const code = machineKey('code', 'code', input.code);
    const name = line('name', 'name', input.name);
    const now = clock.now();
    return atField('code', 'reference_type_taken', () =>
      db.withActor(actor, async (tx) => {
        // Codes are no UUIDs: the key of the creation is kept, the code comes from the request, which the key binds.
        await once(tx, key, now, async () => {
          await queries.insertReferenceType(tx, { code, name, built_in: false, portal: input.portal ?? true });
          await announceSetUp(tx, 'reference_types', now);
          return code;
        });
        return shown(await one(tx, code), actor);
      }),
    );
  }

  async function change(actor: OfficeActor, code: string, input: ReferenceTypeChange): Promise<ReferenceTypeView> {
    requirePermission(actor, 'setup:write');
    const name = input.name === undefined ? undefined : line('name', 'name', input.name);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const row = await one(tx, code);
      const changed = { name: name ?? row.name, portal: input.portal ?? row.portal };
      await queries.updateReferenceType(tx, row.code, changed);
      await announceSetUp(tx, 'reference_types', now);
      if (changed.portal || row.portal) await announcePortals(tx, now);
      return shown({ ...row, ...changed }, actor);
    });
  }

  /** Errors: a built-in type, or one that references or saved mappings are of, or that leads on a portal (409, naming them). */
  async function remove(actor: OfficeActor, code: string): Promise<void> {
    requirePermission(actor, 'setup:write');
    await db.withActor(actor, async (tx) => {
      const row = await one(tx, code);
      if (row.built_in)
        throw conflict('built_in', `The reference type "${row.name}" belongs to the product and cannot be deleted.`);
      const uses = [
        ...counted(
          await queries.countReferences(tx, row.code, mostCounted),
          'reference of a job',
          'references of jobs',
        ),
        ...named(await queries.mappingsOf(tx, row.code), 'saved mapping', 'saved mappings'),
        ...named(await queries.portalsLedBy(tx, row.code), 'portal of', 'portals of'),
      ];
      const refusal = inUse(`The reference type "${row.name}"`, uses, 'Take it out there first.');
      if (refusal) throw refusal;
      await queries.deleteReferenceType(tx, row.code);
      await announceSetUp(tx, 'reference_types', clock.now());
    });
  }

  return { list, read, create, change, remove };
}

async function one(tx: Tx, code: string): Promise<Row> {
  const row = await queries.selectReferenceType(tx, code.toLowerCase());
  if (!row) throw notFound('reference type');
  return row;
}

function shown(row: Row, actor: OfficeActor): ReferenceTypeView {
  const { edit, remove } = setUpAbilities(actor);
  const { code, name, built_in, portal } = row;
  return { code, name, builtIn: built_in, portal, abilities: { edit, remove: remove && !built_in } };
}
