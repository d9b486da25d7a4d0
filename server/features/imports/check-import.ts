import type { Tx } from '#server/database/database.ts';
import { AppError, type Fault } from '#server/errors.ts';
import { rowMapper } from '#server/tabular/rules-mapper.ts';
import { validateMapping } from '#server/tabular/rules-mapping.ts';
import type { Cell } from '#server/tabular/table.ts';
import { openImportTable } from './inspect-file.ts';
import { planJobs } from './job-batches.ts';
import { announceProgress } from './progress.ts';
import { updateImport } from './queries.ts';
import {
  countOutcomes,
  failRows,
  insertFaults,
  insertRows,
  lastRow,
  type Outcome,
  selectDuplicates,
} from './queries-rows.ts';
import { packCells, rowsInWords, type StagedFields, stagedFields } from './rules-staged.ts';
import { type Run, step } from './run.ts';

/** A row of the file, read by the mapping and not yet looked at by the rules of jobs. */
type ReadRow = { row: number; cells: Cell[]; fields: StagedFields; faults: Fault[] };

const batchSize = 1000;
const faultsOfDuplicates = 1000;

/**
 * Reads the whole file into staging and says of each row what it would do, without doing it. Where a former process was interrupted
 * it goes on behind the last row staged. Ends in the state *checked*.
 * Errors: a file that cannot be read to its end, or a mapping that does not fit it any more.
 */
export async function checkImport(run: Run): Promise<void> {
  const table = await openImportTable(run.place);
  const faults = validateMapping(run.stored.mapping, table.header, run.known);
  if (faults.length > 0) throw new AppError('invalid', 'mapping_not_valid', faults[0]!.message, { faults });
  const read = rowMapper(run.stored.mapping, table.header, { known: run.known, decimalMarks: run.stored.decimalMarks });
  const clearBlank = run.stored.mapping.clearBlank === true;
  const after = await step(run, (tx) => lastRow(tx, run.id));
  let batch: ReadRow[] = [];
  // While the database stages one batch, the next is read.
  let staging: Promise<void> = Promise.resolve();
  for await (const row of table.rows()) {
    if (row.row <= after) continue;
    const mapped = read(row);
    batch.push({ row: row.row, cells: row.cells, fields: stagedFields(mapped, clearBlank), faults: mapped.faults });
    if (batch.length < batchSize) continue;
    await staging;
    staging = stageBatch(run, batch);
    staging.catch(() => undefined);
    batch = [];
  }
  await staging;
  if (batch.length > 0) await stageBatch(run, batch);
  await step(run, (tx, _, now) => finishCheck(run, tx, now));
}

async function stageBatch(run: Run, batch: readonly ReadRow[]): Promise<void> {
  await step(run, async (tx, record, now) => {
    const { outcomes, faults } = await lookAt(run, tx, batch, now);
    await insertRows(
      tx,
      run.id,
      batch.map((row, at) => ({
        row: row.row,
        cells: packCells(row.cells),
        fields: JSON.stringify(row.fields),
        outcome: outcomes[at]!,
      })),
    );
    await insertFaults(tx, run.id, faults);
    const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
    const done = record.rows_done + batch.length;
    await updateImport(tx, run.id, {
      rows_done: done,
      created: record.created + count('created'),
      updated: record.updated + count('updated'),
      unchanged: record.unchanged + count('unchanged'),
      failed: record.failed + count('failed'),
      updated_at: now,
    });
    const progress = { state: run.state, done, total: 0 };
    await run.announce(tx, progress, now);
    run.onProgress(progress);
  });
}

/** What each row would do. Rows that could not be read are not shown to the rules, nor is a code a second time in one batch. */
async function lookAt(run: Run, tx: Tx, batch: readonly ReadRow[], now: Date) {
  const seen = new Set<string>();
  const readable = batch.filter(({ fields, faults }) => {
    if (faults.length > 0 || seen.has(fields.codeKey)) return false;
    seen.add(fields.codeKey);
    return true;
  });
  const planned = await planJobs(run, tx, readable, now);
  const byRow = new Map(readable.map((row, at) => [row.row, planned[at]!]));
  const faults = batch.flatMap((row) => byRow.get(row.row)?.faults ?? row.faults);
  return { outcomes: batch.map((row): Outcome => byRow.get(row.row)?.outcome ?? 'failed'), faults };
}

/** A code may stand in a file once: all its rows are in error, since nobody can tell which one is meant. */
async function finishCheck(run: Run, tx: Tx, now: Date): Promise<void> {
  const duplicates = await selectDuplicates(tx, run.id);
  const column = run.stored.mapping.columns.jobCode!;
  for (let at = 0; at < duplicates.length; at += 1000) {
    const some = duplicates.slice(at, at + 1000);
    await failRows(
      tx,
      run.id,
      some.flatMap(({ rows }) => rows),
    );
    const faults = some.flatMap(({ code, rows }) => {
      const message = `The job code "${code}" stands in ${rowsInWords(rows)} of the file. Keep one of them.`;
      return rows.map((row): Fault => ({ row, column, field: 'jobCode', code: 'job_code_twice', message }));
    });
    await insertFaults(tx, run.id, faults, faultsOfDuplicates);
  }
  const { total, ...counts } = await countOutcomes(tx, run.id);
  await updateImport(tx, run.id, {
    ...counts,
    state: 'checked',
    phase: 'checked',
    rows_total: total,
    rows_done: total,
    updated_at: now,
  });
  await announceProgress(tx, run.id, { state: 'checked', done: total, total }, now);
}
