import { randomBytes } from 'node:crypto';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeContact, makeCustomer, type TestCustomer } from '#tests/support/people.ts';
import { type Client, startTestApp, type TestApp } from '#tests/support/test-app.ts';
import { upload } from '#tests/support/upload.ts';

let t: TestApp;
let customer: TestCustomer;
let contact: Client;
const url = '/api/v1/company/logo';

beforeAll(async () => {
  t = await startTestApp();
  customer = await makeCustomer(t, 'Branded customer');
  contact = await makeContact(t, customer, 'brand@example.com');
});
afterAll(() => t.stop());

const company = async () => (await t.administrator.get('/api/v1/company')).body;
const send = async (bytes: Buffer | string, name = 'logo.png', client: Client = t.administrator) =>
  upload(t, client, url, { name, bytes }, { 'if-match': `"${(await company()).version}"` });
const picture = (background: string, width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 4, background } });
/** A mark with a wide margin around it. */
const framed = async () =>
  sharp({ create: { width: 3000, height: 2000, channels: 3, background: '#ffffff' } })
    .composite([{ input: await picture('#c01020', 1500, 300).png().toBuffer(), gravity: 'centre' }])
    .jpeg()
    .withExif({ IFD3: { GPSLatitudeRef: 'N' } })
    .toBuffer();

describe('a logo', () => {
  test('is drawn anew as PNG in bounds, and stands wherever the brand does', async () => {
    const saved = await send(await framed(), 'mark.jpg');
    expect(saved.status, JSON.stringify(saved.body)).toBe(200);
    const { logoUrl } = saved.body;
    expect(logoUrl).toMatch(/^\/api\/v1\/logos\/[0-9a-f]{64}\.png$/);
    expect((await company()).logoUrl).toBe(logoUrl);
    expect((await contact.get('/api/portal/v1/overview')).body.logoUrl).toBe(logoUrl);
    expect((await t.anonymous.get(`/api/portal/v1/portals/${customer.slug}`)).body.logoUrl).toBe(logoUrl);
    const read = await t.app.inject({ url: logoUrl });
    expect(read.statusCode).toBe(200);
    expect(read.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const { format, width, height, exif } = await sharp(read.rawPayload).metadata();
    // A mark of 1,500 by 300 within its margin.
    expect({ format, width, exif }).toEqual({ format: 'png', width: 560, exif: undefined });
    expect(Math.abs(height - 112)).toBeLessThanOrEqual(1);
  });

  test('another one has another address; the former stays for mails that show it', async () => {
    const before = (await company()).logoUrl;
    const saved = await send(await picture('#0a7f5a').webp().toBuffer(), 'mark.webp');
    expect(saved.body.logoUrl).not.toBe(before);
    expect((await t.app.inject({ url: before })).statusCode).toBe(200);
    expect((await t.app.inject({ url: saved.body.logoUrl })).statusCode).toBe(200);
  });

  test('removed, it is gone everywhere, the former ones too', async () => {
    const { logoUrl, version } = await company();
    const removed = await t.administrator.delete(url, version);
    expect(removed.body).toMatchObject({ logoUrl: null, version: version + 1 });
    expect((await t.app.inject({ url: logoUrl })).statusCode).toBe(404);
    expect((await contact.get('/api/portal/v1/overview')).body.logoUrl).toBeNull();
    expect((await t.administrator.delete(url, version)).status).toBe(412);
  });
});

describe('what is no logo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  test.each([
    ['an SVG', () => svg, 'logo_svg'],
    ['an SVG that begins as XML', () => `<?xml version="1.0"?>\n${svg}`, 'logo_svg'],
    ['a page', () => '<!doctype html><title>x</title>', 'logo_type'],
    ['a GIF', () => picture('#ff0000').gif().toBuffer(), 'logo_type'],
    ['nothing', () => '', 'logo_type'],
    [
      'half a PNG',
      async () => (await picture('#00ff00', 400, 400).png().toBuffer()).subarray(0, 60),
      'logo_unreadable',
    ],
    ['a picture that is far too large to draw', bomb, 'logo_unreadable'],
  ])('%s is refused with a sentence, and nothing changes', async (_, make, code) => {
    const before = await company();
    const { status, body } = await send(await make(), 'logo.png');
    expect([status, body.code]).toEqual([422, code]);
    expect(body.faults[0]).toMatchObject({ field: 'file', code });
    expect(await company()).toEqual(before);
  });

  test('more than 1 MB is refused', async () => {
    const { status, body } = await send(randomBytes(1024 * 1024 + 1));
    expect([status, body.code]).toEqual([413, 'file_too_large']);
  });

  test('a request without a file, without a version, of a stale one', async () => {
    const bytes = await picture('#123456').png().toBuffer();
    expect((await upload(t, t.administrator, url, { name: 'a.png', bytes })).status).toBe(428);
    expect((await upload(t, t.administrator, url, { name: 'a.png', bytes }, { 'if-match': '"0"' })).status).toBe(412);
  });

  test('only those who may change the company set or remove it', async () => {
    const bytes = await picture('#123456').png().toBuffer();
    const manager = await t.userWithRole('manager');
    expect((await send(bytes, 'a.png', manager)).status).toBe(403);
    expect((await manager.delete(url, 1)).status).toBe(403);
    expect((await send(bytes, 'a.png', contact)).status).toBe(401);
  });

  test.each(['x.png', `${'a'.repeat(64)}.png`, `${'a'.repeat(64)}`, '..%2f..%2fpackage.json'])(
    'there is none at %s',
    async (file) => {
      expect((await t.app.inject({ url: `/api/v1/logos/${file}` })).statusCode).toBe(404);
    },
  );
});

/** A PNG of a few bytes that claims 60,000 x 60,000 pixels. */
async function bomb(): Promise<Buffer> {
  const png = Buffer.from(await picture('#000000', 1, 1).png().toBuffer());
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return png;
}
