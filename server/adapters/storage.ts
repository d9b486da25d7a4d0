import { createHash, randomBytes } from 'node:crypto';
import { type Readable, Transform } from 'node:stream';
import { AppError } from '#server/errors.ts';

/** What was stored: where, how many bytes, and their SHA-256 in hexadecimal. */
export type StoredBytes = { key: string; size: number; sha256: string };

/** The bytes from `start` up to and with `end`, both counted from 0. */
export type ByteRange = { start: number; end: number };

export type PutOptions = {
  /** A byte more is refused while it arrives (file_too_large). */
  maxBytes: number;
  /** Ends the upload: nothing is kept (upload_broken_off). */
  signal?: AbortSignal;
  /** Where to keep it; a new key when left out. */
  key?: string;
};

/**
 * Where files are kept: on the disk, or in S3. Either all bytes are stored under the key or none. Errors: `file_too_large`,
 * `upload_broken_off`, `storage_full`, `storage_away`, and for what is read `file_lost`.
 */
export type FileStorage = {
  put(source: Readable, options: PutOptions): Promise<StoredBytes>;
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** What is gone already is fine. */
  remove(key: string): Promise<void>;
};

/** A key that nobody can guess and every storage takes; the first two letters spread the files over folders. */
export function newStorageKey(): string {
  const name = randomBytes(16).toString('hex');
  return `${name.slice(0, 2)}/${name}`;
}

export const isStorageKey = (key: string): boolean => /^[0-9a-f]{2}\/[0-9a-f]{32}$/.test(key);

/** Counts and hashes what passes, and refuses the first byte beyond the limit. */
export function meter(maxBytes: number) {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      if (size > maxBytes) {
        done(fileTooLarge(maxBytes));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, size: () => size, sha256: () => hash.digest('hex') };
}

const megabytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;

export function fileTooLarge(maxBytes: number): AppError {
  return new AppError(
    'too_large',
    'file_too_large',
    `The file is larger than ${megabytes(maxBytes)}, the most that one file may have. Nothing was kept. Make it smaller or split it.`,
  );
}

export function brokenOff(cause: unknown): AppError {
  return new AppError(
    'invalid',
    'upload_broken_off',
    'The upload ended before the file was complete. Nothing was kept. Try again.',
    { cause },
  );
}

export function storageFull(cause: unknown): AppError {
  return new AppError(
    'unavailable',
    'storage_full',
    'The file could not be stored: there is no space left. Nothing was kept. Ask your administrator.',
    { cause },
  );
}

export function storageAway(cause: unknown): AppError {
  return new AppError(
    'unavailable',
    'storage_away',
    'The file storage cannot be reached at the moment. Nothing was changed. Try again in a few minutes.',
    { cause, retryAfter: 60 },
  );
}

/** The record is there and its bytes are not: for people the file is lost, for the log it is an error. */
export function fileLost(key: string, cause: unknown): AppError {
  return new AppError(
    'unavailable',
    'file_lost',
    'This file is not in the file storage any more. Ask your administrator to look for it in a backup.',
    { cause: new Error(`no file under ${key}`, { cause }) },
  );
}

/**
 * Whose fault a failed upload is. When one end of a pipeline fails, both end with the same error, so who was first is written down:
 * call it before the pipeline begins, and `storageFailed` when the storage fails.
 */
export function blame(source: Readable) {
  let first: 'sender' | 'storage' | null = null;
  source.once('error', () => {
    first ??= 'sender';
  });
  return {
    storageFailed: (): void => {
      first ??= 'storage';
    },
    /** The refusal where the limit or the sender ended it; null: it was the storage. */
    putError(error: unknown, signal: AbortSignal | undefined): AppError | null {
      if (error instanceof AppError) return error;
      if (signal?.aborted === true) return brokenOff(error);
      if (first !== null) return first === 'sender' ? brokenOff(error) : null;
      const code = (error as NodeJS.ErrnoException).code ?? '';
      const isSender = code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ABORT_ERR' || code.startsWith('FST_');
      return isSender ? brokenOff(error) : null;
    },
  };
}
