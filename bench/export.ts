import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { copyOutQuery } from '#server/backup/queries-copy.ts';
import { type Bench, openBench, seedJobs } from './support/bench-installation.ts';
import { type Figure, median, round } from './support/report.ts';

/** Jobs of the exporting customer; MILEPOST_BENCH_JOBS makes it smaller to try the part out. */
const rows = Number(process.env.MILEPOST_BENCH_JOBS ?? 200_000);
const rounds = 3;
const path = (format: string): string => `/api/portal/v1/jobs/export?format=${format}&view=all`;

/**
 * A contact exports the whole list over HTTP: rows per second of the Excel file, the CSV file beside COPY of the same rows by PostgreSQL,
 * and how far the server's memory rises above idle meanwhile.
 */
export async function exports(): Promise<Figure[]> {
  const bench = await openBench();
  try {
    await seedJobs(bench, rows, 2_000);
    const { server, contactCookie } = await bench.start();
    const warm = await exported(`${server.url}${path('csv')}`, contactCookie);
    if (warm.lines !== rows + 1) throw new Error(`The export has ${warm.lines} lines.`);
    await exported(`${server.url}${path('xlsx')}`, contactCookie);
    await new Promise((resolve) => setTimeout(resolve, 10_000));
    const idle = await memory(server.pid, 'VmRSS');
    // Writing 5 sets the process's highest resident memory back to the present one (proc(5), clear_refs).
    await writeFile(`/proc/${server.pid}/clear_refs`, '5');
    const [xlsx, csv, copy]: number[][] = [[], [], []];
    for (let round = 0; round < rounds; round++) {
      xlsx!.push((await exported(`${server.url}${path('xlsx')}`, contactCookie)).seconds);
      csv!.push((await exported(`${server.url}${path('csv')}`, contactCookie)).seconds);
      copy!.push(await copySeconds(bench));
    }
    const above = (await memory(server.pid, 'VmHWM')) - idle;
    const of = `Export of ${rows.toLocaleString('en')} jobs on the portal`;
    const speed = rows / median(xlsx!);
    const ratio = median(copy!) / median(csv!);
    return [
      {
        what: `${of}, Excel`,
        measured: `${round(speed, 0)} rows/s`,
        floor: '',
        ratio: '',
        aim: '>= 10000 rows/s',
        met: speed >= 10_000,
      },
      {
        what: `${of}, CSV`,
        measured: `${round(rows / median(csv!), 0)} rows/s`,
        floor: `COPY (query) TO STDOUT: ${round(rows / median(copy!), 0)} rows/s`,
        ratio: `${round(ratio * 100, 0)} %`,
        aim: '>= 40 %',
        met: ratio >= 0.4,
      },
      {
        what: `${of}: the server's memory above idle (${round(idle, 0)} MB)`,
        measured: `${round(above, 0)} MB`,
        floor: '',
        ratio: '',
        aim: '< 100 MB',
        met: above < 100,
      },
    ];
  } finally {
    await bench.close();
  }
}

/** Reads the file to its end; answers how long that took and how many lines it has. */
async function exported(url: string, cookie: string): Promise<{ seconds: number; lines: number }> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    request(url, { headers: { cookie } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${url}: ${answer.statusCode}`));
      let lines = 0;
      answer.on('data', (chunk: Buffer) => {
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
      });
      answer.on('end', () => resolve({ seconds: (performance.now() - started) / 1000, lines }));
      answer.on('error', reject);
    })
      .on('error', reject)
      .end();
  });
}

/** The export's own statement, taken by COPY as the same contact. */
async function copySeconds({ db, customerId, contactId }: Bench): Promise<number> {
  const client = await db.pools.portalStream.connect();
  try {
    await client.query('begin');
    await client.query('select set_customer($1, $2, null, true)', [customerId, contactId]);
    const started = performance.now();
    let bytes = 0;
    for await (const part of copyOutQuery(client, `(${statement(customerId)})`)) bytes += part.length;
    if (bytes < rows * 50) throw new Error(`COPY brought ${bytes} bytes only.`);
    return (performance.now() - started) / 1000;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const statement = (customerId: string): string => `
  select j.job_code, j.note, j.order_number, j.due_date, j.promised_date, j.eta, j.delivered_date, j.state, j.customer_status,
    j.customer_stage, j.customer_progress, b.name, null::text
  from jobs j left join customer_branches b on b.id = j.customer_branch_id and b.customer_id = j.customer_id
  where j.customer_id = '${customerId}' and j.state <> 'archived' order by j.list_order, j.id`;

async function memory(pid: number, of: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${of}:\\s+(\\d+)`).exec(status)![1]) / 1024;
}
