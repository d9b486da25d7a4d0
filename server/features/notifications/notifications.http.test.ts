import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { notify } from '#server/features/notifications/service.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let app: TestApp;
let one: Awaited<ReturnType<TestApp['userWithRole']>>;
let other: Awaited<ReturnType<TestApp['userWithRole']>>;
beforeAll(async () => {
  app = await startTestApp();
  one = await app.userWithRole('operations', 'one@example.com');
  other = await app.userWithRole('display', 'other@example.com');
});
afterAll(() => app?.stop());

const ring = (userIds: string[], subject: string) =>
  app.db.withActor(systemActor('test'), (tx) =>
    notify(
      tx,
      [{ userIds, kind: 'test', customerId: null, jobId: null, data: { subject, count: 2 } }],
      app.clock.now(),
    ),
  );
const subjects = (items: { subject: string }[]) => items.map((item) => item.subject);

test('newest first, only the own, page by page', async () => {
  for (const subject of ['a', 'b', 'c']) {
    await ring([one.id, one.id], subject);
    app.clock.advance(1000);
  }
  await ring([other.id], 'theirs');
  const first = (await one.get('/api/v1/notifications?limit=2')).body;
  expect(subjects(first.items)).toEqual(['c', 'b']);
  expect(first.items[0]).toMatchObject({ kind: 'test', count: 2, jobCode: '', at: null, readAt: null });
  const second = (await one.get(`/api/v1/notifications?limit=2&cursor=${first.nextCursor}`)).body;
  expect([subjects(second.items), second.nextCursor]).toEqual([['a'], null]);
  expect((await one.get('/api/v1/notifications/unread')).body).toEqual({ unread: 3 });
});

test('one is read, then all up to the newest that was shown; those of others stay', async () => {
  const { items } = (await one.get('/api/v1/notifications')).body;
  expect((await one.post(`/api/v1/notifications/${items[2].id}/read`)).body).toEqual({ unread: 2 });
  expect((await one.post('/api/v1/notifications/read', { until: items[1].createdAt })).body).toEqual({ unread: 1 });
  expect(subjects((await one.get('/api/v1/notifications?unread=true')).body.items)).toEqual(['c']);
  expect((await one.post('/api/v1/notifications/read', {})).body).toEqual({ unread: 0 });
  expect((await other.get('/api/v1/notifications/unread')).body).toEqual({ unread: 1 });
  expect((await other.post(`/api/v1/notifications/${items[0].id}/read`)).status).toBe(404);
});

test('an API key has no bell', async () => {
  const { body } = await app.administrator.post('/api/v1/api-keys', { name: 'K', roleKey: 'operations' });
  const answer = await app.anonymous.get('/api/v1/notifications', { authorization: `Bearer ${body.key}` });
  expect([answer.status, answer.body.code]).toEqual([403, 'staff_only']);
});

test('a new one is announced on the own stream and on no other', async () => {
  await app.app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(app.app.server.address() as AddressInfo).port}/api/v1/stream`;
  const [mine, theirs] = [await openStream(url, one.cookie), await openStream(url, other.cookie)];
  await Promise.all([mine, theirs].map((stream) => stream.until((event) => event.type === 'live.started')));
  await ring([one.id], 'mine');
  await ring([other.id], 'theirs');
  await theirs.until((event) => event.type === 'notification.added');
  await mine.until((event) => event.type === 'notification.added');
  const heard = (stream: typeof mine) => stream.events.filter((event) => event.type === 'notification.added').length;
  expect([heard(mine), heard(theirs)]).toEqual([1, 1]);
  for (const stream of [mine, theirs]) stream.close();
});
