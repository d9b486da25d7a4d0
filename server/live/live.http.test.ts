import { randomUUIDv7 } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { buildApp } from '#server/app.ts';
import { announce } from '#server/database/outbox.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { startHub } from './hub.ts';

let t: TestApp;
let url: string;
beforeAll(async () => {
  t = await startTestApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  url = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}/api/v1/stream`;
});
afterAll(() => t.stop());

const actor = systemActor('test');
const customerId = randomUUIDv7();
const row = (jobId: string) => ({
  kind: 'job.changed',
  customerId,
  customerBranchId: null,
  visible: true,
  jobId,
  payload: { version: 1 },
});
const change = (jobId: string) => t.db.withActor(actor, (tx) => announce(tx, [row(jobId)], t.clock.now()));
const jobsOf = (events: { [key: string]: unknown }[]) =>
  events.map((event) => event.jobId).filter((id) => id !== undefined);

describe('the live stream', () => {
  test('nothing is missed and nothing twice when transactions commit in the reverse order', async () => {
    const stream = await openStream(url, t.administrator.cookie);
    await stream.until((event) => event.type === 'live.started');
    const first = randomUUIDv7();
    const second = randomUUIDv7();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let written = (): void => undefined;
    const wrote = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slow = t.db.withActor(actor, async (tx) => {
      await announce(tx, [row(first)], t.clock.now());
      written();
      await held;
    });
    await wrote;
    await change(second);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(jobsOf(stream.events)).toEqual([]);
    release();
    await slow;
    await stream.until((event) => event.jobId === second);
    expect(jobsOf(stream.events)).toEqual([first, second]);
    stream.close();
  });

  test('a line that broke continues after its last id, each event once', async () => {
    const before = await openStream(url, t.administrator.cookie);
    const ids = Array.from({ length: 6 }, () => randomUUIDv7());
    await change(ids[0]!);
    await before.until((event) => event.jobId === ids[0]);
    before.close();
    for (const id of ids.slice(1, 4)) await change(id);
    const after = await openStream(url, t.administrator.cookie, before.lastId());
    for (const id of ids.slice(4)) await change(id);
    await after.until((event) => event.jobId === ids[5]);
    expect(jobsOf(after.events)).toEqual(ids.slice(1));
    after.close();
  });

  test('two server processes both hear every change, also while the listening connections are killed', async () => {
    const hub = await startHub(t.db, () => undefined);
    const other = await buildApp({
      config: t.config,
      db: t.db,
      clock: t.clock,
      logger: pino({ level: 'silent' }),
      ready: () => true,
      publicUrl: () => 'http://127.0.0.1:3000',
      hub,
    });
    await other.listen({ port: 0, host: '127.0.0.1' });
    const otherUrl = `http://127.0.0.1:${(other.server.address() as AddressInfo).port}/api/v1/stream`;
    const streams = await Promise.all([
      openStream(url, t.administrator.cookie),
      openStream(otherUrl, t.administrator.cookie),
    ]);
    await Promise.all(streams.map((stream) => stream.until((event) => event.type === 'live.started')));
    const ids = Array.from({ length: 12 }, () => randomUUIDv7());
    const superuser = new pg.Client(t.database.superuser);
    await superuser.connect();
    for (const [index, id] of ids.entries()) {
      if (index === 6)
        await superuser.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen%' and datname = current_database()`,
        );
      await change(id);
    }
    await superuser.end();
    for (const stream of streams) {
      await stream.until((event) => event.jobId === ids.at(-1));
      expect(jobsOf(stream.events)).toEqual(ids);
      stream.close();
    }
    await other.close();
    await hub.close();
  });

  test('a reader whose place is no longer kept is told to read again', async () => {
    const stream = await openStream(url, t.administrator.cookie, '3-1');
    expect((await stream.until((event) => event.type.startsWith('live.'))).type).toBe('live.resync');
    stream.close();
  });

  test('the stream ends when the session does', async () => {
    const own = await t.signIn('/api/v1/session', { email: 'administrator@example.com', password: t.password });
    const session = await own.get('/api/v1/session');
    const stream = await openStream(url, own.cookie);
    await stream.until((event) => event.type === 'live.started');
    const rights = () =>
      t.db.withActor(actor, (tx) =>
        announce(
          tx,
          [
            {
              kind: 'access.changed',
              customerId: null,
              customerBranchId: null,
              visible: false,
              jobId: null,
              payload: { userId: session.body.user.id },
            },
          ],
          t.clock.now(),
        ),
      );
    // Other rights alone do not end it: the page is told to read them again.
    await rights();
    await stream.until((event) => event.type === 'access.changed');
    await change(customerId);
    await stream.until((event) => event.jobId === customerId);
    await own.delete('/api/v1/session');
    await rights();
    await Promise.race([
      stream.ended,
      new Promise((_, reject) => setTimeout(() => reject(new Error('still open after a second')), 1000)),
    ]);
  });
});
