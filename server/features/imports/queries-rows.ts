import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Fault } from '#server/errors.ts';
import { type PackedCell, type StagedFields, storable } from './rules-staged.ts';

export type Outcome = 'created' | 'updated' | 'unchanged' | 'failed';
export type NewRow = { row: number; cells: string; fields: string; outcome: Outcome };
export type StagedRow = { row: number; fields: StagedFields };
export type RowFault = { row: number; position: number; column: string | null; code: string; message: string };
export type Counts = Record<Outcome, number> & { total: number };

/** Stages rows in one statement; cells and fields come as JSON text. */
export async function insertRows(tx: Tx, importId: string, rows: readonly NewRow[]): Promise<void> {
  await sql`
    insert into import_rows (import_id, row_number, cells, fields, outcome, applied)
    select ${importId}, r, c::jsonb, f::jsonb, o, false
    from unnest(${rows.map((row) => row.row)}::int[], ${rows.map((row) => row.cells)}::text[],
      ${rows.map((row) => row.fields)}::text[], ${rows.map((row) => row.outcome)}::text[]) as n(r, c, f, o)`.execute(
    tx,
  );
}

/** Adds faults behind those that a row has already. */
export async function insertFaults(tx: Tx, importId: string, faults: readonly Fault[], from = 0): Promise<void> {
  if (faults.length === 0) return;
  const next = new Map<number, number>();
  const positions = faults.map(({ row = 0 }) => {
    const position = next.get(row) ?? from;
    next.set(row, position + 1);
    return position;
  });
  await sql`
    insert into import_faults (import_id, row_number, position, column_name, code, message)
    select ${importId}, r, p, c, k, m
    from unnest(${faults.map((fault) => fault.row ?? 0)}::int[], ${positions}::int[],
      ${faults.map((fault) => fault.column ?? null)}::text[], ${faults.map((fault) => fault.code)}::text[],
      ${faults.map((fault) => storable(fault.message))}::text[]) as n(r, p, c, k, m)`.execute(tx);
}

/** Forgets what was staged for an import. */
export async function deleteStaged(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('import_faults').where('import_id', '=', importId).execute();
  await tx.deleteFrom('import_rows').where('import_id', '=', importId).execute();
}

/** Rows that were applied are no longer needed once the import is done; those in error are, for the file to mend. */
export async function deleteGoodRows(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('import_rows').where('import_id', '=', importId).where('outcome', '<>', 'failed').execute();
}

export async function lastRow(tx: Tx, importId: string): Promise<number> {
  const row = await tx
    .selectFrom('import_rows')
    .select(({ fn }) => fn.max('row_number').as('last'))
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Every row of the file that shares its job code with another one. */
export async function selectDuplicates(tx: Tx, importId: string): Promise<{ code: string; rows: number[] }[]> {
  const { rows } = await sql<{ code: string; rows: number[] }>`
    select min(fields -> 'values' ->> 'jobCode') as code, array_agg(row_number order by row_number) as rows
    from import_rows where import_id = ${importId} and fields ->> 'codeKey' <> ''
    group by fields ->> 'codeKey' having count(*) > 1`.execute(tx);
  return rows;
}

export async function failRows(tx: Tx, importId: string, rows: readonly number[]): Promise<void> {
  await sql`update import_rows set outcome = 'failed'
    where import_id = ${importId} and row_number = any(${rows}::int[])`.execute(tx);
}

export async function countOutcomes(tx: Tx, importId: string): Promise<Counts> {
  const rows = await tx
    .selectFrom('import_rows')
    .select(['outcome', sql<number>`count(*)`.as('count')])
    .where('import_id', '=', importId)
    .groupBy('outcome')
    .execute();
  const count = (outcome: Outcome): number => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  const total = rows.reduce((sum, row) => sum + row.count, 0);
  return {
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    total,
  };
}

/** The next good rows that were not applied yet, locked: a second process that tries finds them applied. */
export async function lockUnapplied(tx: Tx, importId: string, after: number, limit: number): Promise<StagedRow[]> {
  const { rows } = await sql<StagedRow>`
    select row_number as row, fields from import_rows
    where import_id = ${importId} and row_number > ${after} and outcome <> 'failed' and not applied
    order by row_number limit ${limit} for update`.execute(tx);
  return rows;
}

export type AppliedRow = { row: number; outcome: Outcome; customerId: string | null };

/** Marks rows as applied, in the transaction that applied them. Of their fields only what names the job is kept, for the announcement. */
export async function markApplied(tx: Tx, importId: string, rows: readonly AppliedRow[]): Promise<void> {
  await sql`
    update import_rows r set applied = true, outcome = n.o, fields = jsonb_build_object('customerId', n.c, 'codeKey', fields ->> 'codeKey')
    from unnest(${rows.map((row) => row.row)}::int[], ${rows.map((row) => row.outcome)}::text[],
      ${rows.map((row) => row.customerId)}::text[]) as n(r, o, c)
    where r.import_id = ${importId} and r.row_number = n.r`.execute(tx);
}

/** Customers whose jobs the import made or changed. */
export async function selectChangedCustomers(tx: Tx, importId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct fields ->> 'customerId' as id from import_rows
    where import_id = ${importId} and applied and outcome in ('created', 'updated')`.execute(tx);
  return rows.map((row) => row.id);
}

/** How many of the jobs that the import made or changed are in exception now (the rule of exceptionState in rules-exception.ts). */
export async function countInException(tx: Tx, importId: string, now: Date): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from jobs j
    where j.is_open and j.exception_at <= coalesce(j.held_since, ${now}::timestamptz) and (j.customer_id, j.code_key) in (
      select (r.fields ->> 'customerId')::uuid, r.fields ->> 'codeKey' from import_rows r
      where r.import_id = ${importId} and r.applied and r.outcome in ('created', 'updated'))`.execute(tx);
  return rows[0]!.count;
}

export async function selectFaults(
  tx: Tx,
  importId: string,
  after: { row: number; position: number } | null,
  limit: number,
): Promise<RowFault[]> {
  let query = tx
    .selectFrom('import_faults')
    .select(['row_number as row', 'position', 'column_name as column', 'code', 'message'])
    .where('import_id', '=', importId);
  if (after) query = query.where(sql<boolean>`(row_number, position) > (${after.row}, ${after.position})`);
  return query.orderBy('row_number').orderBy('position').limit(limit).execute();
}

export type FailedRow = { row: number; cells: PackedCell[]; faults: Fault[] };

/** Rows in error with all that is wrong with each, in the order of the file. */
export async function selectFailedRows(tx: Tx, importId: string, after: number, limit: number): Promise<FailedRow[]> {
  const { rows } = await sql<FailedRow>`
    select r.row_number as row, r.cells, f.faults from import_rows r
    cross join lateral (
      select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('column', column_name, 'code', code, 'message', message))
        order by position), '[]') as faults
      from import_faults where import_id = r.import_id and row_number = r.row_number) f
    where r.import_id = ${importId} and r.outcome = 'failed' and r.row_number > ${after}
    order by r.row_number limit ${limit}`.execute(tx);
  return rows;
}
