import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { announce } from '#server/database/outbox.ts';
import { openStream, type Stream } from '#tests/support/event-stream.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let origin: string;
let staff: ReturnType<typeof threadsClient>;
let jobs: ReturnType<typeof jobsClient>;
let contact: Client & { id: string };
let customerId: string;
let threadId: string;
let jobId: string;
let count = 0;
beforeAll(async () => {
  t = await startTestApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
  const customer = await makeCustomer(t, 'Heard of');
  customerId = customer.id;
  contact = await makeContact(t, customer, 'hears@example.com');
  staff = threadsClient(t, t.administrator);
  jobs = jobsClient(t.administrator, customerId);
});
afterAll(() => t?.stop());
beforeEach(async () => {
  jobId = (await jobs.add()).id;
  threadId = (await staff.open(jobId)).id;
});

async function hears(client: { cookie: string }, path = '/api/v1/stream'): Promise<Stream> {
  const stream = await openStream(`${origin}${path}`, client.cookie);
  await stream.until((event) => event.type === 'live.started');
  return stream;
}
async function userWith(
  permissions: string[],
): Promise<{ user: Client & { id: string }; roleId: string; key: string }> {
  const name = `Role ${++count}`;
  const { body } = await t.administrator.post('/api/v1/roles', { name, permissions });
  expect(body.key, JSON.stringify(body)).toBeDefined();
  return { user: await t.userWithRole(body.key, `role-${count}@example.com`), roleId: body.id, key: body.key };
}
/** Something that every staff stream hears: what was announced before it has been chosen by then. */
async function markAll(stream: Stream): Promise<void> {
  const part = `mark ${++count}`;
  const row = { kind: 'setup.changed', customerId: null, customerBranchId: null, visible: false, jobId: null };
  await t.db.withActor(systemActor('test'), (tx) => announce(tx, [{ ...row, payload: { part } }], t.clock.now()));
  await stream.until((event) => event.part === part);
}
const textOf = (stream: Stream): string => JSON.stringify(stream.events);

describe('staff without the right to read jobs', () => {
  test('hear no message, note, typing or name of a file, and no customer or import without those rights', async () => {
    const { user } = await userWith(['setup:read']);
    const stream = await hears(user);
    const file = (await staff.upload(threadId, 'SECRETNAME.txt', 'x')).body;
    await staff.post(threadId, 'SECRETNOTE', { internal: true, fileIds: [file.id] });
    await staff.post(threadId, 'SECRETWORDS');
    const writing = await contact.post(`/api/portal/v1/threads/${threadId}/typing`);
    expect(writing.status).toBe(204);
    await makeCustomer(t, 'Another one');
    await markAll(stream);
    expect(new Set(stream.events.map((event) => event.type))).toEqual(new Set(['live.started', 'setup.changed']));
    expect(textOf(stream)).not.toContain('SECRET');
    stream.close();
  });

  test('the same by an API key that is narrowed to less than its role', async () => {
    const role = await userWith(['setup:read']);
    const made = await t.administrator.post('/api/v1/api-keys', { name: 'Narrow', roleKey: role.key });
    const answer = await fetch(`${origin}/api/v1/stream`, {
      headers: { authorization: `Bearer ${made.body.key}`, accept: 'text/event-stream' },
    });
    expect(answer.status).toBe(200);
    await staff.post(threadId, 'SECRETNOTE', { internal: true });
    await t.administrator.post(`/api/v1/api-keys/${made.body.id}/revoke`);
    const heard = await answer.text();
    expect(heard).toContain('live.started');
    expect(heard).not.toContain('SECRETNOTE');
  });
});

describe('rights that change while the stream is open', () => {
  test('a role that loses jobs:read: from that change on nothing of messages; and again when it is given back', async () => {
    const { user, roleId } = await userWith(['jobs:read', 'setup:read']);
    const stream = await hears(user);
    await staff.post(threadId, 'FIRSTWORDS');
    await stream.until((event) => event.type === 'message.posted');
    await t.administrator.patch(`/api/v1/roles/${roleId}`, { permissions: ['setup:read'] }, 1);
    await staff.post(threadId, 'SECONDNOTE', { internal: true });
    await markAll(stream);
    expect(textOf(stream)).toContain('FIRSTWORDS');
    expect(textOf(stream)).not.toContain('SECONDNOTE');
    await t.administrator.patch(`/api/v1/roles/${roleId}`, { permissions: ['jobs:read', 'setup:read'] }, 2);
    await staff.post(threadId, 'THIRDWORDS');
    await stream.until((event) => JSON.stringify(event).includes('THIRDWORDS'));
    expect(textOf(stream)).not.toContain('SECONDNOTE');
    stream.close();
  });

  test('a user who gets a smaller role', async () => {
    const { user } = await userWith(['jobs:read', 'setup:read']);
    const smaller = await userWith(['setup:read']);
    const stream = await hears(user);
    const { version } = (await t.administrator.get(`/api/v1/users/${user.id}`)).body;
    const changed = await t.administrator.patch(`/api/v1/users/${user.id}`, { roleKey: smaller.key }, version);
    expect(changed.status, JSON.stringify(changed.body)).toBe(200);
    await staff.post(threadId, 'SECRETNOTE', { internal: true });
    await markAll(stream);
    expect(stream.events.some((event) => event.type === 'access.changed')).toBe(true);
    expect(textOf(stream)).not.toContain('SECRETNOTE');
    stream.close();
  });

  test('what comes in one piece with the end of a contact’s access is not told any more', async () => {
    const stream = await hears(contact, '/api/portal/v1/stream');
    const row = { customerId, customerBranchId: null, visible: true };
    const ended = { ...row, kind: 'access.changed', visible: false, jobId: null, payload: { contactId: contact.id } };
    const changed = { ...row, kind: 'job.changed', jobId, payload: { jobId, customerId, version: 2 } };
    await t.db.withActor(systemActor('test'), (tx) => announce(tx, [ended, changed], t.clock.now()));
    await stream.ended;
    expect(stream.events.map((event) => event.type)).toEqual(['live.started', 'live.ended']);
  });
});
