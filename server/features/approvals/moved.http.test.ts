import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
beforeAll(async () => {
  t = await startTestApp();
});
afterAll(() => t?.stop());

test('a job whose file was decided on can move: staff still read the decision, the new customer gets the file and nothing of it', async () => {
  const [from, to] = [await makeCustomer(t, 'Decided'), await makeCustomer(t, 'Moved to')];
  const contact = await makeContact(t, from, 'decided@example.com');
  const newcomer = await makeContact(t, to, 'newcomer@example.com');
  const job = await jobsClient(t.administrator, from.id).add();
  const files = `/api/v1/jobs/${job.id}/attachments`;
  const { body: file } = await upload(t, t.administrator, files, { name: 'drawing.txt', bytes: 'DRAWN LINES' });
  const { id } = await threadsClient(t, t.administrator).open(job.id);
  const at = `threads/${id}/approvals`;
  const documents = [{ source: 'attachment', id: file.id }];
  const asked = await t.administrator.post(`/api/v1/${at}/requests`, { clientId: randomUUID(), documents });
  expect(asked.status, JSON.stringify(asked.body)).toBe(201);
  const given = { clientId: randomUUID(), requestId: asked.body.id };
  const decided = await contact.post(`/api/portal/v1/${at}/approve`, given);
  expect(decided.status, JSON.stringify(decided.body)).toBe(201);

  const { version } = (await t.administrator.get(`/api/v1/jobs/${job.id}`)).body;
  const where = { customerId: to.id, reason: 'entered under the wrong customer' };
  const moved = await t.administrator.post(`/api/v1/jobs/${job.id}/move`, where, { 'if-match': `"${version}"` });
  expect(moved.status, JSON.stringify(moved.body)).toBeLessThan(300);

  const page = (await t.administrator.get(`/api/v1/${at}/decisions/${decided.body.id}`)).body;
  expect(page.decision.documents[0].sha256).toBe(asked.body.documents[0].sha256);
  const document = `${at}/documents/${page.decision.documents[0].id}/file`;
  expect((await t.administrator.get(`/api/v1/${document}`)).body).toBe('DRAWN LINES');
  for (const who of [contact, newcomer])
    for (const url of [at, document, `${at}/decisions/${decided.body.id}`])
      expect((await who.get(`/api/portal/v1/${url}`)).status, url).toBe(404);
  expect((await t.administrator.get(files)).body.items.map((one: { name: string }) => one.name)).toEqual([
    'drawing.txt',
  ]);
});
