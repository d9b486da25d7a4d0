import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { queueMail } from '#server/features/mails/queue-mail.ts';
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

test('the log names the files of a mail; those of kept mail can be downloaded', async () => {
  const content = Buffer.from('a;b\r\n1;2');
  const file = { name: 'Größe "x".csv', mediaType: 'text/csv; charset=utf-8', content };
  const mail = { kind: 'report', to: { address: 'f@m.example', name: 'F' }, subject: 'Report', text: 'x', html: 'x' };
  const id = await t.db.withActor(systemActor('test'), (tx) =>
    queueMail(tx, { ...mail, attachments: [file] }, t.clock.now(), 'm.example'),
  );
  await sendMail({ db: t.db, clock: t.clock, mailer: null }, id);
  expect((await t.administrator.get(url)).body.items[0]).toMatchObject({ id, files: [file.name] });
  expect((await t.administrator.get(`${url}/${id}`)).body.attachments).toEqual([
    { position: 1, name: file.name, bytes: 8, abilities: { download: true } },
  ]);
  const got = await t.administrator.get(`${url}/${id}/attachments/1`);
  expect(got.raw.rawPayload.equals(content)).toBe(true);
  expect(got.headers['content-disposition']).toContain("filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%22x%22.csv");
  expect(got.headers['x-content-type-options']).toBe('nosniff');
  expect((await t.administrator.get(`${url}/${id}/attachments/2`)).status).toBe(404);
  expect((await t.administrator.get(`${url}/${id}/attachments/0`)).status).toBe(422);
  const service = await t.userWithRole('customer_service');
  expect((await service.get(`${url}/${id}/attachments/1`)).status).toBe(403);

  const sent = await t.db.withActor(systemActor('test'), (tx) =>
    queueMail(tx, { ...mail, attachments: [file] }, t.clock.now(), 'm.example'),
  );
  const accepting = { send: async () => ({ outcome: 'accepted' as const }) };
  expect(await sendMail({ db: t.db, clock: t.clock, mailer: accepting }, sent)).toBe('sent');
  const gone = await t.administrator.get(`${url}/${sent}/attachments/1`);
  expect([gone.status, gone.body.code]).toEqual([409, 'file_sent']);
  expect((await t.administrator.get(`${url}/${sent}`)).body.attachments).toMatchObject([
    { name: file.name, bytes: 0, abilities: { download: false } },
  ]);
});

test('others have no mail log', async () => {
  const operations = await t.userWithRole('operations');
  expect((await operations.get(url)).status).toBe(403);
  expect((await t.administrator.get(`${url}/01890000-0000-7000-8000-000000000000`)).status).toBe(404);
});
