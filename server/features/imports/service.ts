import { randomUUIDv7 } from 'node:crypto';
import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { notFound } from '#server/errors.ts';
import { adoptMapping } from './adopt-mapping.ts';
import type { MappingChange } from './contract.ts';
import { type InstallationFields, readImportFields } from './import-fields.ts';
import { type Inspection, inspectFile } from './inspect-file.ts';
import { announceProgress } from './progress.ts';
import {
  type ImportChange,
  type ImportRecord,
  insertImport,
  selectImport,
  selectImports,
  updateImport,
  whileHolding,
} from './queries.ts';
import { deleteStaged } from './queries-rows.ts';
import { applying, type ImportAction, refusal } from './rules-import-states.ts';
import { type ImportDeps, placeOf } from './run.ts';
import { tidy } from './run-import.ts';
import { removeUpload, storeUpload, type UploadStream, uploadPath } from './store-upload.ts';

export type ImportService = ReturnType<typeof importService>;
export type Inspected = { record: ImportRecord; inspection: Inspection; fields: InstallationFields };

const listSort = 'newest';

/** What the asker may do with an import now. */
export function importAbilities(actor: OfficeActor, record: ImportRecord): Record<ImportAction, boolean> {
  const can = (action: ImportAction): boolean => may(actor, 'imports:run') && refusal(action, record) === null;
  return { edit: can('edit'), check: can('check'), apply: can('apply'), cancel: can('cancel') };
}

/** Imports of jobs from files: upload, mapping, check, apply. `folder`: where uploads are kept until the import is done. */
export function importService(deps: ImportDeps & { folder: string }) {
  const { db, clock, folder } = deps;

  async function mustExist(tx: Tx, id: string, lock = false): Promise<ImportRecord> {
    const record = await selectImport(tx, id, { lock });
    if (!record) throw notFound('import');
    return record;
  }

  /** Takes a file, and looks into it. A file that is no table at all is refused and not kept. */
  async function upload(actor: OfficeActor, fileName: string, content: UploadStream): Promise<Inspected> {
    requirePermission(actor, 'imports:run');
    const id = randomUUIDv7();
    const size = await storeUpload(folder, id, content);
    const path = uploadPath(folder, id);
    try {
      const fields = await db.withActor(actor, readImportFields);
      const inspection = await inspectFile({ path, fileName, sheet: null, headerRow: null }, fields.known);
      const record = await db.withActor(actor, async (tx) => {
        const place = { path, fileName, sheet: inspection.sheet };
        await insertImport(tx, newRecord(id, actor, place, size, clock.now()));
        return mustExist(tx, id);
      });
      return { record, inspection, fields };
    } catch (error) {
      await removeUpload(path);
      throw error;
    }
  }

  /** Looks into the file again, by another sheet or header row if one is named. */
  async function inspect(
    actor: OfficeActor,
    id: string,
    look: { sheet?: string; headerRow?: number },
  ): Promise<Inspected> {
    requirePermission(actor, 'imports:run');
    const { record, fields } = await db.withActor(actor, async (tx) => ({
      record: await mustExist(tx, id),
      fields: await readImportFields(tx),
    }));
    const place = placeOf(record);
    const another = look.sheet !== undefined && look.sheet !== place.sheet;
    const sheet = look.sheet ?? place.sheet;
    const headerRow = look.headerRow ?? (another ? null : place.headerRow);
    return { record, inspection: await inspectFile({ ...place, sheet, headerRow }, fields.known), fields };
  }

  async function list(actor: OfficeActor, query: { limit?: number; cursor?: string }) {
    requirePermission(actor, 'imports:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, listSort, 2);
    const before = keys && { createdAt: new Date(String(keys[0])), id: String(keys[1]) };
    const rows = await db.withActor(actor, (tx) => selectImports(tx, before, limit + 1));
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? encodeCursor({ sort: listSort, keys: [last.created_at.toISOString(), last.id] }) : null;
    return { items, nextCursor };
  }

  async function read(actor: OfficeActor, id: string): Promise<ImportRecord> {
    requirePermission(actor, 'imports:read');
    return db.withActor(actor, (tx) => mustExist(tx, id));
  }

  /** Saves the mapping, with sheet and header row; what was checked by another one no longer counts. */
  async function saveMapping(actor: OfficeActor, id: string, input: MappingChange): Promise<ImportRecord> {
    requirePermission(actor, 'imports:run');
    const { record, fields } = await db.withActor(actor, async (tx) => ({
      record: await mustExist(tx, id),
      fields: await readImportFields(tx),
    }));
    const place = {
      ...placeOf(record),
      ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
      ...(input.headerRow === undefined ? {} : { headerRow: input.headerRow }),
    };
    const mapping = await adoptMapping(place, input.mapping, fields.known);
    return move(actor, id, 'edit', async (tx, _, now) => {
      await deleteStaged(tx, id);
      return {
        ...blank,
        sheet: place.sheet,
        header_row: place.headerRow ?? 0,
        mapping,
        state: 'uploaded',
        phase: 'uploaded',
        updated_at: now,
      };
    });
  }

  /** Changes an import's state if its table of states allows it, and tells open screens. */
  async function move(
    actor: OfficeActor,
    id: string,
    action: ImportAction,
    change: (tx: Tx, record: ImportRecord, now: Date) => Promise<ImportChange>,
  ): Promise<ImportRecord> {
    return db.withActor(actor, async (tx) => {
      const record = await mustExist(tx, id, true);
      const refused = refusal(action, record);
      if (refused) throw refused;
      const now = clock.now();
      await updateImport(tx, id, await change(tx, record, now));
      const after = await mustExist(tx, id);
      await announceProgress(
        tx,
        id,
        { state: after.state as never, done: after.rows_done, total: after.rows_total },
        now,
      );
      return after;
    });
  }

  /** Starts the dry run: the worker reads the whole file and says what each row would do. */
  async function check(actor: OfficeActor, id: string): Promise<ImportRecord> {
    requirePermission(actor, 'imports:run');
    return move(actor, id, 'check', async (tx, _, now) => {
      await deleteStaged(tx, id);
      await announceStart(tx, id, now);
      return { ...blank, ...startedBy(actor), state: 'checking', phase: 'checking', started_at: now, updated_at: now };
    });
  }

  /** Starts to apply what the check found good. With `mailContacts`, contacts who follow the jobs are told of what changes (DOMAIN 8). */
  async function apply(actor: OfficeActor, id: string, mailContacts = false): Promise<ImportRecord> {
    requirePermission(actor, 'imports:run');
    return move(actor, id, 'apply', async (tx, record, now) => {
      await announceStart(tx, id, now);
      return { ...applying(record, now), ...startedBy(actor), mail_contacts: mailContacts };
    });
  }

  /** Stops an import. Rows that were applied stay; the answer's message says how many. */
  async function cancel(actor: OfficeActor, id: string): Promise<ImportRecord> {
    requirePermission(actor, 'imports:run');
    const record = await move(actor, id, 'cancel', async (_tx, before, now) => {
      const applied = before.phase === 'applying' ? before.rows_done : 0;
      const message =
        applied === 0
          ? 'Cancelled; nothing was applied.'
          : `Cancelled after ${applied} of ${before.rows_total} rows were applied.`;
      return { state: 'cancelled', message, finished_at: now, updated_at: now };
    });
    // Where a process works on it, that one tidies up after its step.
    await whileHolding(db, id, () => tidy(deps, id));
    return record;
  }

  return { upload, inspect, list, read, saveMapping, check, apply, cancel };
}

const blank = {
  rows_total: 0,
  rows_done: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  failed: 0,
  message: null,
  started_at: null,
  finished_at: null,
};

const startedBy = (actor: OfficeActor) => ({ actor_kind: actor.kind, actor_id: actor.id, actor_name: actor.name });

type NewPlace = { path: string; fileName: string; sheet: string | null };

function newRecord(id: string, actor: OfficeActor, place: NewPlace, size: number, now: Date) {
  return {
    ...blank,
    ...startedBy(actor),
    id,
    file_name: place.fileName,
    file_path: place.path,
    file_size: size,
    sheet: place.sheet,
    header_row: 0,
    mapping: null,
    state: 'uploaded',
    phase: 'uploaded',
    created_at: now,
    updated_at: now,
  };
}

/** The worker makes a task of it. */
async function announceStart(tx: Tx, importId: string, now: Date): Promise<void> {
  const payload = { importId };
  await announce(
    tx,
    [{ kind: 'import.started', customerId: null, customerBranchId: null, visible: false, jobId: null, payload }],
    now,
  );
}
