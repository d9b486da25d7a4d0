import { readFile } from 'node:fs/promises';
import { openStream } from '#tests/support/event-stream.ts';
import { openBench } from './support/bench-installation.ts';
import { type Figure, median, round } from './support/report.ts';

const times = 60;

type Detail = { id: string; version: number; milestones: { id: string; eventType: string }[] };

/** From staff's click to the contact's browser: a milestone is completed over the API, and its event arrives on the portal's stream. */
export async function live(): Promise<Figure[]> {
  const bench = await openBench();
  try {
    const { server, contactCookie, staffCookie } = await bench.start();
    const staff = async (path: string, body: object): Promise<Detail> => {
      const answer = await fetch(`${server.url}/api/v1${path}`, {
        method: 'POST',
        headers: { cookie: staffCookie, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Detail;
    };
    const jobs: Detail[] = [];
    for (let index = 0; index < times; index++)
      jobs.push(await staff('/jobs', { jobCode: `LIVE-${index}`, customerId: bench.customerId, direction: 'import' }));
    const stream = await openStream(`${server.url}/api/portal/v1/stream`, contactCookie);
    await stream.until((event) => event.type === 'live.started');
    const delays: number[] = [];
    for (const job of jobs) {
      const started = performance.now();
      const arrived = stream.until((event) => event.jobId === job.id);
      const answered = staff(`/jobs/${job.id}/events`, {
        type: 'DOD',
        occurredDay: new Date().toISOString().slice(0, 10),
      });
      await arrived;
      delays.push(performance.now() - started);
      await answered;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    stream.close();
    const idle = await idleMemory(server.pid);
    return [
      {
        what: `Event to browser, median of ${times}: from the request that completes a milestone to its event on the contact's stream`,
        measured: `${round(median(delays))} ms`,
        floor: '',
        ratio: '',
        aim: '< 100 ms',
        met: median(delays) < 100,
      },
      {
        what: 'Idle server, resident memory (Node process)',
        measured: `${round(idle, 0)} MB`,
        floor: '',
        ratio: '',
        aim: '< 200 MB',
        met: idle < 200,
      },
    ];
  } finally {
    await bench.close();
  }
}

async function idleMemory(pid: number): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 15_000));
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)![1]) / 1024;
}
