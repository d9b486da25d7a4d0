import type { ContactActor, OfficeActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { announce } from '#server/database/outbox.ts';
import { writeNotices } from '#server/features/contact-mails/write-notices.ts';
import { contributionOf, DayTotals } from '#server/features/difot/rules-day-counts.ts';
import { addToDays } from '#server/features/difot/service.ts';
import type { Component, JobAggregate, JobSaving } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, Setup } from '#server/features/jobs/context.ts';
import { definitionRow, milestoneRow } from '#server/features/jobs/milestone-rows.ts';
import * as queries from '#server/features/jobs/queries-rows.ts';
import { rowChanges } from '#server/features/jobs/row-changes.ts';
import { linesOf } from '#server/features/jobs/rules-lines.ts';
import { isCancelled, isVisibleChange } from '#server/features/jobs/rules-visible.ts';
import * as tables from '#server/features/jobs/table-columns.ts';
import { foldKey } from '#shared/fold.ts';

export type SaveContext = {
  setup: Setup;
  customers: ReadonlyMap<string, CustomerSetup>;
  actor: OfficeActor | ContactActor;
  now: Date;
  /** An import announces itself once instead of each job. */
  silent?: boolean;
  /** Whether contacts who follow the jobs get mails; when left out: unless it is silent (DOMAIN 8: imports only when asked for). */
  mailContacts?: boolean;
};

/** What rows below a job repeat of it. */
function owned(job: JobAggregate['job']) {
  return { customerId: job.customerId, jobId: job.id, customerBranchId: job.customerBranchId };
}

function jobRow({ job }: JobAggregate) {
  return { ...job, codeKey: foldKey(job.jobCode), orderKey: foldKey(job.orderNumber) };
}

function componentRow(one: Component, job: JobAggregate['job']) {
  return { ...one, ...owned(job), codeKey: foldKey(one.code) };
}

const fullMilestone = [...tables.milestoneColumns, ...tables.definitionColumns];

async function saveMilestones(tx: Tx, savings: readonly JobSaving[], zone: string): Promise<void> {
  const definitions = new Map<string, object>();
  const numberOf = (row: object): number => {
    const key = JSON.stringify(row);
    const known = definitions.get(key);
    if (known !== undefined) return (known as { definition: number }).definition;
    const definition = definitions.size;
    definitions.set(key, { ...row, definition });
    return definition;
  };
  const changes = rowChanges(
    savings,
    ({ milestones }) => milestones,
    (one, { job }) => ({ ...milestoneRow(one, zone), ...definitionRow(one), ...owned(job) }),
    fullMilestone,
    (one, former) => {
      one.version = former.version + 1;
    },
  );
  const inserted = changes.inserted.map(({ one, job }) => ({
    ...milestoneRow(one, zone),
    ...owned(job),
    definition: numberOf(definitionRow(one)),
  }));
  await queries.deleteRows(tx, 'milestones', changes.deleted);
  await queries.updateRows(tx, 'milestones', fullMilestone, changes.updated);
  await queries.insertMilestones(tx, tables.milestoneColumns, inserted, {
    columns: tables.definitionColumns,
    rows: [...definitions.values()],
  });
}

async function saveLines(tx: Tx, savings: readonly JobSaving[]): Promise<void> {
  const changes = rowChanges(
    savings,
    linesOf,
    (one) => one,
    tables.lineColumns,
    () => undefined,
  );
  // Deleted first: the next line of a category takes the place of the last.
  await queries.deleteRows(tx, 'worklist_lines', changes.deleted);
  await queries.updateRows(tx, 'worklist_lines', tables.lineColumns, changes.updated);
  await queries.insertRows(
    tx,
    'worklist_lines',
    tables.lineColumns,
    changes.inserted.map(({ one }) => one),
  );
}

async function saveComponents(tx: Tx, savings: readonly JobSaving[], now: Date): Promise<void> {
  const changes = rowChanges(
    savings,
    ({ components }) => components,
    (one, { job }) => componentRow(one, job),
    tables.componentColumns,
    (one, former) => {
      one.version = former.version + 1;
      one.updatedAt = now;
    },
  );
  await queries.deleteRows(tx, 'components', changes.deleted);
  await queries.updateRows(tx, 'components', tables.componentColumns, changes.updated);
  const inserted = changes.inserted.map(({ one, job }) => componentRow(one, job));
  await queries.insertRows(tx, 'components', tables.componentColumns, inserted);
}

async function saveReferences(tx: Tx, savings: readonly JobSaving[]): Promise<void> {
  const changes = rowChanges(
    savings,
    ({ references }) => references,
    (one, { job }) => ({ ...one, ...owned(job) }),
    tables.referenceColumns,
    () => undefined,
  );
  await queries.deleteRows(tx, 'job_references', changes.deleted);
  await queries.updateRows(tx, 'job_references', tables.referenceColumns, changes.updated);
  const inserted = changes.inserted.map(({ one, job }) => ({ ...one, ...owned(job) }));
  await queries.insertRows(tx, 'job_references', tables.referenceColumns, inserted);
}

async function saveJobRows(tx: Tx, savings: readonly JobSaving[], now: Date): Promise<void> {
  for (const { before, after, isResettled } of savings) {
    if (isResettled === true) continue;
    after.job.version = (before?.job.version ?? 0) + 1;
    after.job.updatedAt = now;
  }
  const rows = savings.map(({ before, after }) => ({ before, row: jobRow(after) }));
  const codes = rows.filter(({ before, row }) => before === null || foldKey(before.job.jobCode) !== row.codeKey);
  const former = codes.flatMap(({ before }) => (before === null ? [] : [foldKey(before.job.jobCode)]));
  await queries.deleteCodes(tx, former);
  await queries.insertCodes(
    tx,
    codes.map(({ row }) => row),
  );
  const of = (isNew: boolean) => rows.filter(({ before }) => (before === null) === isNew).map(({ row }) => row);
  await queries.insertRows(tx, 'jobs', tables.jobColumns, of(true));
  await queries.updateRows(tx, 'jobs', tables.jobColumns, of(false));
}

async function saveEvents(tx: Tx, savings: readonly JobSaving[], actor: OfficeActor | ContactActor): Promise<void> {
  const who = { actorKind: actor.kind, actorId: actor.id, actorName: actor.name };
  const rows = savings.flatMap(({ after: { job }, events }) =>
    events.map((one) => ({ ...one, ...who, customerId: job.customerId, jobId: job.id })),
  );
  await queries.insertRows(tx, 'events', tables.eventColumns, rows);
}

/** What a job adds to its customer's day counts. */
export function countsOfJob(one: JobAggregate, customer: CustomerSetup) {
  return contributionOf(
    { ...one.job, cancelled: isCancelled(one.job, one.milestones), components: one.components },
    customer.difot,
  );
}

async function saveDayCounts(tx: Tx, savings: readonly JobSaving[], context: SaveContext): Promise<void> {
  const totals = new DayTotals();
  for (const { before, after } of savings) {
    const customer = context.customers.get(after.job.customerId);
    if (customer === undefined) throw new Error(`The customer of job ${after.job.id} was not loaded.`);
    if (before !== null) totals.add(countsOfJob(before, customer), -1);
    totals.add(countsOfJob(after, customer), 1);
  }
  await addToDays(tx, totals.sorted());
}

/**
 * Writes what commands did to 1 to 1,000 jobs with a few statements, however many they are: code registry, jobs, references,
 * components, milestones, worklist lines, events, day counts, outbox. Jobs without events did not change and are left out, unless
 * they were resettled. Each saving but that raises the job's version by one. Errors: a code taken by another job at this moment (job_code_taken).
 */
export async function saveJobs(tx: Tx, all: readonly JobSaving[], context: SaveContext): Promise<void> {
  const savings = all.filter((one) => one.events.length > 0 || one.isResettled === true);
  if (savings.length === 0) return;
  const { now, setup } = context;
  await saveJobRows(tx, savings, now);
  await queries.followBranch(
    tx,
    savings
      .filter(({ before, after }) => before !== null && before.job.customerBranchId !== after.job.customerBranchId)
      .map(({ after }) => owned(after.job)),
  );
  await saveReferences(tx, savings);
  await saveComponents(tx, savings, now);
  await saveMilestones(tx, savings, setup.zone);
  await saveLines(tx, savings);
  await saveEvents(tx, savings, context.actor);
  await saveDayCounts(tx, savings, context);
  if (context.mailContacts ?? context.silent !== true) {
    // What only follows from another set-up is no news of the job.
    const news = savings.filter((one) => one.events.length > 0);
    await writeNotices(tx, news, { now, zone: setup.zone });
  }
  if (context.silent === true) return;
  const changed = savings.map(({ before, after }) => ({
    kind: 'job.changed',
    customerId: after.job.customerId,
    customerBranchId: after.job.customerBranchId,
    visible: isVisibleChange(before, after, setup),
    jobId: after.job.id,
    payload: { jobId: after.job.id, customerId: after.job.customerId, version: after.job.version },
  }));
  await announce(tx, changed, now);
}
