import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemActor } from '#server/access/actors.ts';
import { openStorage } from '#server/adapters/open-storage.ts';
import { type FileStorage, storageAway, storageFull } from '#server/adapters/storage.ts';
import { fileService } from '#server/features/files/service.ts';
import { messageFileService } from '#server/features/threads/service-files.ts';
import { jobsClient } from '#tests/support/factories/jobs-client.ts';
import { threadsClient } from '#tests/support/factories/threads-client.ts';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';

let t: TestApp;
let customer: TestCustomer;
let contact: Client & { id: string };
let jobs: ReturnType<typeof jobsClient>;
let staff: ReturnType<typeof threadsClient>;
let portal: ReturnType<typeof threadsClient>;
let failure: 'full' | 'away' | null = null;
let storage: FileStorage;

beforeAll(async () => {
  let real: FileStorage | undefined;
  const disk = async () => {
    real ??= await openStorage(t.config);
    return real;
  };
  storage = {
    put: async (source, options) => {
      if (failure !== null) {
        source.resume();
        throw failure === 'full' ? storageFull(new Error('no space')) : storageAway(new Error('no answer'));
      }
      return (await disk()).put(source, options);
    },
    read: async (key, range) => (await disk()).read(key, range),
    remove: async (key) => (await disk()).remove(key),
  };
  t = await startTestApp({ storage });
  customer = await makeCustomer(t, 'Files');
  contact = await makeContact(t, customer, 'files@example.com');
  jobs = jobsClient(t.administrator, customer.id);
  staff = threadsClient(t, t.administrator);
  portal = threadsClient(t, contact, '/api/portal/v1');
});
afterAll(() => t?.stop());

const picture = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#264' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1' } })
    .jpeg()
    .toBuffer();
const count = (table: 'stored_files' | 'message_files') =>
  t.db.withActor(systemActor('test'), async (tx) => (await tx.selectFrom(table).select('id').execute()).length);

test('a damaged photo does not tell contacts where it was taken either', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const large = await sharp({ create: { width: 900, height: 900, channels: 3, background: '#888', noise } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1' } })
    .jpeg()
    .toBuffer();
  const { id } = await staff.open((await jobs.add()).id);
  const places = ['8825000400000001', '2588040001000000'].map((hex) => Buffer.from(hex, 'hex'));
  const tells = (bytes: Buffer) => places.some((place) => bytes.includes(place));
  for (const [name, bytes] of [
    ['cut.jpg', large.subarray(0, large.length - 5000)],
    ['hardly-begun.jpg', large.subarray(0, 700)],
  ] as const) {
    expect(tells(bytes), name).toBe(true);
    const { body: file } = await staff.upload(id, name, bytes);
    await staff.post(id, 'photo', { fileIds: [file.id] });
    for (const form of ['file', 'display', 'thumbnail']) {
      const seen = await contact.get(portal.at(id, `/files/${file.id}/${form}`));
      expect([200, 404], `${name} ${form}`).toContain(seen.status);
      expect(tells(seen.raw.rawPayload), `${name} ${form}`).toBe(false);
    }
    // Staff get it as it was brought in.
    expect((await t.administrator.get(staff.at(id, `/files/${file.id}/file`))).raw.rawPayload.equals(bytes)).toBe(true);
  }
});

test('any file goes both ways: images are shown, all else is downloaded under its name', async () => {
  const { id } = await staff.open((await jobs.add()).id);
  const image = (await portal.upload(id, 'photo.jpg', await picture())).body;
  const sheet = (await portal.upload(id, 'list.csv', 'a,b')).body;
  expect(image).toMatchObject({ name: 'photo.jpg', kind: 'image', width: 900, height: 600, hasThumbnail: true });
  // What is not sent yet is seen by its author alone.
  expect((await t.administrator.get(staff.at(id, `/files/${image.id}/file`))).status).toBe(404);
  expect((await contact.get(portal.at(id, `/files/${image.id}/thumbnail`))).status).toBe(200);
  const sent = await portal.post(id, '', { fileIds: [sheet.id, image.id] });
  expect(sent.files.map((file: { name: string }) => file.name)).toEqual(['list.csv', 'photo.jpg']);
  const shown = await t.administrator.get(staff.at(id, `/files/${image.id}/display`));
  expect(shown.headers).toMatchObject({ 'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff' });
  expect(shown.headers['content-disposition']).toMatch(/^inline/);
  expect(shown.headers['content-security-policy']).toContain('sandbox');
  const loaded = await t.administrator.get(staff.at(id, `/files/${sheet.id}/file`));
  expect(loaded.body).toBe('a,b');
  expect(loaded.headers['content-disposition']).toBe('attachment; filename="list.csv"; filename*=UTF-8\'\'list.csv');
  const again = await t.administrator.get(staff.at(id, `/files/${sheet.id}/file`), {
    'if-none-match': String(loaded.headers.etag),
  });
  expect(again.status).toBe(304);
  // Where a photo was taken is not told to contacts, whoever took it.
  const { body } = await staff.upload(id, 'site.jpg', await picture());
  await staff.post(id, 'site', { fileIds: [body.id] });
  const seen = await contact.get(portal.at(id, `/files/${body.id}/file`));
  expect((await sharp(seen.raw.rawPayload).metadata()).exif).toBeUndefined();
});

test('one that is too large is refused with a sentence, the others of the message are kept', async () => {
  const { id, limits } = await staff.open((await jobs.add()).id);
  expect(limits.maxBytes).toBe(15 * 1024 * 1024);
  const large = await staff.upload(id, 'large.bin', Buffer.alloc(limits.maxBytes + 1));
  expect(large).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
  const small = (await staff.upload(id, 'small.txt', 'small')).body;
  expect((await staff.post(id, 'here', { fileIds: [small.id] })).files).toHaveLength(1);
});

test('discarded before sending, taken twice, somebody else’s', async () => {
  const { id } = await staff.open((await jobs.add()).id);
  const before = await count('stored_files');
  const mine = (await staff.upload(id, 'mine.txt', 'mine')).body;
  expect((await contact.delete(portal.at(id, `/files/${mine.id}`))).status).toBe(404);
  expect((await portal.tryPost(id, 'theft', { fileIds: [mine.id] })).body.code).toBe('file_unknown');
  expect((await t.administrator.delete(staff.at(id, `/files/${mine.id}`))).status).toBe(204);
  expect((await t.administrator.delete(staff.at(id, `/files/${mine.id}`))).status).toBe(404);
  expect(await count('stored_files')).toBe(before);
  expect((await staff.tryPost(id, 'gone', { fileIds: [mine.id] })).body.code).toBe('file_unknown');
  const sent = (await staff.upload(id, 'sent.txt', 'sent')).body;
  await staff.post(id, 'one', { fileIds: [sent.id] });
  expect((await staff.tryPost(id, 'two', { fileIds: [sent.id] })).body.code).toBe('file_unknown');
  expect((await t.administrator.delete(staff.at(id, `/files/${sent.id}`))).status).toBe(404);
  expect(await staff.bodies(id)).toEqual(['one']);
});

test('with the storage full or away the text goes all the same, and the file says what happened', async () => {
  const { id } = await staff.open((await jobs.add()).id);
  for (const [state, code] of [
    ['full', 'storage_full'],
    ['away', 'storage_away'],
  ] as const) {
    failure = state;
    expect((await portal.upload(id, 'lost.txt', 'lost')).body.code).toBe(code);
    await portal.post(id, `text while ${state}`);
    failure = null;
  }
  expect(await staff.bodies(id)).toEqual(['text while full', 'text while away']);
});

test('a removed message takes its files along, and what nobody sends goes after a day', async () => {
  const { id } = await staff.open((await jobs.add()).id);
  const before = await count('stored_files');
  const file = (await staff.upload(id, 'a.txt', 'a')).body;
  const sent = await staff.post(id, 'a', { fileIds: [file.id] });
  await staff.remove(id, sent.id);
  expect((await t.administrator.get(staff.at(id, `/files/${file.id}/file`))).status).toBe(404);
  await staff.upload(id, 'left.txt', 'left');
  const own = { db: t.db, clock: t.clock, files: fileService({ db: t.db, clock: t.clock, storage }) };
  const files = messageFileService(own);
  expect(await files.sweep()).toBe(0);
  t.clock.advance(25 * 3_600_000);
  expect(await files.sweep()).toBe(1);
  expect(await count('stored_files')).toBe(before);
});
