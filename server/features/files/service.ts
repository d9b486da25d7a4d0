import { randomUUIDv7 } from 'node:crypto';
import { Readable } from 'node:stream';
import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import { type FileStorage, newStorageKey, type StoredBytes } from '#server/adapters/storage.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type Inspected, inspectFile } from './inspect-file.ts';
import * as queries from './queries.ts';
import { cleanName } from './rules-names.ts';

export { type FileKind, fileKinds } from './rules-media.ts';
export { cleanName } from './rules-names.ts';
export { type FileForm, sentFile, sentOutside } from './sent-file.ts';

export type FileService = ReturnType<typeof fileService>;

/** A file that arrives: the name as sent, the bytes, and a signal that ends with the sender. */
export type Arriving = { name: string; stream: Readable; signal?: AbortSignal };

/** A file that lies in the storage and that no record names yet: `record` it, or it is removed. */
export type Received = {
  name: string;
  size: number;
  sha256: string;
  keys: { file: string; thumbnail: string | null; display: string | null };
  inspected: Inspected;
};

/** An upload that nobody finished may be removed after so long. */
const uploadMs = 24 * 3_600_000;
const batch = 200;
const system = systemActor('file storage');

/** Files of jobs and messages: received, recorded, removed. Who may do so is asked by those who call. */
export function fileService({ db, clock, storage }: { db: Database; clock: Clock; storage: FileStorage }) {
  /** Removes what no record needs any more; what cannot be removed now is tried again by the round. */
  async function removeNow(keys: readonly string[]): Promise<void> {
    const removed: string[] = [];
    for (const key of keys) {
      const isGone = await storage.remove(key).then(
        () => true,
        () => false,
      );
      if (isGone) removed.push(key);
    }
    if (removed.length > 0) await db.withActor(system, (tx) => queries.deleteRemovals(tx, removed));
  }

  async function putCopy(key: string, bytes: Buffer | undefined): Promise<string | null> {
    if (bytes === undefined) return null;
    await storage.put(Readable.from([bytes]), { maxBytes: bytes.length, key });
    return key;
  }

  /** What lies in the storage under `stored` as a received file; its copies go under the keys given. */
  async function looked(
    name: string,
    stored: StoredBytes,
    [thumbnailKey, displayKey]: readonly [string, string],
  ): Promise<Received> {
    const inspected = await inspectFile(stored.size, (range) => storage.read(stored.key, range));
    const { thumbnail, display } = inspected;
    const keys = {
      file: stored.key,
      thumbnail: await putCopy(thumbnailKey, thumbnail ?? undefined),
      display: await putCopy(displayKey, display?.bytes),
    };
    return { name: cleanName(name), size: stored.size, sha256: stored.sha256, keys, inspected };
  }

  /**
   * Stores a file as it arrives, looks what it is, makes its copies. Everything is marked for removal first, so that neither a failure
   * nor a crash leaves anything. Errors: `file_too_large`, `upload_broken_off`, `storage_full`, `storage_away`.
   */
  async function receive(arriving: Arriving, maxBytes: number): Promise<Received> {
    const planned = [newStorageKey(), newStorageKey(), newStorageKey()] as const;
    const dueAt = new Date(clock.now().getTime() + uploadMs);
    await db
      .withActor(system, (tx) => queries.insertRemovals(tx, planned, dueAt))
      .catch((error: unknown) => {
        arriving.stream.destroy();
        throw error;
      });
    try {
      const { signal } = arriving;
      const [key, ...copies] = planned;
      const stored = await storage.put(arriving.stream, { maxBytes, key, ...(signal ? { signal } : {}) });
      return await looked(arriving.name, stored, copies);
    } catch (error) {
      await removeNow(planned).catch(() => undefined);
      throw error;
    }
  }

  /** Plans so many keys, in the caller's transaction: what comes to lie under them is removed from `dueAt` on unless it is recorded. */
  async function plan(tx: Tx, count: number, dueAt: Date): Promise<string[]> {
    const keys = Array.from({ length: count }, newStorageKey);
    await queries.insertRemovals(tx, keys, dueAt);
    return keys;
  }

  /** Says that nothing lies under these planned keys any more, or that it is looked after, in the caller's transaction. */
  const forget = (tx: Tx, keys: readonly string[]): Promise<void> => queries.deleteRemovals(tx, keys);

  /** Stores a piece of a file under a planned key. Errors: as `receive`. */
  async function receivePiece(stream: Readable, maxBytes: number, key: string): Promise<StoredBytes> {
    try {
      return await storage.put(stream, { maxBytes, key });
    } finally {
      stream.destroy();
    }
  }

  /**
   * Makes one file of its pieces, in order. A single piece is the file itself; others are copied together under the first of three planned
   * keys; the rest are for the copies that are shown. Errors: as `receive`, `file_lost`.
   */
  async function assemble(name: string, pieces: readonly StoredBytes[], keys: readonly string[]): Promise<Received> {
    const [whole, thumbnail, display] = keys as [string, string, string];
    const [only, ...others] = pieces;
    const size = pieces.reduce((sum, piece) => sum + piece.size, 0);
    const source = () => Readable.from(joined(pieces, storage.read), { objectMode: false });
    const stored = only && others.length === 0 ? only : await storage.put(source(), { maxBytes: size, key: whole });
    return looked(name, stored, [thumbnail, display]);
  }

  /** Makes the received file a customer's, in the caller's transaction; answers its id. */
  async function record(tx: Tx, customerId: string, { keys, ...file }: Received, now: Date): Promise<string> {
    const id = randomUUIDv7();
    const { mediaType, kind, width, height, hasLocation, display } = file.inspected;
    const isShown = keys.display !== null && display !== null;
    await queries.insertFile(tx, {
      id,
      customer_id: customerId,
      sha256: file.sha256,
      size: file.size,
      media_type: mediaType,
      kind,
      storage_key: keys.file,
      thumbnail_key: keys.thumbnail,
      display_key: isShown ? keys.display : null,
      display_type: isShown ? display.mediaType : null,
      has_location: hasLocation,
      width,
      height,
      created_at: now,
    });
    await queries.deleteRemovals(tx, keysOf(keys));
    return id;
  }

  /**
   * Removes what lies under those of the keys that are still planned: one that was recorded stays, even where its recording could not be
   * confirmed. What cannot be removed now is removed by the round.
   */
  async function removePlanned(keys: readonly string[]): Promise<void> {
    await db
      .withActor(system, (tx) => queries.holdRemovals(tx, keys))
      .then(removeNow)
      .catch(() => undefined);
  }

  /** Removes a received file that was not recorded after all. */
  const discard = ({ keys }: Received): Promise<void> => removePlanned(keysOf(keys));

  /** Deletes the records of files that nothing names any more, in the caller's transaction. Pass the answer to `removeNow` afterwards. */
  async function release(tx: Tx, customerId: string, fileIds: readonly string[], now: Date): Promise<string[]> {
    const keys = await queries.deleteUnused(tx, customerId, fileIds);
    await queries.insertRemovals(tx, keys, now);
    return keys;
  }

  /** Removes what is due: uploads that were never finished, and what could not be removed before. Answers how many. */
  async function sweep(): Promise<number> {
    const keys = await db.withActor(system, (tx) => queries.selectDueRemovals(tx, clock.now(), batch));
    await removeNow(keys);
    return keys.length;
  }

  return {
    receive,
    plan,
    forget,
    receivePiece,
    assemble,
    record,
    discard,
    release,
    removeNow,
    removePlanned,
    sweep,
    read: storage.read,
  };
}

function keysOf(keys: Received['keys']): string[] {
  return [keys.file, keys.thumbnail, keys.display].filter((key) => key !== null);
}

async function* joined(pieces: readonly StoredBytes[], read: FileStorage['read']): AsyncGenerator<Buffer> {
  for (const { key } of pieces) yield* (await read(key)) as AsyncIterable<Buffer>;
}
