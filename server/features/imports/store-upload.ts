import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#server/errors.ts';
import { megabytes, tooLarge } from '#server/tabular/file-errors.ts';
import { tableLimits } from '#server/tabular/table.ts';

/** What arrives of an upload; `truncated` once more than the limit came. */
export type UploadStream = Readable & { truncated?: boolean };

export const uploadLimit = tableLimits.bytes;

export function uploadPath(folder: string, importId: string): string {
  return join(folder, importId);
}

/**
 * Writes an upload to the disk as it comes; answers its size in bytes. What was written of an upload that fails is removed.
 * Errors: `file_too_large`, `upload_broken_off`, `disk_full`.
 */
export async function storeUpload(folder: string, importId: string, upload: UploadStream): Promise<number> {
  await mkdir(folder, { recursive: true });
  const path = uploadPath(folder, importId);
  try {
    await pipeline(upload, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if (upload.truncated) {
      throw tooLarge(
        'file_too_large',
        `The file has more than ${megabytes(uploadLimit)}, the most that can be imported at a time. Split it.`,
      );
    }
    return (await stat(path)).size;
  } catch (error) {
    await removeUpload(path);
    throw explained(error);
  }
}

function explained(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new AppError(
      'unavailable',
      'disk_full',
      'The file could not be stored: the disk of the server is full. Ask your administrator.',
      { cause: error },
    );
  }
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET' || code === 'FST_MP_PREMATURE_CLOSE') {
    return new AppError(
      'invalid',
      'upload_broken_off',
      'The upload ended before the file was complete. Nothing was kept. Try again.',
      { cause: error },
    );
  }
  return error;
}

/** Removes a stored file; one that is gone already is fine. */
export async function removeUpload(path: string): Promise<void> {
  await rm(path, { force: true });
}
