import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { openStorage } from '#server/adapters/open-storage.ts';
import { type FileStorage, storageAway, storageFull } from '#server/adapters/storage.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let port: number;
let customer: TestCustomer;
let contact: Client & { id: string };
let jobs: ReturnType<typeof jobsClient>;
let staff: ReturnType<typeof threadsClient>;
let threadId: string;
let failure: 'full' | 'away' | null = null;
/** So many more are stored before the failure comes. */
let spared = 0;
const staffBase = '/api/v1';
const portalBase = '/api/portal/v1';

beforeAll(async () => {
  let real: FileStorage | undefined;
  const disk = async () => {
    real ??= await openStorage(t.config);
    return real;
  };
  const storage: FileStorage = {
    put: async (source, options) => {
      if (failure !== null && spared-- <= 0)
        throw failure === 'full' ? storageFull(new Error('full')) : storageAway(new Error('away'));
      return (await disk()).put(source, options);
    },
    read: async (key, range) => (await disk()).read(key, range),
    remove: async (key) => (await disk()).remove(key),
  };
  t = await startTestApp({ storage });
  await t.app.listen({ port: 0, host: '127.0.0.1' });
  port = (t.app.server.address() as { port: number }).port;
  customer = await makeCustomer(t, 'Uploads');
  contact = await makeContact(t, customer, 'uploads@example.com');
  jobs = jobsClient(t.administrator, customer.id);
  staff = threadsClient(t, t.administrator);
});
beforeEach(async () => {
  threadId = (await staff.open((await jobs.add()).id)).id;
});
afterAll(() => t?.stop());

const at = (base: string, id = '', thread = threadId) => `${base}/threads/${thread}/uploads${id && `/${id}`}`;
const begin = (client: Client, base: string, name: string, size: number, clientId = randomUUID() as string) =>
  client.post(at(base), { clientId, name, size });

async function put({ cookie }: Client, base: string, id: string, offset: number, bytes: Buffer) {
  const answer = await t.app.inject({
    method: 'PUT',
    url: `${at(base, id)}?offset=${offset}`,
    headers: { cookie, 'content-type': 'application/octet-stream' },
    payload: bytes,
  });
  return { status: answer.statusCode, body: answer.json() };
}

/** A request on a socket of its own, whose body the test sends by hand. */
async function openPut({ cookie }: Client, base: string, id: string, offset: number, length: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const head = [
    `PUT ${at(base, id)}?offset=${offset} HTTP/1.1`,
    'host: 127.0.0.1',
    `cookie: ${cookie}`,
    'content-type: application/octet-stream',
    `content-length: ${length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n`);
  return socket;
}

async function onDisk(): Promise<string[]> {
  const folder = join(t.config.dataDir, 'files');
  const all = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return all.filter((one) => one.isFile()).map((one) => one.name);
}
/** Sends and cuts the line; answers once the server has what came before. */
async function dropLine(client: Client, base: string, id: string, offset: number, bytes: Buffer, length: number) {
  const before = (await onDisk()).length;
  const socket = await openPut(client, base, id, offset, length);
  socket.write(bytes);
  for (let tries = 0; tries < 200 && (await onDisk()).length === before; tries += 1) await pause(10);
  // The kernel hands over what is on its way.
  await pause(100);
  socket.destroy();
  const received = async () => (await client.get(at(base, id))).body.received;
  for (let tries = 0; tries < 200 && (await received()) === offset; tries += 1) await pause(20);
  return received();
}
const rows = (table: 'uploads' | 'upload_pieces' | 'message_files' | 'stored_files') =>
  t.db.withActor(systemActor('test'), async (tx) => (await tx.selectFrom(table).selectAll().execute()).length);
const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test.each([
  ['staff', staffBase],
  ['a contact', portalBase],
])('%s: a file in one go, told again however often it is asked, sent with a message', async (who, base) => {
  const client = who === 'staff' ? t.administrator : contact;
  const bytes = randomBytes(3_000_000);
  const before = (await onDisk()).length;
  const clientId = randomUUID();
  const made = await begin(client, base, '../plan.bin', bytes.length, clientId);
  expect(made).toMatchObject({ status: 200, body: { name: 'plan.bin', size: 3_000_000, received: 0, file: null } });
  const done = await put(client, base, made.body.id, 0, bytes);
  expect(done).toMatchObject({ status: 200, body: { received: 3_000_000, file: { name: 'plan.bin', kind: 'other' } } });
  const again = await begin(client, base, '../plan.bin', bytes.length, clientId);
  expect(again.body).toEqual(done.body);
  expect((await put(client, base, made.body.id, 0, bytes)).body).toEqual(done.body);
  expect((await onDisk()).length).toBe(before + 1);
  const theirs = threadsClient(t, client, base);
  await theirs.post(threadId, 'plan', { fileIds: [done.body.file.id] });
  const read = await t.administrator.get(staff.at(threadId, `/files/${done.body.file.id}/file`));
  expect(hash(read.raw.rawPayload)).toBe(hash(bytes));
});

test('a dropped line twice: it goes on where it was, the file is whole, and its pieces are gone', async () => {
  const bytes = randomBytes(5_000_000);
  const disk = (await onDisk()).length;
  const { body } = await begin(contact, portalBase, 'plan.bin', bytes.length);
  const first = await dropLine(contact, portalBase, body.id, 0, bytes.subarray(0, 1_500_000), bytes.length);
  expect(first).toBe(1_500_000);
  const rest = bytes.subarray(first);
  const second = await dropLine(contact, portalBase, body.id, first, rest.subarray(0, 700_000), rest.length);
  expect(second).toBe(2_200_000);
  const done = await put(contact, portalBase, body.id, second, bytes.subarray(second));
  expect(done).toMatchObject({ status: 200, body: { received: 5_000_000 } });
  const row = await t.administrator.get(staff.at(threadId, `/files/${done.body.file.id}/file`));
  expect(row.status).toBe(404); // not sent yet: the author's alone
  await threadsClient(t, contact, portalBase).post(threadId, '', { fileIds: [done.body.file.id] });
  const { files } = (await staff.page(threadId)).items[0];
  expect(files[0].sha256).toBe(hash(bytes));
  expect((await onDisk()).length).toBe(disk + 1);
  expect(await rows('upload_pieces')).toBe(0);
});

test('who comes again while the former line hangs goes on from what came over it', async () => {
  const bytes = randomBytes(2_000_000);
  const clientId = randomUUID();
  const { body } = await begin(t.administrator, staffBase, 'hung.bin', bytes.length, clientId);
  const before = (await onDisk()).length;
  const socket = await openPut(t.administrator, staffBase, body.id, 0, bytes.length);
  socket.write(bytes.subarray(0, 600_000));
  for (let tries = 0; tries < 200 && (await onDisk()).length === before; tries += 1) await pause(10);
  await pause(100);
  const again = await begin(t.administrator, staffBase, 'hung.bin', bytes.length, clientId);
  expect(again.body.received).toBe(600_000);
  const done = await put(t.administrator, staffBase, body.id, 600_000, bytes.subarray(600_000));
  expect(done.body.file.sha256).toBe(hash(bytes));
  // What the former line brings now changes nothing.
  socket.write(Buffer.alloc(1_400_000, 1));
  await pause(50);
  socket.destroy();
  const read = await t.administrator.get(staff.at(threadId, `/files/${done.body.file.id}/file`));
  expect(hash(read.raw.rawPayload)).toBe(hash(bytes));
});

test('parts, the wrong offset, an empty file, a picture', async () => {
  const bytes = randomBytes(1000);
  const { body } = await begin(t.administrator, staffBase, 'parts.bin', 1000);
  expect((await put(t.administrator, staffBase, body.id, 0, bytes.subarray(0, 400))).body).toMatchObject({
    received: 400,
    file: null,
  });
  const wrong = await put(t.administrator, staffBase, body.id, 0, bytes);
  expect(wrong).toMatchObject({ status: 409, body: { code: 'upload_offset' } });
  expect(wrong.body.detail).toContain('offset 400');
  const done = await put(t.administrator, staffBase, body.id, 400, bytes.subarray(400));
  expect(done.body.file.sha256).toBe(hash(bytes));

  const empty = await begin(t.administrator, staffBase, 'empty.txt', 0);
  expect((await put(t.administrator, staffBase, empty.body.id, 0, Buffer.alloc(0))).body.file).toMatchObject({
    size: 0,
  });

  const image = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#264' } })
    .png()
    .toBuffer();
  const picture = await begin(t.administrator, staffBase, 'photo.png', image.length);
  await put(t.administrator, staffBase, picture.body.id, 0, image.subarray(0, 50));
  const shown = await put(t.administrator, staffBase, picture.body.id, 50, image.subarray(50));
  expect(shown.body.file).toMatchObject({ kind: 'image', width: 900, hasThumbnail: true });
});

test('too large is said before a byte is sent; a file that grows while it is sent leaves nothing', async () => {
  const disk = await onDisk();
  const large = await begin(t.administrator, staffBase, 'large.bin', 15 * 1024 * 1024 + 1);
  expect(large).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
  for (const sent of [0, 600]) {
    const { body } = await begin(t.administrator, staffBase, 'grows.bin', 1000);
    if (sent > 0) await put(t.administrator, staffBase, body.id, 0, Buffer.alloc(sent));
    const grown = await put(t.administrator, staffBase, body.id, sent, Buffer.alloc(1001 - sent));
    expect(grown).toMatchObject({ status: 413, body: { code: 'file_grew' } });
    expect(grown.body.detail).toContain('grows.bin');
    expect((await t.administrator.get(at(staffBase, body.id))).status).toBe(404);
  }
  expect(await onDisk()).toEqual(disk);
  const ok = (await begin(t.administrator, staffBase, 'ok.bin', 10)).body;
  expect((await put(t.administrator, staffBase, ok.id, 0, Buffer.alloc(10))).status).toBe(200);
});

test('an upload is its author’s alone, and nobody else can end it', async () => {
  const other = await makeContact(t, customer, 'colleague@example.com');
  const stranger = await makeContact(t, await makeCustomer(t, 'Strangers'), 'stranger@example.com');
  const { body } = await begin(contact, portalBase, 'mine.bin', 10);
  await put(contact, portalBase, body.id, 0, Buffer.alloc(4));
  for (const [client, base] of [
    [other, portalBase],
    [stranger, portalBase],
    [t.administrator, staffBase],
  ] as const) {
    expect((await client.get(at(base, body.id))).status).toBe(404);
    expect((await put(client, base, body.id, 4, Buffer.alloc(6))).status).toBe(404);
    expect((await put(client, base, body.id, 0, Buffer.alloc(11))).status).toBe(404);
    expect((await client.delete(at(base, body.id))).status).toBe(404);
  }
  expect((await begin(stranger, portalBase, 'x', 1)).status).toBe(404);
  expect((await contact.get(at(portalBase, body.id))).body.received).toBe(4);
  const used = await contact.post(at(portalBase), { clientId: 'one', name: 'a', size: 1 });
  expect(used.status).toBe(200);
  const twice = await contact.post(at(portalBase), { clientId: 'one', name: 'b', size: 1 });
  expect(twice).toMatchObject({ status: 409, body: { code: 'client_id_used' } });
  // The same word of another person is another upload.
  expect((await other.post(at(portalBase), { clientId: 'one', name: 'b', size: 1 })).status).toBe(200);
});

test('a contact who is disabled in mid-upload: refused, and nothing is stored', async () => {
  const leaving = await makeContact(t, customer, 'leaving@example.com');
  const [disk, count] = [await onDisk(), [await rows('stored_files'), await rows('message_files')]];
  const { body } = await begin(leaving, portalBase, 'late.bin', 1_000_000);
  await put(leaving, portalBase, body.id, 0, Buffer.alloc(300_000, 1));
  const socket = await openPut(leaving, portalBase, body.id, 300_000, 700_000);
  socket.write(Buffer.alloc(200_000, 1));
  for (let tries = 0; tries < 200 && (await onDisk()).length < disk.length + 2; tries += 1) await pause(10);
  expect((await t.administrator.post(`/api/v1/customers/${customer.id}/contacts/${leaving.id}/disable`)).status).toBe(
    200,
  );
  let answer = '';
  socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
  socket.write(Buffer.alloc(500_000, 1));
  for (let tries = 0; tries < 200 && answer === ''; tries += 1) await pause(10);
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1.1 401/);
  expect(await onDisk()).toEqual(disk);
  expect([await rows('stored_files'), await rows('message_files')]).toEqual(count);
});

test('too many that wait are refused before they are sent; given up ones make room', async () => {
  const made = [];
  for (let index = 0; index < 50; index += 1) made.push(await begin(contact, portalBase, `${index}.bin`, 5));
  expect(made.every((one) => one.status === 200)).toBe(true);
  expect(await begin(contact, portalBase, 'more.bin', 5)).toMatchObject({
    status: 409,
    body: { code: 'files_waiting' },
  });
  expect((await contact.delete(at(portalBase, made[0]!.body.id))).status).toBe(204);
  expect((await begin(contact, portalBase, 'more.bin', 5)).status).toBe(200);
});

test.each([
  ['full', 'storage_full', 'no space left'],
  ['away', 'storage_away', 'cannot be reached'],
] as const)('the storage is %s: said in a sentence, and it goes on later', async (how, code, words) => {
  const bytes = randomBytes(2000);
  const { body } = await begin(contact, portalBase, 'late.bin', 2000);
  await put(contact, portalBase, body.id, 0, bytes.subarray(0, 1000));
  failure = how;
  const refused = await put(contact, portalBase, body.id, 1000, bytes.subarray(1000));
  const message = await threadsClient(t, contact, portalBase).tryPost(threadId, 'the text arrives all the same');
  failure = null;
  expect(refused).toMatchObject({ status: 503, body: { code } });
  expect(refused.body.detail).toContain(words);
  expect(message.status).toBe(201);
  const done = await put(contact, portalBase, body.id, 1000, bytes.subarray(1000));
  expect(done).toMatchObject({ status: 200, body: { received: 2000 } });
  // While the pieces are put together: what arrived stays, nothing is sent twice.
  const next = await begin(contact, portalBase, 'joined.bin', 2000);
  await put(contact, portalBase, next.body.id, 0, bytes.subarray(0, 1000));
  [failure, spared] = [how, 1];
  const notYet = await put(contact, portalBase, next.body.id, 1000, bytes.subarray(1000));
  [failure, spared] = [null, 0];
  expect(notYet).toMatchObject({ status: 503, body: { code } });
  const last = await put(contact, portalBase, next.body.id, 2000, Buffer.alloc(0));
  expect(last.body.file).toMatchObject({ name: 'joined.bin', size: 2000 });
});

test('what is not completed within a day is not there any more, and the rounds remove its bytes', async () => {
  const disk = (await onDisk()).length;
  const { body } = await begin(contact, portalBase, 'never.bin', 2000);
  await put(contact, portalBase, body.id, 0, Buffer.alloc(500));
  expect((await onDisk()).length).toBe(disk + 1);
  t.clock.advance(24 * 3_600_000 + 1);
  const signedIn = await t.signIn('/api/v1/session', { email: 'administrator@example.com', password: t.password });
  const now = threadsClient(t, signedIn);
  expect((await now.page(threadId)).items).toEqual([]);
  for (const round of t.app.services.tasks.rounds.filter((one) => one.everyMs === 600_000))
    await round.run(new AbortController().signal);
  expect(await rows('uploads')).toBe(0);
  expect((await onDisk()).length).toBeLessThanOrEqual(disk);
});
