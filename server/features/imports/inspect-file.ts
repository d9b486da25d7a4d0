import { AppError, type Fault } from '#server/errors.ts';
import { openTable, sheetNames } from '#server/tabular/open-table.ts';
import { fieldKind, type KnownFields } from '#server/tabular/rules-fields.ts';
import type { ImportMapping } from '#server/tabular/rules-mapping.ts';
import { guessMapping, type MappingGuess } from '#server/tabular/rules-mapping-guess.ts';
import { type DecimalMark, guessDecimalMark } from '#server/tabular/rules-numbers.ts';
import type { Cell, Table, TableRow } from '#server/tabular/table.ts';

export type FilePlace = { path: string; fileName: string; sheet: string | null; headerRow: number | null };

export type Inspection = {
  sheets: string[];
  sheet: string | null;
  headerRow: number;
  header: string[];
  /** The first rows as they stand, to choose the header row by. */
  preview: { row: number; cells: string[] }[];
  /** The first rows below the header. */
  samples: string[][];
  /** For each column the different texts of the first rows, where they are few: words that may need a meaning. */
  words: string[][];
  guess: MappingGuess;
  guessedMapping: ImportMapping;
  warnings: Fault[];
};

const shownSamples = 5;
const fewWords = 30;
/** Rows that guesses look at: enough to meet a day above 12 in a column of dates. */
const guessRows = 1000;

export function openImportTable(place: FilePlace, maxRows?: number): Promise<Table> {
  return openTable(
    { path: place.path, fileName: place.fileName },
    { sheet: place.sheet ?? undefined, headerRow: place.headerRow ?? undefined, maxRows },
  );
}

export const cellTexts = (cells: readonly Cell[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => cells[at]?.text ?? '');

/** The sheet named, else the first one that holds a table: many workbooks begin with a cover sheet. */
async function openFirstTable(place: FilePlace): Promise<Table> {
  try {
    return await openImportTable(place, guessRows);
  } catch (error) {
    const noTable = error instanceof AppError && (error.code === 'no_rows' || error.code === 'header_missing');
    if (!noTable || place.sheet !== null) throw error;
    for (const sheet of await sheetNames(place)) {
      const table = await openImportTable({ ...place, sheet }, guessRows).catch(() => null);
      if (table) return table;
    }
    throw error;
  }
}

async function firstRows(table: Table): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

/** What a file looks like, and a guess how its columns feed our fields, for a person to look at. */
export async function inspectFile(place: FilePlace, known: KnownFields): Promise<Inspection> {
  const table = await openFirstTable(place);
  const rows = await firstRows(table);
  const guess = guessMapping(table.header, rows, known);
  return {
    sheets: table.sheets,
    sheet: table.sheet,
    headerRow: table.headerRow,
    header: table.header,
    preview: table.preview.map(({ row, cells }) => ({ row, cells: cellTexts(cells, table.header.length) })),
    samples: rows.slice(0, shownSamples).map(({ cells }) => cellTexts(cells, table.header.length)),
    words: table.header.map((_, at) => wordsOf(rows, at)),
    guess,
    guessedMapping: mappingOf(guess),
    warnings: [...table.notes, ...dateWarnings(guess)],
  };
}

function wordsOf(rows: readonly TableRow[], column: number): string[] {
  const words = new Set(rows.map(({ cells }) => cells[column]?.text.trim() ?? '').filter((text) => text !== ''));
  return words.size <= fewWords ? [...words].map((word) => word.slice(0, 200)) : [];
}

function mappingOf(guess: MappingGuess): ImportMapping {
  return {
    columns: Object.fromEntries(guess.columns.map(({ field, header }) => [field, header])),
    constants: {},
    values: guess.values,
    dateFormats: guess.dateFormats,
    ignoreValues: guess.ignoreValues,
    onError: 'stop',
    completeDelivered: false,
    clearBlank: false,
  };
}

function dateWarnings(guess: MappingGuess): Fault[] {
  return Object.entries(guess.dates).flatMap(([field, dates]) => {
    const column = guess.columns.find((one) => one.field === field)?.header ?? '';
    return dates.sentences.map((message, at) => ({
      field,
      column,
      code: `dates_${dates.warnings[at] ?? 'mixed'}`,
      message: `${column}: ${message}`,
    }));
  });
}

/** The decimal mark of each quantity column, told from the first rows; null where they show none beyond doubt. */
export async function decimalMarksOf(
  place: FilePlace,
  mapping: ImportMapping,
  known: KnownFields,
): Promise<Record<string, DecimalMark | null>> {
  const fields = Object.keys(mapping.columns).filter((field) => fieldKind(field, known)?.kind === 'quantity');
  if (fields.length === 0) return {};
  const table = await openImportTable(place, guessRows);
  const rows = await firstRows(table);
  const texts = (column: number): string[] =>
    rows.flatMap(({ cells }) => (cells[column]?.kind === 'text' ? [cells[column].text] : []));
  return Object.fromEntries(
    fields.map((field) => [field, guessDecimalMark(texts(table.header.indexOf(mapping.columns[field]!.trim())))]),
  );
}
