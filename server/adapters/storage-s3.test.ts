import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readConfig } from '#server/config.ts';
import { readS3Url } from './s3-url.ts';
import type { FileStorage } from './storage.ts';
import { s3Storage } from './storage-s3.ts';

/**
 * Speaks as much of S3 over HTTP as the client uses: put, get with range, delete, uploads in parts. It checks that requests are signed
 * with the key of the address, not that the signature is right; it stands in for no real bucket.
 */
const objects = new Map<string, Buffer>();
const uploads = new Map<string, Map<number, Buffer>>();
let failWith: { status: number; code: string } | null = null;
let server: Server;
let storage: FileStorage;
let base: string;

async function answer(method: string, url: URL, body: Buffer, range: string | undefined) {
  const key = url.pathname;
  const upload = url.searchParams.get('uploadId');
  if (failWith)
    return { status: failWith.status, text: `<Error><Code>${failWith.code}</Code><Message>no</Message></Error>` };
  if (method === 'POST' && url.searchParams.has('uploads')) {
    uploads.set('u1', new Map());
    return { text: `<InitiateMultipartUploadResult><UploadId>u1</UploadId></InitiateMultipartUploadResult>` };
  }
  if (method === 'PUT' && upload) {
    uploads.get(upload)?.set(Number(url.searchParams.get('partNumber')), body);
    return { headers: { etag: '"part"' } };
  }
  if (method === 'POST' && upload) {
    const parts = [...uploads.get(upload)!].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
    objects.set(key, Buffer.concat(parts));
    uploads.delete(upload);
    return { text: '<CompleteMultipartUploadResult><ETag>"x"</ETag></CompleteMultipartUploadResult>' };
  }
  if (method === 'DELETE') {
    if (upload) uploads.delete(upload);
    else objects.delete(key);
    return { status: 204 };
  }
  if (method === 'PUT') {
    objects.set(key, body);
    return { headers: { etag: '"x"' } };
  }
  const found = objects.get(key);
  if (!found) return { status: 404, text: '<Error><Code>NoSuchKey</Code><Message>no</Message></Error>' };
  const [start, end] =
    /(\d+)-(\d+)/
      .exec(range ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  return start === undefined ? { bytes: found } : { status: 206, bytes: found.subarray(start, end! + 1) };
}

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const signed = request.headers.authorization?.includes('Credential=test-key/') === true;
    const body = await buffer(request).catch(() => Buffer.alloc(0));
    const url = new URL(request.url ?? '/', 'http://s3.test');
    const made: { status?: number; text?: string; bytes?: Buffer; headers?: Record<string, string> } = signed
      ? await answer(request.method ?? '', url, body, request.headers.range)
      : { status: 403, text: '<Error><Code>AccessDenied</Code></Error>' };
    response.writeHead(made.status ?? 200, made.headers ?? {});
    response.end(made.bytes ?? made.text ?? '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://test-key:test%2Fsecret@127.0.0.1:${(server.address() as { port: number }).port}/files-bucket/milepost?region=eu-west-1`;
  storage = s3Storage(readS3Url(base)!);
});
afterAll(() => server.close());
beforeEach(() => {
  objects.clear();
  uploads.clear();
  failWith = null;
});

const of = (bytes: Buffer) => Readable.from([bytes]);

test('what is put is read again, whole and in part, and removed', async () => {
  const bytes = Buffer.from('0123456789');
  const stored = await storage.put(of(bytes), { maxBytes: 100 });
  expect(stored).toMatchObject({ size: 10, sha256: createHash('sha256').update(bytes).digest('hex') });
  expect([...objects.keys()]).toEqual([`/files-bucket/milepost/${stored.key}`]);
  expect((await buffer(await storage.read(stored.key))).equals(bytes)).toBe(true);
  expect((await buffer(await storage.read(stored.key, { start: 2, end: 4 }))).toString()).toBe('234');
  await storage.remove(stored.key);
  expect(objects.size).toBe(0);
  await expect(storage.read(stored.key)).rejects.toMatchObject({ code: 'file_lost' });
});

test('a large file goes in parts', async () => {
  const bytes = Buffer.alloc(12 * 1024 * 1024, 3);
  const stored = await storage.put(of(bytes), { maxBytes: bytes.length });
  expect(objects.get(`/files-bucket/milepost/${stored.key}`)?.equals(bytes)).toBe(true);
});

test('too large or broken off in the middle of the parts: nothing is left', async () => {
  const chunks = (count: number, after?: Error) =>
    Readable.from(
      (async function* () {
        for (let index = 0; index < count; index += 1) yield Buffer.alloc(1024 * 1024, 1);
        if (after) throw after;
      })(),
    );
  const most = 11 * 1024 * 1024;
  await expect(storage.put(chunks(13), { maxBytes: most })).rejects.toMatchObject({ code: 'file_too_large' });
  const broken = storage.put(chunks(8, new Error('gone')), { maxBytes: most });
  await expect(broken).rejects.toMatchObject({ code: 'upload_broken_off' });
  await expect.poll(() => [objects.size, uploads.size]).toEqual([0, 0]);
});

test('full, refused, away: each in a sentence', async () => {
  const put = () => storage.put(of(Buffer.alloc(10)), { maxBytes: 100 });
  failWith = { status: 507, code: 'XMinioStorageFull' };
  await expect(put()).rejects.toMatchObject({ code: 'storage_full' });
  failWith = { status: 403, code: 'AccessDenied' };
  await expect(put()).rejects.toMatchObject({ code: 'storage_away' });
  const nobody = s3Storage(readS3Url('http://a:b@127.0.0.1:9/files-bucket')!);
  await expect(nobody.put(of(Buffer.alloc(10)), { maxBytes: 100 })).rejects.toMatchObject({ code: 'storage_away' });
});

test('a storage that fails while the file still arrives is not taken for a sender who went away', async () => {
  failWith = { status: 507, code: 'XMinioStorageFull' };
  const slow = Readable.from(
    (async function* () {
      for (let index = 0; index < 40; index += 1) {
        yield Buffer.alloc(1024 * 1024, 1);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })(),
  );
  await expect(storage.put(slow, { maxBytes: 100_000_000 })).rejects.toMatchObject({ code: 'storage_full' });
});

test('the address: its parts, and a wrong one stops the start with its form', () => {
  expect(readS3Url('https://AK:a%2Fb@s3.example.com/box')).toEqual({
    endpoint: 'https://s3.example.com',
    region: 'us-east-1',
    bucket: 'box',
    prefix: '',
    credentials: { accessKeyId: 'AK', secretAccessKey: 'a/b' },
  });
  expect(readS3Url('https://s3.example.com/box/a/b?region=x')).toMatchObject({ prefix: 'a/b/', credentials: null });
  for (const wrong of ['box', 's3://box', 'https://s3.example.com', 'https://only-key@s3.example.com/box'])
    expect(readS3Url(wrong), wrong).toBeNull();
  expect(() => readConfig({ MILEPOST_S3_URL: 'ftp://x' })).toThrow('MILEPOST_S3_URL');
  expect(readConfig({ MILEPOST_S3_URL: base }).s3Url).toBe(base);
});
