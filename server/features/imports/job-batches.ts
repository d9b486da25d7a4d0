import type { Tx } from '#server/database/database.ts';
import type { Fault } from '#server/errors.ts';
import type { ImportJob, ImportOutcome } from '#server/features/jobs/import-types.ts';
import { importBatch, planBatch } from '#server/features/jobs/service.ts';
import type { Outcome } from './queries-rows.ts';
import { makeCustomers, resolveCustomers } from './resolve-customers.ts';
import { importJob, placed } from './rules-import-job.ts';
import type { StagedFields } from './rules-staged.ts';
import type { Run } from './run.ts';

type Row = { row: number; fields: StagedFields };
export type RowResult = { outcome: Outcome; customerId: string | null; faults: Fault[] };
type Known = { row: Row; customerId: string | null };

/** What each row would do, by the rules of jobs; nothing is written. */
export async function planJobs(run: Run, tx: Tx, rows: readonly Row[], now: Date): Promise<RowResult[]> {
  return withCustomers(run, tx, rows, (known) => planBatch(tx, run.actor, jobsOf(run, known), now));
}

/** Applies rows and tells what became of each; customers that nobody knew are made first. */
export async function applyJobs(run: Run, tx: Tx, rows: readonly Row[], now: Date): Promise<RowResult[]> {
  return withCustomers(run, tx, rows, async (known) => {
    const strangers = known.filter(({ customerId }) => customerId === null).map(({ row }) => row.fields);
    const made = await makeCustomers(tx, strangers, now);
    for (const one of known) one.customerId ??= made.get(one.row.fields.customerKey) ?? null;
    return importBatch(tx, run.actor, jobsOf(run, known), now, { mailContacts: run.mailContacts });
  });
}

function jobsOf(run: Run, known: readonly Known[]): ImportJob[] {
  return known.map(({ row, customerId }) => importJob(row.fields, customerId, run.stored.mapping, run.zone));
}

async function withCustomers(
  run: Run,
  tx: Tx,
  rows: readonly Row[],
  work: (known: Known[]) => Promise<ImportOutcome[]>,
): Promise<RowResult[]> {
  const customers = await resolveCustomers(
    tx,
    rows.map(({ fields }) => fields),
  );
  const known = rows.flatMap((row, at): Known[] => {
    const customer = customers[at]!;
    return 'fault' in customer ? [] : [{ row, customerId: customer.customerId }];
  });
  const outcomes = known.length === 0 ? [] : await work(known);
  const results = new Map<number, RowResult>(
    known.map(({ row, customerId }, at) => {
      const { outcome, faults } = outcomes[at]!;
      return [row.row, { outcome, customerId, faults }];
    }),
  );
  const { mapping } = run.stored;
  return rows.map(({ row }, at) => {
    const customer = customers[at]!;
    const result = results.get(row) ?? {
      outcome: 'failed' as const,
      customerId: null,
      faults: 'fault' in customer ? [customer.fault] : [],
    };
    return { ...result, faults: result.faults.map((fault) => placed(fault, row, mapping)) };
  });
}
