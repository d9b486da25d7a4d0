import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { sendMail } from '#server/tasks/send-mail.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
  for (const name of ['a', 'b', 'c']) {
    await t.administrator.post('/api/v1/users', {
      email: `${name}@m.example`,
      firstName: name,
      lastName: '',
      roleKey: 'operations',
    });
    t.clock.advance(1000);
  }
});
afterAll(() => t.stop());

const url = '/api/v1/mails';

test('the log lists newest first, in pages, by state', async () => {
  const first = (await t.administrator.get(`${url}?limit=2`)).body;
  const second = (await t.administrator.get(`${url}?limit=2&cursor=${first.nextCursor}`)).body;
  const addresses = [...first.items, ...second.items].map((item) => item.to.address);
  expect(addresses).toEqual(['c@m.example', 'b@m.example', 'a@m.example']);
  expect(second.nextCursor).toBeNull();
  expect((await t.administrator.get(`${url}?state=sent`)).body.items).toEqual([]);
  expect((await t.administrator.get(`${url}?state=lost`)).status).toBe(422);
});

test('the secret of a link shows only in kept mail, and only to who may invite', async () => {
  const { items } = (await t.administrator.get(url)).body;
  const id = items[0].id;
  const manager = await t.userWithRole('manager');
  expect((await t.administrator.get(`${url}/${id}`)).body.text).toContain('/reset-password#…');
  await sendMail({ db: t.db, clock: t.clock, mailer: null }, id);
  const kept = (await t.administrator.get(`${url}/${id}`)).body;
  expect(kept).toMatchObject({ state: 'kept', kind: 'staff_invitation', attempts: 0, error: null });
  expect(kept.text).toMatch(/\/reset-password#[\w-]{43}/);
  expect((await manager.get(`${url}/${id}`)).body.text).toContain('/reset-password#…');
});

test('a mail that failed says why', async () => {
  const { items } = (await t.administrator.get(url)).body;
  const id = items[1].id;
  const refusing = { send: async () => ({ outcome: 'refused' as const, error: '550 no such user' }) };
  expect(await sendMail({ db: t.db, clock: t.clock, mailer: refusing }, id)).toBe('failed');
  expect((await t.administrator.get(`${url}/${id}`)).body).toMatchObject({
    state: 'failed',
    error: '550 no such user',
  });
  const rows = await t.db.withActor(systemActor('test'), (tx) => tx.selectFrom('mails').select('state').execute());
  expect(rows.map((row) => row.state).sort()).toEqual(['failed', 'kept', 'queued']);
});

test('others have no mail log', async () => {
  const operations = await t.userWithRole('operations');
  expect((await operations.get(url)).status).toBe(403);
  expect((await t.administrator.get(`${url}/01890000-0000-7000-8000-000000000000`)).status).toBe(404);
});
