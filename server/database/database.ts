import type { Kysely } from 'kysely';
import pg from 'pg';
import type { Actor, OutsideActor } from '#server/access/actors.ts';
import { mapDatabaseError } from './database-errors.ts';
import type { LoginRole } from './roles.ts';
import { boundTo, TransactionConnection } from './transaction-connection.ts';
import type { DB } from './types.gen.ts';

/** A transaction in which the actor's settings are made: what queries*.ts files take. */
export type Tx = Kysely<DB>;

/** How to reach a database as one login role. */
export type Connect = (role: LoginRole) => pg.PoolConfig;

const keepText = (value: string): string => value;
const asNumber = (value: string): number => Number(value);
const plainInstant = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/;
const anyInstant = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ) as (value: string) => unknown;
/** As the driver reads it, but quickly where it is written in UTC and between the years 1 and 9999, as all of ours are. */
function asInstant(value: string): unknown {
  // Date.UTC takes the years 0 to 99 for those of the last century.
  if (!plainInstant.test(value) || value.startsWith('00')) return anyInstant(value);
  const two = (at: number): number => value.charCodeAt(at) * 10 + value.charCodeAt(at + 1) - 528;
  const ms = value.length > 22 ? Number(value.slice(20, Math.min(23, value.length - 3)).padEnd(3, '0')) : 0;
  return new Date(Date.UTC(two(0) * 100 + two(2), two(5) - 1, two(8), two(11), two(14), two(17), ms));
}
// Calendar days stay text (YYYY-MM-DD): a Date would move them by the zone of the machine. Quantities and counts are numbers.
const parsers = new Map<number, (value: string) => unknown>([
  [pg.types.builtins.DATE, keepText],
  [pg.types.builtins.NUMERIC, asNumber],
  [pg.types.builtins.INT8, asNumber],
  [pg.types.builtins.TIMESTAMPTZ, asInstant],
]);
export const databaseTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    parsers.get(oid) ?? pg.types.getTypeParser(oid as never, format as never)) as pg.CustomTypesConfig['getTypeParser'],
};

/** How many connections each role's pool may open. Exports use their own pool, because a pipelined one takes no cursors. */
export type PoolSizes = { staff: number; portal: number; auth: number; stream: number; owner: number };
const defaultSizes: PoolSizes = { staff: 12, portal: 12, auth: 4, stream: 4, owner: 3 };

export type Database = ReturnType<typeof openDatabase>;

/**
 * Opens the pools, one for each login role. `withActor` is the only way from a request to the data: it opens the transaction and
 * sets the customer and branches before anything else. All times are passed in by callers; the session zone is UTC.
 */
export function openDatabase(connect: Connect, onPoolError: (error: Error) => void, sizes: Partial<PoolSizes> = {}) {
  const size = { ...defaultSizes, ...sizes };
  const pool = (role: LoginRole, max: number, pipeline: boolean): pg.Pool => {
    const made = new pg.Pool({
      ...connect(role),
      max,
      types: databaseTypes,
      options: '-c TimeZone=UTC',
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 15_000,
      ...(pipeline ? { pipeline: true } : {}),
    } as pg.PoolConfig);
    // An idle connection that breaks (a database restart) must not end the process; the pool opens a new one.
    made.on('error', onPoolError);
    // The same for one that is in use: its query fails with the error; without a listener the process would end.
    made.on('connect', (client) => client.on('error', onPoolError));
    return made;
  };
  const pools = {
    staff: pool('milepost_staff', size.staff, true),
    portal: pool('milepost_portal', size.portal, true),
    auth: pool('milepost_auth', size.auth, true),
    staffStream: pool('milepost_staff', size.stream, false),
    portalStream: pool('milepost_portal', size.stream, false),
    owner: pool('milepost_owner', size.owner, false),
  };

  /**
   * Runs work in one transaction as the actor: contacts as milepost_portal with their customer set, share links likewise with their one
   * job set and read only, all others as milepost_staff.
   */
  async function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return transaction(isOutside(actor) ? pools.portal : pools.staff, actor, work, 'pipelined');
  }

  /**
   * Reads in one round trip: `work` sends all its statements before it waits for any, and COMMIT goes with them. For the few pages that
   * are asked for most.
   */
  async function readAtOnce<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return transaction(isOutside(actor) ? pools.portal : pools.staff, actor, work, 'at once');
  }

  /** The same on a connection without pipeline, for exports that read with a cursor; `work` also gets the bare client. */
  async function withActorStreaming<T>(actor: Actor, work: (tx: Tx, client: pg.ClientBase) => Promise<T>): Promise<T> {
    return transaction(isOutside(actor) ? pools.portalStream : pools.staffStream, actor, work, 'one by one');
  }

  /** One call as milepost_auth, which may only execute the functions for sign-in. */
  async function authCall<R extends object>(text: string, values: unknown[]): Promise<R[]> {
    const result = await pools.auth.query<R>({ name: `auth ${text}`.slice(0, 63), text, values });
    return result.rows;
  }

  async function close(): Promise<void> {
    await Promise.all(Object.values(pools).map((each) => each.end()));
  }

  return { withActor, readAtOnce, withActorStreaming, authCall, pools, connect, close };
}

const isOutside = (actor: Actor): actor is OutsideActor => actor.kind === 'contact' || actor.kind === 'share_link';

/** What row-level security goes by: whose data, of which branches, for a share link which job. */
function sendSettings(connection: TransactionConnection, actor: OutsideActor): void {
  const { customerId, branches, unassignedToo } = actor;
  if (actor.kind === 'contact')
    connection.send('select set_customer($1, $2, $3, $4)', [customerId, actor.id, branches, unassignedToo]);
  else
    connection.send('select set_share_link($1, $2, $3, $4, $5)', [
      customerId,
      actor.jobId,
      branches,
      unassignedToo,
      actor.fileIds,
    ]);
}

async function transaction<T>(
  pool: pg.Pool,
  actor: Actor,
  work: (tx: Tx, client: pg.ClientBase) => Promise<T>,
  how: 'pipelined' | 'at once' | 'one by one',
): Promise<T> {
  const client = await pool.connect().catch((error: unknown) => {
    throw mapDatabaseError(error);
  });
  const connection = new TransactionConnection(client);
  let broken: Error | undefined;
  try {
    connection.send('begin');
    // Without pipeline the driver takes one query at a time.
    if (how === 'one by one') await connection.settle();
    if (isOutside(actor)) {
      sendSettings(connection, actor);
      if (how === 'one by one') await connection.settle();
    }
    if (how === 'at once') return await connection.atOnce(() => work(boundTo(connection), client));
    const result = await work(boundTo(connection), client);
    await connection.settle();
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw mapDatabaseError(error);
  } finally {
    client.release(broken);
  }
}
