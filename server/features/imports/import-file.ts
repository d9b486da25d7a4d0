import { randomUUIDv7 } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type OfficeActor, systemActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { adoptMapping } from './adopt-mapping.ts';
import { readImportFields } from './import-fields.ts';
import type { FilePlace } from './inspect-file.ts';
import type { Progress } from './progress.ts';
import { insertImport, selectImport, updateImport, whileHolding } from './queries.ts';
import { selectFaults } from './queries-rows.ts';
import { applying } from './rules-import-states.ts';
import type { ImportDeps } from './run.ts';
import { endInterrupted, work } from './run-import.ts';

/** `row` is null where the file as a whole, or the mapping, is wrong. */
export type ImportedFault = { row: number | null; column: string | null; code: string; message: string };

/** What an import did. `failed` counts rows; `errors` names at most 10,000 faults, in the order of the file. */
export type ImportResult = {
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  failed: number;
  /** Whether the good rows were applied: false with `stop` and a row in error, or when the file cannot be read. */
  applied: boolean;
  errors: ImportedFault[];
};

export type ImportFileOptions = {
  sheet?: string | null;
  headerRow?: number | null;
  actor?: OfficeActor;
  signal?: AbortSignal;
};

const mostErrors = 10_000;

/**
 * Imports a file from the disk in one go, over the same staging and batches as the console. The file stays where it is.
 * @param mapping as parsed from JSON; validated here
 * @throws AppError when the mapping does not fit the file (its faults), or the file cannot be read; nothing is applied then
 */
export async function importFile(
  deps: ImportDeps,
  file: string,
  mapping: unknown,
  onProgress: (progress: Progress) => void = () => undefined,
  options: ImportFileOptions = {},
): Promise<ImportResult> {
  const actor = options.actor ?? systemActor('command line');
  const signal = options.signal ?? new AbortController().signal;
  const path = resolve(file);
  const place: FilePlace = {
    path,
    fileName: basename(path),
    sheet: options.sheet ?? null,
    headerRow: options.headerRow ?? null,
  };
  const { known } = await deps.db.withActor(actor, readImportFields);
  const stored = await adoptMapping(place, mapping, known);
  const id = randomUUIDv7();
  const now = deps.clock.now();
  await deps.db.withActor(actor, async (tx) =>
    insertImport(tx, {
      id,
      file_name: place.fileName,
      file_path: path,
      file_size: (await stat(path)).size,
      sheet: place.sheet,
      header_row: place.headerRow ?? 0,
      mapping: JSON.stringify(stored),
      state: 'checking',
      phase: 'checking',
      rows_total: 0,
      rows_done: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      failed: 0,
      message: null,
      actor_kind: 'system',
      actor_id: null,
      actor_name: actor.name,
      created_at: now,
      started_at: now,
      finished_at: null,
      updated_at: now,
    }),
  );
  await whileHolding(deps.db, id, () => checkAndApply(deps, id, actor, signal, onProgress));
  return deps.db.withActor(actor, (tx) => resultOf(tx, id));
}

async function checkAndApply(
  deps: ImportDeps,
  id: string,
  actor: OfficeActor,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  try {
    await work(deps, id, signal, onProgress);
    const goOn = await deps.db.withActor(actor, async (tx) => {
      const record = await selectImport(tx, id, { lock: true });
      if (record?.state !== 'checked') return false;
      const stop = record.failed > 0 && record.mapping?.mapping.onError !== 'skip';
      const now = deps.clock.now();
      await updateImport(tx, id, stop ? stopped(now) : applying(record, now));
      return !stop;
    });
    if (goOn) await work(deps, id, signal, onProgress);
  } catch (error) {
    // The reason matters more than a record that says so; the next start of the server mends it.
    const said = await endInterrupted(deps, id).catch(() => null);
    if (signal.aborted && said !== null) throw new AppError('conflict', 'import_interrupted', said, { cause: error });
    throw error;
  }
}

function stopped(now: Date) {
  const message = 'Rows are in error, so nothing was applied. Mend them and import again, or set "onError" to "skip".';
  return { state: 'failed', phase: 'checked', message, finished_at: now, updated_at: now };
}

async function resultOf(tx: Tx, id: string): Promise<ImportResult> {
  const record = (await selectImport(tx, id))!;
  const faults = await selectFaults(tx, id, null, mostErrors);
  const { created, updated, unchanged, failed, state, phase, message } = record;
  const errors = faults.map(({ row, column, code, message: said }) => ({ row, column, code, message: said }));
  const applied = state === 'done';
  // Rows that were fine were still not applied: what the check would have done is not what was done.
  const nothing = { created: 0, updated: 0, unchanged: 0 };
  if (state === 'failed' && phase !== 'checked') {
    throw new AppError('invalid', 'import_failed', message ?? 'The import failed.', {
      faults: errors.map(({ column, ...rest }) => ({ ...rest, ...(column ? { column } : {}) })),
    });
  }
  const rows = applied ? created + updated + unchanged + failed : record.rows_total;
  return { rows, ...(applied ? { created, updated, unchanged } : nothing), failed, applied, errors };
}
