import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '#server/access/actors.ts';
import { systemClock } from '#server/adapters/clock.ts';
import { eventTypeService } from '#server/features/event-types/service.ts';
import { templateService } from '#server/features/templates/service.ts';
import { type Bench, openBench } from './support/bench-installation.ts';
import { copySeconds, tablesOfAJob, takeCopies } from './support/copy.ts';
import { type Figure, round } from './support/report.ts';

const rows = 20_000;
const many = 200_000;
const codes = Array.from({ length: 10 }, (_, index) => `MILE${index}`);

/** Import through the command line, ten milestones a job, beside COPY of the same rows into the same constrained tables. */
export async function importJobs(): Promise<Figure[]> {
  const bench = await openBench();
  try {
    await setUp(bench);
    const ours = await runImport(bench, rows, 'A');
    const copies = await takeCopies(bench.db);
    await bench.db.pools.owner.query(`truncate ${tablesOfAJob.join(', ')} cascade`);
    const floorSeconds = await copySeconds(bench.db, copies);
    const ratio = floorSeconds / ours.seconds;
    return [
      {
        what: `Import of ${rows} jobs with ten milestones each, command line, start included`,
        measured: `${round(rows / ours.seconds, 0)} jobs/s`,
        floor: `COPY: ${round(rows / floorSeconds, 0)} jobs/s`,
        ratio: `${round(ratio * 100, 0)} %`,
        aim: '>= 25 %',
        met: ratio >= 0.25,
      },
    ];
  } finally {
    await bench.close();
  }
}

/** Memory of the importing process over a large file. */
export async function importMemory(): Promise<Figure[]> {
  const bench = await openBench();
  try {
    await setUp(bench);
    const large = await runImport(bench, many, 'B');
    const quarter = large.memory[Math.floor(large.memory.length / 4)]!;
    const peak = Math.max(...large.memory.slice(Math.floor(large.memory.length / 4)));
    return [
      {
        what: `Memory of the importing process, ${many} rows`,
        measured: `peak ${round(peak, 0)} MB`,
        floor: `${round(quarter, 0)} MB after a quarter`,
        ratio: `${round(peak / quarter, 2)}`,
        aim: 'flat (<= 1.3)',
        met: peak / quarter <= 1.3,
      },
    ];
  } finally {
    await bench.close();
  }
}

async function setUp({ db }: Bench): Promise<void> {
  const actor = systemActor('bench');
  const deps = { db, clock: systemClock };
  for (const code of codes) await eventTypeService(deps).create(actor, null, { code, name: `Step ${code}` });
  const end = (eventType: string) => ({
    eventType,
    categoryId: null,
    level: 'job' as const,
    weight: 0,
    waitsForAll: false,
    warning: null,
    exception: null,
  });
  await templateService(deps).create(actor, null, {
    name: 'Ten steps',
    direction: 'import',
    departmentId: null,
    jobType: null,
    mode: null,
    containerClass: null,
    milestones: [end('JOBA'), ...codes.map((code) => ({ ...end(code), weight: 1 })), end('JCOM')],
  });
}

/** Writes a file of jobs with all ten dates and imports it through `milepost import jobs` as a process of its own. */
async function runImport(bench: Bench, count: number, prefix: string): Promise<{ seconds: number; memory: number[] }> {
  const file = join(bench.dataDir, '..', `${prefix}.csv`);
  const out = createWriteStream(file);
  out.write(`code,customer,order,note,due,${codes.join(',')}\n`);
  const steps = codes.map((_, index) => `2026-0${1 + (index % 9)}-1${index % 10}`).join(',');
  for (let row = 0; row < count; row++) {
    if (!out.write(`${prefix}-${row},Customer ${row % 40},PO-${row % 5000},Consignment ${row},2026-12-01,${steps}\n`))
      await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  const mapping = join(bench.dataDir, '..', 'mapping.json');
  const events = Object.fromEntries(codes.map((code) => [`event.${code}`, code]));
  await writeFile(
    mapping,
    JSON.stringify({
      columns: { jobCode: 'code', customer: 'customer', orderNumber: 'order', note: 'note', dueDate: 'due', ...events },
      constants: { direction: 'import', mode: 'sea' },
      onError: 'stop',
    }),
  );
  const started = performance.now();
  const child = spawn(process.execPath, ['cli/main.ts', 'import', 'jobs', file, '--mapping', mapping, '--json'], {
    env: { ...process.env, ...bench.env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const memory: number[] = [];
  const watch = setInterval(async () => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
    if (kilobytes > 0) memory.push(kilobytes / 1024);
  }, 200);
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  clearInterval(watch);
  await rm(file);
  const result = JSON.parse(output) as { created: number };
  if (code !== 0 || result.created !== count) throw new Error(`import: ${code} ${output.slice(0, 500)}`);
  return { seconds: (performance.now() - started) / 1000, memory };
}
