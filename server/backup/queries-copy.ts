import { once } from 'node:events';
import type { Duplex } from 'node:stream';
import type pg from 'pg';

/** What pg's connection offers for COPY beside its published types. */
type CopyConnection = {
  stream: Duplex;
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};
type Message = { text?: string; chunk?: Buffer };

/** Bytes of rows that travel together. */
export const partBytes = 4 * 1024 * 1024;
const sendAtATime = 256 * 1024;

/**
 * One COPY statement on a connection without pipeline: the messages that pg hands to whatever was given to `query`. Rows of COPY travel
 * in PostgreSQL's own text form, in which every type comes back exactly as it was.
 */
abstract class Copy {
  readonly done: Promise<number>;
  protected connection: CopyConnection | undefined;
  protected failed = false;
  readonly #text: string;
  #rows = 0;
  #resolve!: (rows: number) => void;
  #reject!: (error: unknown) => void;

  constructor(text: string) {
    this.#text = text;
    this.done = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Whoever waits gets the error; until then it must not count as unhandled.
    this.done.catch(() => undefined);
  }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection;
    this.connection.query(this.#text);
  }

  handleError(error: unknown): void {
    this.failed = true;
    this.connection?.stream.resume();
    this.#reject(error);
  }

  handleCommandComplete(message: Message): void {
    this.#rows = Number(/^COPY (\d+)/.exec(message.text ?? '')?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.#resolve(this.#rows);
  }

  handleCopyInResponse(): void {}
  handleCopyData(_message: Message): void {}
}

class CopyOut extends Copy {
  #buffer = Buffer.allocUnsafe(partBytes);
  #used = 0;
  #full: Buffer[] = [];
  #wake: (() => void) | undefined;
  #ended = false;

  constructor(text: string) {
    super(text);
    const end = (): void => {
      this.#ended = true;
      this.#wake?.();
    };
    this.done.then(end, end);
  }

  /** Copies the row: the message is a view of a buffer that pg uses again. */
  override handleCopyData({ chunk }: Message): void {
    const row = chunk!;
    if (this.#used > 0 && this.#used + row.length > this.#buffer.length) this.#close();
    if (row.length > this.#buffer.length) this.#buffer = Buffer.allocUnsafe(row.length);
    row.copy(this.#buffer, this.#used);
    this.#used += row.length;
  }

  #close(): void {
    this.#full.push(this.#buffer.subarray(0, this.#used));
    this.#buffer = Buffer.allocUnsafe(partBytes);
    this.#used = 0;
    // The server waits while what it has sent is written: memory stays flat.
    this.connection?.stream.pause();
    this.#wake?.();
  }

  async *parts(): AsyncGenerator<Buffer> {
    for (;;) {
      const part = this.#full.shift();
      if (part) yield part;
      else if (this.#ended) break;
      else {
        this.connection?.stream.resume();
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
          if (this.#ended || this.#full.length > 0) resolve();
        });
      }
    }
    if (!this.failed && this.#used > 0) yield this.#buffer.subarray(0, this.#used);
    await this.done;
  }
}

class CopyIn extends Copy {
  readonly ready: Promise<void>;
  #ready!: () => void;

  constructor(text: string) {
    super(text);
    this.ready = new Promise((resolve) => {
      this.#ready = resolve;
    });
    this.done.catch(() => this.#ready());
  }

  override handleCopyInResponse(): void {
    this.#ready();
  }

  async send(chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<number> {
    await this.ready;
    try {
      for await (const chunk of chunks) {
        for (let at = 0; at < chunk.length && !this.failed; at += sendAtATime) {
          this.connection!.sendCopyFromChunk(chunk.subarray(at, at + sendAtATime));
          if (this.connection!.stream.writableNeedDrain)
            await Promise.race([once(this.connection!.stream, 'drain'), this.done]);
        }
        if (this.failed) break;
      }
    } catch (error) {
      if (!this.failed) this.connection!.sendCopyFail('The source of the rows failed.');
      await this.done.catch(() => undefined);
      throw error;
    }
    if (!this.failed) this.connection!.endCopyFrom();
    return this.done;
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
const named = (table: string, columns: readonly string[]): string =>
  `public.${quoted(table)} (${columns.map(quoted).join(', ')})`;

/**
 * All rows of a table as parts of COPY text, each of whole rows and, save for a single larger row, at most `partBytes`. The connection
 * serves nothing else until the last part was taken; it is paused while a part is being worked on.
 */
export async function* copyOut(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
): AsyncGenerator<Buffer> {
  yield* copyOutQuery(client, named(table, columns));
}

/** The same of whatever COPY takes: a table, or a query in brackets. Its text comes from the code, never from a request. */
export async function* copyOutQuery(client: pg.ClientBase, source: string): AsyncGenerator<Buffer> {
  const copy = new CopyOut(`copy ${source} to stdout`);
  client.query(copy);
  yield* copy.parts();
}

/** Writes COPY text into a table with one statement; answers how many rows it held. Errors are PostgreSQL's. */
export async function copyIn(
  client: pg.ClientBase,
  table: string,
  columns: readonly string[],
  chunks: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<number> {
  const copy = new CopyIn(`copy ${named(table, columns)} from stdin`);
  client.query(copy);
  return copy.send(chunks);
}
