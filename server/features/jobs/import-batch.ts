import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { AppError, type Fault } from '#server/errors.ts';
import { type Draft, draftOf, type JobAggregate, type JobSaving } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { closeDelivered, createJob, recordEventDates } from '#server/features/jobs/create-job.ts';
import { applyEdit } from '#server/features/jobs/edit-job.ts';
import { finish } from '#server/features/jobs/explain-changes.ts';
import { fault } from '#server/features/jobs/field-faults.ts';
import { importedFields } from '#server/features/jobs/import-fields.ts';
import type { ImportJob, ImportOutcome } from '#server/features/jobs/import-types.ts';
import { loadJobs } from '#server/features/jobs/load-jobs.ts';
import { jobContext, loadCustomers, loadSetup } from '#server/features/jobs/load-setup.ts';
import { type Lookups, lookUp } from '#server/features/jobs/lookups.ts';
import { selectJobCodes } from '#server/features/jobs/queries-load.ts';
import { insertCustomerBranches } from '#server/features/jobs/queries-setup.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { stateAfter } from '#server/features/jobs/rules-states.ts';
import { saveJobs } from '#server/features/jobs/save-jobs.ts';
import { foldKey } from '#shared/fold.ts';

/** A customer that the import would make: as new ones are. */
function futureCustomer(ctx: JobContext): CustomerSetup {
  return {
    id: ctx.newId(),
    code: '',
    name: '',
    active: true,
    serviceOperatorId: null,
    tracking: { import: false, export: false, domestic: false, production: false },
    difot: { countingDate: ctx.setup.countingDate, toleranceDays: 0, tolerancePercent: 0 },
    milestones: [],
    exemptions: [],
    groups: { importAir: null, importSea: null, export: null, transport: null },
    overrides: [],
  };
}

function createdBy(ctx: JobContext, customer: CustomerSetup, row: ImportJob, lookups: Lookups): JobSaving | Fault[] {
  const { fields, references, faults } = importedFields(ctx, lookups, row, customer.id, null);
  const { direction } = fields;
  if (direction === undefined)
    faults.push(
      fault('direction', 'direction_missing', 'A new job needs a direction: import, export, domestic or production.'),
    );
  if (!customer.active)
    faults.push(
      fault(
        'customer',
        'customer_not_active',
        `"${customer.name}" is not active and gets no new jobs. Make it active first.`,
      ),
    );
  if (faults.length > 0 || direction === undefined) return faults;
  const promisedDate = row.values.promisedDate ?? null;
  return createJob(ctx, customer, {
    fields: { ...fields, jobCode: row.jobCode.trim(), direction, promisedDate },
    references: references ?? [],
    components: [],
    eventDates: row.eventDates,
    completeDelivered: row.completeDelivered,
  });
}

/** A promised date for a job that has none yet is its first one. */
function givePromise(draft: Draft, row: ImportJob): void {
  const { promisedDate } = row.values;
  if (promisedDate === undefined || draft.job.promisedDate !== null) return;
  draft.job.promisedDate = promisedDate;
  draft.job.agreedDate = promisedDate;
}

function changedBy(ctx: JobContext, before: JobAggregate, row: ImportJob, lookups: Lookups): JobSaving | Fault[] {
  const { fields, references, faults } = importedFields(ctx, lookups, row, before.job.customerId, before);
  if (faults.length > 0) return faults;
  const draft = draftOf(before);
  givePromise(draft, row);
  applyEdit(draft, ctx, references === undefined ? { fields } : { fields, references });
  recordEventDates(draft, ctx, row.eventDates);
  settle(draft, ctx);
  if (row.completeDelivered && draft.job.isOpen) closeDelivered(draft, ctx);
  const saving = finish(draft, ctx);
  // A file that says nothing new about an archived job is no fault.
  if (saving.events.length > 0) stateAfter(before.job.state, 'edit');
  return saving;
}

function refused(work: () => JobSaving | Fault[]): JobSaving | Fault[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.faults.length > 0 ? error.faults : [{ code: error.code, message: error.message }];
  }
}

type Known = {
  ctx: JobContext;
  customers: Map<string, CustomerSetup>;
  jobs: Map<string, JobAggregate>;
  lookups: Lookups;
};

async function load(tx: Tx, rows: readonly ImportJob[], now: Date, lock: boolean): Promise<Known> {
  const setup = await loadSetup(tx, { templates: true });
  const [customers, codes] = await Promise.all([
    loadCustomers(
      tx,
      rows.flatMap((one) => one.customerId ?? []),
      setup,
    ),
    selectJobCodes(
      tx,
      rows.map((one) => foldKey(one.jobCode)),
    ),
  ]);
  const ctx = jobContext(setup, customers, now, true);
  const byId = await loadJobs(tx, codes, { lock, zone: setup.zone });
  const jobs = new Map(codes.flatMap(({ codeKey, id }) => (byId.has(id) ? [[codeKey, byId.get(id)!]] : [])));
  const stored = [...byId.values()].map((one) => one.job);
  const lookups = await lookUp(tx, ctx, {
    ports: rows.flatMap(({ values }) =>
      [values.originPort, values.destinationPort].filter((one) => typeof one === 'string'),
    ),
    operators: rows.flatMap(({ values }) => values.serviceOperator ?? []),
    customerBranches: rows.flatMap(({ customerId, values: { customerBranch: name } }) =>
      customerId === null || name === undefined || name === null ? [] : [{ customerId, name }],
    ),
    formerBranches: stored.flatMap(({ customerId, customerBranchId: id }) => (id === null ? [] : [{ customerId, id }])),
    formerOperators: stored.flatMap((one) => one.serviceOperatorId ?? []),
  });
  return { ctx, customers, jobs, lookups };
}

function planRow(known: Known, row: ImportJob): JobSaving | Fault[] {
  const { ctx, lookups } = known;
  const before = known.jobs.get(foldKey(row.jobCode));
  if (before !== undefined && before.job.customerId !== row.customerId) {
    const message = `The job code "${row.jobCode}" belongs to a job of another customer. Correct the code or the customer.`;
    return [fault('jobCode', 'job_code_other_customer', message)];
  }
  if (before !== undefined) return refused(() => changedBy(ctx, before, row, lookups));
  const customer = row.customerId === null ? futureCustomer(ctx) : known.customers.get(row.customerId);
  if (customer === undefined)
    return [fault('customer', 'customer_unknown', 'The customer of this row does not exist.')];
  return refused(() => createdBy(ctx, customer, row, lookups));
}

function outcomeOf(result: JobSaving | Fault[], isPlan: boolean): ImportOutcome {
  if (Array.isArray(result)) return { outcome: 'failed', jobId: null, faults: result };
  const { id } = result.after.job;
  if (result.before === null) return { outcome: 'created', jobId: isPlan ? null : id, faults: [] };
  return { outcome: result.events.length === 0 ? 'unchanged' : 'updated', jobId: id, faults: [] };
}

/** What `importBatch` would do with these rows, in their order; writes nothing. */
export async function planBatch(
  tx: Tx,
  actor: OfficeActor,
  rows: readonly ImportJob[],
  now: Date,
): Promise<ImportOutcome[]> {
  requirePermission(actor, 'imports:run');
  const known = await load(tx, rows, now, false);
  return rows.map((row) => outcomeOf(planRow(known, row), true));
}

/**
 * Creates or updates up to 1,000 jobs by their codes with a fixed number of statements. Rows that are wrong are left out and told in
 * the answer (same order as the rows); the others are written. The same values again change nothing. Does not announce: the import
 * announces itself once; contacts who follow the jobs are mailed only when it was asked for (DOMAIN 8). Errors: somebody else created one of the codes at this very moment (job_code_taken): try the batch again.
 */
export async function importBatch(
  tx: Tx,
  actor: OfficeActor,
  rows: readonly ImportJob[],
  now: Date,
  { mailContacts = false }: { mailContacts?: boolean } = {},
): Promise<ImportOutcome[]> {
  requirePermission(actor, 'imports:run');
  const known = await load(tx, rows, now, true);
  const results = rows.map((row) => planRow(known, row));
  const savings = results.flatMap((one) => (Array.isArray(one) ? [] : [one]));
  const used = new Set(savings.map((one) => one.after.job.customerBranchId));
  await insertCustomerBranches(
    tx,
    known.lookups.newBranches().filter((one) => used.has(one.id)),
  );
  const { customers } = known;
  await saveJobs(tx, savings, { setup: known.ctx.setup, customers, actor, now, silent: true, mailContacts });
  return results.map((one) => outcomeOf(one, false));
}
