import { isUtf8 } from 'node:buffer';
import type { FileHandle } from 'node:fs/promises';
import { badFile } from './file-errors.ts';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const chunkSize = 256 * 1024;

/** Length of the UTF-8 sequence at `at`: 0 where the bytes are no UTF-8, -1 where the chunk ends before the sequence does. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length =
    lead < 0x80
      ? 1
      : lead >= 0xc2 && lead < 0xe0
        ? 2
        : lead >= 0xe0 && lead < 0xf0
          ? 3
          : lead >= 0xf0 && lead < 0xf5
            ? 4
            : 0;
  if (length <= 1) return length;
  if (at + length > bytes.length) return -1;
  return isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

/** Counts what speaks for and against UTF-8 over the whole file, and remembers the line of the first byte that breaks it. */
class Utf8Census {
  valid = 0;
  broken = 0;
  firstBrokenLine = 0;
  #line = 1;
  #rest: Buffer = Buffer.alloc(0);
  #afterCr = false;

  add(chunk: Buffer, last: boolean): void {
    const bytes = this.#rest.length > 0 ? Buffer.concat([this.#rest, chunk]) : chunk;
    this.#rest = Buffer.alloc(0);
    for (let at = 0; at < bytes.length; ) {
      const length = sequenceLength(bytes, at);
      if (length === -1 && !last) {
        this.#rest = Buffer.from(bytes.subarray(at));
        return;
      }
      if (length > 1) this.valid++;
      if (length < 1) this.#addBroken();
      else if (length === 1) this.#countLine(bytes[at] ?? 0);
      at += Math.max(length, 1);
    }
  }

  #addBroken(): void {
    this.broken++;
    this.firstBrokenLine ||= this.#line;
  }

  #countLine(byte: number): void {
    if (byte === 0x0d || (byte === 0x0a && !this.#afterCr)) this.#line++;
    this.#afterCr = byte === 0x0d;
  }
}

/** UTF-16 without a mark: Western text then has a zero byte at every other place. */
function utf16ByZeros(head: Buffer): CsvEncoding | null {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd === 0) return null;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  if (even > head.length / 4 && odd === 0) return 'utf-16be';
  throw badFile('file_not_a_table', 'The file is not text: it holds zero bytes. Save it as CSV or XLSX.');
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(chunkSize);
  for (let position = 0; ; ) {
    const { bytesRead } = await file.read(buffer, 0, chunkSize, position);
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    position += bytesRead;
  }
}

/** The quick question, asked first: most files are UTF-8 from end to end. */
async function allUtf8(file: FileHandle): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of chunksOf(file)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

async function census(file: FileHandle): Promise<Utf8Census> {
  const counts = new Utf8Census();
  for await (const chunk of chunksOf(file)) counts.add(chunk, false);
  counts.add(Buffer.alloc(0), true);
  return counts;
}

/**
 * Tells the encoding of a text file: by its mark, else UTF-8 when all of it is, else windows-1252. A file that is mostly
 * UTF-8 with broken places is refused, since reading it as windows-1252 would garble every accent.
 * @throws AppError `encoding_broken`, `file_not_a_table`
 */
export async function csvEncoding(
  file: FileHandle,
): Promise<{ encoding: CsvEncoding; firstForeignLine: number | null }> {
  const buffer = Buffer.alloc(4096);
  const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
  const head = buffer.subarray(0, bytesRead);
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', firstForeignLine: null };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', firstForeignLine: null };
  const wide = utf16ByZeros(head);
  if (wide) return { encoding: wide, firstForeignLine: null };
  if (await allUtf8(file)) return { encoding: 'utf-8', firstForeignLine: null };
  const counts = await census(file);
  if (counts.valid >= counts.broken) {
    const line = counts.firstBrokenLine;
    throw badFile(
      'encoding_broken',
      `The file is UTF-8 except for line ${line} and perhaps others, which hold bytes of another encoding. Open it, save it as "CSV UTF-8", and import it again.`,
    );
  }
  return { encoding: 'windows-1252', firstForeignLine: counts.firstBrokenLine };
}

/** The file's text in pieces, decoded; a byte order mark is left out. Bytes that UTF-16 does not allow become U+FFFD. */
export async function* decodedText(chunks: AsyncIterable<Buffer>, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
