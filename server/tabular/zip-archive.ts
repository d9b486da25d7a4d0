import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { AppError } from '../errors.ts';
import { badFile, megabytes, tooLarge } from './file-errors.ts';
import type { TableLimits } from './table.ts';

export type ZipEntry = { name: string; method: number; crc: number; packed: number; unpacked: number; offset: number };

const directoryLimit = 16 * 1024 * 1024;
const chunkBytes = 64 * 1024;
/** Small parts may be packed very well; the ratio says something only after this much. */
const ratioFrom = 16 * 1024 * 1024;

export const brokenWorkbook = (cause?: unknown): AppError =>
  badFile(
    'file_broken',
    'The workbook is damaged or cut off and cannot be opened. Open it in a spreadsheet, save it again, and import that file.',
    cause,
  );

const bomb = (): AppError =>
  tooLarge(
    'file_unpacks_too_large',
    'The workbook unpacks to far more than its size suggests, so it is not read. Save the sheet as CSV and import that.',
  );

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead < length) throw brokenWorkbook();
  return buffer;
}

const safeNumber = (value: bigint): number => (value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.NaN : Number(value));

/** Where the central directory lies, from the record at the end of the file (and its ZIP64 form). */
async function findDirectory(
  file: FileHandle,
  size: number,
): Promise<{ start: number; length: number; count: number }> {
  const tailLength = Math.min(size, 65_557);
  const tailStart = size - tailLength;
  const tail = await readAt(file, tailStart, tailLength);
  const at = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (at < 0 || at + 22 > tail.length) throw brokenWorkbook();
  const found = {
    start: tail.readUInt32LE(at + 16),
    length: tail.readUInt32LE(at + 12),
    count: tail.readUInt16LE(at + 10),
  };
  if (at < 20 || tail.readUInt32LE(at - 20) !== 0x07064b50) return found;
  const record = await readAt(file, safeNumber(tail.readBigUInt64LE(at - 12)), 56);
  return {
    start: safeNumber(record.readBigUInt64LE(48)),
    length: safeNumber(record.readBigUInt64LE(40)),
    count: safeNumber(record.readBigUInt64LE(32)),
  };
}

/** Sizes over 4 GiB stand in the extra field, in this order and only where the plain field is full. */
function withZip64(entry: ZipEntry, extra: Buffer): ZipEntry {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue;
    let next = at + 4;
    const take = (value: number): number => {
      if (value !== 0xffffffff) return value;
      next += 8;
      return next > extra.length ? Number.NaN : safeNumber(extra.readBigUInt64LE(next - 8));
    };
    return { ...entry, unpacked: take(entry.unpacked), packed: take(entry.packed), offset: take(entry.offset) };
  }
  return entry;
}

function readEntries(directory: Buffer, count: number): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) throw brokenWorkbook();
    if ((directory.readUInt16LE(at + 8) & 1) === 1) {
      throw badFile(
        'file_encrypted',
        'The file is protected by a password. Remove the password, save it, and import it again.',
      );
    }
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    const entry = {
      name: directory
        .subarray(at + 46, nameEnd)
        .toString('utf8')
        .replaceAll('\\', '/'),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    entries.set(entry.name.toLowerCase(), withZip64(entry, directory.subarray(nameEnd, extraEnd)));
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Reads the list of parts; names are keys in lower case. @throws AppError `file_broken`, `file_encrypted` */
export async function readZipDirectory(file: FileHandle, size: number): Promise<Map<string, ZipEntry>> {
  try {
    const { start, length, count } = await findDirectory(file, size);
    if (!(length <= directoryLimit) || !(start + length <= size)) throw brokenWorkbook();
    return readEntries(await readAt(file, start, length), count);
  } catch (error) {
    throw error instanceof AppError ? error : brokenWorkbook(error);
  }
}

async function* packedChunks(file: FileHandle, entry: ZipEntry): AsyncGenerator<Buffer> {
  const header = await readAt(file, entry.offset, 30);
  if (header.readUInt32LE(0) !== 0x04034b50) throw brokenWorkbook();
  let position = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  for (let left = entry.packed; left > 0; left -= chunkBytes) {
    const chunk = await readAt(file, position, Math.min(left, chunkBytes));
    position += chunk.length;
    yield chunk;
  }
}

function unpackedChunks(file: FileHandle, entry: ZipEntry): AsyncIterable<Buffer> {
  const packed = packedChunks(file, entry);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw brokenWorkbook();
  const inflate = createInflateRaw({ chunkSize: chunkBytes });
  // The error reaches the reader through `inflate`, which the pipeline destroys with it.
  return pipeline(packed, inflate, () => {});
}

/**
 * Unpacks one part as it is read. What it says of its own size is not believed: the bytes that come out are counted.
 * @throws AppError `file_broken` or `file_unpacks_too_large`
 */
export async function* unpackEntry(
  file: FileHandle,
  entry: ZipEntry,
  limits: TableLimits,
  limit = limits.unpackedBytes,
): AsyncGenerator<Buffer> {
  if (!Number.isSafeInteger(entry.packed) || !Number.isSafeInteger(entry.offset)) throw brokenWorkbook();
  let total = 0;
  let crc = 0;
  try {
    for await (const chunk of unpackedChunks(file, entry)) {
      total += chunk.length;
      crc = crc32(chunk, crc);
      if (total > ratioFrom && total > entry.packed * limits.unpackedRatio) throw bomb();
      if (total > limit)
        throw tooLarge(
          'file_unpacks_too_large',
          `A part of the workbook unpacks to more than ${megabytes(limit)}. Save the sheet as CSV and import that.`,
        );
      yield chunk;
    }
  } catch (error) {
    throw error instanceof AppError ? error : brokenWorkbook(error);
  }
  if (crc !== entry.crc) throw brokenWorkbook();
}
