import { AppError } from '#server/errors.ts';

/** A tar in the POSIX form: blocks of 512 bytes, with extended headers for long names and sizes of 8 GB and more. */
export const block = 512;
const mostPlainSize = 0o77777777777;

export type TarHeader = { name: string; size: number; type: string };

export function padding(size: number): number {
  return (block - (size % block)) % block;
}

function fields(name: Buffer, size: number, type: string, seconds: number): Buffer {
  const header = Buffer.alloc(block);
  name.copy(header, 0, 0, 100);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${Math.min(size, mostPlainSize).toString(8).padStart(11, '0')}\0`, 124);
  header.write(`${seconds.toString(8).padStart(11, '0')}\0`, 136);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** The header blocks of one entry. `seconds` is the time written beside it, in seconds since 1970. */
export function tarHeader(name: string, size: number, seconds: number): Buffer {
  const bytes = Buffer.from(name, 'utf8');
  const plain = bytes.length <= 100 && size <= mostPlainSize && /^[\x20-\x7e]*$/.test(name);
  const header = fields(bytes.subarray(0, 100), size, '0', seconds);
  if (plain) return header;
  const records = Buffer.concat([record('path', name), record('size', String(size))]);
  return Buffer.concat([
    fields(Buffer.from('PaxHeader'), records.length, 'x', seconds),
    records,
    Buffer.alloc(padding(records.length)),
    header,
  ]);
}

/** `LENGTH key=value\n`, where LENGTH counts itself. */
function record(key: string, value: string): Buffer {
  const rest = Buffer.from(` ${key}=${value}\n`);
  let length = rest.length + 1;
  while (String(length).length + rest.length !== length) length = String(length).length + rest.length;
  return Buffer.concat([Buffer.from(String(length)), rest]);
}

/** The values of an extended header. */
export function readRecords(bytes: Buffer): Map<string, string> {
  const values = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(bytes.toString('latin1', at, space));
    if (space < 0 || !Number.isInteger(length) || length <= 0) throw damaged('an extended header is broken');
    const text = bytes.toString('utf8', space + 1, at + length - 1);
    const equals = text.indexOf('=');
    values.set(text.slice(0, equals), text.slice(equals + 1));
    at += length;
  }
  return values;
}

/** The plain header of one entry; null at the empty block that ends a tar. */
export function readHeader(bytes: Buffer): TarHeader | null {
  if (bytes.every((byte) => byte === 0)) return null;
  const written = Number.parseInt(bytes.toString('latin1', 148, 156), 8);
  const sum = bytes.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  const size = Number.parseInt(bytes.toString('latin1', 124, 136), 8);
  if (written !== sum || !Number.isInteger(size)) throw damaged('a header does not add up');
  const end = bytes.indexOf(0);
  return {
    name: bytes.toString('utf8', 0, end < 0 || end > 100 ? 100 : end),
    size,
    type: String.fromCharCode(bytes[156]!),
  };
}

export function damaged(what: string, cause?: unknown): AppError {
  return new AppError(
    'invalid',
    'backup_damaged',
    `This file is not a whole backup of Milepost: ${what}. Nothing was changed. Take another copy of the backup.`,
    { cause },
  );
}
