import { createReadStream } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import type { AppError, Fault } from '../errors.ts';
import { withoutTextMark } from '../exports/rules-texts.ts';
import { type CsvEncoding, csvEncoding, decodedText } from './csv-encoding.ts';
import { badRow, tooManyColumns } from './file-errors.ts';
import { csvDialect } from './rules-csv-dialect.ts';
import { type Cell, type RawTable, type TableLimits, type TableRow, textCell, tooLongCell } from './table.ts';

type Layout = { path: string; encoding: CsvEncoding; delimiter: string; skipFirst: boolean; limits: TableLimits };

const sampleBytes = 64 * 1024;
const chunkBytes = 256 * 1024;
/** A whole row; what is longer is a quote that was never closed, or no table. */
const rowCharacters = 2_000_000;

function toCell(text: string, limits: TableLimits): Cell {
  return text.length > limits.cellCharacters
    ? tooLongCell(text, limits.cellCharacters)
    : textCell(withoutTextMark(text));
}

function unclosedQuote(row: number): AppError {
  return badRow(
    row,
    'quote_not_closed',
    `Row ${row} has a cell that begins with a quote (") and does not end with one, so the rows after it cannot be told apart. Close the quote, or write quotes inside a cell twice ("").`,
  );
}

function explain(error: unknown, parser: Parser): unknown {
  if (!(error instanceof CsvError)) return error;
  const row = parser.info.records + 1;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') return unclosedQuote(row);
  return badRow(
    row,
    'row_unreadable',
    `Row ${row} cannot be read as CSV. Save the file again as CSV from a spreadsheet, and import that.`,
  );
}

/**
 * The parser forgives a quote inside an unquoted cell (5" pipe). It then also forgives an unclosed quote that meets the next
 * quoted cell, with whole rows swallowed: such a cell still has its opening quote, delimiters and line ends.
 */
function swallowedRows(record: readonly string[], delimiter: string): boolean {
  return record.some((text) => text.startsWith('"') && /[\r\n]/.test(text) && text.includes(delimiter));
}

function raggedFault(row: number, found: number, width: number): Fault {
  const count = (n: number): string => `${n} ${n === 1 ? 'cell' : 'cells'}`;
  const advice = found > width ? 'Put cells that contain the separator in quotes.' : 'Put the missing separators in.';
  return { row, code: 'row_ragged', message: `Row ${row} has ${count(found)}, the header has ${width}. ${advice}` };
}

function toRow(record: string[], row: number, width: number | null, limits: TableLimits): TableRow {
  const blank = record.length === 1 && record[0] === '';
  let found = record.length;
  while (width !== null && found > width && record[found - 1]?.trim() === '') found--;
  const faults = width !== null && !blank && found !== width ? [raggedFault(row, found, width)] : [];
  return { row, cells: record.slice(0, found).map((text) => toCell(text, limits)), faults };
}

async function* csvRows(layout: Layout, width: number | null): AsyncGenerator<TableRow> {
  const file = createReadStream(layout.path, { highWaterMark: chunkBytes });
  const parser = parse({
    delimiter: layout.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: rowCharacters,
  });
  const text = Readable.from(decodedText(file, layout.encoding), { objectMode: false });
  file.once('error', (error) => parser.destroy(error));
  text.once('error', (error) => parser.destroy(error));
  text.pipe(parser);
  let row = 0;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      row++;
      if (row === 1 && layout.skipFirst) continue;
      if (record.length > layout.limits.columns) throw tooManyColumns(row, layout.limits.columns);
      if (swallowedRows(record, layout.delimiter)) throw unclosedQuote(row);
      yield toRow(record, row, width, layout.limits);
    }
  } catch (error) {
    throw explain(error, parser);
  } finally {
    text.destroy();
    file.destroy();
  }
}

/** Opens a text file with rows: tells encoding and delimiter, reads nothing else. @throws AppError */
export async function openCsv(path: string, file: FileHandle, limits: TableLimits): Promise<RawTable> {
  const { encoding, firstForeignLine } = await csvEncoding(file);
  const sample = Buffer.alloc(sampleBytes);
  const { bytesRead } = await file.read(sample, 0, sampleBytes, 0);
  const { delimiter, firstLineIsHint } = csvDialect(new TextDecoder(encoding).decode(sample.subarray(0, bytesRead)));
  const layout = { path, encoding, delimiter, skipFirst: firstLineIsHint, limits };
  const notes: Fault[] = [];
  if (firstForeignLine !== null) {
    const message = `The file is not UTF-8 (see line ${firstForeignLine}); it was read as Windows-1252. Check that accents and signs look right.`;
    notes.push({ row: firstForeignLine, code: 'encoding_guessed', message });
  }
  return { kind: 'csv', sheets: [], sheet: null, encoding, delimiter, notes, rows: (width) => csvRows(layout, width) };
}
