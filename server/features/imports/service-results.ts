import type { Readable } from 'node:stream';
import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import { AppError, notFound } from '#server/errors.ts';
import { type ErrorRow, errorRowsCsv } from '#server/tabular/error-rows.ts';
import { selectImport } from './queries.ts';
import { selectKnownNames, selectUnknownCustomers } from './queries-customers.ts';
import { selectFailedRows, selectFaults } from './queries-rows.ts';
import { nearNames } from './rules-customer-names.ts';
import { unpackCells } from './rules-staged.ts';
import type { ImportDeps } from './run.ts';

export type ImportResults = ReturnType<typeof importResults>;

const mostNames = 20_000;
const rowsAtATime = 500;

/** What an import's check and its application found: rows in error, customers nobody knows yet. */
export function importResults({ db }: ImportDeps) {
  /** What is wrong with rows, in the order of the file. */
  async function faults(actor: OfficeActor, id: string, query: { limit?: number; cursor?: string }) {
    requirePermission(actor, 'imports:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, 'row', 2);
    const after = keys && { row: Number(keys[0]), position: Number(keys[1]) };
    return db.withActor(actor, async (tx) => {
      if (!(await selectImport(tx, id))) throw notFound('import');
      const rows = await selectFaults(tx, id, after, limit + 1);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items, nextCursor: last ? encodeCursor({ sort: 'row', keys: [last.row, last.position] }) : null };
    });
  }

  /** The rows in error as a CSV to mend and import again: the file's columns and one more that says what is wrong. */
  async function errorFile(actor: OfficeActor, id: string): Promise<{ name: string; content: Readable }> {
    requirePermission(actor, 'imports:read');
    const { record, first } = await db.withActor(actor, async (tx) => ({
      record: await selectImport(tx, id),
      first: await selectFailedRows(tx, id, 0, 1),
    }));
    if (!record) throw notFound('import');
    const header = record.mapping?.header;
    if (!header || first.length === 0) {
      throw new AppError('not_found', 'no_rows_in_error', 'This import has no rows in error.');
    }
    const stem = record.file_name.replace(/\.[^.]*$/, '');
    return { name: `${stem} - rows in error.csv`, content: errorRowsCsv(header, failedRows(actor, id)) };
  }

  /** Page by page, each in a transaction of its own: nobody knows how long the reader takes. */
  async function* failedRows(actor: OfficeActor, id: string): AsyncGenerator<ErrorRow> {
    for (let after = 0; ; ) {
      const from = after;
      const rows = await db.withActor(actor, (tx) => selectFailedRows(tx, id, from, rowsAtATime));
      for (const row of rows) yield { cells: unpackCells(row.cells), faults: row.faults };
      if (rows.length < rowsAtATime) return;
      after = rows.at(-1)!.row;
    }
  }

  /** Names of the file that no customer is known by, each with customers that are similar. */
  async function unknownCustomers(actor: OfficeActor, id: string, query: { limit?: number; cursor?: string }) {
    requirePermission(actor, 'imports:read');
    const limit = query.limit ?? 50;
    const keys = decodeCursor(query.cursor, 'name', 1);
    const { rows, known } = await db.withActor(actor, async (tx) => {
      if (!(await selectImport(tx, id))) throw notFound('import');
      const unknown = await selectUnknownCustomers(tx, id, String(keys?.[0] ?? ''), limit + 1);
      return { rows: unknown, known: unknown.length === 0 ? [] : await selectKnownNames(tx, mostNames) };
    });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map(({ key, name, rows: count }) => ({
        name,
        rows: count,
        near: nearNames(key, known).map(({ id: customerId, code, name: known }) => ({
          id: customerId,
          code,
          name: known,
        })),
      })),
      nextCursor: last ? encodeCursor({ sort: 'name', keys: [last.key] }) : null,
    };
  }

  return { faults, errorFile, unknownCustomers };
}
