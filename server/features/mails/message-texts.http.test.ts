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

test('the log shows what was written in conversations to those who may read jobs, and nobody’s link that stops mails', async () => {
  const customer = await makeCustomer(t, 'Logged');
  const contact = await makeContact(t, customer, 'logged@example.com');
  await t.db.pools.owner.query("update contacts set created_at = '2026-01-01' where id = $1", [contact.id]);
  const staff = threadsClient(t, t.administrator);
  const { id } = await staff.open((await jobsClient(t.administrator, customer.id).add()).id);
  await staff.post(id, 'WRITTEN WORDS');
  t.clock.advance(120_000);
  await sendDueAlerts({ db: t.db, clock: t.clock, publicUrl: () => 'https://m.example', mailDomain: 'm.example' });
  const [mail] = (await t.administrator.get('/api/v1/mails?kind=message_alert')).body.items;

  const of = async (permissions: string[], email: string) => {
    const role = await t.administrator.post('/api/v1/roles', { name: email, permissions });
    const user = await t.userWithRole(role.body.key, email);
    return (await user.get(`/api/v1/mails/${mail.id}`)).body.text as string;
  };
  expect(await of(['mails:read', 'contacts:write'], 'log-only@example.com')).not.toContain('WRITTEN');
  const both = await of(['mails:read', 'jobs:read'], 'log-and-jobs@example.com');
  expect(both).toContain('WRITTEN WORDS');
  expect(both).toContain('/unsubscribe/…');
});
