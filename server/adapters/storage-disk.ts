import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, fdatasync, type WriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  blame,
  type FileStorage,
  fileLost,
  isStorageKey,
  meter,
  newStorageKey,
  storageAway,
  storageFull,
} from './storage.ts';

/** Where uploads lie until they are complete; on the same disk, so that they can be moved into place at once. */
export const partsFolder = '.parts';
const staleMs = 24 * 3_600_000;
const flushBytes = 1024 * 1024;

/** Files on the disk below `folder`, which no web address serves. A crash leaves a part at most, swept away by the next start. */
export function diskStorage(folder: string): FileStorage {
  const parts = join(folder, partsFolder);
  const flushEarly = earlyFlushing();
  const pathOf = (key: string): string => {
    if (!isStorageKey(key)) throw new Error(`“${key}” is not a key of the file storage.`);
    return join(folder, key);
  };
  return {
    async put(source, { maxBytes, signal, key = newStorageKey() }) {
      const path = pathOf(key);
      const part = join(parts, randomUUID());
      const counted = meter(maxBytes);
      const fault = blame(source);
      try {
        await mkdir(parts, { recursive: true, mode: 0o700 });
        const file = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
        file.once('error', fault.storageFailed);
        flushEarly(file, counted.stream);
        await pipeline(source, counted.stream, file, signal ? { signal } : {});
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await rename(part, path);
        await syncFolder(dirname(path));
        return { key, size: counted.size(), sha256: counted.sha256() };
      } catch (error) {
        source.destroy();
        await rm(part, { force: true }).catch(() => undefined);
        throw fault.putError(error, signal) ?? explained(error);
      }
    },
    async read(key, range) {
      const path = pathOf(key);
      try {
        await stat(path);
      } catch (error) {
        throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? fileLost(key, error) : explained(error);
      }
      return createReadStream(path, range ?? {});
    },
    async remove(key) {
      await rm(pathOf(key), { force: true }).catch((error: unknown) => {
        throw explained(error);
      });
    },
  };
}

/**
 * Brings a file to the disk while the rest of it arrives, so that the flush at its end is short. One file at a time: the threads that
 * write are few, and many uploads at once keep the disk busy by themselves.
 */
function earlyFlushing() {
  let isFlushing = false;
  return (file: WriteStream, bytes: Readable): void => {
    let fd: number | null = null;
    let flushed = 0;
    file.once('open', (opened) => {
      fd = opened;
    });
    bytes.on('data', () => {
      if (fd === null || isFlushing || file.bytesWritten - flushed < flushBytes) return;
      isFlushing = true;
      flushed = file.bytesWritten;
      fdatasync(fd, (error) => {
        isFlushing = false;
        // The disk tells of a lost write once only: the flush at the end would not hear of it again.
        if (error) file.destroy(error);
      });
    });
  };
}

/** Removes what uploads left that were under way when the server was killed. */
export async function sweepParts(folder: string, now: Date): Promise<void> {
  const parts = join(folder, partsFolder);
  const names = await readdir(parts).catch(() => [] as string[]);
  for (const name of names) {
    const path = join(parts, name);
    const found = await stat(path).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > staleMs) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** A name counts only once its folder is on the disk too. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function explained(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return storageFull(error);
  return code === undefined ? error : storageAway(error);
}
