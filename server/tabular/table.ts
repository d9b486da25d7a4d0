import type { Fault } from '../errors.ts';

/** A calendar day and, where the cell says one, a wall-clock time; `offset` only where the text itself names one (`Z`, `+02:00`). */
export type CellDate = { day: string; time?: string; offset?: string };

/**
 * What stands in a cell; null is an empty one. `text` is what a person sees there. An `error` cannot be used, and says why, but
 * matters only when its column is imported.
 */
export type Cell =
  | null
  | { kind: 'text'; text: string }
  | { kind: 'number'; text: string; value: number }
  | { kind: 'boolean'; text: string; value: boolean }
  | { kind: 'date'; text: string; date: CellDate }
  | { kind: 'error'; text: string; code: string; message: string };

/** `row` is the number a spreadsheet shows beside the row (the header counts, blank rows count); `faults` concern the whole row. */
export type TableRow = { row: number; cells: Cell[]; faults: Fault[] };

export type TableLimits = {
  /** Size of the file. */
  bytes: number;
  rows: number;
  columns: number;
  cellCharacters: number;
  /** What an XLSX part may unpack to, and how many times its packed size (ordinary sheets stay under 60). */
  unpackedBytes: number;
  unpackedRatio: number;
  sharedStringBytes: number;
};

export const tableLimits: TableLimits = {
  bytes: 200 * 1024 * 1024,
  rows: 500_000,
  columns: 16_384,
  cellCharacters: 32_767,
  unpackedBytes: 2 * 1024 * 1024 * 1024,
  unpackedRatio: 200,
  sharedStringBytes: 256 * 1024 * 1024,
};

export type TableOptions = {
  /** Name of the sheet; the first visible one when not given. */
  sheet?: string | undefined;
  /** Row number of the header; the first row that is not blank when not given. */
  headerRow?: number | undefined;
  /** Stop quietly after so many data rows (for samples). */
  maxRows?: number | undefined;
  limits?: Partial<TableLimits> | undefined;
};

/** Rows as they stand in the file, the header among them. Every call of `rows` reads the file again from its beginning. */
export type RawTable = {
  kind: 'csv' | 'xlsx';
  sheets: string[];
  sheet: string | null;
  encoding: string | null;
  delimiter: string | null;
  notes: Fault[];
  /** `width` is known once the header is: cells to its right are not kept (XLSX) or make the row a fault (CSV). */
  rows(width: number | null): AsyncGenerator<TableRow>;
};

export type Table = Omit<RawTable, 'rows'> & {
  header: string[];
  headerRow: number;
  /** The first rows as they stand, to choose the header row by. */
  preview: TableRow[];
  /** Data rows below the header, blank ones left out. May be called again; each call reads the file again. */
  rows(): AsyncGenerator<TableRow>;
};

export const textCell = (text: string): Cell => (text === '' ? null : { kind: 'text', text });

export const errorCell = (text: string, code: string, message: string): Cell => ({
  kind: 'error',
  text,
  code,
  message,
});

/** A cell longer than any spreadsheet allows is not kept: its beginning is, to recognise it by. */
export function tooLongCell(text: string, limit: number): Cell {
  const message = `The cell holds more than ${limit.toLocaleString('en')} characters, which is more than any spreadsheet can hold. Shorten it.`;
  return errorCell(`${text.slice(0, 100)}...`, 'cell_too_long', message);
}
