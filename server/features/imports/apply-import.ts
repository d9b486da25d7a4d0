import type { Tx } from '#server/database/database.ts';
import { AppError, type Fault } from '#server/errors.ts';
import { notify } from '#server/features/notifications/service.ts';
import { applyJobs } from './job-batches.ts';
import { announceDone, announceProgress } from './progress.ts';
import { type ImportRecord, updateImport } from './queries.ts';
import {
  type AppliedRow,
  countInException,
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

/** What was past already when it was first stored is not notified; whoever ran the import gets one summary (DOMAIN 5). */
async function tellInException(tx: Tx, record: ImportRecord, count: number, now: Date): Promise<void> {
  if (count === 0 || record.actor_kind !== 'staff' || record.actor_id === null) return;
  const data = { subject: record.file_name, count, recordId: record.id };
  const summary = { kind: 'exceptions_imported', userIds: [record.actor_id], customerId: null, jobId: null, data };
  await notify(tx, [summary], now);
}

async function finishApply(run: Run, tx: Tx, record: ImportRecord, now: Date): Promise<void> {
  const customerIds = await selectChangedCustomers(tx, run.id);
  const inException = await countInException(tx, run.id, now);
  await deleteGoodRows(tx, run.id);
  const done = { state: 'done', phase: 'done', in_exception: inException, finished_at: now, updated_at: now };
  await updateImport(tx, run.id, done);
  await tellInException(tx, record, inException, now);
  const progress = { done: record.rows_done, total: record.rows_total };
  await announceProgress(tx, run.id, { state: 'done', ...progress }, now);
  await announceDone(tx, run.id, customerIds, now);
}
