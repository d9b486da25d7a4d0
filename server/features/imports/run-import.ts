import { systemActor } from '#server/access/actors.ts';
import { AppError } from '#server/errors.ts';
import { readCompany } from '#server/features/company/service.ts';
import { applyImport } from './apply-import.ts';
import { checkImport } from './check-import.ts';
import { readImportFields } from './import-fields.ts';
import { announceDone, announceProgress, type Progress } from './progress.ts';
import {
  type ImportRecord,
  type ImportState,
  selectImport,
  selectUnfinished,
  updateImport,
  whileHolding,
} from './queries.ts';
import { deleteStaged, insertFaults, selectChangedCustomers } from './queries-rows.ts';
import { actorOf, type ImportDeps, NoLongerWanted, startRun } from './run.ts';
import { removeUpload } from './store-upload.ts';

const system = systemActor('import');

/**
 * Goes on with an import where it stands: checks or applies it to the end, unless another process is at it. What is wrong with the
 * file or its rows ends in the state *failed* with a sentence; a process that ends (`signal`) or a database that is away is thrown,
 * and the import can be run again.
 */
export async function runImport(deps: ImportDeps, importId: string, signal: AbortSignal): Promise<void> {
  await whileHolding(deps.db, importId, async () => {
    await work(deps, importId, signal, () => undefined);
    await tidy(deps, importId);
  });
}

/**
 * The imports that a worker must go on with after a start. One of the command line ended with its command: it is closed, and the
 * person at the terminal starts it again.
 */
export async function unfinishedImports(deps: ImportDeps): Promise<string[]> {
  const all = await deps.db.withActor(system, selectUnfinished);
  for (const { id } of all.filter((one) => one.actor_kind === 'system')) {
    await whileHolding(deps.db, id, async () => {
      await endInterrupted(deps, id);
    });
  }
  return all.filter((one) => one.actor_kind !== 'system').map((one) => one.id);
}

/**
 * Closes an import of the command line that did not come to its end: nothing may look as if it were still running. Answers how far it
 * came, in a sentence; null when it had ended.
 */
export async function endInterrupted(deps: ImportDeps, importId: string): Promise<string | null> {
  return deps.db.withActor(system, async (tx) => {
    const record = await selectImport(tx, importId, { lock: true });
    if (record?.state !== 'checking' && record?.state !== 'applying') return null;
    const now = deps.clock.now();
    const applied = record.state === 'applying' ? record.rows_done : 0;
    const message = `The command ended before the import was complete. ${applied} rows were applied; import the file again, they then count as unchanged.`;
    await updateImport(tx, importId, { state: 'cancelled', message, finished_at: now, updated_at: now });
    await announceChanges(deps, tx, record);
    await deleteStaged(tx, importId);
    return message;
  });
}

/** Checks or applies, as the state says. A failure is kept in the record; one that may pass is thrown. */
export async function work(
  deps: ImportDeps,
  importId: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const { record, known, zone } = await deps.db.withActor(system, async (tx) => ({
    record: await selectImport(tx, importId),
    known: (await readImportFields(tx)).known,
    zone: (await readCompany(tx)).time_zone,
  }));
  if (!record || (record.state !== 'checking' && record.state !== 'applying')) return;
  try {
    const run = startRun(deps, record, { known, zone, signal, onProgress });
    await (record.state === 'checking' ? checkImport(run) : applyImport(run));
  } catch (error) {
    if (error instanceof NoLongerWanted) return;
    if (signal.aborted || (error instanceof AppError && error.kind === 'unavailable')) throw error;
    await fail(deps, record, error);
    if (!(error instanceof AppError)) throw error;
  }
}

async function fail(deps: ImportDeps, record: ImportRecord, error: unknown): Promise<void> {
  const said =
    error instanceof AppError
      ? error.message
      : 'Something went wrong on the server. What was applied before stays; try again, and tell your administrator if it happens again.';
  await deps.db.withActor(actorOf(record), async (tx) => {
    const current = await selectImport(tx, record.id, { lock: true });
    if (current?.state !== record.state) return;
    const now = deps.clock.now();
    await updateImport(tx, record.id, { state: 'failed', message: said, finished_at: now, updated_at: now });
    const rows = error instanceof AppError ? error.faults.filter((fault) => fault.row !== undefined) : [];
    await insertFaults(tx, record.id, rows);
    await announceProgress(tx, record.id, { state: 'failed', done: current.rows_done, total: current.rows_total }, now);
    await announceChanges(deps, tx, current);
  });
}

/** Portals must learn of jobs that were applied before an import ended early. */
async function announceChanges(
  deps: ImportDeps,
  tx: Parameters<typeof selectImport>[0],
  record: ImportRecord,
): Promise<void> {
  const customerIds = await selectChangedCustomers(tx, record.id);
  await announceDone(tx, record.id, customerIds, deps.clock.now());
}

const finished: ImportState[] = ['done', 'cancelled'];

/** After the end: the file goes, and of a cancelled import what was staged. Running it again does no harm. */
export async function tidy(deps: ImportDeps, importId: string): Promise<void> {
  const record = await deps.db.withActor(system, (tx) => selectImport(tx, importId));
  if (!record || !finished.includes(record.state as ImportState)) return;
  if (record.actor_kind !== 'system') await removeUpload(record.file_path);
  if (record.state !== 'cancelled') return;
  await deps.db.withActor(system, async (tx) => {
    await announceChanges(deps, tx, record);
    await deleteStaged(tx, importId);
  });
}
