import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DeleteObjectCommand, GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { AppError } from '#server/errors.ts';
import type { S3Place } from './s3-url.ts';
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

/** Files in a bucket of S3 or of what speaks like it, addressed by path. An upload that fails is taken back part by part. */
export function s3Storage(place: S3Place): FileStorage {
  const client = new S3Client({
    endpoint: place.endpoint,
    region: place.region,
    forcePathStyle: true,
    maxAttempts: 3,
    // Many servers that speak S3 do not know the newer checksums; the SHA-256 of each file is kept in the database.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
    ...(place.credentials ? { credentials: place.credentials } : {}),
  });
  const object = (key: string) => {
    if (!isStorageKey(key)) throw new Error(`“${key}” is not a key of the file storage.`);
    return { Bucket: place.bucket, Key: `${place.prefix}${key}` };
  };
  return {
    async put(source, { maxBytes, signal, key = newStorageKey() }) {
      const counted = meter(maxBytes);
      const fault = blame(source);
      // When it fails the client of S3 lets go of what it reads; a sender who goes away ends that with an error of its own.
      counted.stream.once('close', () => {
        const { errored, readableEnded } = counted.stream;
        const isLetGo = errored === null ? !readableEnded : (errored as NodeJS.ErrnoException).code === 'ABORT_ERR';
        if (isLetGo) fault.storageFailed();
      });
      const upload = new Upload({ client, params: { ...object(key), Body: counted.stream }, queueSize: 2 });
      try {
        const sent = upload.done().catch((error: unknown) => {
          counted.stream.destroy(error as Error);
          throw error;
        });
        const results = await Promise.allSettled([
          pipeline(source, counted.stream, signal ? { signal } : {}),
          sent,
        ] as const);
        const [flow, stored] = results;
        // The limit and the sender come first: when they end the flow, the storage only follows.
        if (flow.status === 'rejected' && (flow.reason instanceof AppError || stored.status === 'fulfilled'))
          throw flow.reason;
        if (stored.status === 'rejected') throw signal?.aborted ? signal.reason : stored.reason;
        return { key, size: counted.size(), sha256: counted.sha256() };
      } catch (error) {
        source.destroy();
        throw fault.putError(error, signal) ?? explained(error);
      }
    },
    async read(key, range) {
      try {
        const bytes = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
        const answer = await client.send(new GetObjectCommand({ ...object(key), ...bytes }));
        if (!(answer.Body instanceof Readable)) throw new Error('The storage answered without a body.');
        return answer.Body;
      } catch (error) {
        throw (error as Error).name === 'NoSuchKey' ? fileLost(key, error) : explained(error);
      }
    },
    async remove(key) {
      await client.send(new DeleteObjectCommand(object(key))).catch((error: unknown) => {
        throw explained(error);
      });
    },
  };
}

function explained(error: unknown): AppError {
  const { name, $metadata } = error as Error & { $metadata?: { httpStatusCode?: number } };
  const isFull = $metadata?.httpStatusCode === 507 || /QuotaExceeded|StorageFull|InsufficientCapacity/.test(name);
  return isFull ? storageFull(error) : storageAway(error);
}
