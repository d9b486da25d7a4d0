import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeApiKey, makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

type Threads = ReturnType<typeof threadsClient>;

let t: TestApp;
let customer: TestCustomer;
let operator: Client & { id: string };
let colleague: Client & { id: string };
let contact: Client & { id: string };
let staff: Threads;
let service: Threads;
let portal: Threads;
let jobs: ReturnType<typeof jobsClient>;

beforeAll(async () => {
  t = await startTestApp();
  operator = await t.userWithRole('customer_service');
  colleague = await t.userWithRole('operations');
  customer = await makeCustomer(t, 'Talking', { serviceOperatorId: operator.id });
  contact = await makeContact(t, customer, 'reader@example.com');
  jobs = jobsClient(t.administrator, customer.id);
  staff = threadsClient(t, t.administrator);
  service = threadsClient(t, operator);
  portal = threadsClient(t, contact, '/api/portal/v1');
});
afterAll(() => t?.stop());

const minutes = (count: number) => t.clock.advance(count * 60_000);

describe('a thread', () => {
  test('is made with the first word, one for the job and one for each component', async () => {
    const job = await jobs.add({ components: [{ code: 'A' }] });
    const component = job.components[0]!;
    expect(await staff.find(job.id)).toMatchObject({ id: null, unread: 0, former: [], abilities: { write: true } });
    const made = await staff.open(job.id);
    expect((await staff.open(job.id)).id).toBe(made.id);
    const below = await staff.open(job.id, component.id);
    expect(below).toMatchObject({ component: { id: component.id, code: 'A' }, job: { jobCode: job.jobCode } });
    expect(below.id).not.toBe(made.id);
    expect((await t.administrator.get(`/api/v1/components/${component.id}/thread`)).body.id).toBe(below.id);
    await staff.post(made.id, 'about the job');
    await staff.post(below.id, 'about the part');
    expect(await staff.bodies(made.id)).toEqual(['about the job']);
    expect(await portal.bodies((await portal.find(job.id, component.id)).id)).toEqual(['about the part']);
  });

  test('two who open it at once get the same', async () => {
    const job = await jobs.add();
    const opened = await Promise.all([staff.open(job.id), service.open(job.id), portal.open(job.id)]);
    expect(new Set(opened.map((one) => one.id)).size).toBe(1);
  });

  test('what is not there answers 404', async () => {
    const job = await jobs.add();
    const id = randomUUIDv7();
    for (const [client, base] of [
      [t.administrator, '/api/v1'],
      [contact, '/api/portal/v1'],
    ] as const) {
      expect((await client.get(`${base}/jobs/${id}/thread`)).status).toBe(404);
      expect((await client.get(`${base}/jobs/${job.id}/thread?componentId=${id}`)).status).toBe(404);
      expect((await client.post(`${base}/jobs/${id}/thread`)).status).toBe(404);
      expect((await client.get(`${base}/threads/${id}`)).status).toBe(404);
      expect((await client.get(`${base}/threads/${id}/messages`)).status).toBe(404);
      expect((await client.post(`${base}/threads/${id}/messages`, { clientId: 'a', body: 'b' })).status).toBe(404);
      expect((await client.post(`${base}/threads/${id}/typing`, base === '/api/v1' ? {} : undefined)).status).toBe(404);
      expect((await client.get(`${base}/threads/${id}/files/${id}/file`)).status).toBe(404);
    }
    expect((await t.administrator.get(`/api/v1/components/${id}/thread`)).status).toBe(404);
  });

  test('of an archived job is read only', async () => {
    const job = await jobs.add();
    const { id } = await staff.open(job.id);
    const message = await staff.post(id, 'before');
    await jobs.action(await jobs.action(await jobs.read(job), 'cancel', { reason: 'not wanted' }), 'archive');
    const refused = await staff.tryPost(id, 'after');
    expect(refused).toMatchObject({ status: 409, body: { code: 'job_archived' } });
    expect((await portal.tryPost(id, 'after')).body.code).toBe('job_archived');
    expect((await staff.edit(id, message.id, 'changed')).body.code).toBe('job_archived');
    expect((await staff.upload(id, 'a.txt', 'a')).body.code).toBe('job_archived');
    expect((await staff.find(job.id)).abilities.write).toBe(false);
    expect((await portal.find(job.id)).abilities.write).toBe(false);
    expect(await portal.bodies(id)).toEqual(['before']);
    expect((await portal.read(id, message.id)).body.unread).toBe(0);
  });
});

describe('posting', () => {
  test('the same client id posts once, also at the same moment; another thread refuses it', async () => {
    const { id } = await staff.open((await jobs.add()).id);
    const clientId = randomUUID();
    const sent = await Promise.all([1, 2, 3, 4].map(() => staff.tryPost(id, 'once', { clientId })));
    expect(sent.map((one) => one.status)).toEqual([201, 201, 201, 201]);
    expect(new Set(sent.map((one) => one.body.id)).size).toBe(1);
    expect(await staff.bodies(id)).toEqual(['once']);
    // Another author may have made the same id.
    await portal.post(id, 'mine', { clientId });
    await portal.post(id, 'mine', { clientId });
    expect(await staff.bodies(id)).toEqual(['once', 'mine']);
    const other = await staff.open((await jobs.add()).id);
    expect((await staff.tryPost(other.id, 'once', { clientId })).body.code).toBe('client_id_used');
  });

  test('100,000 characters are refused with a sentence, 20,000 are taken, nothing is refused', async () => {
    const { id } = await staff.open((await jobs.add()).id);
    const long = await portal.tryPost(id, 'x'.repeat(100_000));
    expect(long).toMatchObject({ status: 422, body: { code: 'message_too_long', faults: [{ field: 'body' }] } });
    expect(long.body.detail).toContain('100,000 characters; a message takes at most 20,000');
    expect((await staff.tryPost(id, '  \n\t ')).body.code).toBe('message_empty');
    expect((await staff.post(id, 'é'.repeat(20_000))).body).toHaveLength(20_000);
    expect((await staff.post(id, ' a\r\nb\u0007\u202e ')).body).toBe('a\nb');
  });

  test('pages before and after a message, the oldest first', async () => {
    const { id } = await staff.open((await jobs.add()).id);
    const sent = [];
    for (let index = 0; index < 7; index++) sent.push(await staff.post(id, `m${index}`, { internal: index === 3 }));
    const last = await staff.page(id, '?limit=3');
    expect(last.items.map((one: { body: string }) => one.body)).toEqual(['m4', 'm5', 'm6']);
    expect(last).toMatchObject({ hasBefore: true, hasAfter: false });
    expect(await staff.bodies(id, `?limit=3&before=${last.items[0].id}`)).toEqual(['m1', 'm2', 'm3']);
    expect(await portal.bodies(id, `?limit=3&before=${last.items[0].id}`)).toEqual(['m0', 'm1', 'm2']);
    expect(await portal.bodies(id, `?after=${sent[2].id}`)).toEqual(['m4', 'm5', 'm6']);
    expect((await portal.page(id, `?after=${sent[2].id}&limit=2`)).hasAfter).toBe(true);
    // The id of a note is as unknown to a contact as any other.
    expect((await portal.page(id, `?after=${sent[3].id}`)).code).toBe('message_unknown');
    expect((await portal.page(id, `?after=${randomUUIDv7()}`)).code).toBe('message_unknown');
  });

  test('pages around a message, both ways from there; what is not seen is as what is not there', async () => {
    const { id } = await staff.open((await jobs.add()).id);
    const sent = [];
    for (let index = 0; index < 9; index++) sent.push(await staff.post(id, `m${index}`, { internal: index === 3 }));
    const middle = await staff.page(id, `?limit=4&around=${sent[4].id}`);
    expect(middle.items.map((one: { body: string }) => one.body)).toEqual(['m2', 'm3', 'm4', 'm5']);
    expect(middle).toMatchObject({ hasBefore: true, hasAfter: true });
    expect(await staff.bodies(id, `?limit=4&before=${middle.items[0].id}`)).toEqual(['m0', 'm1']);
    expect(await staff.bodies(id, `?limit=4&after=${middle.items[3].id}`)).toEqual(['m6', 'm7', 'm8']);
    expect(await staff.page(id, `?limit=4&around=${sent[0].id}`)).toMatchObject({ hasBefore: false, hasAfter: true });
    expect(await staff.page(id, `?limit=4&around=${sent[8].id}`)).toMatchObject({ hasBefore: true, hasAfter: false });
    expect(await staff.bodies(id, `?around=${sent[3].id}`)).toHaveLength(9);
    const seen = await portal.page(id, `?limit=4&around=${sent[4].id}`);
    expect(seen.items.map((one: { body: string }) => one.body)).toEqual(['m1', 'm2', 'm4', 'm5']);
    const elsewhere = await staff.post((await staff.open((await jobs.add()).id)).id, 'another thread');
    const at = (messageId: string) => contact.get(portal.at(id, `/messages?around=${messageId}`));
    const unknown = randomUUIDv7();
    const [note, none, other] = await Promise.all([at(sent[3].id), at(unknown), at(elsewhere.id)]);
    const bare = ({ body }: { body: object }) => ({ ...body, requestId: null });
    expect([none.status, none.body.code]).toEqual([404, 'not_found']);
    for (const one of [note, other]) expect(bare(one)).toEqual(bare(none));
    expect((await staff.page(id, `?around=${elsewhere.id}`)).code).toBe('not_found');
    expect((await staff.page(id, `?around=${sent[4].id}&after=${sent[4].id}`)).code).toBe('around_alone');
  });

  test('a role that may only read writes nothing; an API key writes and the customer sees the company', async () => {
    const { id } = await staff.open((await jobs.add()).id);
    const display = await t.userWithRole('display');
    expect((await threadsClient(t, display).tryPost(id, 'no')).status).toBe(403);
    expect((await threadsClient(t, display).page(id)).items).toEqual([]);
    const key = threadsClient(t, await makeApiKey(t, 'operations'));
    const { author } = await key.post(id, 'from the machine');
    expect(author).toMatchObject({ kind: 'api_key', name: 'key operations' });
    expect((await portal.page(id)).items[0].author).toEqual({ kind: 'staff', name: null, isMe: false });
  });
});

describe('changing and removing', () => {
  test('one’s own within 15 minutes, visibly; then no more', async () => {
    const { id } = await staff.open((await jobs.add()).id);
    const first = await portal.post(id, 'frist');
    expect(first.abilities).toEqual({ edit: true, remove: true });
    expect((await service.edit(id, first.id, 'not mine')).body.code).toBe('message_of_others');
    minutes(14);
    const edited = await portal.edit(id, first.id, 'first');
    expect(edited.body).toMatchObject({ body: 'first', editedAt: t.clock.now().toISOString() });
    expect((await staff.page(id)).items[0]).toMatchObject({ body: 'first', editedAt: edited.body.editedAt });
    minutes(2);
    expect((await portal.edit(id, first.id, 'late')).body.code).toBe('message_too_old');
    expect((await portal.remove(id, first.id)).body.code).toBe('message_too_old');
    expect((await portal.page(id)).items[0].abilities).toEqual({ edit: false, remove: false });
  });

  test('a removed one leaves its place and nothing else; whose turn it is follows', async () => {
    const job = await jobs.add();
    const { id } = await staff.open(job.id);
    await portal.post(id, 'question');
    const asked = t.clock.now().toISOString();
    minutes(1);
    const answer = await service.post(id, 'WRONGANSWER');
    expect(await staff.find(job.id)).toMatchObject({ customerWaits: false, waitsSince: null });
    expect((await service.remove(id, answer.id)).status).toBe(204);
    expect((await service.remove(id, answer.id)).status).toBe(204);
    expect(await staff.find(job.id)).toMatchObject({ customerWaits: true, waitsSince: asked });
    const [, removed] = (await portal.page(id)).items;
    expect(removed).toMatchObject({
      body: '',
      deletedAt: t.clock.now().toISOString(),
      files: [],
      abilities: { edit: false },
    });
    expect((await service.edit(id, answer.id, 'again')).status).toBe(404);
    const kept = await t.db.withActor(systemActor('test'), (tx) =>
      tx.selectFrom('messages').select('body').where('id', '=', answer.id).executeTakeFirstOrThrow(),
    );
    expect(kept.body).toBe('');
  });
});

describe('following and reading', () => {
  test('the operator, writers and those who are named follow; unread is others’ after one’s mark', async () => {
    const before = await service.counts();
    const { id } = await portal.open((await jobs.add()).id);
    const other = threadsClient(t, colleague);
    const asked = await portal.post(id, 'hello');
    expect(await service.counts()).toMatchObject({
      unread: before.unread + 1,
      customerWaits: before.customerWaits + 1,
    });
    expect((await other.counts()).unread).toBe(0);
    const note = await service.post(id, 'who knows?', {
      internal: true,
      mentions: [{ kind: 'staff', id: colleague.id }],
    });
    expect((await other.counts()).unread).toBe(1);
    expect(note.mentions).toEqual([{ kind: 'staff', id: colleague.id, name: 'operations User' }]);
    // A note answers no customer, and one's own message is not unread.
    expect(await service.counts()).toMatchObject({
      unread: before.unread + 1,
      customerWaitsFollowed: before.customerWaitsFollowed + 1,
    });
    expect((await service.read(id, asked.id)).body).toEqual({ unread: 0 });
    expect((await service.counts()).unread).toBe(before.unread);
    const answer = await other.post(id, 'I do');
    expect(await service.counts()).toMatchObject({ unread: before.unread + 1, customerWaits: before.customerWaits });
    // It only moves forward.
    await service.read(id, answer.id);
    expect((await service.read(id, asked.id)).body).toEqual({ unread: 0 });
    const view = (await operator.get(`/api/v1/threads/${id}`)).body;
    expect(view).toMatchObject({ readUpTo: answer.id, following: true, unread: 0 });
    expect(view.participants.map((one: { name: string }) => one.name)).toEqual(
      expect.arrayContaining(['customer_service User', 'operations User', 'Contact reader']),
    );
  });

  test('who does not follow any more is not counted, until they are named again', async () => {
    const { id } = await portal.open((await jobs.add()).id);
    await portal.post(id, 'one');
    const { unread } = await service.counts();
    const off = await operator.put(`/api/v1/threads/${id}/follow`, { following: false });
    expect(off.body).toMatchObject({ following: false, unread: 1 });
    await portal.post(id, 'two');
    expect((await service.counts()).unread).toBe(unread - 1);
    await staff.post(id, 'look', { mentions: [{ kind: 'staff', id: operator.id }] });
    expect((await service.counts()).unread).toBe(unread);
  });

  test('a removed message is not unread any more', async () => {
    const { id } = await portal.open((await jobs.add()).id);
    const { unread } = await service.counts();
    const sent = await portal.post(id, 'oops');
    expect((await service.counts()).unread).toBe(unread + 1);
    await portal.remove(id, sent.id);
    expect(await service.counts()).toMatchObject({ unread });
  });

  test('a contact counts the threads they may see; notes and own messages are none', async () => {
    const own = await makeContact(t, customer, 'counting@example.com');
    const reader = threadsClient(t, own, '/api/portal/v1');
    const start = (await reader.counts()).unread;
    const { id } = await staff.open((await jobs.add()).id);
    await staff.post(id, 'note', { internal: true });
    await reader.post(id, 'mine');
    expect((await reader.counts()).unread).toBe(start);
    const sent = await staff.post(id, 'for you');
    expect((await reader.counts()).unread).toBe(start + 1);
    expect((await own.get(`/api/portal/v1/threads/${id}`)).body).toMatchObject({ unread: 1, readUpTo: null });
    expect((await reader.read(id, sent.id)).body).toEqual({ unread: 0 });
    expect((await reader.counts()).unread).toBe(start);
    expect((await portal.counts()).unread).toBeGreaterThan(0);
  });

  test('assigned, put aside, done: a word of the customer brings it back', async () => {
    const job = await jobs.add();
    const { id } = await portal.open(job.id);
    await portal.post(id, 'please');
    const done = await operator.patch(
      `/api/v1/threads/${id}`,
      { assignedTo: colleague.id, done: true, snoozedUntil: '2026-04-01T08:00:00Z' },
      1,
    );
    expect(done.body).toMatchObject({
      assignedTo: { id: colleague.id, name: 'operations User' },
      customerWaits: false,
      doneAt: t.clock.now().toISOString(),
      snoozedUntil: '2026-04-01T08:00:00.000Z',
    });
    expect((await operator.patch(`/api/v1/threads/${id}`, { done: false }, 1)).body.customerWaits).toBe(true);
    await operator.patch(`/api/v1/threads/${id}`, { done: true }, 1);
    await portal.post(id, 'thank you');
    expect(await staff.find(job.id)).toMatchObject({ customerWaits: true, doneAt: null, snoozedUntil: null });
    expect((await operator.patch(`/api/v1/threads/${id}`, { assignedTo: randomUUIDv7() }, 1)).body.code).toBe(
      'user_unknown',
    );
  });

  test('an API key has no marks', async () => {
    const key = await makeApiKey(t, 'manager');
    const { id } = await staff.open((await jobs.add()).id);
    const message = await staff.post(id, 'a');
    expect((await threadsClient(t, key).read(id, message.id)).body.code).toBe('staff_only');
    expect((await threadsClient(t, key).counts()).unread).toBe(0);
  });
});

describe('a job that moves', () => {
  test('leaves its thread to staff, read only; the new customer sees nothing of it', async () => {
    const other = await makeCustomer(t, 'New home');
    const theirs = await makeContact(t, other, 'theirs@example.com');
    const job = await jobs.add();
    const { id } = await portal.open(job.id);
    const file = (await portal.upload(id, 'drawing.txt', 'FILETEXT')).body;
    await portal.post(id, 'OLDSECRET', { fileIds: [file.id] });
    const move = (customerId: string, version: number) =>
      t.administrator.post(
        `/api/v1/jobs/${job.id}/move`,
        { customerId, reason: 'wrong one' },
        { 'if-match': `"${version}"` },
      );
    const said = await t.administrator.get(`/api/v1/jobs/${job.id}/move?customerId=${other.id}`);
    expect(said.body.stays).toContainEqual({ name: 'Threads', count: 1 });
    expect((await move(other.id, (await jobs.read(job)).version)).status).toBeLessThan(300);
    const now = await staff.find(job.id);
    expect(now).toMatchObject({ id: null, customer: { id: other.id }, former: [{ id, customer: 'Talking' }] });
    expect(await staff.bodies(id)).toEqual(['OLDSECRET']);
    expect((await t.administrator.get(`/api/v1/threads/${id}/files/${file.id}/file`)).body).toBe('FILETEXT');
    expect((await staff.tryPost(id, 'more')).body.code).toBe('thread_closed');
    const newcomer = threadsClient(t, theirs, '/api/portal/v1');
    expect((await newcomer.find(job.id)).id).toBeNull();
    for (const client of [theirs, contact]) {
      expect((await client.get(`/api/portal/v1/threads/${id}`)).status).toBe(404);
      expect((await client.get(`/api/portal/v1/threads/${id}/messages`)).status).toBe(404);
      expect((await client.get(`/api/portal/v1/threads/${id}/files/${file.id}/file`)).status).toBe(404);
    }
    const fresh = await newcomer.open(job.id);
    await newcomer.post(fresh.id, 'new start');
    expect(await staff.bodies(fresh.id)).toEqual(['new start']);
    expect((await move(customer.id, (await jobs.read(job)).version)).status).toBeLessThan(300);
    expect((await staff.find(job.id)).former.map((one: { id: string }) => one.id).sort()).toEqual(
      [id, fresh.id].sort(),
    );
    expect((await portal.find(job.id)).id).toBeNull();
  });
});
