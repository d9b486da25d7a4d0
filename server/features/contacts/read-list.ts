import { AppError } from '#server/errors.ts';
import { badFile, tooManyRows } from '#server/tabular/file-errors.ts';
import { openRows } from '#server/tabular/open-table.ts';
import { isBlankRow } from '#server/tabular/rules-header.ts';
import type { TableRow } from '#server/tabular/table.ts';
import { type ListColumns, recogniseColumns } from './rules-list-columns.ts';

/** The most contacts that can be added at a time. */
export const mostListed = 10_000;
export const listBytes = 20 * 1024 * 1024;
const sampleRows = 50;

/**
 * Reads a list of contacts, pasted or from a CSV or XLSX file, with the readers of imports.
 * Errors: not a table, more than 10,000 rows, no column of e-mail addresses.
 */
export async function readList(source: {
  path: string;
  fileName: string;
}): Promise<{ columns: ListColumns; header: string[]; rows: TableRow[] }> {
  const table = await openRows(source, { bytes: listBytes });
  const rows: TableRow[] = [];
  // The header may be one row more.
  for await (const row of table.rows(null)) {
    if (isBlankRow(row.cells)) continue;
    rows.push(row);
    if (rows.length > mostListed + 1) throw tooManyRows(mostListed);
  }
  const [first, ...others] = rows;
  if (!first) throw badFile('file_empty', 'There is nothing in this list. Paste or choose one with at least one row.');
  const header = textsOf(first);
  const columns = recogniseColumns(header, others.slice(0, sampleRows).map(textsOf));
  if (columns === null)
    throw new AppError(
      'invalid',
      'email_column_missing',
      'None of the columns holds e-mail addresses. Name the columns in the first row: Email, First Name, Last Name, Customer Branch.',
    );
  const data = columns.hasHeader ? others : rows;
  if (data.length > mostListed) throw tooManyRows(mostListed);
  if (data.length === 0)
    throw badFile(
      'no_rows',
      'There is nothing below the header. Paste or choose a list with at least one row of data.',
    );
  return { columns, header, rows: data };
}

const textsOf = (row: TableRow): string[] => row.cells.map((cell) => cell?.text.trim() ?? '');
