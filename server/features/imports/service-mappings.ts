import { randomUUIDv7 } from 'node:crypto';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { AppError, invalid, notFound } from '#server/errors.ts';
import { type ImportMapping, mappingShapeFaults } from '#server/tabular/rules-mapping.ts';
import { foldKey } from '#shared/fold.ts';
import { isPrintable } from '#shared/texts.ts';
import type { SavedMappingInput } from './contract.ts';
import {
  deleteMapping,
  insertMapping,
  type SavedMapping,
  selectMappingByName,
  selectMappings,
  updateMapping,
} from './queries-mappings.ts';
import type { ImportDeps } from './run.ts';

export type MappingService = ReturnType<typeof mappingService>;

/** Mappings kept under a name, for the next file of the same kind. */
export function mappingService({ db, clock }: ImportDeps) {
  async function list(actor: OfficeActor): Promise<SavedMapping[]> {
    requirePermission(actor, 'imports:run');
    return db.withActor(actor, selectMappings);
  }

  async function create(actor: OfficeActor, input: SavedMappingInput): Promise<SavedMapping> {
    requirePermission(actor, 'imports:run');
    const row = rowOf(randomUUIDv7(), input, clock.now());
    return db.withActor(actor, async (tx) => {
      await checkName(tx, row.nameKey, null);
      await insertMapping(tx, row);
      return shown(row);
    });
  }

  async function change(actor: OfficeActor, id: string, input: SavedMappingInput): Promise<SavedMapping> {
    requirePermission(actor, 'imports:run');
    const row = rowOf(id, input, clock.now());
    return db.withActor(actor, async (tx) => {
      await checkName(tx, row.nameKey, id);
      if (!(await updateMapping(tx, row))) throw notFound('mapping');
      return shown(row);
    });
  }

  async function remove(actor: OfficeActor, id: string): Promise<void> {
    requirePermission(actor, 'imports:run');
    await db.withActor(actor, async (tx) => {
      if (!(await deleteMapping(tx, id))) throw notFound('mapping');
    });
  }

  return { list, create, change, remove };
}

type Row = { id: string; name: string; nameKey: string; mapping: ImportMapping; now: Date };

const shown = ({ id, name, mapping, now }: Row): SavedMapping => ({ id, name, mapping, updated_at: now });

function rowOf(id: string, input: SavedMappingInput, now: Date): Row {
  const name = input.name.trim();
  if (name === '' || !isPrintable(name)) {
    throw invalid('name', 'mapping_name', 'Give the mapping a name of characters that print.');
  }
  const faults = mappingShapeFaults(input.mapping);
  if (faults.length > 0) throw new AppError('invalid', 'mapping_not_valid', faults[0]!.message, { faults });
  return { id, name, nameKey: foldKey(name), mapping: input.mapping as ImportMapping, now };
}

async function checkName(tx: Tx, nameKey: string, own: string | null): Promise<void> {
  const other = await selectMappingByName(tx, nameKey);
  if (other !== undefined && other !== own) {
    const message = 'There is a mapping of this name already. Choose another name, or save over that one.';
    throw new AppError('conflict', 'mapping_name_taken', message, {
      faults: [{ field: 'name', code: 'mapping_name_taken', message }],
    });
  }
}
