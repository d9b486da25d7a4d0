import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendDueAlerts } from '#server/tasks/send-alerts.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.stop());

test('what an API key writes comes from the company in mails to contacts, as on the portal; the key is never named', async () => {
  const customer = await makeCustomer(t, 'Written to');
  const contact = await makeContact(t, customer, 'written@example.com');
  await t.db.pools.owner.query("update contacts set created_at = '2026-01-01' where id = $1", [contact.id]);
  const staff = threadsClient(t, t.administrator);
  const { id } = await staff.open((await jobsClient(t.administrator, customer.id).add()).id);
  const { key } = (await t.administrator.post('/api/v1/api-keys', { name: 'ROBOT-7', roleKey: 'administrator' })).body;
  const message = { clientId: randomUUID(), body: 'Cleared customs' };
  const sent = await t.anonymous.post(staff.at(id, '/messages'), message, { authorization: `Bearer ${key}` });
  expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  t.clock.advance(120_000);
  await sendDueAlerts({ db: t.db, clock: t.clock, publicUrl: () => 'https://m.example', mailDomain: 'm.example' });
  const { rows } = await t.db.pools.owner.query(
    "select subject, text_body, html_body from mails where to_address = 'written@example.com' and kind = 'message_alert'",
  );
  expect(rows).toHaveLength(1);
  expect(rows[0].subject).toContain('Test Company wrote about');
  expect(JSON.stringify(rows)).not.toContain('ROBOT-7');
  expect((await contact.get(`/api/portal/v1/threads/${id}/messages`)).body.items[0].author.name).toBeNull();
});
