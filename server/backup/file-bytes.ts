import type { FileHandle } from 'node:fs/promises';

const atATime = 1024 * 1024;

/** The bytes of an open file from its beginning, at most `most`. The file stays open: a stream of Node would close it when it ends. */
export async function* fileBytes(file: FileHandle, most = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  for (let at = 0; at < most; ) {
    const buffer = Buffer.allocUnsafe(Math.min(atATime, most - at));
    const { bytesRead } = await file.read(buffer, 0, buffer.length, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
