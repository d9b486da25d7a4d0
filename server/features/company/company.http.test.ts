import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { openStream } from '#tests/support/event-stream.ts';
import { makeContact, makeCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let origin: string;
beforeAll(async () => {
  t = await startTestApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
});
afterAll(() => t.stop());

const url = '/api/v1/company';
const version = async (): Promise<number> => (await t.administrator.get(url)).body.version;
const change = async (body: object) => t.administrator.patch(url, body, await version());
const announced = (kind: string) =>
  t.db.withActor(systemActor('test'), (tx) =>
    tx.selectFrom('outbox').select(['payload']).where('kind', '=', kind).execute(),
  );

test('all of it can be changed and is read again', async () => {
  const body = {
    name: ' Test Forwarding ',
    timeZone: 'Africa/Nairobi',
    locale: 'de-AT',
    country: 'KE',
    accent: '#0a7f5a',
    jobCodePrefix: 'TF-',
    countingDate: 'due_date',
  };
  const saved = await change(body);
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
  expect(saved.body).toMatchObject({ ...body, name: 'Test Forwarding', abilities: { edit: true } });
  expect((await t.administrator.get(url)).body).toEqual(saved.body);
  expect((await t.administrator.patch(url, { name: 'Lost' }, saved.body.version - 1)).status).toBe(412);
  const cleared = await change({ country: null, accent: null });
  expect(cleared.body).toMatchObject({ country: null, accent: null });
});

test('the next job takes the prefix', async () => {
  await change({ jobCodePrefix: 'ZX' });
  const customer = await t.administrator.post('/api/v1/customers', { name: 'Prefix customer' });
  const job = await t.administrator.post('/api/v1/jobs', { customerId: customer.body.id, direction: 'import' });
  expect(job.body.jobCode).toMatch(/^ZX/);
});

test.each([
  [{ name: '  ' }, 'name'],
  [{ timeZone: 'Europe/Nowhere' }, 'timeZone'],
  [{ timeZone: '+02:00' }, 'timeZone'],
  [{ locale: 'not a locale' }, 'locale'],
  [{ locale: 'xx-QQ' }, 'locale'],
  [{ country: 'nl' }, 'country'],
  [{ accent: 'green' }, 'accent'],
  [{ jobCodePrefix: '' }, 'jobCodePrefix'],
  [{ jobCodePrefix: 'a b' }, 'jobCodePrefix'],
])('%j is refused at its field', async (body, field) => {
  const answer = await change(body);
  expect(answer.status).toBe(422);
  expect(answer.body.faults[0].field).toBe(field);
});

test('a new counting date has DIFOT counted anew, once; a new zone brings open jobs in line', async () => {
  await change({ countingDate: 'due_date', timeZone: 'Africa/Nairobi' });
  const before = await announced('company.counts_changed');
  const tasks = async () => (await t.administrator.get('/api/v1/background-tasks')).body.items.length;
  await change({ countingDate: 'due_date', timeZone: 'Africa/Nairobi' });
  expect(await announced('company.counts_changed')).toHaveLength(before.length);
  await change({ countingDate: 'promised_date' });
  expect(await announced('company.counts_changed')).toHaveLength(before.length + 1);
  const started = (await announced('task.started')).length;
  await t.db.withActor(systemActor('test'), (tx) => tx.deleteFrom('background_tasks').execute());
  expect(await tasks()).toBe(0);
  await change({ timeZone: 'Europe/Amsterdam' });
  expect(await announced('task.started')).toHaveLength(started + 1);
});

test('open pages of staff and of every customer hear of it; those who may not change it only read', async () => {
  const customer = await makeCustomer(t, 'Listening customer');
  const contact = await makeContact(t, customer, 'contact@listening.example');
  const staff = await openStream(`${origin}/api/v1/stream`, t.administrator.cookie);
  const portal = await openStream(`${origin}/api/portal/v1/stream`, contact.cookie);
  await Promise.all([staff, portal].map((stream) => stream.until((event) => event.type === 'live.started')));
  await change({ jobCodePrefix: 'QQ' });
  await staff.until((event) => event.type === 'setup.changed' && event.part === 'company');
  // Only what portals show reaches them.
  expect(portal.events.some((event) => event.type === 'portal.changed')).toBe(false);
  await change({ name: 'Renamed Forwarding' });
  await portal.until((event) => event.type === 'portal.changed');
  staff.close();
  portal.close();
  const manager = await t.userWithRole('manager');
  expect((await manager.get(url)).body.abilities).toEqual({ edit: false });
  expect((await manager.patch(url, { name: 'No' }, 1)).status).toBe(403);
});
