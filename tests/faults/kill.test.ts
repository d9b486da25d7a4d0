import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePort, milepost, postmasterPid, reachableFolder, type Served, serve } from '#tests/support/served.ts';

const folder = await reachableFolder('kill');
const kills = 20;
let server: Served | undefined;
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Write = { code: string; attempts: number };
type Item = { id: string; jobCode: string };

test('kill -9 of the server and of PostgreSQL during writes, twenty times: nothing acknowledged is lost, nothing is twice', async () => {
  const dataDir = join(folder, 'data');
  const env = { MILEPOST_DATA_DIR: dataDir, MILEPOST_PORT: String(await freePort()), MILEPOST_LOG_LEVEL: 'silent' };
  const key = (await milepost(['apikey', 'create', '--name', 'writer', '--role', 'administrator'], env)).trim();
  server = await serve(env);
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const call = (path: string, init: RequestInit = {}) =>
    fetch(`${server!.url}${path}`, {
      ...init,
      headers: { ...headers, ...(init.headers as object) },
      signal: AbortSignal.timeout(10_000),
    });
  const firstRun = await call('/api/v1/first-run', {
    method: 'POST',
    body: JSON.stringify({
      companyName: 'Killed',
      timeZone: 'Europe/Amsterdam',
      email: 'administrator@example.com',
      firstName: 'A',
      lastName: '',
      password: 'correct horse battery',
    }),
  });
  expect(firstRun.status).toBe(204);
  const customer = (await (
    await call('/api/v1/customers', { method: 'POST', body: JSON.stringify({ name: 'Customer' }) })
  ).json()) as { id: string };

  const acknowledged = new Map<string, Write>();
  let writing = true;
  let next = 0;
  let refused = 0;
  /** Writes one job after the other; each until it is acknowledged, under one idempotency key, as a careful client would. */
  async function writer(): Promise<void> {
    while (writing) {
      const write: Write = { code: `K-${next++}`, attempts: 0 };
      for (;;) {
        write.attempts += 1;
        const answer = await call('/api/v1/jobs', {
          method: 'POST',
          headers: { 'idempotency-key': write.code },
          body: JSON.stringify({
            jobCode: write.code,
            customerId: customer.id,
            direction: 'import',
            mode: 'sea',
            dueDate: '2030-01-01',
          }),
        }).catch(() => null);
        if (answer?.status === 201) {
          await answer.body?.cancel();
          acknowledged.set(write.code, write);
          break;
        }
        if (answer && answer.status < 500) throw new Error(`${write.code}: ${answer.status} ${await answer.text()}`);
        refused += 1;
        if (!writing) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
  }
  const writers = [writer(), writer(), writer()];
  for (let kill = 0; kill < kills; kill++) {
    const before = acknowledged.size;
    await new Promise((resolve) => setTimeout(resolve, 150 + 37 * kill));
    if (kill % 2 === 0) {
      await server.kill();
      server = await serve(env);
    } else {
      process.kill(await postmasterPid(dataDir), 'SIGKILL');
    }
    const until = Date.now() + 30_000;
    while (acknowledged.size <= before && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(acknowledged.size, `writes go on by themselves after kill ${kill + 1}`).toBeGreaterThan(before);
  }
  writing = false;
  await Promise.all(writers);

  /** Reads as a careful client: "not available" is asked again, anything else is a fault. */
  async function read<T>(path: string): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      const answer = await call(path);
      if (answer.status === 200) return (await answer.json()) as T;
      const text = await answer.text();
      expect(answer.status, text).toBe(503);
      expect(attempt, text).toBeLessThan(100);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  const found = new Map<string, string>();
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { items: Item[]; nextCursor: string | null } = await read(
      `/api/v1/jobs?limit=200${cursor ? `&cursor=${cursor}` : ''}`,
    );
    for (const job of page.items) {
      expect(found.has(job.jobCode), `${job.jobCode} twice`).toBe(false);
      found.set(job.jobCode, job.id);
    }
    cursor = page.nextCursor;
  }
  for (const code of acknowledged.keys()) expect(found.has(code), `${code} was acknowledged and is gone`).toBe(true);
  for (const [code, id] of found) {
    const events = await read<{ items: { type: string }[] }>(`/api/v1/jobs/${id}/events`);
    expect(
      events.items.filter((event) => event.type === 'JOBA'),
      `${code}: events`,
    ).toHaveLength(1);
  }
  expect(refused, 'the kills hit writes').toBeGreaterThan(0);
  expect(acknowledged.size).toBeGreaterThan(kills);
});
