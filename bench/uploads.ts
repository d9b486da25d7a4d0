import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUIDv7 } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { freePort } from '#tests/support/served.ts';
import { openBench } from './support/bench-installation.ts';
import { type Figure, median, round } from './support/report.ts';

const size = 15 * 1024 * 1024;
const runs = Number(process.env.MILEPOST_BENCH_RUNS ?? 15);
const atOnce = 200;
const chunk = 64 * 1024;

type Call = (path: string, body: object) => Promise<Record<string, unknown>>;

/** Files of 15 MB for messages, beside a server that only writes them to the disk; and what many at once take of memory. */
export async function uploads(): Promise<Figure[]> {
  const bench = await openBench();
  const floor = await startFloor(join(bench.dataDir, 'floor'));
  try {
    const { server, staffCookie: cookie } = await bench.start();
    const call: Call = async (path, body) => {
      const answer = await fetch(`${server.url}/api/v1${path}`, {
        method: 'POST',
        headers: { cookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Record<string, unknown>;
    };
    const openThread = async (): Promise<string> => {
      const job = await call('/jobs', { jobCode: randomUUIDv7(), customerId: bench.customerId, direction: 'import' });
      return (await call(`/jobs/${job.id as string}/thread`, {})).id as string;
    };
    const thread = await openThread();
    const bytes = randomBytes(size);
    const [ours, bare]: [number[], number[]] = [[], []];
    for (let run = 0; run < runs; run += 1) {
      ours.push(await timed(async () => send(server.url, cookie, await announce(call, thread), bytes)));
      bare.push(await timed(() => put(`${floor.url}/`, '', bytes)));
    }
    return [speed(median(ours), median(bare)), await memory(server.pid, server.url, cookie, call, openThread, bytes)];
  } finally {
    floor.child.kill();
    await bench.close();
  }
}

async function announce(call: Call, thread: string): Promise<string> {
  const path = `/threads/${thread}/uploads`;
  const { id } = await call(path, { clientId: randomUUIDv7(), name: 'drawing.bin', size });
  return `/api/v1${path}/${id as string}?offset=0`;
}

async function send(url: string, cookie: string, path: string, bytes: Buffer): Promise<void> {
  const answer = JSON.parse(await put(url + path, cookie, bytes)) as { file: { size: number } | null };
  if (answer.file?.size !== size) throw new Error(`upload: ${JSON.stringify(answer)}`);
}

/** Sends the bytes as a browser does, in the pieces the line takes. */
async function put(url: string, cookie: string, bytes: Buffer): Promise<string> {
  const sent = request(url, {
    method: 'PUT',
    headers: { cookie, 'content-type': 'application/octet-stream', 'content-length': bytes.length },
  });
  const answered = once(sent, 'response');
  for (let at = 0; at < bytes.length; at += chunk)
    if (!sent.write(bytes.subarray(at, at + chunk))) await Promise.race([once(sent, 'drain'), answered]);
  sent.end();
  const [response] = await answered;
  let text = '';
  for await (const part of response) text += String(part);
  return text;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

function speed(ours: number, bare: number): Figure {
  const share = bare / ours;
  return {
    what: `Upload of 15 MB to a message, over HTTP: announced, stored, looked at, recorded; median of ${runs}`,
    measured: `${round(ours)} ms`,
    floor: `${round(bare)} ms (bare stream to the disk)`,
    ratio: `${round(share * 100, 0)} %`,
    aim: '>= 60 %',
    met: share >= 0.6,
  };
}

/** The most that the server's process took while all were arriving, above what it took when nobody was there. */
async function memory(
  pid: number,
  url: string,
  cookie: string,
  call: Call,
  openThread: () => Promise<string>,
  bytes: Buffer,
): Promise<Figure> {
  const threads = await Promise.all(Array.from({ length: atOnce / 25 }, openThread));
  const paths = await Promise.all(
    Array.from({ length: atOnce }, (_, one) => announce(call, threads[one % threads.length]!)),
  );
  await new Promise((resolve) => setTimeout(resolve, 5_000));
  const idle = await residentMB(pid);
  let most = idle;
  const timer = setInterval(async () => {
    most = Math.max(most, await residentMB(pid));
  }, 50);
  await Promise.all(paths.map((path) => send(url, cookie, path, bytes)));
  clearInterval(timer);
  const above = most - idle;
  return {
    what: `Memory of the server while ${atOnce} uploads of 15 MB arrive at once, above idle`,
    measured: `${round(above, 0)} MB`,
    floor: '',
    ratio: '',
    aim: '< 150 MB',
    met: above < 150,
  };
}

async function residentMB(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) / 1024;
}

async function startFloor(folder: string): Promise<{ url: string; child: ChildProcess }> {
  await mkdir(folder, { recursive: true });
  const port = await freePort();
  const child = spawn(process.execPath, ['bench/floor/disk-server.ts', folder, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return { url: `http://127.0.0.1:${port}`, child };
}
