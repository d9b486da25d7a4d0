import { spawn } from 'node:child_process';
import { once } from 'node:events';
import pino from 'pino';
import { systemClock } from '#server/adapters/clock.ts';
import { buildApp } from '#server/app.ts';
import { readConfig } from '#server/config.ts';
import { freePort } from '#tests/support/served.ts';
import { type Bench, openBench, seedJobs } from './support/bench-installation.ts';
import { type Figure, median, round } from './support/report.ts';
import { requestsPerSecond } from './support/wrk.ts';

const path = '/api/portal/v1/jobs?limit=50';
const rounds = 5;
type Statement = { text: string; values: unknown[] };

/** Portal list: 50 rows, signed in, 100,000 jobs of the customer. The SQL itself, and requests per second beside the bare server. */
export async function portalList(): Promise<Figure[]> {
  const bench = await openBench();
  try {
    await seedJobs(bench, 100_000, 2_000);
    const { server, contactCookie } = await bench.start();
    const statement = await listStatement(bench, contactCookie);
    const plan = await planOf(bench, statement);
    const answer: unknown = await (await fetch(`${server.url}${path}`, { headers: { cookie: contactCookie } })).json();
    const ours: number[] = [];
    const floors: number[] = [];
    // A server that runs for a while is measured, and both are.
    await requestsPerSecond(`${server.url}${path}`, { cookie: contactCookie });
    for (let round = 0; round < rounds; round++) {
      ours.push(await requestsPerSecond(`${server.url}${path}`, { cookie: contactCookie }));
      floors.push(await floorOf(bench, statement, answer));
    }
    const ratio = median(ours) / median(floors);
    return [
      {
        what: 'Portal list, the SQL as `milepost_portal`: buffers',
        measured: String(plan.buffers),
        floor: '',
        ratio: '',
        aim: '<= 200',
        met: plan.buffers <= 200,
      },
      {
        what: 'Portal list, the SQL as `milepost_portal`: time',
        measured: `${round(plan.ms, 2)} ms`,
        floor: '',
        ratio: '',
        aim: '<= 1 ms',
        met: plan.ms <= 1,
      },
      {
        what: 'Portal list, 50 rows of 100,000, 16 connections',
        measured: `${round(median(ours), 0)} requests/s`,
        floor: `${round(median(floors), 0)} requests/s`,
        ratio: `${round(ratio * 100, 0)} %`,
        aim: '>= 50 %',
        met: ratio >= 0.5,
      },
    ];
  } finally {
    await bench.close();
  }
}

/** The statement that the route really sends, caught on its way to the database. */
async function listStatement(bench: Bench, cookie: string): Promise<Statement> {
  const sent: Statement[] = [];
  bench.db.pools.portal.on('connect', (client) => {
    const query = client.query.bind(client) as (...args: unknown[]) => unknown;
    Object.assign(client, {
      query: (config: Statement, ...rest: unknown[]) => {
        sent.push(config);
        return query(config, ...rest);
      },
    });
  });
  const app = await buildApp({
    config: readConfig(bench.env),
    db: bench.db,
    clock: systemClock,
    logger: pino({ level: 'silent' }),
    ready: () => true,
    publicUrl: () => 'http://127.0.0.1',
    hub: null,
  });
  await app.inject({ url: path, headers: { cookie } });
  await app.close();
  const found = sent.find((each) => /from "jobs"/.test(each.text));
  if (!found) throw new Error('The list sent no statement on jobs.');
  return { text: found.text, values: found.values };
}

/** Buffers and execution time of the statement under row-level security, as in a prepared statement's plan; the median of several runs. */
async function planOf(
  { db, customerId, contactId }: Bench,
  { text, values }: Statement,
): Promise<{ buffers: number; ms: number }> {
  const client = await db.pools.portalStream.connect();
  const runs: { buffers: number; ms: number }[] = [];
  for (let run = 0; run < 9; run++) {
    await client.query('begin');
    await client.query('select set_customer($1, $2, null, true)', [customerId, contactId]);
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Record<string, number>; 'Execution Time': number }] }>(
      `explain (analyze, buffers, timing off, format json) ${text}`,
      values,
    );
    const [{ Plan, 'Execution Time': ms }] = rows[0]!['QUERY PLAN'];
    runs.push({ buffers: Plan['Shared Hit Blocks']! + Plan['Shared Read Blocks']!, ms });
    await client.query('commit');
  }
  client.release();
  return { buffers: median(runs.map((each) => each.buffers)), ms: median(runs.map((each) => each.ms)) };
}

async function floorOf({ db }: Bench, statement: Statement, answer: unknown): Promise<number> {
  const port = await freePort();
  const connection = db.connect('milepost_staff');
  const child = spawn(
    process.execPath,
    ['bench/floor/list-server.ts', JSON.stringify({ connection, ...statement, answer, port })],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  try {
    await requestsPerSecond(`http://127.0.0.1:${port}/`, {}, 2);
    return await requestsPerSecond(`http://127.0.0.1:${port}/`, {});
  } finally {
    // One that failed has ended already.
    if (child.kill()) await once(child, 'exit');
  }
}
