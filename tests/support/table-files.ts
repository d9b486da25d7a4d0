import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import { openTable } from '#server/tabular/open-table.ts';
import type { Table, TableOptions, TableRow } from '#server/tabular/table.ts';

/** A part of a hand-made archive; the last fields are for archives that lie. */
export type Part = {
  name: string;
  data: string | Buffer;
  flags?: number;
  method?: number;
  says?: number;
  crc?: number;
};

/** A ZIP archive, byte by byte, so that it can be wrong in any way. */
export function zip(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, flags = 0, method = 8, says, crc } of parts) {
    const raw = Buffer.from(data as string);
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc ?? crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(says ?? raw.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00'), common, tail, Buffer.from(name));
    bodies.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, list, Buffer.from('PK\x05\x06'), end]);
}

export type Workbook = {
  /** Inside of `<sheetData>`, by sheet name; a name with a leading ! is hidden. */
  sheets: Record<string, string>;
  strings?: string[];
  /** Number formats of the cell styles 1, 2 ...; style 0 is General. */
  formats?: string[];
  date1904?: boolean;
};

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;

/** The parts of a workbook with hand-written sheets. */
export function workbookParts({ sheets, strings = [], formats = [], date1904 = false }: Workbook): Part[] {
  const names = Object.keys(sheets);
  const list = names.map(
    (name, at) =>
      `<sheet name="${name.replace('!', '')}" sheetId="${at + 1}" ${name.startsWith('!') ? 'state="hidden"' : ''} r:id="s${at}"/>`,
  );
  const relations = [
    ...names.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
    relation('st', 'styles', 'styles.xml'),
    relation('ss', 'sharedStrings', '/xl/sharedStrings.xml'),
  ];
  const numbered = formats.map((code, at) => `<numFmt numFmtId="${170 + at}" formatCode="${code}"/>`).join('');
  const styles = formats.map((_, at) => `<xf numFmtId="${170 + at}"/>`).join('');
  return [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships>${relation('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${list.join('')}</sheets></workbook>`,
    },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${relations.join('')}</Relationships>` },
    {
      name: 'xl/styles.xml',
      data: `<styleSheet><numFmts>${numbered}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    },
    { name: 'xl/sharedStrings.xml', data: `<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>` },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`,
    })),
  ];
}

/** A row of texts as sheet XML. */
export const textRow = (row: number, ...texts: string[]): string =>
  `<row r="${row}">${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`;

/** Writes a file that is gone when the test is over. */
export function tableFile(bytes: string | Buffer, fileName = 'table.csv'): { path: string; fileName: string } {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-table-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, fileName);
  writeFileSync(path, bytes);
  return { path, fileName };
}

/** Opens what the bytes say and reads all rows. */
export async function readTable(
  bytes: string | Buffer,
  options: TableOptions = {},
  fileName = 'table.csv',
): Promise<{ table: Table; rows: TableRow[] }> {
  const table = await openTable(tableFile(bytes, fileName), options);
  return { table, rows: await Array.fromAsync(table.rows()) };
}

export const workbook = (content: Workbook): Buffer => zip(workbookParts(content));

/** The texts of rows, null for empty cells. */
export const textsOf = (rows: readonly TableRow[]): (string | null)[][] =>
  rows.map(({ cells }) => cells.map((cell) => cell?.text ?? null));
