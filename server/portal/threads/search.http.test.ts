import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let customer: TestCustomer;
let contact: Client & { id: string };
let limited: Client & { id: string };
let stranger: Client & { id: string };
let jobs: ReturnType<typeof jobsClient>;
let staff: ReturnType<typeof threadsClient>;
let portal: ReturnType<typeof threadsClient>;
const base = '/api/portal/v1';

beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Searching');
  contact = await makeContact(t, customer, 'searching@example.com');
  stranger = await makeContact(t, await makeCustomer(t, 'Elsewhere'), 'elsewhere@example.com');
  jobs = jobsClient(t.administrator, customer.id);
  const near = await jobs.add({ customerBranch: 'Near' });
  limited = await makeContact(t, customer, 'near@example.com', { customerBranchIds: [near.customerBranch!.id] });
  staff = threadsClient(t, t.administrator);
  portal = threadsClient(t, contact, base);
});
afterAll(() => t?.stop());

const find = async (client: Client, q: string, at = base, more = '') => {
  const answer = await client.get(`${at}/threads/search?q=${encodeURIComponent(q)}${more}`);
  expect(answer.status, answer.raw.body).toBe(200);
  return answer.body;
};
const found = async (client: Client, q: string, at = base): Promise<string[]> =>
  (await find(client, q, at)).items.map((one: { messageId: string }) => one.messageId);
const all = (client: Client) => find(client, 'zz', '/api/v1');

describe('the search', () => {
  test('finds words by their beginning, without case and accents, in texts and names of files', async () => {
    const job = await jobs.add({ components: [{ code: 'B' }] });
    const { id } = await portal.open(job.id, job.components[0]!.id);
    const file = (await portal.upload(id, 'Frachtbrief-Übersee_77.pdf', 'text')).body;
    const message = await portal.post(id, 'Die <b>Zollerklärung</b> liegt bei', { fileIds: [file.id] });
    for (const q of ['zollerkl', 'ZOLLERKLARUNG bei', 'ubersee', 'fracht 77', 'liegt übersee'])
      for (const [client, at] of [
        [contact, base],
        [t.administrator, '/api/v1'],
      ] as const)
        expect(await found(client, q, at), q).toEqual([message.id]);
    expect(await found(contact, 'erklarung')).toEqual([]);
    expect(await found(contact, 'zollerkl nothing')).toEqual([]);
    const [hit] = (await find(contact, 'zoll uber')).items;
    expect(hit).toMatchObject({
      threadId: id,
      job: { id: job.id, jobCode: job.jobCode },
      component: { code: 'B' },
      author: { kind: 'contact', isMe: true },
      excerpt: { text: 'Die <b>Zollerklärung</b> liegt bei', marks: [[7, 20]] },
      files: [{ id: file.id, name: { text: 'Frachtbrief-Übersee_77.pdf', marks: [[12, 19]] } }],
    });
    const [seen] = (await find(t.administrator, 'zollerkl', '/api/v1')).items;
    expect(seen).toMatchObject({ customer: { name: customer.name }, internal: false, component: { code: 'B' } });
  });

  test('a changed message is found by its new words, a removed one not at all', async () => {
    const { id } = await portal.open((await jobs.add()).id);
    const message = await portal.post(id, 'alphaword');
    await portal.edit(id, message.id, 'betaword');
    expect([await found(contact, 'alphaword'), await found(contact, 'betaword')]).toEqual([[], [message.id]]);
    const file = (await portal.upload(id, 'gammafile.txt', 'x')).body;
    const second = await portal.post(id, 'deltaword', { fileIds: [file.id] });
    await portal.remove(id, second.id);
    for (const q of ['gammafile', 'deltaword'])
      for (const at of [base, '/api/v1'])
        expect(await found(at === base ? contact : t.administrator, q, at), q).toEqual([]);
  });

  test('an internal note and its files are never found by a contact; staff find them', async () => {
    const { id } = await staff.open((await jobs.add()).id);
    const file = (await staff.upload(id, 'hiddenfile.txt', 'x')).body;
    const note = await staff.post(id, 'hiddenword', { internal: true, fileIds: [file.id] });
    for (const q of ['hiddenword', 'hiddenfile', 'hidden']) {
      for (const one of [contact, limited, stranger]) expect(await found(one, q)).toEqual([]);
      expect(await found(t.administrator, q, '/api/v1')).toEqual([note.id]);
    }
    expect((await contact.get(`${base}/threads/search?q=hidden`)).raw.body).not.toContain(id);
  });

  test('nothing of another customer, nor of branches that are not theirs', async () => {
    const job = await jobs.add({ customerBranch: 'Far' });
    const { id } = await portal.open(job.id);
    const message = await portal.post(id, 'farword');
    const own = await portal.open((await jobs.add({ customerBranch: 'Near' })).id);
    const nearby = await portal.post(own.id, 'farword and nearword');
    expect(await found(contact, 'farword')).toEqual([nearby.id, message.id]);
    expect(await found(limited, 'farword')).toEqual([nearby.id]);
    expect(await found(stranger, 'farword')).toEqual([]);
    // Words that stand for the customer or for what is visible are no words of a search.
    for (const q of ['@visible', `@${customer.id}`]) expect(await found(stranger, q)).toEqual([]);
  });

  test('pages the newest first; refuses what is too short, whatever the signs', async () => {
    const { id } = await portal.open((await jobs.add()).id);
    const sent = [];
    for (let index = 0; index < 5; index++) sent.push((await portal.post(id, `pageword ${index}`)).id);
    for (const [client, at] of [
      [contact, base],
      [t.administrator, '/api/v1'],
    ] as const) {
      const first = await find(client, 'pageword', at, '&limit=3');
      const rest = await find(client, 'pageword', at, `&limit=3&cursor=${first.nextCursor}`);
      const seen = [...first.items, ...rest.items].map((one: { messageId: string }) => one.messageId);
      expect(seen).toEqual([...sent].reverse());
      expect(rest.nextCursor).toBeNull();
    }
    for (const q of ['', 'a', "'&|!:*", '  '])
      expect((await contact.get(`${base}/threads/search?q=${encodeURIComponent(q)}`)).status, q).toBe(422);
    expect((await all(t.administrator)).items).toEqual([]);
  });
});

describe('the list', () => {
  test('unread and read threads with their last visible message, as the contact may see them', async () => {
    const reader = await makeContact(t, customer, 'reader2@example.com');
    const mine = threadsClient(t, reader, base);
    const list = async (client: Client, filter: string, more = '') =>
      (await client.get(`${base}/threads?filter=${filter}${more}`)).body;
    const { id } = await staff.open((await jobs.add({ customerBranch: 'Far' })).id);
    const shown = await staff.post(id, 'for all to see');
    await staff.post(id, 'secretnote', { internal: true });
    const [item] = (await list(reader, 'unread')).items;
    expect(item).toMatchObject({
      id,
      unread: 1,
      last: { text: 'for all to see', author: { kind: 'staff', name: 'Administrator One', isMe: false } },
    });
    const all = (await list(reader, 'all')).items;
    expect((await mine.counts()).unread).toBe((await list(reader, 'unread')).items.length);
    await mine.read(id, shown.id);
    expect((await list(reader, 'read')).items.map((one: { id: string }) => one.id)).toContain(id);
    expect((await list(reader, 'unread')).items.map((one: { id: string }) => one.id)).not.toContain(id);
    expect((await mine.counts()).unread).toBe((await list(reader, 'unread')).items.length);
    const first = await list(reader, 'all', '&limit=2');
    const second = await list(reader, 'all', `&limit=200&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map((one: { id: string }) => one.id)).toEqual(
      all.map((one: { id: string }) => one.id),
    );
    expect((await list(stranger, 'all')).items).toEqual([]);
    const near = (await list(limited, 'all')).items.map((one: { id: string }) => one.id);
    expect(near).not.toContain(id);
    expect(near.length).toBeGreaterThan(0);
    expect(JSON.stringify(all)).not.toContain('secretnote');
  });
});
