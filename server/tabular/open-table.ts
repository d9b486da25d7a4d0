import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { AppError } from '../errors.ts';
import { openCsv } from './csv-table.ts';
import { badFile, megabytes, tooLarge, tooManyRows } from './file-errors.ts';
import { fileKind } from './file-kind.ts';
import { headerNames, isBlankRow } from './rules-header.ts';
import { type RawTable, type Table, type TableLimits, type TableOptions, type TableRow, tableLimits } from './table.ts';
import { openXlsx } from './xlsx-table.ts';

const previewRows = 20;
const headerRowLimit = 1000;

const unreadable = (fileName: string, cause: unknown): AppError =>
  badFile('file_unreadable', `The file ${fileName} cannot be opened. Check that it exists and may be read.`, cause);

/** The size of the file, before it is opened: to open a pipe would wait for its writer, and a device may never end. */
async function checkedSize(path: string, fileName: string, limits: TableLimits): Promise<number> {
  const found = await stat(path).catch((cause) => {
    throw unreadable(fileName, cause);
  });
  if (!found.isFile()) {
    throw badFile('file_unreadable', `The path of ${fileName} is not that of a file. Give a CSV or XLSX file.`);
  }
  if (found.size <= limits.bytes) return found.size;
  throw tooLarge(
    'file_too_large',
    `The file has ${megabytes(found.size)}; at most ${megabytes(limits.bytes)} can be imported at a time. Split it.`,
  );
}

async function openRaw(path: string, fileName: string, options: TableOptions, limits: TableLimits): Promise<RawTable> {
  const size = await checkedSize(path, fileName, limits);
  const file = await open(path, 'r').catch((cause) => {
    throw unreadable(fileName, cause);
  });
  try {
    const kind = await fileKind(file, size, fileName);
    return kind === 'csv' ? await openCsv(path, file, limits) : await openXlsx(path, file, size, options.sheet, limits);
  } finally {
    await file.close();
  }
}

/** The names of a workbook's sheets, in its order; none for a text file. @throws AppError as `openTable` does */
export async function sheetNames(source: { path: string; fileName?: string }): Promise<string[]> {
  return (await openRaw(source.path, source.fileName ?? basename(source.path), {}, tableLimits)).sheets;
}

/** Opens a CSV or XLSX file for its bare rows, where a header is not a must. @throws AppError as `openTable` does */
export async function openRows(
  source: { path: string; fileName: string },
  limits: Partial<TableLimits> = {},
): Promise<RawTable> {
  return openRaw(source.path, source.fileName, {}, { ...tableLimits, ...limits });
}

type Beginning = { preview: TableRow[]; header: TableRow | null; hasData: boolean };

async function readBeginning(raw: RawTable, headerRow: number | undefined): Promise<Beginning> {
  const found: Beginning = { preview: [], header: null, hasData: false };
  for await (const row of raw.rows(null)) {
    if (found.preview.length < previewRows) found.preview.push(row);
    const isHeader = headerRow === undefined ? !isBlankRow(row.cells) : row.row === headerRow;
    if (found.header !== null) found.hasData ||= !isBlankRow(row.cells);
    else if (isHeader) found.header = row;
    else if (row.row > (headerRow ?? headerRowLimit)) break;
    if (found.hasData && found.preview.length >= previewRows) break;
  }
  return found;
}

async function* dataRows(
  raw: RawTable,
  width: number,
  headerRow: number,
  maxRows: number,
  limit: number,
): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const row of raw.rows(width)) {
    if (row.row <= headerRow || isBlankRow(row.cells)) continue;
    if (count >= maxRows) return;
    if (++count > limit) throw tooManyRows(limit);
    yield row;
  }
}

/**
 * Opens a CSV or XLSX file that may be anything. Reads only its beginning (and, for text, once through to tell the encoding);
 * `rows()` streams, so memory does not grow with the file.
 * @throws AppError (kind `invalid` or `too_large`) with a sentence for people; `rows()` throws the same for what shows only later
 */
export async function openTable(
  source: { path: string; fileName?: string },
  options: TableOptions = {},
): Promise<Table> {
  const limits = { ...tableLimits, ...options.limits };
  const raw = await openRaw(source.path, source.fileName ?? basename(source.path), options, limits);
  const { preview, header: found, hasData } = await readBeginning(raw, options.headerRow);
  if (!found || isBlankRow(found.cells)) {
    const where =
      options.headerRow === undefined ? 'The file has no header row.' : `Row ${options.headerRow} is blank.`;
    throw badFile('header_missing', `${where} Name the columns in one row above the data.`);
  }
  if (!hasData)
    throw badFile(
      'no_rows',
      `There is nothing below the header in row ${found.row}. Choose a file with at least one row of data.`,
    );
  const { header, notes } = headerNames(found.cells, found.row);
  return {
    ...raw,
    header,
    headerRow: found.row,
    preview,
    notes: [...raw.notes, ...notes],
    rows: () => dataRows(raw, header.length, found.row, options.maxRows ?? Number.POSITIVE_INFINITY, limits.rows),
  };
}
