import { openBench } from './support/bench-installation.ts';
import { type Figure, median, round } from './support/report.ts';
import { seedWorkflowJobs, seedWorkflowSetUp } from './support/seed-workflow.ts';

const open = 20_000;
const sizes = [30_000, 120_000, 1_020_000];
const requests = 120;

type Measured = { what: string; ms: number; within?: number };

/**
 * The same 20,000 open jobs among ever more closed ones: what staff read all day must not grow with the history. Each request goes
 * over HTTP to a server process of its own, one after the other; the floor is the same request at the smallest size.
 */
export async function workflow(): Promise<Figure[]> {
  const found: Measured[][] = [];
  for (const size of sizes) found.push(await measure(size));
  const [smallest, largest] = [found[0]!, found.at(-1)!];
  return smallest.map(({ what, ms: floor, within }, index) => {
    const { ms } = largest[index]!;
    const ratio = ms / floor;
    return {
      what: `${what}: ${open} open jobs of ${sizes.at(-1)!.toLocaleString('en')}`,
      measured: `${round(ms, 1)} ms (${found[1]![index]!.ms.toFixed(1)} ms at ${sizes[1]!.toLocaleString('en')})`,
      floor: `${round(floor, 1)} ms at ${sizes[0]!.toLocaleString('en')}`,
      ratio: round(ratio, 2),
      aim: within === undefined ? '<= 1.3' : `<= 1.3, < ${within} ms`,
      met: ratio <= 1.3 && (within === undefined || ms < within),
    };
  });
}

async function measure(size: number): Promise<Measured[]> {
  const bench = await openBench();
  try {
    console.error(`  ${size.toLocaleString('en')} jobs ...`);
    const setUp = await seedWorkflowSetUp(bench);
    await seedWorkflowJobs(bench, setUp, size, open);
    const { server, staffCookie } = await bench.start();
    const headers = { cookie: staffCookie };
    const read = async (path: string): Promise<Record<string, unknown>> => {
      const answer = await fetch(`${server.url}/api/v1${path}`, { headers });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    };
    const timed = async (work: (round: number) => Promise<unknown>): Promise<number> => {
      for (let warm = 0; warm < 20; warm++) await work(warm);
      const times: number[] = [];
      for (let round = 0; round < requests; round++) {
        const start = performance.now();
        await work(round);
        times.push(performance.now() - start);
      }
      return median(times);
    };
    const page = await read('/worklist?limit=50');
    if ((page.items as unknown[]).length !== 50) throw new Error('The worklist of the bench is not full.');
    const { rows } = await bench.db.pools.owner.query<{ id: string }>(
      'select id from jobs where is_open order by code_key limit 200',
    );
    const edit = async (round: number): Promise<void> => {
      const path = `/jobs/${rows[round % rows.length]!.id}`;
      const job = await read(path);
      const answer = await fetch(`${server.url}/api/v1${path}`, {
        method: 'PATCH',
        headers: {
          ...headers,
          origin: server.url,
          'content-type': 'application/json',
          'if-match': `"${String(job.version)}"`,
        },
        body: JSON.stringify({ eta: job.eta === '2099-02-01' ? '2099-02-02' : '2099-02-01' }),
      });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    };
    return [
      { what: 'Worklist page, 50 lines', ms: await timed(() => read('/worklist?limit=50')), within: 30 },
      { what: 'Status counts', ms: await timed(() => read('/enquiry')) },
      { what: 'Exceptions list, 50 rows', ms: await timed(() => read('/exceptions?limit=50')) },
      { what: 'Re-evaluation of one job (new ETA, read and saved)', ms: await timed(edit) },
    ];
  } finally {
    await bench.close();
  }
}
