import { Readable } from 'node:stream';
import { type CellStyle, type CellValue, type ColumnDef, writeXlsxStream } from 'hucre';
import type { ExportColumn, ExportColumnType, ExportOptions, ExportRow, ExportRows, ExportValue } from './columns.ts';
import { fitCell, withoutEscapes, xmlText } from './rules-texts.ts';
import { dayOf, numberOf, wallClock } from './values.ts';

const sampleRows = 50;
const headerStyle: CellStyle = { font: { bold: true } };
const bodyStyles: Record<ExportColumnType, CellStyle | undefined> = {
  text: { numFmt: '@' },
  date: { numFmt: 'yyyy-mm-dd' },
  datetime: { numFmt: 'yyyy-mm-dd hh:mm' },
  number: undefined,
  integer: { numFmt: '#,##0' },
  percent: { numFmt: '0%' },
};

const textValue = (value: ExportValue): string =>
  withoutEscapes(fitCell(xmlText(value instanceof Date ? value.toISOString() : String(value))));

function xlsxValue(value: ExportValue, type: ExportColumnType, zone: string): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (type === 'text') return textValue(value);
  if (type === 'date') return dayOf(value) ?? textValue(value);
  if (type === 'datetime') return wallClock(value, zone) ?? textValue(value);
  const number = numberOf(value);
  if (number === null) return textValue(value);
  return type === 'percent' ? number / 100 : number;
}

/** Wide enough for the label and most of what the first rows hold, within reason. */
function widthOf(column: ExportColumn, first: readonly ExportRow[]): number {
  if (column.type === 'datetime') return Math.max(17, column.label.length + 2);
  const sample = first.slice(0, sampleRows);
  const lengths = sample.map((row) => String(row[column.key] ?? '').length).sort((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.min(Math.max(usual, column.label.length, 8) + 2, 60);
}

/**
 * The writer gives a column one style, its header included. As it looks the style up for each row anew, the header's stands there
 * until the first row is asked for.
 */
function styledColumns(
  columns: readonly ExportColumn[],
  sample: readonly ExportRow[],
): { defs: ColumnDef[]; beginBody: () => void } {
  let inBody = false;
  const defs = columns.map((column) => ({
    header: textValue(column.label),
    key: column.key,
    width: widthOf(column, sample),
    get style() {
      return inBody ? bodyStyles[column.type] : headerStyle;
    },
  }));
  return {
    defs,
    beginBody: () => {
      inBody = true;
    },
  };
}

async function* xlsxChunks(
  columns: readonly ExportColumn[],
  rows: ExportRows,
  zone: string,
  name: string,
): AsyncGenerator<Uint8Array> {
  const source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  let ended = false;
  const next = async (): Promise<readonly ExportRow[]> => {
    const result = await source.next();
    ended = result.done === true;
    return result.done ? [] : result.value;
  };
  try {
    const sample: ExportRow[] = [];
    while (!ended && sample.length < sampleRows) sample.push(...(await next()));
    const { defs, beginBody } = styledColumns(columns, sample);
    async function* values(): AsyncGenerator<CellValue[]> {
      beginBody();
      const toValues = (row: ExportRow): CellValue[] => columns.map(({ key, type }) => xlsxValue(row[key], type, zone));
      for (const row of sample) yield toValues(row);
      while (!ended) for (const row of await next()) yield toValues(row);
    }
    yield* writeXlsxStream(values(), { name, columns: defs, freezePane: { rows: 1 } });
  } finally {
    if (!ended) await source.return?.();
  }
}

/**
 * A workbook with one sheet: bold header that stays in view, real dates and numbers, texts as texts whatever they begin with.
 * Rows are pulled as the reader takes them; memory stays flat.
 */
export function xlsxStream(
  columns: readonly ExportColumn[],
  rows: ExportRows,
  { zone = 'UTC', sheetName = 'Export' }: ExportOptions & { sheetName?: string } = {},
): Readable {
  return Readable.from(xlsxChunks(columns, rows, zone, sheetName), { objectMode: false });
}
