import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.stop());

test('a customer that is merged away leaves its threads and files to staff; contacts who pass lose them', async () => {
  const from = await makeCustomer(t, 'Merged away');
  const into = await makeCustomer(t, 'Kept');
  const contact = await makeContact(t, from, 'passes@example.com');
  const keeper = await makeContact(t, into, 'keeper@example.com');
  const staff = threadsClient(t, t.administrator);
  const portal = threadsClient(t, contact, '/api/portal/v1');
  const job = await jobsClient(t.administrator, from.id).add();
  const { id } = await portal.open(job.id);
  const file = (await portal.upload(id, 'plan.txt', 'PLANTEXT')).body;
  await portal.post(id, 'before the merge', { fileIds: [file.id], clientId: 'same' });
  const started = await t.administrator.post(`/api/v1/customers/${from.id}/merge`, { intoId: into.id });
  expect(started.status, JSON.stringify(started.body)).toBeLessThan(300);
  await t.app.services.tasks.runTask(started.body.taskId ?? started.body.id, new AbortController().signal);
  expect((await t.administrator.get(`/api/v1/customers/${from.id}`)).status).toBe(404);
  expect(await staff.find(job.id)).toMatchObject({ id: null, former: [{ id, customer: 'Merged away' }] });
  expect(await staff.bodies(id)).toEqual(['before the merge']);
  expect((await t.administrator.get(staff.at(id, `/files/${file.id}/file`))).body).toBe('PLANTEXT');
  expect((await keeper.get(`/api/portal/v1/threads/${id}`)).status).toBe(404);
  expect((await keeper.get(`/api/portal/v1/threads/${id}/files/${file.id}/file`)).status).toBe(404);
  expect((await threadsClient(t, keeper, '/api/portal/v1').counts()).unread).toBe(0);
});
