import { CompiledQuery } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import { arrayLiteral } from '#server/features/jobs/pg-arrays.ts';
import type { Column } from '#server/features/jobs/table-columns.ts';

export type JobTable = 'jobs' | 'job_references' | 'components' | 'milestones' | 'events' | 'worklist_lines';

const names = (columns: readonly Column[], prefix = ''): string =>
  columns.map((one) => `${prefix}${one.name}`).join(', ');

/** `unnest($1::uuid[], ...)`: one parameter per column, whatever the number of rows, so that the statement stays prepared. */
function source(columns: readonly Column[], first = 1): string {
  return `unnest(${columns.map((one, index) => `$${first + index}::${one.type}[]`).join(', ')})`;
}

const literals = (columns: readonly Column[], rows: readonly object[]): string[] =>
  columns.map((one) => arrayLiteral(one.type, rows, one.key));

/** Writes all rows with one statement. */
export async function insertRows(
  tx: Tx,
  table: JobTable,
  columns: readonly Column[],
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = `insert into ${table} (${names(columns)}) select * from ${source(columns)}`;
  await tx.executeQuery(CompiledQuery.raw(text, literals(columns, rows)));
}

const definition: Column = { name: 'definition', type: 'int4', key: 'definition' };

/** Writes milestones; what many of them share stands once in `definitions` and is joined by its number. */
export async function insertMilestones(
  tx: Tx,
  columns: readonly Column[],
  rows: readonly object[],
  shared: { columns: readonly Column[]; rows: readonly object[] },
): Promise<void> {
  if (rows.length === 0) return;
  const own = [definition, ...columns];
  const common = [definition, ...shared.columns];
  const text = `insert into milestones (${names(columns)}, ${names(shared.columns)})
    select ${names(columns, 't.')}, ${names(shared.columns, 'd.')} from ${source(own)} as t(${names(own)})
    join ${source(common, own.length + 1)} as d(${names(common)}) on d.definition = t.definition`;
  await tx.executeQuery(CompiledQuery.raw(text, [...literals(own, rows), ...literals(common, shared.rows)]));
}

const isKey = (one: Column): boolean => one.name === 'id' || one.name === 'customer_id';

/** Changes all rows with one statement, by (id, customer_id). */
export async function updateRows(
  tx: Tx,
  table: JobTable,
  columns: readonly Column[],
  rows: readonly object[],
): Promise<void> {
  if (rows.length === 0) return;
  const changes = columns.filter((one) => !isKey(one)).map((one) => `${one.name} = t.${one.name}`);
  const text = `update ${table} x set ${changes.join(', ')} from ${source(columns)} as t(${names(columns)})
    where x.id = t.id and x.customer_id = t.customer_id`;
  await tx.executeQuery(CompiledQuery.raw(text, literals(columns, rows)));
}

const keyColumns: Column[] = [
  { name: 'id', type: 'uuid', key: 'id' },
  { name: 'customer_id', type: 'uuid', key: 'customerId' },
];

export async function deleteRows(
  tx: Tx,
  table: JobTable,
  rows: readonly { id: string; customerId: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const text = `delete from ${table} x using ${source(keyColumns)} as t(id, customer_id)
    where x.id = t.id and x.customer_id = t.customer_id`;
  await tx.executeQuery(CompiledQuery.raw(text, literals(keyColumns, rows)));
}

/** Registers job codes. A code that is taken breaks `job_codes_pk` (job_code_taken). */
export async function insertCodes(
  tx: Tx,
  rows: readonly { codeKey: string; customerId: string; id: string }[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns: Column[] = [
    { name: 'code_key', type: 'text', key: 'codeKey' },
    { name: 'customer_id', type: 'uuid', key: 'customerId' },
    { name: 'job_id', type: 'uuid', key: 'id' },
  ];
  const text = `insert into job_codes (${names(columns)}) select * from ${source(columns)}`;
  await tx.executeQuery(CompiledQuery.raw(text, literals(columns, rows)));
}

export async function deleteCodes(tx: Tx, codeKeys: readonly string[]): Promise<void> {
  if (codeKeys.length === 0) return;
  await tx
    .deleteFrom('job_codes')
    .where('code_key', 'in', [...codeKeys])
    .execute();
}

/** The next number of a company-wide counter. */
export async function nextNumber(tx: Tx, name: string): Promise<number> {
  const row = await tx
    .insertInto('counters')
    .values({ name, value: 1 })
    .onConflict((oc) => oc.column('name').doUpdateSet((eb) => ({ value: eb('counters.value', '+', 1) })))
    .returning('value')
    .executeTakeFirstOrThrow();
  return Number(row.value);
}

/** Rows below a job that the job's own commands do not write, and that repeat its customer branch. */
const following = ['attachments', 'threads'] as const;

export type BranchOf = { customerId: string; jobId: string; customerBranchId: string | null };

/** Brings the customer branch of what hangs on these jobs in line with theirs. */
export async function followBranch(tx: Tx, jobs: readonly BranchOf[]): Promise<void> {
  if (jobs.length === 0) return;
  const columns: Column[] = [
    { name: 'customer_id', type: 'uuid', key: 'customerId' },
    { name: 'job_id', type: 'uuid', key: 'jobId' },
    { name: 'customer_branch_id', type: 'uuid', key: 'customerBranchId' },
  ];
  for (const table of following) {
    const text = `update ${table} x set customer_branch_id = t.customer_branch_id from ${source(columns)} as t(${names(columns)})
      where x.customer_id = t.customer_id and x.job_id = t.job_id`;
    await tx.executeQuery(CompiledQuery.raw(text, literals(columns, jobs)));
  }
}
