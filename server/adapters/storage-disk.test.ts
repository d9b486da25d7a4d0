import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newStorageKey } from './storage.ts';
import { diskStorage, partsFolder, sweepParts } from './storage-disk.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'milepost-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const files = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;
const of = (bytes: Buffer) => Readable.from([bytes]);

test('what is put is read again, whole and in part, and is gone when removed', async () => {
  const storage = diskStorage(folder);
  const bytes = Buffer.from('0123456789');
  const stored = await storage.put(of(bytes), { maxBytes: 10 });
  expect(stored).toMatchObject({ size: 10, sha256: createHash('sha256').update(bytes).digest('hex') });
  expect((await buffer(await storage.read(stored.key))).equals(bytes)).toBe(true);
  expect((await buffer(await storage.read(stored.key, { start: 2, end: 4 }))).toString()).toBe('234');
  await storage.remove(stored.key);
  await storage.remove(stored.key);
  await expect(storage.read(stored.key)).rejects.toMatchObject({ code: 'file_lost' });
  expect(await files()).toBe(0);
});

test('too large, broken off, ended: nothing is left', async () => {
  const storage = diskStorage(folder);
  await expect(storage.put(of(Buffer.alloc(11)), { maxBytes: 10 })).rejects.toMatchObject({ code: 'file_too_large' });
  const broken = new Readable({
    read() {
      this.push(Buffer.alloc(4));
      this.destroy(new Error('gone'));
    },
  });
  await expect(storage.put(broken, { maxBytes: 10 })).rejects.toMatchObject({ code: 'upload_broken_off' });
  const control = new AbortController();
  const slow = new Readable({ read: () => undefined });
  const put = storage.put(slow, { maxBytes: 10, signal: control.signal });
  setTimeout(() => control.abort(new Error('closed')), 20);
  await expect(put).rejects.toMatchObject({ code: 'upload_broken_off' });
  expect(await files()).toBe(0);
});

test('keys lead nowhere else', async () => {
  const storage = diskStorage(folder);
  await expect(storage.read('../../etc/passwd')).rejects.toThrow('not a key');
  await expect(storage.put(of(Buffer.alloc(1)), { maxBytes: 1, key: '/etc/x' })).rejects.toThrow('not a key');
});

test('a folder that cannot be written is said in a sentence', async () => {
  const place = join(folder, 'no-folder');
  await writeFile(place, 'a file stands here');
  const put = diskStorage(place).put(of(Buffer.alloc(1)), { maxBytes: 1, key: newStorageKey() });
  await expect(put).rejects.toMatchObject({ code: 'storage_away', kind: 'unavailable' });
  await rm(place);
});

test('parts of uploads that a killed server left are swept, not those under way', async () => {
  const storage = diskStorage(folder);
  await storage.remove((await storage.put(of(Buffer.alloc(1)), { maxBytes: 1 })).key);
  const [old, fresh] = [join(folder, partsFolder, 'old'), join(folder, partsFolder, 'fresh')];
  await writeFile(old, 'x');
  await writeFile(fresh, 'x');
  const now = new Date();
  const before = new Date(now.getTime() - 25 * 3_600_000);
  await utimes(old, before, before);
  await sweepParts(folder, now);
  expect(await readdir(join(folder, partsFolder))).toEqual(['fresh']);
});
