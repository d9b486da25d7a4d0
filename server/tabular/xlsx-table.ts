import { type FileHandle, open } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import { badFile } from './file-errors.ts';
import type { RawTable, TableLimits, TableRow } from './table.ts';
import type { CellContext } from './xlsx-cells.ts';
import { type Archive, partText, readNumberLooks, readRelations, readSharedStrings, scanPart } from './xlsx-parts.ts';
import { SheetRows } from './xlsx-sheet.ts';
import { XmlScanner, xmlAttributes } from './xml-scanner.ts';
import { brokenWorkbook, readZipDirectory, type ZipEntry } from './zip-archive.ts';

type Sheet = { name: string; hidden: boolean; path: string };
type Workbook = { sheets: Sheet[]; date1904: boolean; styles: string | null; strings: string | null };

function refuseOther(entries: Map<string, ZipEntry>): void {
  if (entries.has('xl/workbook.bin'))
    throw badFile(
      'file_not_a_table',
      'This is a binary workbook (.xlsb). Save it as .xlsx or CSV, and import that file.',
    );
  if (entries.has('content.xml') && entries.has('mimetype'))
    throw badFile('file_not_a_table', 'This is an OpenDocument file. Save it as .xlsx or CSV, and import that file.');
  if (!entries.has('[content_types].xml'))
    throw badFile(
      'file_not_a_table',
      'This archive holds no workbook. Unpack it and import the CSV or XLSX file inside.',
    );
}

async function readWorkbook(archive: Archive): Promise<Workbook> {
  refuseOther(archive.entries);
  const root = [...(await readRelations(archive, '')).values()].find((relation) => relation.type === 'officeDocument');
  if (!root) throw brokenWorkbook();
  const relations = await readRelations(archive, root.target);
  const target = (type: string): string | null =>
    [...relations.values()].find((relation) => relation.type === type)?.target ?? null;
  const workbook: Workbook = {
    sheets: [],
    date1904: false,
    styles: target('styles'),
    strings: target('sharedStrings'),
  };
  const found = await scanPart(archive, root.target, {
    open(name, raw) {
      const attributes = xmlAttributes(raw);
      if (name === 'workbookPr') workbook.date1904 = attributes.date1904 === '1' || attributes.date1904 === 'true';
      const relation = name === 'sheet' ? relations.get(attributes.id ?? '') : undefined;
      if (relation?.type !== 'worksheet') return;
      const hidden = attributes.state !== undefined && attributes.state !== 'visible';
      workbook.sheets.push({ name: attributes.name ?? '', hidden, path: relation.target });
    },
  });
  if (!found || workbook.sheets.length === 0)
    throw badFile('file_not_a_table', 'This file holds no worksheet. Choose a workbook with a table in it.');
  return workbook;
}

function chooseSheet(workbook: Workbook, wanted: string | undefined): Sheet {
  const sheet =
    wanted === undefined
      ? (workbook.sheets.find(({ hidden }) => !hidden) ?? workbook.sheets[0])
      : workbook.sheets.find(({ name }) => name === wanted);
  if (sheet) return sheet;
  const names = workbook.sheets.map(({ name }) => `"${name}"`).join(', ');
  throw badFile('sheet_unknown', `The workbook has no sheet "${wanted}". It has ${names}.`);
}

async function* sheetRows(
  archive: Archive,
  path: string,
  context: CellContext,
  width: number | null,
): AsyncGenerator<TableRow> {
  const entry = archive.entries.get(path.toLowerCase());
  if (!entry) throw brokenWorkbook();
  const rows = new SheetRows(context, width);
  const scanner = new XmlScanner(rows);
  for await (const text of partText(archive, entry)) {
    scanner.write(text);
    yield* rows.take();
  }
  scanner.end();
}

async function* guarded(rows: AsyncGenerator<TableRow>): AsyncGenerator<TableRow> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof AppError ? error : brokenWorkbook(error);
  }
}

async function openWorkbook(path: string, archive: Archive, wanted: string | undefined): Promise<RawTable> {
  const workbook = await readWorkbook(archive);
  const sheet = chooseSheet(workbook, wanted);
  const context: CellContext = {
    strings: workbook.strings === null ? [] : await readSharedStrings(archive, workbook.strings),
    looks: workbook.styles === null ? [] : await readNumberLooks(archive, workbook.styles),
    date1904: workbook.date1904,
    limits: archive.limits,
  };
  async function* rows(width: number | null): AsyncGenerator<TableRow> {
    const file = await open(path, 'r');
    try {
      yield* guarded(sheetRows({ ...archive, file }, sheet.path, context, width));
    } finally {
      await file.close();
    }
  }
  const sheets = workbook.sheets.map(({ name }) => name);
  return { kind: 'xlsx', sheets, sheet: sheet.name, encoding: null, delimiter: null, notes: [], rows };
}

/**
 * Opens a workbook: list of sheets, formats and shared texts are read now, rows when asked for.
 * @throws AppError `file_broken`, `file_encrypted`, `file_not_a_table`, `file_unpacks_too_large`, `sheet_unknown`
 */
export async function openXlsx(
  path: string,
  file: FileHandle,
  size: number,
  wanted: string | undefined,
  limits: TableLimits,
): Promise<RawTable> {
  try {
    return await openWorkbook(path, { file, entries: await readZipDirectory(file, size), limits }, wanted);
  } catch (error) {
    throw error instanceof AppError ? error : brokenWorkbook(error);
  }
}
