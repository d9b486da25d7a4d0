import { createHash, randomUUIDv7 } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
let customer: TestCustomer;
let jobId: string;
let png: Buffer;

beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Attached');
  png = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
});
afterAll(() => t?.stop());
beforeEach(async () => {
  jobId = await newJob();
});

async function newJob(more: object = {}): Promise<string> {
  const made = await t.administrator.post('/api/v1/jobs', { customerId: customer.id, direction: 'import', ...more });
  expect(made.status).toBe(201);
  return made.body.id;
}
const base = (id = jobId) => `/api/v1/jobs/${id}/attachments`;
const put = (name: string, bytes: Buffer | string, more: { claimed?: string; url?: string; by?: Client } = {}) =>
  upload(t, more.by ?? t.administrator, more.url ?? base(), {
    name,
    bytes,
    ...(more.claimed ? { claimed: more.claimed } : {}),
  });
const list = async (id = jobId) => (await t.administrator.get(base(id))).body;
const sha = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');
/** The bytes on the disk, without parts of uploads. */
async function onDisk(): Promise<string[]> {
  const found = await readdir(join(t.config.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return found.filter((one) => one.isFile()).map((one) => one.name);
}

describe('attaching', () => {
  test('an image: what it is, a small picture, the event, the count', async () => {
    const { status, body } = await put('front.png', png, { claimed: 'text/html' });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'front.png',
      kind: 'image',
      mediaType: 'image/png',
      size: png.length,
      sha256: sha(png),
      width: 900,
      height: 600,
      hasThumbnail: true,
      hasDisplay: false,
      published: false,
      versionNumber: 1,
      isLatest: true,
      component: null,
    });
    const thumbnail = await t.administrator.get(`${base()}/${body.id}/thumbnail`);
    expect(thumbnail.headers['content-type']).toBe('image/webp');
    expect(await sharp(thumbnail.raw.rawPayload).metadata()).toMatchObject({ width: 480, height: 320 });
    const events = await t.administrator.get(`/api/v1/jobs/${jobId}/events`);
    expect(events.body.items[0]).toMatchObject({ type: 'DOCADD', note: 'front.png' });
    expect((await t.administrator.get(`/api/v1/jobs/${jobId}`)).body.attachmentCount).toBe(1);
    const page = await t.administrator.get(`/api/v1/jobs?customerId=${customer.id}&sort=-registeredAt`);
    expect(page.body.items.find((one: { id: string }) => one.id === jobId).attachmentCount).toBe(1);
  });

  test('a component, and a component of another job', async () => {
    const job = await t.administrator.post('/api/v1/jobs', {
      customerId: customer.id,
      direction: 'import',
      components: [{ code: 'C1' }],
    });
    const componentId = job.body.components[0].id;
    const made = await put('part.txt', 'x', { url: `${base(job.body.id)}?componentId=${componentId}` });
    expect(made.body.component).toEqual({ id: componentId, code: 'C1' });
    const wrong = await put('part.txt', 'x', { url: `${base()}?componentId=${componentId}` });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'component_unknown' } });
  });

  test('once for each idempotency key, and nothing doubled on the disk', async () => {
    const headers = { 'idempotency-key': 'upload-1' };
    const file = { name: 'once.txt', bytes: 'only once' };
    const first = await upload(t, t.administrator, base(), file, headers);
    const before = await onDisk();
    const again = await upload(t, t.administrator, base(), file, headers);
    expect(again.body.id).toBe(first.body.id);
    expect(await onDisk()).toEqual(before);
    const other = await upload(t, t.administrator, base(), { ...file, bytes: 'something else' }, headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency_key_reused' } });
    expect(await onDisk()).toEqual(before);
  });

  test('who may not write may read, and no more', async () => {
    const display = await t.userWithRole('display');
    expect((await put('no.txt', 'x', { by: display })).status).toBe(403);
    await put('yes.txt', 'x');
    const seen = await display.get(base());
    expect(seen.body).toMatchObject({
      abilities: { upload: false },
      items: [{ abilities: { edit: false, remove: false } }],
    });
  });

  test('an unknown job, a request without a file, an archived job', async () => {
    expect((await put('x.txt', 'x', { url: base(randomUUIDv7()) })).status).toBe(404);
    const empty = await t.administrator.post(base(), undefined, { 'content-type': 'multipart/form-data; boundary=b' });
    expect(empty.status).toBeGreaterThanOrEqual(400);
    expect(empty.status).toBeLessThan(500);
    const { body } = await t.administrator.get(`/api/v1/jobs/${jobId}`);
    const match = (version: number) => ({ 'if-match': `"${version}"` });
    const cancelled = await t.administrator.post(
      `/api/v1/jobs/${jobId}/actions/cancel`,
      { reason: 'x' },
      match(body.version),
    );
    await t.administrator.post(`/api/v1/jobs/${jobId}/actions/archive`, {}, match(cancelled.body.version));
    expect(await put('late.txt', 'x')).toMatchObject({ status: 409, body: { code: 'job_archived' } });
  });
});

describe('changing', () => {
  test('renaming and publishing ask for the version', async () => {
    const { body } = await put('a.txt', 'x');
    const at = `${base()}/${body.id}`;
    expect((await t.administrator.patch(at, { published: true }, 99)).status).toBe(412);
    const published = await t.administrator.patch(at, { published: true }, 1);
    expect(published.body).toMatchObject({ published: true, version: 2 });
    const renamed = await t.administrator.patch(at, { name: '../b\u202E.txt' }, 2);
    expect(renamed.body).toMatchObject({ name: 'b.txt', published: true });
    const events = await t.administrator.get(`/api/v1/jobs/${jobId}/events`);
    expect(events.body.items[1]).toMatchObject({
      type: 'CHANGED',
      changes: [{ field: 'published', from: false, to: true }],
    });
  });

  test('versions: each keeps its bytes; the newest counts; removing it brings the former back', async () => {
    const first = (await put('plan.txt', 'one')).body;
    const second = (await put('plan-2.txt', 'two', { url: `${base()}/${first.id}/versions` })).body;
    expect(second).toMatchObject({ seriesId: first.seriesId, versionNumber: 2, isLatest: true, published: false });
    const both = (await list()).items;
    expect(both.map((one: { versionNumber: number; isLatest: boolean }) => [one.versionNumber, one.isLatest])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect((await t.administrator.get(`/api/v1/jobs/${jobId}`)).body.attachmentCount).toBe(1);
    expect((await t.administrator.get(`${base()}/${first.id}/file`)).body).toBe('one');
    expect((await t.administrator.delete(`${base()}/${second.id}`, 1)).status).toBe(204);
    expect((await list()).items).toMatchObject([{ id: first.id, isLatest: true }]);
    const third = (await put('plan-3.txt', 'three', { url: `${base()}/${first.id}/versions` })).body;
    expect((await t.administrator.delete(`${base()}/${third.id}?allVersions=true`, 1)).status).toBe(204);
    expect((await list()).items).toEqual([]);
  });

  test('removing takes the bytes away and leaves an event', async () => {
    const before = await onDisk();
    const { body } = await put('gone.png', png);
    expect((await onDisk()).length).toBe(before.length + 2);
    await t.administrator.delete(`${base()}/${body.id}`, body.version);
    expect(await onDisk()).toEqual(before);
    const events = await t.administrator.get(`/api/v1/jobs/${jobId}/events`);
    expect(events.body.items[0]).toMatchObject({ type: 'DOCDEL', note: 'gone.png' });
  });

  test('the limit is the company’s', async () => {
    const company = (await t.administrator.get('/api/v1/company')).body;
    expect(company.attachmentLimit).toBe(15 * 1024 * 1024);
    const manager = await t.userWithRole('manager');
    expect((await manager.patch('/api/v1/company', { attachmentLimit: 2_000_000 }, company.version)).status).toBe(403);
    const changed = await t.administrator.patch('/api/v1/company', { attachmentLimit: 1_048_576 }, company.version);
    expect((await list()).maxBytes).toBe(1_048_576);
    expect((await put('fits.bin', Buffer.alloc(1_048_576, 1))).status).toBe(201);
    const over = await put('over.bin', Buffer.alloc(1_048_577, 1));
    expect(over).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
    expect(over.body.detail).toContain('larger than 1 MB');
    await t.administrator.patch('/api/v1/company', { attachmentLimit: 15 * 1024 * 1024 }, changed.body.version);
  });
});

describe('moving a job to another customer', () => {
  test('its files go with it, and their published marks do not', async () => {
    const { body } = await put('with.png', png);
    await t.administrator.patch(`${base()}/${body.id}`, { published: true }, 1);
    const to = await makeCustomer(t, 'Taker', { publishAttachments: true });
    const reader = await makeContact(t, to, 'taker@example.com');
    const job = (await t.administrator.get(`/api/v1/jobs/${jobId}`)).body;
    const moved = await t.administrator.post(
      `/api/v1/jobs/${jobId}/move`,
      { customerId: to.id, reason: 'test' },
      { 'if-match': `"${job.version}"` },
    );
    expect(moved.status, JSON.stringify(moved.body)).toBe(200);
    const { items } = await list();
    expect(items).toMatchObject([{ id: body.id, published: false }]);
    expect((await t.administrator.get(`${base()}/${body.id}/file`)).raw.rawPayload.equals(png)).toBe(true);
    expect((await reader.get(`/api/portal/v1/jobs/${jobId}/attachments`)).body.items).toEqual([]);
    await t.administrator.patch(`${base()}/${body.id}`, { published: true }, items[0].version);
    expect((await reader.get(`/api/portal/v1/jobs/${jobId}/attachments`)).body.items).toHaveLength(1);
  });
});

test('another customer branch of the job takes its files along', async () => {
  const open = await makeCustomer(t, 'Branched', { publishAttachments: true });
  const id = (
    await t.administrator.post('/api/v1/jobs', { customerId: open.id, direction: 'import', customerBranch: 'North' })
  ).body.id;
  const { body } = await put('north.txt', 'x', { url: base(id) });
  await t.administrator.patch(`${base(id)}/${body.id}`, { published: true }, 1);
  const job = (await t.administrator.get(`/api/v1/jobs/${id}`)).body;
  const reader = await makeContact(t, open, 'north@example.com', { customerBranchIds: [job.customerBranch.id] });
  expect((await reader.get(`/api/portal/v1/jobs/${id}/attachments`)).body.items).toHaveLength(1);
  const moved = await t.administrator.patch(`/api/v1/jobs/${id}`, { customerBranch: 'South' }, job.version);
  expect(moved.status).toBe(200);
  expect((await reader.get(`/api/portal/v1/jobs/${id}/attachments/${body.id}/file`)).status).toBe(404);
  const south = await makeContact(t, open, 'south@example.com', { customerBranchIds: [moved.body.customerBranch.id] });
  expect((await south.get(`/api/portal/v1/jobs/${id}/attachments/${body.id}/file`)).status).toBe(200);
});
