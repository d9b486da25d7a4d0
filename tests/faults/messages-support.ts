import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { expect } from 'vitest';
import { freePort } from '#tests/support/served.ts';
import { type Bench, openBench } from '../../bench/support/bench-installation.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read answers freely; what they hold is asserted, not typed
type Loose = any;
export type Answer = { status: number; body: Loose };

/** A server as a process of its own, which ends as a test wants; its clock can be moved. */
export type Server = { url: string; pid: number; advance(ms: number): Promise<void>; kill(): Promise<void> };

/** One installation with an administrator, a customer and its contact, and as many servers on it as a test starts. */
export async function openHouse(more: NodeJS.ProcessEnv = {}) {
  const bench: Bench = await openBench();
  const servers: Server[] = [];
  return {
    ...bench,
    async start(): Promise<Server> {
      const server = await startServer({ ...bench.env, ...more, MILEPOST_PORT: String(await freePort()) });
      servers.push(server);
      return server;
    },
    async close(): Promise<void> {
      for (const server of servers) await server.kill();
      await bench.close();
    },
  };
}
export type House = Awaited<ReturnType<typeof openHouse>>;

async function startServer(env: NodeJS.ProcessEnv): Promise<Server> {
  const child = fork('tests/e2e/support/clock-server.ts', [], {
    execPath: process.execPath,
    execArgv: [],
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { url } = await told<{ url: string }>(child, 'url');
  return {
    url,
    pid: child.pid!,
    async advance(ms) {
      const heard = told(child, 'now');
      child.send({ advance: ms });
      await heard;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const over = once(child, 'exit');
      child.kill('SIGKILL');
      await over;
    },
  };
}

function told<T>(child: ChildProcess, key: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`The server ended with ${code}.`));
    child.once('exit', ended);
    const listen = (message: object): void => {
      if (!(key in message)) return;
      child.off('message', listen);
      child.off('exit', ended);
      resolve(message as T);
    };
    child.on('message', listen);
  });
}

/** Whoever is signed in, on whichever server; sessions outlive servers. */
export async function signIn(house: House, server: Server, who: 'staff' | 'contact') {
  const path = who === 'staff' ? '/api/v1' : '/api/portal/v1';
  const person =
    who === 'staff' ? { email: 'administrator@example.com' } : { slug: house.slug, email: 'contact@example.com' };
  const answer = await fetch(`${server.url}${path}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...person, password: house.password }),
  });
  expect(answer.status).toBe(204);
  const cookie = answer.headers.getSetCookie()[0]!.split(';')[0]!;
  const call = async (on: Server, method: string, rest: string, body?: object): Promise<Answer> => {
    const sent = await fetch(`${on.url}${path}${rest}`, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    return { status: sent.status, body: await sent.json().catch(() => null) };
  };
  return {
    cookie,
    path,
    call,
    /** A thread of a new job; staff only. */
    async openThread(on: Server): Promise<string> {
      const job = await call(on, 'POST', '/jobs', {
        jobCode: randomUUID(),
        customerId: house.customerId,
        direction: 'import',
      });
      expect(job.status, JSON.stringify(job.body)).toBe(201);
      return (await call(on, 'POST', `/jobs/${job.body.id}/thread`, {})).body.id;
    },
    post: (on: Server, threadId: string, body: string, given: object = {}) =>
      call(on, 'POST', `/threads/${threadId}/messages`, { clientId: randomUUID(), body, ...given }),
    async messages(on: Server, threadId: string): Promise<Loose[]> {
      return (await call(on, 'GET', `/threads/${threadId}/messages`)).body.items;
    },
    begin: (on: Server, threadId: string, name: string, size: number, clientId: string = randomUUID()) =>
      call(on, 'POST', `/threads/${threadId}/uploads`, { clientId, name, size }),
    uploadAt: (on: Server, threadId: string, id: string) => call(on, 'GET', `/threads/${threadId}/uploads/${id}`),
    async put(on: Server, threadId: string, id: string, offset: number, bytes: Buffer): Promise<Answer> {
      const sent = await fetch(`${on.url}${path}/threads/${threadId}/uploads/${id}?offset=${offset}`, {
        method: 'PUT',
        headers: { cookie, 'content-type': 'application/octet-stream' },
        body: new Uint8Array(bytes),
      });
      return { status: sent.status, body: await sent.json() };
    },
  };
}
export type Person = Awaited<ReturnType<typeof signIn>>;

/** Asks again and again until it is so; fails with the last answer otherwise. */
export async function until<T>(ask: () => Promise<T> | T, isSo: (answer: T) => boolean, seconds = 60): Promise<T> {
  for (const end = Date.now() + seconds * 1000; ; ) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (Date.now() > end) throw new Error(`not within ${seconds} s: ${JSON.stringify(answer)?.slice(0, 2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
