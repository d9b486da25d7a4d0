import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStream } from '#tests/support/event-stream.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let origin: string;
let customer: TestCustomer;
let contact: Client & { id: string };
let limited: Client & { id: string };
let stranger: Client & { id: string };
let jobs: ReturnType<typeof jobsClient>;
let staff: ReturnType<typeof threadsClient>;
let portal: ReturnType<typeof threadsClient>;
const base = '/api/portal/v1';
/** Stands in internal notes, the names of their files, and nowhere else. */
const secret = 'INTERNALNOTEWORD';

beforeAll(async () => {
  t = await startTestApp();
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  origin = `http://127.0.0.1:${(t.app.server.address() as AddressInfo).port}`;
  customer = await makeCustomer(t, 'Ours', { publishAttachments: true });
  const other = await makeCustomer(t, 'Theirs');
  contact = await makeContact(t, customer, 'ours@example.com');
  stranger = await makeContact(t, other, 'theirs@example.com');
  jobs = jobsClient(t.administrator, customer.id);
  const near = await jobs.add({ customerBranch: 'Near' });
  limited = await makeContact(t, customer, 'limited@example.com', {
    customerBranchIds: [near.customerBranch!.id],
  });
  staff = threadsClient(t, t.administrator);
  portal = threadsClient(t, contact, base);
});
afterAll(() => t?.stop());

const image = () =>
  sharp({ create: { width: 300, height: 200, channels: 3, background: '#335577' } })
    .png()
    .toBuffer();

describe('who sees a thread', () => {
  test('contacts of the customer, by branch; all others get the answer of what does not exist', async () => {
    const job = await jobs.add({ customerBranch: 'Far' });
    const { id } = await portal.open(job.id);
    const file = (await portal.upload(id, 'a.txt', 'text')).body;
    const message = await portal.post(id, 'hello', { fileIds: [file.id] });
    for (const one of [stranger, limited]) {
      const other = threadsClient(t, one, base);
      const answers = await Promise.all([
        one.get(`${base}/jobs/${job.id}/thread`),
        one.post(`${base}/jobs/${job.id}/thread`),
        one.get(other.at(id)),
        one.get(other.at(id, '/messages')),
        other.tryPost(id, 'intruder'),
        other.edit(id, message.id, 'changed'),
        other.remove(id, message.id),
        other.read(id, message.id),
        one.post(other.at(id, '/typing')),
        one.get(other.at(id, `/files/${file.id}/file`)),
        one.delete(other.at(id, `/files/${file.id}`)),
        other.upload(id, 'b.txt', 'b'),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 404));
      expect((await other.counts()).unread).toBe(0);
    }
    expect(await staff.bodies(id)).toEqual(['hello']);
    // The job comes to a branch the limited contact sees, and the thread with it.
    await jobs.edit(await jobs.read(job), { customerBranch: 'Near' });
    expect(await threadsClient(t, limited, base).bodies(id)).toEqual(['hello']);
    expect((await threadsClient(t, limited, base).counts()).unread).toBe(1);
  });

  test('who is disabled in mid-upload leaves nothing', async () => {
    const leaving = await makeContact(t, customer, 'leaving@example.com');
    const { id } = await portal.open((await jobs.add()).id);
    const mine = threadsClient(t, leaving, base);
    const [uploaded] = await Promise.all([
      mine.upload(id, 'big.bin', Buffer.alloc(12_000_000, 7)),
      t.administrator.post(`/api/v1/customers/${customer.id}/contacts/${leaving.id}/disable`),
    ]);
    expect([201, 401]).toContain(uploaded.status);
    expect((await mine.tryPost(id, 'still here')).status).toBe(401);
    expect(await staff.bodies(id)).toEqual([]);
  });
});

describe('internal notes', () => {
  test('their words are nowhere on the customer’s side: answers, files, stream, export', async () => {
    const job = await jobs.add({ components: [{ code: 'A' }] });
    const { id } = await portal.open(job.id);
    const heard = await openStream(`${origin}${base}/stream`, contact.cookie);
    await heard.until((event) => event.type === 'live.started');
    const hidden = (await staff.upload(id, `${secret}.png`, await image())).body;
    const typing = await t.administrator.post(staff.at(id, '/typing'), { internal: true });
    expect(typing.status).toBe(204);
    const note = await staff.post(id, secret, { internal: true, fileIds: [hidden.id] });
    await staff.edit(id, note.id, `${secret} again`);
    const shown = await staff.post(id, 'for all to see');
    await heard.until((event) => event.type === 'message.posted');
    await staff.remove(id, note.id);
    const second = await staff.post(id, secret, { internal: true });
    await staff.read(id, second.id);
    const end = await staff.post(id, 'end');
    await heard.until((event) => (event.message as { body?: string } | undefined)?.body === 'end');
    expect(
      heard.events
        .filter((event) => event.type.startsWith('message.'))
        .map((event) => (event.message as { id: string }).id),
    ).toEqual([shown.id, end.id]);
    expect(JSON.stringify(heard.events)).not.toContain(secret);
    heard.close();
    const texts: string[] = [];
    for (const url of [
      `/jobs/${job.id}`,
      `/jobs/${job.id}/thread`,
      `/jobs/${job.id}/components`,
      `/jobs/${job.id}/attachments`,
      `/threads/${id}`,
      `/threads/${id}/messages`,
      `/threads/counts`,
      `/jobs?search=${job.jobCode}`,
      '/jobs/export?format=csv',
      '/jobs/export?format=json',
    ]) {
      const answer = await contact.get(base + url);
      expect(answer.status, url).toBe(200);
      texts.push(answer.raw.body);
    }
    for (const form of ['file', 'thumbnail', 'display'])
      expect((await contact.get(portal.at(id, `/files/${hidden.id}/${form}`))).status).toBe(404);
    expect(texts.join('\n')).not.toContain(secret);
    expect(texts.join('\n')).not.toContain(note.id);
    expect((await portal.page(id)).items.map((one: { body: string }) => one.body)).toEqual(['for all to see', 'end']);
    expect((await portal.read(id, second.id)).status).toBe(422);
    expect((await portal.edit(id, second.id, 'x')).status).toBe(404);
  });

  test('a contact cannot make one, and learns nothing of staff but names', async () => {
    const { id } = await portal.open((await jobs.add()).id);
    expect((await portal.tryPost(id, 'a', { internal: true })).status).toBe(422);
    await staff.post(id, 'hello', { mentions: [{ kind: 'contact', id: contact.id }] });
    const answer = await contact.get(portal.at(id, '/messages'));
    const [message] = answer.body.items;
    expect(message.author).toEqual({ kind: 'staff', name: 'Administrator One', isMe: false });
    expect(message.mentions).toEqual([{ kind: 'contact', name: 'Contact ours', isMe: true }]);
    expect(answer.raw.body).not.toContain('administrator@example.com');
    const named = await portal.post(id, 'thanks', { mentions: [{ kind: 'staff', name: 'Administrator One' }] });
    expect(named.mentions).toEqual([{ kind: 'staff', name: 'Administrator One', isMe: false }]);
  });
});

describe('live', () => {
  test('a message is on the other side with all that is in it; typing is heard by others and kept nowhere', async () => {
    const job = await jobs.add();
    const { id } = await portal.open(job.id);
    const [theirs, ours, foreign, near] = await Promise.all([
      openStream(`${origin}${base}/stream`, contact.cookie),
      openStream(`${origin}/api/v1/stream`, t.administrator.cookie),
      openStream(`${origin}${base}/stream`, stranger.cookie),
      openStream(`${origin}${base}/stream`, limited.cookie),
    ]);
    const all = [theirs, ours, foreign, near];
    await Promise.all(all.map((stream) => stream.until((event) => event.type === 'live.started')));
    await contact.post(portal.at(id, '/typing'));
    expect(await ours.until((event) => event.type === 'message.typing', 10_000)).toMatchObject({
      threadId: id,
      author: { kind: 'contact', name: 'Contact ours' },
    });
    const started = performance.now();
    const sent = await portal.post(id, 'live', { clientId: 'client-1' });
    const event = await ours.until((one) => one.type === 'message.posted', 10_000);
    expect(performance.now() - started).toBeLessThan(10_000);
    const { abilities: _abilities, ...bare } = (await staff.page(id)).items[0];
    expect(event).toMatchObject({ threadId: id, jobId: job.id, customerId: customer.id, message: bare });
    const own = await theirs.until((one) => one.type === 'message.posted', 10_000);
    const { abilities: _own, ...mine } = sent;
    expect(own).toMatchObject({ clientId: 'client-1', message: mine });
    const edited = await portal.edit(id, sent.id, 'livelier');
    expect(edited.status).toBe(200);
    await ours.until((one) => one.type === 'message.edited' && (one.message as { body: string }).body === 'livelier');
    await portal.remove(id, sent.id);
    await ours.until((one) => one.type === 'message.deleted' && (one.message as { body: string }).body === '');
    const answer = await staff.post(id, 'yes?');
    await t.administrator.post(staff.at(id, '/typing'), {});
    expect(await theirs.until((one) => one.type === 'message.typing', 10_000)).toMatchObject({
      author: { kind: 'staff', name: 'Administrator One' },
    });
    await portal.read(id, answer.id);
    expect(await ours.until((one) => one.type === 'message.read')).toMatchObject({
      reader: { kind: 'contact', id: contact.id },
      messageId: answer.id,
    });
    expect(await theirs.until((one) => one.type === 'message.read')).not.toHaveProperty('reader');
    for (const stream of [foreign, near]) expect(stream.events.map((one) => one.type)).toEqual(['live.started']);
    expect(theirs.events.filter((one) => one.type === 'message.typing')).toHaveLength(1);
    for (const stream of all) stream.close();
  });
});
