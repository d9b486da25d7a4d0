import type { Tx } from '#server/database/database.ts';
import { AppError, type Fault } from '#server/errors.ts';
import { applyJobs } from './job-batches.ts';
import { announceDone, announceProgress } from './progress.ts';
import { type ImportRecord, updateImport } from './queries.ts';
import {
  type AppliedRow,
  deleteGoodRows,
  failRows,
  insertFaults,
  lockUnapplied,
  markApplied,
  type Outcome,
  selectChangedCustomers,
} from './queries-rows.ts';
import { type Run, step } from './run.ts';

const batchSize = 500;

/**
 * Applies the rows that the check found good, in batches with a transaction each. The marks of the rows are written with them, so
 * that a second start takes up where the first one was interrupted and nothing is done twice. Ends in the state *done*.
 * Errors: with `stop`, a row that was good at the check and is not any more.
 */
export async function applyImport(run: Run): Promise<void> {
  let after = 0;
  for (;;) {
    const last = await step(run, (tx, record, now) => applyBatch(run, tx, record, after, now));
    if (last === null) break;
    after = last;
  }
  await step(run, (tx, record, now) => finishApply(run, tx, record, now));
}

/** Applies the next rows; answers the number of the last one, null when there are none left. */
async function applyBatch(run: Run, tx: Tx, record: ImportRecord, after: number, now: Date): Promise<number | null> {
  const rows = await lockUnapplied(tx, run.id, after, batchSize);
  if (rows.length === 0) return null;
  const results = await applyJobs(run, tx, rows, now);
  const faults = results.flatMap((result) => result.faults);
  if (faults.length > 0) {
    if (run.stored.mapping.onError !== 'skip') throw noLongerGood(faults[0]!, record.rows_done);
    await insertFaults(tx, run.id, faults);
  }
  const good: AppliedRow[] = results.flatMap(({ outcome, customerId }, at) =>
    outcome === 'failed' ? [] : [{ row: rows[at]!.row, outcome, customerId }],
  );
  const failed = rows.filter((_, at) => results[at]!.outcome === 'failed').map(({ row }) => row);
  await markApplied(tx, run.id, good);
  if (failed.length > 0) await failRows(tx, run.id, failed);
  const count = (outcome: Outcome): number => results.filter((result) => result.outcome === outcome).length;
  const done = record.rows_done + rows.length;
  await updateImport(tx, run.id, {
    rows_done: done,
    created: record.created + count('created'),
    updated: record.updated + count('updated'),
    unchanged: record.unchanged + count('unchanged'),
    failed: record.failed + count('failed'),
    updated_at: now,
  });
  const progress = { state: run.state, done, total: record.rows_total };
  await run.announce(tx, progress, now);
  run.onProgress(progress);
  return rows.at(-1)!.row;
}

function noLongerGood(fault: Fault, applied: number): AppError {
  const before =
    applied === 0 ? 'Nothing was applied.' : `${applied} rows before it were applied, the others were not.`;
  return new AppError(
    'invalid',
    'row_changed_since_check',
    `Row ${fault.row} was right when the file was checked and is not any more: ${fault.message} ${before} Check the file again and apply it: rows already applied then count as unchanged.`,
    { faults: [fault] },
  );
}

async function finishApply(run: Run, tx: Tx, record: ImportRecord, now: Date): Promise<void> {
  const customerIds = await selectChangedCustomers(tx, run.id);
  await deleteGoodRows(tx, run.id);
  await updateImport(tx, run.id, { state: 'done', phase: 'done', finished_at: now, updated_at: now });
  const { rows_done: done, rows_total: total } = record;
  await announceProgress(tx, run.id, { state: 'done', done, total }, now);
  await announceDone(tx, run.id, customerIds, now);
}
