import { createHash } from 'node:crypto';
import type { Duplex } from 'node:stream';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type pg from 'pg';
import type { DB } from './types.gen.ts';

const statementNames = new Map<string, string>();
const mostNames = 2000;

/** The name under which a statement is prepared: a hash of its text. Very long or very many statements stay unnamed. */
function statementName(sql: string): string | undefined {
  const known = statementNames.get(sql);
  if (known || sql.length > 20_000 || statementNames.size >= mostNames) return known;
  const name = createHash('sha1').update(sql).digest('hex').slice(0, 20);
  statementNames.set(sql, name);
  return name;
}

/**
 * One transaction's connection. Queries go out pipelined: `sent` holds what was sent without waiting (BEGIN, the actor's settings),
 * and the first query that is awaited also waits for these, so that no error of theirs is lost.
 */
export class TransactionConnection implements DatabaseConnection {
  readonly client: pg.ClientBase;
  private sent: Promise<unknown>[] = [];
  private gathering = false;
  private ended = false;

  constructor(client: pg.ClientBase) {
    this.client = client;
  }

  /**
   * Holds back what is written until the present turn of the event loop is over, so that BEGIN, the settings and the first queries go out
   * in one packet: each write by itself costs a system call here and wakes the database once more.
   */
  private gather(): void {
    if (this.gathering) return;
    this.gathering = true;
    const { stream } = this;
    stream.cork();
    process.nextTick(() => {
      this.gathering = false;
      stream.uncork();
    });
  }

  private get stream(): Duplex {
    return (this.client as unknown as { connection: { stream: Duplex } }).connection.stream;
  }

  /**
   * Runs work that sends all its statements before it waits for any, and sends COMMIT behind them, in one packet with all before it. A
   * statement that comes later is refused: it would run outside the transaction.
   */
  async atOnce<T>(work: () => Promise<T>): Promise<T> {
    const { stream } = this;
    stream.cork();
    const running = work();
    running.catch(() => undefined);
    // Ticks run when no microtask is left: by then the statements are written.
    await new Promise<void>((resolve) => process.nextTick(resolve));
    this.ended = true;
    const committed = this.client.query('commit');
    committed.catch(() => undefined);
    stream.uncork();
    const result = await running;
    await committed;
    return result;
  }

  /** Sends without waiting; its failure surfaces with the next awaited query. */
  send(text: string, values?: unknown[]): void {
    this.gather();
    const name = values ? statementName(text) : undefined;
    const running = this.client.query(name ? { name, text, values } : { text, values });
    running.catch(() => undefined);
    this.sent.push(running);
  }

  /** Waits for everything sent so far; throws the first failure. */
  async settle(): Promise<void> {
    if (this.sent.length === 0) return;
    const waiting = this.sent;
    this.sent = [];
    for (const result of await Promise.allSettled(waiting)) if (result.status === 'rejected') throw result.reason;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.ended) throw new Error('This statement comes after the COMMIT that was sent with the first ones.');
    this.gather();
    const running = this.client.query({
      name: statementName(query.sql),
      text: query.sql,
      values: query.parameters as unknown[],
    });
    running.catch(() => undefined);
    await this.settle();
    const result = await running;
    const changes =
      result.command === 'INSERT' ||
      result.command === 'UPDATE' ||
      result.command === 'DELETE' ||
      result.command === 'MERGE';
    return { rows: result.rows as R[], ...(changes ? { numAffectedRows: BigInt(result.rowCount ?? 0) } : {}) };
  }

  // biome-ignore lint/correctness/useYield: streaming runs on the pool without pipeline (server/database/stream.ts)
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Stream through streamRows: a pipelined connection takes no cursors.');
  }
}

const adapter = new PostgresAdapter();
const compiler = new PostgresQueryCompiler();

/** Kysely bound to one connection, without its own transaction handling, which would send queries one by one. */
export function boundTo(connection: TransactionConnection): Kysely<DB> {
  const driver: Driver = {
    init: async () => undefined,
    acquireConnection: async () => connection,
    beginTransaction: async () => {
      throw new Error('Nested transactions are not used: withActor opens the transaction.');
    },
    commitTransaction: async () => undefined,
    rollbackTransaction: async () => undefined,
    releaseConnection: async () => undefined,
    destroy: async () => undefined,
  };
  const dialect: Dialect = {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => compiler,
  };
  return new Kysely<DB>({ dialect });
}
