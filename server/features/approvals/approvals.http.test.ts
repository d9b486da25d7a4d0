import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { insertTemplate } from '#tests/support/factories/job-setup.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
let customer: TestCustomer;
let contact: Client & { id: string };
let colleague: Client & { id: string };
let jobs: ReturnType<typeof jobsClient>;
let staff: ReturnType<typeof threadsClient>;
let portal: ReturnType<typeof threadsClient>;
const portalBase = '/api/portal/v1';
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Deciding', { publishAttachments: true });
  contact = await makeContact(t, customer, 'decides@example.com');
  colleague = await makeContact(t, customer, 'colleague@example.com');
  jobs = jobsClient(t.administrator, customer.id);
  staff = threadsClient(t, t.administrator);
  portal = threadsClient(t, contact, portalBase);
});
afterAll(() => t?.stop());

/** The calls of one side. */
function side(client: Client, base = '/api/v1') {
  const at = (threadId: string, rest = '') => `${base}/threads/${threadId}/approvals${rest}`;
  const send = (url: string, more: object) => client.post(url, { clientId: randomUUID(), ...more });
  return {
    list: async (threadId: string) => (await client.get(at(threadId))).body,
    choices: async (threadId: string) => (await client.get(at(threadId, '/choices'))).body.items,
    ask: (threadId: string, more: object = {}) => send(at(threadId, '/requests'), more),
    withdraw: (threadId: string, id: string, more: object = {}) => send(at(threadId, `/requests/${id}/withdraw`), more),
    approve: (threadId: string, more: object = {}) => send(at(threadId, '/approve'), more),
    reject: (threadId: string, more: object = {}) => send(at(threadId, '/reject'), more),
    page: (threadId: string, id: string) => client.get(at(threadId, `/decisions/${id}`)),
    file: (threadId: string, id: string) => client.get(at(threadId, `/documents/${id}/file`)),
  };
}
const office = () => side(t.administrator);
const theirs = (client: Client = contact) => side(client, portalBase);

/** A job with its thread and an attachment that is published unless said otherwise. */
async function withDrawing(published = true) {
  const job = await jobs.add();
  const url = `/api/v1/jobs/${job.id}/attachments`;
  const { body } = await upload(t, t.administrator, url, { name: 'drawing.txt', bytes: 'first lines' });
  if (published) await t.administrator.patch(`${url}/${body.id}`, { published: true }, body.version);
  const { id } = await staff.open(job.id);
  const addVersion = () =>
    upload(t, t.administrator, `${url}/${body.id}/versions`, { name: 'drawing.txt', bytes: 'second lines' });
  const document = { source: 'attachment', id: body.id as string };
  return { job, id, document, addVersion };
}

describe('a request', () => {
  test('is asked by one side and approved by the other; the decision binds the hash and stands in thread and history', async () => {
    const { job, id, document } = await withDrawing(false);
    const asked = await office().ask(id, { documents: [document], note: 'Please look at page 2' });
    expect(asked.status, JSON.stringify(asked.body)).toBe(201);
    expect(asked.body).toMatchObject({ state: 'open', side: 'staff', turn: 'customer', note: 'Please look at page 2' });
    const open = (await theirs().list(id)).open;
    expect(open).toMatchObject({ abilities: { decide: true, withdraw: false }, by: { name: 'Administrator One' } });
    expect(open.by).not.toHaveProperty('id');
    // What is asked about is shown with it, published or not.
    expect((await theirs().file(id, open.documents[0].id)).body).toBe('first lines');
    const refused = await office().approve(id, { requestId: asked.body.id });
    expect(refused).toMatchObject({ status: 409, body: { code: 'own_request' } });
    const file = (await portal.upload(id, 'signed.txt', 'signed')).body;
    const done = await theirs().approve(id, { requestId: asked.body.id, reason: 'Good', fileIds: [file.id] });
    expect(done.status, JSON.stringify(done.body)).toBe(201);
    expect(done.body).toMatchObject({
      outcome: 'approved',
      side: 'customer',
      by: { isMe: true, name: 'Contact decides' },
    });
    expect(done.body.documents).toMatchObject([{ name: 'drawing.txt', versionNumber: 1, sha256: sha('first lines') }]);
    const messages = (await staff.page(id)).items;
    expect(messages.map((one: { card: string }) => one.card)).toEqual(['request', 'decision']);
    expect(messages[1]).toMatchObject({
      body: 'Approved: drawing.txt\nGood',
      cardWords: { what: 'approved', documents: [{ name: 'drawing.txt', versionNumber: 1 }], words: 'Good' },
      abilities: { edit: false, remove: false },
    });
    expect((await portal.page(id)).items.map((one: { cardWords: object }) => one.cardWords)).toMatchObject([
      { what: 'asked', words: 'Please look at page 2' },
      { what: 'approved' },
    ]);
    // Lists leave the word for what happened to the reader's language.
    const listed = { card: 'approved', text: 'drawing.txt – Good' };
    expect((await contact.get(`${portalBase}/threads`)).body.items[0].last).toMatchObject(listed);
    const awaited = (await t.administrator.get('/api/v1/threads?filter=customer_waits')).body.items;
    expect(awaited.find((one: { id: string }) => one.id === id).last).toMatchObject(listed);
    for (const [client, base] of [
      [t.administrator, '/api/v1'],
      [contact, portalBase],
    ] as const)
      expect((await client.get(`${base}/threads/search?q=drawing`)).body.items[0]).toMatchObject({
        messageId: done.body.messageId,
        card: 'approved',
        excerpt: { text: 'drawing.txt – Good', marks: [[0, 7]] },
      });
    expect(messages[1].files).toMatchObject([{ name: 'signed.txt', sha256: sha('signed') }]);
    expect((await portal.remove(id, done.body.messageId)).body.code).toBe('message_stands');
    const history = await jobs.events(job);
    expect(history.find((one: { type: string }) => one.type === 'APPROVED')).toMatchObject({
      note: 'Good',
      actor: { kind: 'contact', name: 'Contact decides' },
    });
    for (const [one, name] of [
      [office(), 'Deciding'],
      [theirs(), 'Deciding'],
    ] as const) {
      const page = await one.page(id, done.body.id);
      expect(page.status, JSON.stringify(page.body)).toBe(200);
      expect(page.body).toMatchObject({
        customer: { name },
        job: { jobCode: job.jobCode },
        request: { state: 'approved' },
      });
      expect(page.body.decision.documents[0].copied).toBe(false);
      expect(page.body.history.map((each: { what: string }) => each.what)).toEqual(['asked', 'approved']);
      const { documents } = page.body.decision;
      expect(sha((await one.file(id, documents[0].id)).body)).toBe(documents[0].sha256);
    }
  });

  test('a photo that says where it was taken: the hash is of the original, contacts get a copy, and the page says so', async () => {
    const bytes = await readFile('tests/fixtures/photo.heic');
    const { id } = await staff.open((await jobs.add()).id);
    const { body: file } = await staff.upload(id, 'IMG_0042.HEIC', bytes);
    const message = await staff.post(id, 'See the photo', { fileIds: [file.id] });
    const { body: done } = await theirs().approve(id, { documents: [{ source: 'message', id: message.files[0].id }] });
    for (const one of [office(), theirs()]) {
      const [document] = (await one.page(id, done.id)).body.decision.documents;
      const hash = createHash('sha256').update(bytes).digest('hex');
      expect(document).toMatchObject({ name: 'IMG_0042.HEIC', sha256: hash, copied: true });
    }
    const download = (client: Client, base: string) =>
      client.get(`${base}/threads/${id}/approvals/documents/${done.documents[0].id}/file`);
    expect((await download(t.administrator, '/api/v1')).raw.rawPayload.equals(bytes)).toBe(true);
    expect((await download(contact, portalBase)).headers['content-type']).toBe('image/jpeg');
  });

  test('the first decision wins, also at the same moment; the second is told who decided what', async () => {
    const { id, document } = await withDrawing();
    const { body: request } = await office().ask(id, { documents: [document] });
    const both = await Promise.all([
      theirs().approve(id, { requestId: request.id }),
      theirs(colleague).reject(id, { requestId: request.id, reason: 'No' }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual([201, 409]);
    const won = both.find((one) => one.status === 201)!.body;
    const lost = both.find((one) => one.status === 409)!.body;
    expect(lost.code).toBe('decided_already');
    expect(lost.detail).toContain(won.by.name);
    expect(lost.detail).toContain(won.outcome);
    expect((await office().list(id)).decisions).toHaveLength(1);
    expect((await staff.page(id)).items).toHaveLength(2);
    expect((await theirs().approve(id, { requestId: request.id })).body.code).toBe('decided_already');
  });

  test('the same client id counts once, also at the same moment', async () => {
    const { id } = await withDrawing();
    const clientId = randomUUID();
    const sent = await Promise.all([1, 2, 3].map(() => theirs().approve(id, { clientId })));
    expect(sent.map((one) => one.status)).toEqual([201, 201, 201]);
    expect(new Set(sent.map((one) => one.body.id)).size).toBe(1);
    expect((await staff.page(id)).items).toHaveLength(1);
  });

  test('withdrawn by its side only; deciding on it then says so; another may be asked', async () => {
    const { id } = await withDrawing();
    const { body: request } = await theirs().ask(id, { note: 'May we ship?' });
    expect((await office().ask(id)).body.code).toBe('request_open');
    expect((await office().reject(id, { reason: 'no' })).body.code).toBe('request_open');
    expect((await office().withdraw(id, request.id)).body.code).toBe('others_request');
    const ended = await theirs(colleague).withdraw(id, request.id, { reason: 'Settled' });
    expect(ended.body).toMatchObject({ state: 'withdrawn', turn: null, ended: { reason: 'asked', note: 'Settled' } });
    const late = await office().approve(id, { requestId: request.id });
    expect(late).toMatchObject({ status: 409, body: { code: 'request_withdrawn' } });
    expect((await theirs().ask(id)).status).toBe(201);
  });

  test('a new version of a document voids it and no decision', async () => {
    const { id, document, addVersion } = await withDrawing();
    const { body: direct } = await theirs().approve(id, { documents: [document] });
    const { body: request } = await office().ask(id, { documents: [document] });
    expect((await addVersion()).status).toBe(201);
    const late = await theirs().approve(id, { requestId: request.id });
    expect(late).toMatchObject({ status: 409, body: { code: 'document_changed' } });
    expect(late.body.detail).toContain('drawing.txt');
    const shown = await office().list(id);
    expect(shown.requests[0]).toMatchObject({
      state: 'withdrawn',
      ended: { reason: 'new_version', note: 'drawing.txt', by: { kind: 'staff', name: expect.stringMatching(/./) } },
    });
    // Staff are known to contacts by what they say, not by what they do.
    expect((await theirs().list(id)).requests[0].ended.by).toEqual({ kind: 'staff', name: null, isMe: false });
    expect(shown.decisions).toMatchObject([{ id: direct.id, documents: [{ sha256: sha('first lines') }] }]);
    expect((await office().ask(id, { documents: [document] })).body.code).toBe('document_changed');
  });
});

describe('without a request', () => {
  test('either side decides on documents once, or in general; a rejection needs a reason', async () => {
    const { id, document } = await withDrawing();
    expect((await theirs().reject(id, { reason: '  ' })).body).toMatchObject({ code: 'reason_missing' });
    expect((await theirs().reject(id, { documents: [document], reason: 'Too thin' })).status).toBe(201);
    expect((await theirs(colleague).approve(id, { documents: [document] })).body.code).toBe('decided_already');
    expect((await office().approve(id, { documents: [document] })).status).toBe(201);
    expect((await office().approve(id, { reason: 'All fine' })).status).toBe(201);
    expect((await theirs().approve(id)).status).toBe(201);
  });

  test('contacts choose what is published and what both sides see; nothing of notes', async () => {
    const { id, document } = await withDrawing(false);
    const hidden = (await staff.upload(id, 'note.txt', 'hidden')).body;
    await staff.post(id, 'note', { internal: true, fileIds: [hidden.id] });
    const file = (await staff.upload(id, 'quote.txt', 'quote')).body;
    await staff.post(id, 'for you', { fileIds: [file.id] });
    const names = (items: { name: string }[]) => items.map((one) => one.name).sort();
    expect(names(await theirs().choices(id))).toEqual(['quote.txt']);
    expect(names(await office().choices(id))).toEqual(['drawing.txt', 'quote.txt']);
    for (const one of [document, { source: 'message', id: hidden.id }])
      expect((await theirs().ask(id, { documents: [one] })).body.code).toBe('document_unknown');
    expect((await office().ask(id, { documents: [{ source: 'message', id: hidden.id }] })).status).toBe(422);
  });
});

test('other customers, limited and disabled contacts, share links and readers decide nothing', async () => {
  const { id, document } = await withDrawing();
  const { body: request } = await office().ask(id, { documents: [document] });
  const other = await makeCustomer(t, 'Foreign');
  const stranger = await makeContact(t, other, 'stranger@example.com');
  const near = await jobs.add({ customerBranch: 'Near' });
  const far = await makeContact(t, customer, 'far@example.com', { customerBranchIds: [near.customerBranch!.id] });
  const leaving = await makeContact(t, customer, 'leaving@example.com');
  await t.administrator.post(`/api/v1/customers/${customer.id}/contacts/${leaving.id}/disable`);
  for (const [one, status] of [
    [stranger, 404],
    [far, 404],
    [leaving, 401],
  ] as const) {
    const their = theirs(one);
    const answers = await Promise.all([
      one.get(`${portalBase}/threads/${id}/approvals`),
      one.get(`${portalBase}/threads/${id}/approvals/choices`),
      their.ask(id),
      their.withdraw(id, request.id),
      their.approve(id, { requestId: request.id }),
      their.reject(id, { requestId: request.id, reason: 'no' }),
      their.file(id, request.documents[0].id),
      their.page(id, request.id),
    ]);
    expect(answers.map((each) => each.status)).toEqual(answers.map(() => status));
  }
  const display = await t.userWithRole('display');
  expect((await side(display).reject(id, { requestId: request.id, reason: 'no' })).status).toBe(403);
  expect((await office().list(id)).open.id).toBe(request.id);
});

test('the database keeps the first decision and lets none be changed', async () => {
  const { id, document } = await withDrawing();
  const { body: request } = await office().ask(id, { documents: [document] });
  await theirs().approve(id, { requestId: request.id });
  const inside = <T>(work: Parameters<typeof t.db.withActor<T>>[1]) => t.db.withActor(systemActor('test'), work);
  await expect(
    inside((tx) => tx.updateTable('decisions').set({ outcome: 'rejected' }).where('thread_id', '=', id).execute()),
  ).rejects.toThrow();
  await expect(inside((tx) => tx.deleteFrom('decisions').where('thread_id', '=', id).execute())).rejects.toThrow();
  const row = await inside((tx) =>
    tx.selectFrom('decisions').selectAll().where('thread_id', '=', id).executeTakeFirstOrThrow(),
  );
  await expect(
    inside((tx) =>
      tx
        .insertInto('decisions')
        .values({ ...row, id: randomUUID() })
        .execute(),
    ),
  ).rejects.toThrow();
});

test('an approval completes the milestone of a template that has one for it', async () => {
  await insertTemplate(t, [{ event_type: 'APPROVED' }, { event_type: 'DOD' }]);
  const job = await jobs.add();
  const { id } = await staff.open(job.id);
  await office().approve(id);
  const state = async () =>
    (await jobs.read(job)).milestones.find((one: { eventType: string }) => one.eventType === 'APPROVED')?.state;
  expect(await state()).toBe('pending');
  expect((await theirs().approve(id)).status).toBe(201);
  expect(await state()).toBe('completed');
});

test('a job that moves: what is open in its conversations is withdrawn with a line that says so, decisions stay', async () => {
  const other = await makeCustomer(t, 'Next');
  const { job, id, document } = await withDrawing();
  await theirs().approve(id, { reason: 'in general' });
  const { body: request } = await office().ask(id, { documents: [document], note: 'Please look' });
  const read = await jobs.read(job);
  const moved = await t.administrator.post(
    `/api/v1/jobs/${job.id}/move`,
    { customerId: other.id, reason: 'wrong one' },
    { 'if-match': `"${read.version}"` },
  );
  expect(moved.status, JSON.stringify(moved.body)).toBeLessThan(300);
  const left = await office().list(id);
  expect(left).toMatchObject({ open: null, abilities: { request: false, decide: false } });
  expect(left.requests[0]).toMatchObject({
    id: request.id,
    state: 'withdrawn',
    turn: null,
    ended: { reason: 'moved' },
  });
  expect(left.decisions).toMatchObject([{ outcome: 'approved' }]);
  const { items } = await staff.page(id);
  expect(items.at(-1)).toMatchObject({ card: 'withdrawal', cardWords: { what: 'withdrawn', words: '' } });
  expect(items.at(-1).cardWords.documents).toEqual([{ name: 'drawing.txt', versionNumber: 1 }]);
  expect((await theirs().approve(id, { requestId: request.id })).status).toBe(404);
  // The job begins anew with its next customer: they can be asked, and see nothing of what was.
  const next = await makeContact(t, other, 'next@example.com');
  const fresh = await staff.open(job.id);
  expect(fresh.id).not.toBe(id);
  expect((await office().ask(fresh.id)).status).toBe(201);
  expect((await theirs(next).list(fresh.id)).requests).toHaveLength(1);
  expect((await next.get(`${portalBase}/threads/${id}/approvals`)).status).toBe(404);
});
