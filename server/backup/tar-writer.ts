import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { entryNames } from './format.ts';
import { block, padding, tarHeader } from './tar-header.ts';

export type TarWriter = ReturnType<typeof tarWriter>;

/** Writes a tar into `sink`, waiting whenever it is full. `signal` ends it between any two pieces. */
export function tarWriter(sink: Writable, madeAt: Date, signal: AbortSignal) {
  const hash = createHash('sha256');
  const seconds = Math.floor(madeAt.getTime() / 1000);

  async function put(bytes: Buffer): Promise<void> {
    signal.throwIfAborted();
    hash.update(bytes);
    if (!sink.write(bytes)) await once(sink, 'drain', { signal });
  }

  /** Adds an entry. Throws when the content has not exactly `size` bytes. */
  async function add(name: string, size: number, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    await put(tarHeader(name, size, seconds));
    let written = 0;
    for await (const piece of content) {
      written += piece.length;
      await put(piece);
    }
    if (written !== size) throw new Error(`${name} has ${written} bytes instead of ${size}.`);
    await put(Buffer.alloc(padding(size)));
  }

  async function addText(name: string, text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8');
    await add(name, bytes.length, [bytes]);
  }

  /** Adds the checksum of everything before and ends the tar. */
  async function finish(): Promise<void> {
    await addText(entryNames.checksum, `${hash.copy().digest('hex')}\n`);
    await put(Buffer.alloc(2 * block));
    sink.end();
  }

  return { add, addText, finish };
}
