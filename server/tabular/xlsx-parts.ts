import type { FileHandle } from 'node:fs/promises';
import { posix } from 'node:path';
import { isDateFormat } from 'hucre';
import { tooLarge } from './file-errors.ts';
import type { TableLimits } from './table.ts';
import { type XmlHandler, XmlScanner, xmlAttributes } from './xml-scanner.ts';
import { brokenWorkbook, unpackEntry, type ZipEntry } from './zip-archive.ts';

export type Archive = { file: FileHandle; entries: Map<string, ZipEntry>; limits: TableLimits };

/** How a number is shown: as a date, or filled up with zeros to so many digits (00042), else as it is. */
export type NumberLook = { date: boolean; digits: number };

/** Workbook, styles and relations are small; a part of this size is none. */
const smallPart = 32 * 1024 * 1024;

/** The part's text in pieces; parts are UTF-8, or UTF-16 with a mark. */
export async function* partText(archive: Archive, entry: ZipEntry, limit?: number): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of unpackEntry(archive.file, entry, archive.limits, limit)) {
    const marked =
      chunk[0] === 0xff && chunk[1] === 0xfe
        ? 'utf-16le'
        : chunk[0] === 0xfe && chunk[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    decoder ??= new TextDecoder(marked);
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

/** Reads a small part from end to end. False when the workbook has none of that name. */
export async function scanPart(
  archive: Archive,
  path: string,
  handler: Partial<XmlHandler>,
  limit = smallPart,
): Promise<boolean> {
  const entry = archive.entries.get(path.toLowerCase());
  if (!entry) return false;
  const scanner = new XmlScanner({ open() {}, close() {}, text() {}, ...handler });
  for await (const text of partText(archive, entry, limit)) scanner.write(text);
  scanner.end();
  return true;
}

export type Relation = { type: string; target: string };

/** The relations of a part by id, with targets as paths from the archive's root. */
export async function readRelations(archive: Archive, path: string): Promise<Map<string, Relation>> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const relations = new Map<string, Relation>();
  await scanPart(archive, `${folder}_rels/${path.slice(slash)}.rels`, {
    open(name, raw) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = xmlAttributes(raw);
      if (TargetMode === 'External') return;
      relations.set(Id, {
        type: Type.slice(Type.lastIndexOf('/') + 1),
        target: posix.resolve('/', folder, Target).slice(1),
      });
    },
  });
  return relations;
}

/** What the number format of each cell style means for reading. */
export async function readNumberLooks(archive: Archive, path: string): Promise<NumberLook[]> {
  const formats = new Map<string, string>();
  const looks: NumberLook[] = [];
  let inCellStyles = false;
  await scanPart(archive, path, {
    open(name, raw) {
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'numFmt' && !(name === 'xf' && inCellStyles)) return;
      const { numFmtId = '0', formatCode = '' } = xmlAttributes(raw);
      if (name === 'numFmt') formats.set(numFmtId, formatCode);
      // A length of time ([h]:mm) is no date.
      const format = formats.get(numFmtId) ?? numFmtId;
      const date = isDateFormat(format) && numFmtId !== '46' && !/\[[hms]+\]/i.test(format);
      if (name === 'xf') looks.push({ date, digits: /^0{2,}$/.test(format) ? format.length : 0 });
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return looks;
}

/** `_x000D_` stands for a character that XML cannot hold. */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

/** All texts that cells refer to by number: the one thing of a workbook that has to be held. */
export async function readSharedStrings(archive: Archive, path: string): Promise<string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let phonetic = false;
  const limit = archive.limits.sharedStringBytes;
  const found = archive.entries.get(path.toLowerCase());
  if (found && found.unpacked > limit)
    throw tooLarge(
      'file_unpacks_too_large',
      'The workbook holds too many different texts. Save the sheet as CSV and import that.',
    );
  const read = await scanPart(
    archive,
    path,
    {
      open(name) {
        if (name === 'si') current = '';
        else if (name === 't') inText = !phonetic;
        else if (name === 'rPh') phonetic = true;
      },
      close(name) {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') strings.push(decodeEscapes(current));
      },
      text(text) {
        if (inText && current.length <= archive.limits.cellCharacters) current += text;
      },
    },
    limit,
  );
  if (!read) throw brokenWorkbook();
  return strings;
}
