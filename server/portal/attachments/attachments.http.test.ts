import { randomUUIDv7 } from 'node:crypto';
import { Writable } from 'node:stream';
import pino from 'pino';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
let customer: TestCustomer;
let contact: Client;
let jobId: string;
const log: string[] = [];

beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      log.push(String(chunk));
      done();
    },
  });
  t = await startTestApp({ logger: pino({ level: 'warn' }, sink) });
  customer = await makeCustomer(t, 'Shown', { publishAttachments: true });
  contact = await makeContact(t, customer, 'reader@example.com');
  jobId = (await t.administrator.post('/api/v1/jobs', { customerId: customer.id, direction: 'import' })).body.id;
});
afterAll(() => t?.stop());

const staff = (id = jobId) => `/api/v1/jobs/${id}/attachments`;
const portal = (id = jobId) => `/api/portal/v1/jobs/${id}/attachments`;
const add = async (name: string, bytes: Buffer | string, url = staff()) =>
  (await upload(t, t.administrator, url, { name, bytes })).body;
const publish = async (one: { id: string; version: number }, published = true, url = staff()) =>
  (await t.administrator.patch(`${url}/${one.id}`, { published }, one.version)).body;
async function setSwitch(publishAttachments: boolean): Promise<void> {
  const { version } = (await t.administrator.get(`/api/v1/customers/${customer.id}`)).body;
  const saved = await t.administrator.patch(`/api/v1/customers/${customer.id}`, { publishAttachments }, version);
  expect(saved.status).toBe(200);
}
const forms = ['file', 'thumbnail', 'display'];
const statuses = async (by: Client, id: string) =>
  Promise.all(forms.map(async (form) => (await by.get(`${portal()}/${id}/${form}`)).status));
const photo = () =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#264' } })
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1' } })
    .jpeg()
    .toBuffer();

test('only what is published, without who brought it in; the count follows', async () => {
  const shown = await add('shown.jpg', await photo());
  const hidden = await add('hidden.jpg', await photo());
  expect((await contact.get(portal())).body.items).toEqual([]);
  expect(await statuses(contact, shown.id)).toEqual([404, 404, 404]);
  await publish(shown);
  const { body } = await contact.get(portal());
  expect(body.items).toEqual([
    {
      id: shown.id,
      component: null,
      name: 'shown.jpg',
      mediaType: 'image/jpeg',
      kind: 'image',
      size: shown.size,
      hasThumbnail: true,
      seriesId: shown.id,
      versionNumber: 1,
      publishedAt: t.clock.now().toISOString(),
    },
  ]);
  expect(await statuses(contact, shown.id)).toEqual([200, 200, 200]);
  expect(await statuses(contact, hidden.id)).toEqual([404, 404, 404]);
  expect((await contact.get(`/api/portal/v1/jobs/${jobId}`)).body.attachmentCount).toBe(1);
  expect((await contact.get('/api/portal/v1/jobs')).body.items[0].attachmentCount).toBe(1);
});

test('where a photo was taken stays with staff', async () => {
  const one = await publish(await add('place.jpg', await photo()));
  const theirs = await contact.get(`${portal()}/${one.id}/file`);
  expect((await sharp(theirs.raw.rawPayload).metadata()).exif).toBeUndefined();
  const ours = await t.administrator.get(`${staff()}/${one.id}/file`);
  expect((await sharp(ours.raw.rawPayload).metadata()).exif).toBeDefined();
});

test('a new version is not published before somebody says so; the former one stays', async () => {
  const first = await publish(await add('terms.txt', 'one'));
  const second = await add('terms.txt', 'two', `${staff()}/${first.id}/versions`);
  const seen = async () =>
    (await contact.get(portal())).body.items.filter((one: { seriesId: string }) => one.seriesId === first.id);
  expect(await seen()).toMatchObject([{ versionNumber: 1 }]);
  expect((await contact.get(`${portal()}/${second.id}/file`)).status).toBe(404);
  await publish(second);
  expect(await seen()).toMatchObject([{ versionNumber: 2 }, { versionNumber: 1 }]);
});

test('Publish Attachments off hides all at once and keeps the marks', async () => {
  const one = await publish(await add('switch.txt', 'x'));
  const before = (await contact.get(portal())).body.items.length;
  await setSwitch(false);
  expect((await contact.get(portal())).body.items).toEqual([]);
  expect((await contact.get(`${portal()}/${one.id}/file`)).status).toBe(404);
  expect((await contact.get(`/api/portal/v1/jobs/${jobId}`)).body.attachmentCount).toBe(0);
  const list = (await t.administrator.get(staff())).body;
  expect(list.publishAttachments).toBe(false);
  expect(list.items.find((each: { id: string }) => each.id === one.id).published).toBe(true);
  await setSwitch(true);
  expect((await contact.get(portal())).body.items).toHaveLength(before);
});

test('another customer and a limited contact get 404, as for what does not exist, and the log a line', async () => {
  const one = await publish(await add('ours.jpg', await photo()));
  const other = await makeContact(t, await makeCustomer(t, 'Other', { publishAttachments: true }), 'other@example.com');
  const near = (
    await t.administrator.post('/api/v1/jobs', { customerId: customer.id, direction: 'import', customerBranch: 'Near' })
  ).body.customerBranch.id;
  const limited = await makeContact(t, customer, 'limited@example.com', { customerBranchIds: [near] });
  for (const stranger of [other, limited]) {
    expect((await stranger.get(portal())).status).toBe(404);
    expect(await statuses(stranger, one.id)).toEqual([404, 404, 404]);
  }
  const unknown = await contact.get(`${portal()}/${randomUUIDv7()}/file`);
  const foreign = await other.get(`${portal()}/${one.id}/file`);
  expect([unknown.status, foreign.body.detail]).toEqual([404, unknown.body.detail]);
  log.length = 0;
  await other.get(`${portal()}/${one.id}/file`);
  expect(log).toHaveLength(1);
  expect(JSON.parse(log[0]!)).toMatchObject({ params: { id: jobId, attachmentId: one.id } });
});

test('contacts hear of what they see, and of nothing else, not even when', async () => {
  const visible = async () => {
    const { rows } = await t.database.db.pools.owner.query<{ visible: boolean }>(
      "select visible from outbox where kind = 'job.changed' and job_id = $1 order by seq",
      [jobId],
    );
    return rows.map((row) => row.visible);
  };
  const before = (await visible()).length;
  const added = await add('quiet.txt', 'x');
  const renamed = (await t.administrator.patch(`${staff()}/${added.id}`, { name: 'b.txt' }, 1)).body;
  const shown = await publish(renamed);
  await setSwitch(false);
  const hidden = await publish(shown, false);
  const again = await publish(hidden);
  await setSwitch(true);
  await t.administrator.delete(`${staff()}/${added.id}`, again.version);
  expect((await visible()).slice(before)).toEqual([false, false, true, false, false, true]);
});

test('switching Publish Attachments tells open portal pages', async () => {
  const heard = async () => {
    const { rows } = await t.database.db.pools.owner.query<{ visible: boolean }>(
      "select visible from outbox where kind = 'customer.changed' and customer_id = $1 order by seq desc limit 1",
      [customer.id],
    );
    return rows[0]?.visible;
  };
  await setSwitch(false);
  expect(await heard()).toBe(true);
  const { version } = (await t.administrator.get(`/api/v1/customers/${customer.id}`)).body;
  await t.administrator.patch(`/api/v1/customers/${customer.id}`, { address: 'Quay 1' }, version);
  expect(await heard()).toBe(false);
  await setSwitch(true);
});

test('contacts cannot write, by any address', async () => {
  expect((await upload(t, contact, portal(), { name: 'x.txt', bytes: 'x' })).status).toBe(404);
  expect((await upload(t, contact, staff(), { name: 'x.txt', bytes: 'x' })).status).toBe(401);
});
