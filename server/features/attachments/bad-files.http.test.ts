import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileStorage } from '#server/adapters/storage.ts';
import { storageAway, storageFull } from '#server/adapters/storage.ts';
import { diskStorage } from '#server/adapters/storage-disk.ts';
import { makeCustomer } from '#tests/support/people.ts';
import { startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { boundary, multipartBody, upload } from '#tests/support/upload.ts';

/** Fails as it is told, at the place it is told; else it is the disk. */
function failing(folder: string) {
  const disk = diskStorage(folder);
  let puts = 0;
  const self = {
    fail: null as 'full' | 'away' | 'copies' | 'removing' | null,
    async put(source: Readable, options: Parameters<FileStorage['put']>[1]) {
      puts += 1;
      if (self.fail === 'full') throw storageFull(new Error('ENOSPC'));
      if (self.fail === 'away') throw storageAway(new Error('ECONNREFUSED'));
      // The file itself is stored, its small picture is not.
      if (self.fail === 'copies' && puts % 2 === 0) throw storageFull(new Error('ENOSPC'));
      return disk.put(source, options);
    },
    read: disk.read,
    async remove(key: string) {
      if (self.fail === 'removing') throw storageAway(new Error('ECONNREFUSED'));
      return disk.remove(key);
    },
  };
  const resetPuts = () => {
    puts = 0;
  };
  return Object.assign(self, { resetPuts });
}

let t: TestApp;
let storage: ReturnType<typeof failing>;
let folder: string;
let url: string;
let png: Buffer;

beforeAll(async () => {
  t = await startTestApp({ storage: lazyStorage() });
  folder = join(t.config.dataDir, 'files');
  storage = failing(folder);
  const customer = await makeCustomer(t, 'Bad files');
  const made = await t.administrator.post('/api/v1/jobs', { customerId: customer.id, direction: 'import' });
  url = `/api/v1/jobs/${made.body.id}/attachments`;
  png = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
});
afterAll(() => t?.stop());

/** The folder is known once the server stands. */
function lazyStorage(): FileStorage {
  return {
    put: (source, options) => storage.put(source, options),
    read: (key, range) => storage.read(key, range),
    remove: (key) => storage.remove(key),
  };
}

const put = (name: string, bytes: Buffer | string, claimed?: string) =>
  upload(t, t.administrator, url, { name, bytes, ...(claimed ? { claimed } : {}) });
const get = (id: string, form = 'file', headers: Record<string, string> = {}) =>
  t.administrator.get(`${url}/${id}/${form}`, headers);
async function onDisk(): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map((one) => one.name);
}
const listed = async (): Promise<number> => (await t.administrator.get(url)).body.items.length;

describe('what a file is, its bytes decide', () => {
  const html = '<!DOCTYPE html><script>alert(1)</script>';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
  const cases: [string, () => Buffer, string][] = [
    ['page.html', () => Buffer.from(html), 'text/html'],
    ['picture.png', () => Buffer.from(html), 'image/png'],
    ['drawing.svg', () => Buffer.from(svg), 'image/svg+xml'],
    ['drawing.png', () => Buffer.from(`<?xml version="1.0"?>${svg}`), 'image/png'],
    ['gif-and-script.gif', () => Buffer.from('GIF89a/*<script>alert(1)</script>*/'), 'image/gif'],
    ['png-and-page.png', () => Buffer.concat([png, Buffer.from(html)]), 'image/png'],
    ['png-and-zip.png', () => Buffer.concat([png, Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]), 'image/png'],
    ['not-a-picture.jpg', () => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.alloc(500)]), 'image/jpeg'],
    ['script.js', () => Buffer.from('alert(1)'), 'text/javascript'],
    ['empty.txt', () => Buffer.alloc(0), 'text/plain'],
  ];
  test.each(cases)('%s is only ever downloaded', async (name, bytes, claimed) => {
    const { status, body } = await put(name, bytes(), claimed);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'other', hasThumbnail: false });
    const got = await get(body.id);
    expect(got.headers['content-type']).not.toMatch(/html|svg|xml|script|image/);
    expect(got.headers['content-disposition']).toMatch(/^attachment;/);
    expect(got.headers['x-content-type-options']).toBe('nosniff');
    expect(got.headers['content-security-policy']).toMatch(/sandbox$/);
    expect(got.raw.rawPayload.equals(bytes())).toBe(true);
    expect((await get(body.id, 'thumbnail')).status).toBe(404);
    expect((await get(body.id, 'display')).status).toBe(404);
  });

  test('a picture named as a page is a picture', async () => {
    const { body } = await put('page.html', png, 'text/html');
    expect(body).toMatchObject({ kind: 'image', mediaType: 'image/png' });
    const got = await get(body.id);
    expect(got.headers['content-type']).toBe('image/png');
    expect(got.headers['content-disposition']).toMatch(/^inline;/);
    expect(got.headers['x-content-type-options']).toBe('nosniff');
  });

  test('an image bomb is kept as a file, and never shown', async () => {
    const side = 12_000;
    const bomb = await sharp({
      create: { width: side, height: side, channels: 3, background: '#000' },
      limitInputPixels: false,
    })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    const { status, body } = await put('bomb.png', bomb);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'other', hasThumbnail: false, mediaType: 'application/octet-stream' });
  });

  test('an image that breaks off in the middle stays, without a small picture or with what there is of it', async () => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer();
    const { status, body } = await put('half.png', noise.subarray(0, 3000));
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'image', width: 300, height: 300 });
    expect((await get(body.id)).raw.rawPayload.length).toBe(3000);
  });

  test('where a photo was taken is not in what is shown of it, and it stands upright', async () => {
    const photo = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#884422' } })
      .withExif({
        IFD0: { Orientation: '6', Make: 'Phone' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 22/1 0/1' },
      })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { body } = await put('photo.jpg', photo);
    expect(body).toMatchObject({ kind: 'image', hasDisplay: true, width: 40, height: 80 });
    for (const form of ['thumbnail', 'display']) {
      const shown = await get(body.id, form);
      const meta = await sharp(shown.raw.rawPayload).metadata();
      expect([meta.exif, meta.xmp, meta.orientation]).toEqual([undefined, undefined, undefined]);
      expect([meta.width, meta.height]).toEqual([40, 80]);
    }
  });

  test('a HEIC photo of a telephone is shown as JPEG: its colours where they were, without the place', async () => {
    const photo = await readFile('tests/fixtures/photo.heic');
    const { status, body } = await put('IMG_0042.HEIC', photo);
    expect(status).toBe(201);
    expect(body).toMatchObject({ kind: 'image', mediaType: 'image/heic', hasDisplay: true, width: 640, height: 480 });
    const shown = await get(body.id, 'display');
    expect(shown.headers['content-type']).toBe('image/jpeg');
    const meta = await sharp(shown.raw.rawPayload).metadata();
    expect([meta.width, meta.height, meta.exif]).toEqual([640, 480, undefined]);
    const { data } = await sharp(shown.raw.rawPayload).raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * 640 + x) * 3, (y * 640 + x) * 3 + 3)];
    const near = (colour: number[], wanted: number[]) =>
      expect(Math.max(...colour.map((part, index) => Math.abs(part - wanted[index]!)))).toBeLessThan(24);
    near(at(100, 100), [0xc6, 0x28, 0x28]);
    near(at(480, 360), [0xf9, 0xa8, 0x25]);
    near(at(600, 40), [0x0b, 0x3d, 0x91]);
    expect((await get(body.id, 'thumbnail')).headers['content-type']).toBe('image/webp');
    expect((await get(body.id)).raw.rawPayload.equals(photo)).toBe(true);
  });
});

describe('names', () => {
  test.each([
    ['..\\\\..\\\\windows\\\\system.ini', 'system.ini'],
    ['../../../etc/passwd', 'passwd'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a\u0007b\u007f.txt', 'ab.txt'],
  ])('%j', async (given, name) => {
    expect((await put(given, 'x')).body.name).toBe(name);
  });

  test('10,000 letters are shortened, the ending stays, and the header is sound', async () => {
    const { body } = await put(`${'é'.repeat(10_000)}.pdf`, 'x');
    expect([...body.name]).toHaveLength(180);
    expect(body.name).toMatch(/….pdf$/);
    const { headers } = await get(body.id);
    expect(headers['content-disposition']).toContain("filename*=UTF-8''");
  });
});

describe('parts of a file, and the same again', () => {
  test('ranges, the ETag, and what lies outside', async () => {
    const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256));
    const { body } = await put('data.bin', bytes);
    const whole = await get(body.id);
    expect(whole.headers).toMatchObject({
      etag: `"${body.sha256}"`,
      'accept-ranges': 'bytes',
      'content-length': '1000',
    });
    expect(whole.headers['cache-control']).toMatch(/^private/);
    const part = await get(body.id, 'file', { range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe('bytes 10-19/1000');
    expect(part.raw.rawPayload.equals(bytes.subarray(10, 20))).toBe(true);
    expect((await get(body.id, 'file', { range: 'bytes=5000-' })).status).toBe(416);
    expect((await get(body.id, 'file', { 'if-none-match': `"${body.sha256}"` })).status).toBe(304);
  });
});

describe('when it fails, nothing is left', () => {
  test.each([
    ['full', 'storage_full', 'no space left'],
    ['away', 'storage_away', 'cannot be reached'],
    ['copies', 'storage_full', 'no space left'],
  ] as const)('the storage: %s', async (how, code, words) => {
    const [disk, count] = [await onDisk(), await listed()];
    storage.resetPuts();
    storage.fail = how;
    const answer = await put('lost.png', png);
    storage.fail = null;
    expect(answer).toMatchObject({ status: 503, body: { code } });
    expect(answer.body.detail).toContain(words);
    expect(await onDisk()).toEqual(disk);
    expect(await listed()).toBe(count);
  });

  test('what cannot be removed now is removed by the round', async () => {
    const { body } = await put('stuck.bin', 'stuck');
    const disk = await onDisk();
    storage.fail = 'removing';
    expect((await t.administrator.delete(`${url}/${body.id}`, 1)).status).toBe(204);
    storage.fail = null;
    expect(await onDisk()).toEqual(disk);
    for (const round of t.app.services.tasks.rounds.filter((one) => one.everyMs === 600_000))
      await round.run(new AbortController().signal);
    expect((await onDisk()).length).toBe(disk.length - 1);
  });

  test('a byte beyond the limit', async () => {
    const [disk, count] = [await onDisk(), await listed()];
    const answer = await put('large.bin', Buffer.alloc(15 * 1024 * 1024 + 1));
    expect(answer).toMatchObject({ status: 413, body: { code: 'file_too_large' } });
    expect(answer.body.detail).toContain('15 MB');
    expect(await onDisk()).toEqual(disk);
    expect(await listed()).toBe(count);
  });

  test('a sender that goes away in the middle', async () => {
    const [disk, count] = [await onDisk(), await listed()];
    await t.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = t.app.server.address() as { port: number };
    const body = multipartBody('half.bin', Buffer.alloc(3_000_000, 7));
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const head = [
      `POST ${url} HTTP/1.1`,
      `host: 127.0.0.1:${port}`,
      `cookie: ${t.administrator.cookie}`,
      `content-type: multipart/form-data; boundary=${boundary}`,
      `content-length: ${body.length}`,
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n`);
    socket.write(body.subarray(0, 1_000_000));
    const parts = async () => (await onDisk()).length;
    for (let tries = 0; tries < 100 && (await parts()) === disk.length; tries += 1) await pause(20);
    expect(await parts()).toBe(disk.length + 1);
    socket.destroy();
    for (let tries = 0; tries < 200 && (await parts()) > disk.length; tries += 1) await pause(20);
    expect(await onDisk()).toEqual(disk);
    expect(await listed()).toBe(count);
  });
});
