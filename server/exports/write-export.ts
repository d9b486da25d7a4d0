import type { Readable } from 'node:stream';
import type { ExportColumn, ExportRows } from './columns.ts';
import { csvStream } from './csv-stream.ts';
import { jsonStream } from './json-stream.ts';
import { xlsxStream } from './xlsx-stream.ts';

export type ExportFormat = 'xlsx' | 'json' | 'csv';

export const contentTypes: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** An export ready to be sent. */
export type ExportFile = { name: string; contentType: string; content: Readable };

/** The rows in the format that was asked for; `zone` is where instants are shown in CSV and XLSX. */
export function writeExport(
  format: ExportFormat,
  columns: readonly ExportColumn[],
  rows: ExportRows,
  options: { zone: string; sheetName: string },
): Readable {
  if (format === 'xlsx') return xlsxStream(columns, rows, options);
  return format === 'csv' ? csvStream(columns, rows, options) : jsonStream(columns, rows);
}
