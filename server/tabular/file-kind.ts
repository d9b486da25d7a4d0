import type { FileHandle } from 'node:fs/promises';
import { badFile } from './file-errors.ts';

const starts = (bytes: Buffer, ...magic: number[]): boolean => magic.every((byte, at) => bytes[at] === byte);

/** Compound documents hold old .xls workbooks, and new ones under a password; their directory names the streams in UTF-16. */
async function compoundDocument(file: FileHandle, head: Buffer): Promise<never> {
  const sectorSize = head.length >= 52 && head.readUInt16LE(30) === 12 ? 4096 : 512;
  const directory = Buffer.alloc(sectorSize * 4);
  if (head.length >= 52) await file.read(directory, 0, directory.length, (head.readUInt32LE(48) + 1) * sectorSize);
  if (directory.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw badFile(
      'file_encrypted',
      'The workbook is protected by a password. Open it, remove the password, save it, and import it again.',
    );
  }
  throw badFile(
    'file_old_excel',
    'This is a workbook of the old .xls kind. Open it, save it as .xlsx or CSV, and import that file.',
  );
}

function refuseKnown(head: Buffer): void {
  if (starts(head, 0x25, 0x50, 0x44, 0x46))
    throw badFile('file_not_a_table', 'This is a PDF. Export the table as CSV or XLSX instead.');
  if (starts(head, 0x1f, 0x8b) || starts(head, 0x52, 0x61, 0x72, 0x21) || starts(head, 0x37, 0x7a, 0xbc, 0xaf)) {
    throw badFile(
      'file_not_a_table',
      'This is a compressed archive. Unpack it and import the CSV or XLSX file inside.',
    );
  }
  // Many systems call an HTML table ".xls".
  if (/^\s*<(?:!doctype html|html|table|meta|head)\b/i.test(head.subarray(0, 512).toString('latin1'))) {
    throw badFile(
      'file_not_a_table',
      'This is a web page under a spreadsheet name. Open it in a spreadsheet, save it as .xlsx or CSV, and import that file.',
    );
  }
}

/**
 * Tells by its first bytes, never by its name alone, whether a file is a workbook or text.
 * @throws AppError `file_empty`, `file_encrypted`, `file_old_excel`, `file_not_a_table`, `file_broken`
 */
export async function fileKind(file: FileHandle, size: number, fileName: string): Promise<'xlsx' | 'csv'> {
  if (size === 0)
    throw badFile('file_empty', 'The file is empty. Choose a file with a header row and at least one row below it.');
  const buffer = Buffer.alloc(512);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  const head = buffer.subarray(0, bytesRead);
  if (starts(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) await compoundDocument(file, head);
  if (starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06)) return 'xlsx';
  refuseKnown(head);
  if (/\.xls[xmb]?$/i.test(fileName)) {
    throw badFile(
      'file_broken',
      `The file ${fileName} is named like a workbook but does not hold one. It may be cut off or damaged: save it again, as .xlsx or CSV.`,
    );
  }
  return 'csv';
}
