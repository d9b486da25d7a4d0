import type { Readable } from 'node:stream';
import type { Fault } from '../errors.ts';
import type { ExportColumn, ExportRow } from '../exports/columns.ts';
import { csvStream } from '../exports/csv-stream.ts';
import type { Cell } from './table.ts';

export type ErrorRow = { cells: readonly Cell[]; faults: readonly Fault[] };

const errorHeader = 'Error';

/** A number with exactly three decimals gets a fourth, since `1.250` could be taken for a thousand when it is read again. */
function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  return cell.kind === 'number' && /^\d{1,3}\.\d{3}$/.test(cell.text) ? `${cell.text}0` : cell.text;
}

const sentence = ({ column, message }: Fault): string => (column ? `${column}: ${message}` : message);

async function* records(
  width: number,
  mended: boolean,
  rows: AsyncIterable<ErrorRow> | Iterable<ErrorRow>,
): AsyncGenerator<ExportRow[]> {
  for await (const { cells, faults } of rows as AsyncIterable<ErrorRow>) {
    // A row with cells too many keeps them, joined at its end: nothing that was in the file is lost.
    const texts = Array.from({ length: width }, (_, at) => cellText(cells[at]));
    const beyond = cells.slice(mended ? width + 1 : width).map(cellText);
    if (beyond.length > 0) texts[width - 1] = [texts[width - 1], ...beyond].join(' | ');
    yield [{ ...Object.fromEntries(texts.entries()), error: faults.map(sentence).join(' ') }];
  }
}

/**
 * The rows in error as a CSV to mend and import again with the same mapping: the original columns, and one more that says what is
 * wrong with each. Dates of a workbook are written YYYY-MM-DD, which is read whatever the mapping's date format is.
 */
export function errorRowsCsv(header: readonly string[], rows: AsyncIterable<ErrorRow> | Iterable<ErrorRow>): Readable {
  // The file of an earlier attempt has the column already: what it said then no longer matters.
  const original = header.at(-1) === errorHeader ? header.slice(0, -1) : header;
  const columns: ExportColumn[] = original.map((label, at) => ({ key: String(at), label, type: 'text' }));
  const mended = original.length < header.length;
  return csvStream(
    [...columns, { key: 'error', label: errorHeader, type: 'text' }],
    records(original.length, mended, rows),
  );
}
