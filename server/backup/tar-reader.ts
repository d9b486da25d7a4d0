import { createHash } from 'node:crypto';
import { entryNames } from './format.ts';
import { block, damaged, padding, readHeader, readRecords, type TarHeader } from './tar-header.ts';

/** One entry while the tar is being read: its content must be taken before the next one, or is passed over. */
export type Entry = TarHeader & { content(): AsyncGenerator<Buffer>; text(): Promise<string> };

const longestText = 64 * 1024 * 1024;

/** Takes exact numbers of bytes from a stream of pieces. */
function byteReader(source: AsyncIterable<Buffer>) {
  const pieces = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);

  async function* take(count: number): AsyncGenerator<Buffer> {
    let missing = count;
    while (missing > 0) {
      if (rest.length === 0) {
        const next = await pieces.next();
        if (next.done) throw damaged('it ends early');
        rest = next.value;
      }
      const piece = rest.subarray(0, missing);
      rest = rest.subarray(piece.length);
      missing -= piece.length;
      yield piece;
    }
  }

  async function exactly(count: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    for await (const piece of take(count)) taken.push(piece);
    return Buffer.concat(taken);
  }

  return { take, exactly };
}

/**
 * The entries of a backup up to and with its checksum, which is compared with the bytes before it. Throws `backup_damaged` when bytes are
 * missing or differ. Memory stays flat.
 */
export async function* readTar(source: AsyncIterable<Buffer>): AsyncGenerator<Entry> {
  const { take, exactly } = byteReader(source);
  const hash = createHash('sha256');
  const counted = (bytes: Buffer): Buffer => {
    hash.update(bytes);
    return bytes;
  };
  for (;;) {
    const before = hash.copy();
    let header = readHeader(counted(await exactly(block)));
    if (header?.type === 'x') {
      const long = readRecords(counted(await exactly(header.size)));
      counted(await exactly(padding(header.size)));
      header = readHeader(counted(await exactly(block)));
      if (header)
        header = { ...header, name: long.get('path') ?? header.name, size: Number(long.get('size') ?? header.size) };
    }
    if (!header) throw damaged('its checksum is missing');
    const { name, size } = header;
    if (name === entryNames.checksum) {
      const written = (await exactly(size)).toString('latin1').trim();
      if (written !== before.digest('hex')) throw damaged('its checksum does not fit its content');
      return;
    }
    let left = size;
    const content = async function* (): AsyncGenerator<Buffer> {
      for await (const piece of take(left)) {
        left -= piece.length;
        yield counted(piece);
      }
    };
    const text = async (): Promise<string> => {
      if (size > longestText) throw damaged(`${name} is too long`);
      const pieces: Buffer[] = [];
      for await (const piece of content()) pieces.push(piece);
      return Buffer.concat(pieces).toString('utf8');
    };
    yield { ...header, content, text };
    for await (const _ of content());
    counted(await exactly(padding(size)));
  }
}
