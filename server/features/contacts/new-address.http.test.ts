import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sendDueAlerts } from '#server/tasks/send-alerts.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

// What the former person behind a contact still has in hand, once the contact has another address.

let t: TestApp;
let customer: TestCustomer;
let former: Client & { id: string; email: string };
let job: { id: string };
const portal = '/api/portal/v1';
beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Handed over');
});
afterAll(() => t?.stop());
beforeEach(async () => {
  const email = `leaver-${randomUUID()}@example.com`;
  former = Object.assign(await makeContact(t, customer, email), { email });
  job = await jobsClient(t.administrator, customer.id).add();
});

async function moveTo(email: string): Promise<void> {
  const url = `/api/v1/customers/${customer.id}/contacts`;
  const { version } = (await t.administrator.get(`${url}?limit=200`)).body.items.find(
    (one: { id: string }) => one.id === former.id,
  );
  const moved = await t.administrator.patch(`${url}/${former.id}`, { email }, version);
  expect(moved.status, JSON.stringify(moved.body)).toBe(200);
}
/** As an invitation that is accepted does. */
const activate = () => t.db.pools.owner.query("update contacts set state = 'active' where id = $1", [former.id]);

async function alertLink(): Promise<string> {
  const staff = threadsClient(t, t.administrator);
  await t.db.pools.owner.query("update contacts set created_at = '2026-01-01' where id = $1", [former.id]);
  await staff.post((await staff.open(job.id)).id, 'Please look');
  t.clock.advance(120_000);
  await sendDueAlerts({ db: t.db, clock: t.clock, publicUrl: () => 'https://m.example', mailDomain: 'm.example' });
  const { rows } = await t.db.pools.owner.query('select unsubscribe_url from mails where to_address = $1', [
    former.email,
  ]);
  return new URL(rows[0].unsubscribe_url).pathname;
}

test('a link that stops mails neither names the new address nor stops its mails', async () => {
  const link = await alertLink();
  expect((await t.anonymous.get(link)).body).toContain(former.email);
  const email = `successor-${randomUUID()}@example.com`;
  await moveTo(email);
  await activate();
  const page = await t.anonymous.get(link);
  expect(page.status).toBe(404);
  expect(page.body).not.toContain(email);
  expect((await t.anonymous.post(link)).status).toBe(404);
  const { rows } = await t.db.pools.owner.query('select message_alerts from notice_choices where contact_id = $1', [
    former.id,
  ]);
  expect(rows).toEqual([]);
});

test('calendar and share links stay void, also when the contact gets the former address again', async () => {
  const calendar = new URL((await former.post(`${portal}/calendar-feed`)).body.url).pathname;
  const { url } = (await former.post(`${portal}/jobs/${job.id}/share-links`, {})).body;
  const open = () => t.anonymous.post(`${portal}/shared-job`, { token: url.slice(url.indexOf('#') + 1) });
  const states = async () =>
    (await t.administrator.get(`/api/v1/jobs/${job.id}/share-links`)).body.items.map(
      (one: { state: string }) => one.state,
    );
  expect([(await t.anonymous.get(calendar)).status, (await open()).status]).toEqual([200, 200]);

  await moveTo(`successor-${randomUUID()}@example.com`);
  await activate();
  expect([(await t.anonymous.get(calendar)).status, (await open()).status, await states()]).toEqual([
    404,
    404,
    ['void'],
  ]);
  await moveTo(former.email);
  await activate();
  expect([(await t.anonymous.get(calendar)).status, (await open()).status, await states()]).toEqual([
    404,
    404,
    ['void'],
  ]);
  // The person who stands there now makes an own one; nothing of the former one is shown as theirs.
  const back = await t.signIn(`${portal}/session`, { slug: customer.slug, email: former.email, password: t.password });
  expect((await back.get(`${portal}/calendar-feed`)).body).toEqual({ feed: null });
});
