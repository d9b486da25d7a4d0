import { randomUUIDv7 } from 'node:crypto';
import type { Readable } from 'node:stream';
import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import { brokenOff, type StoredBytes } from '#server/adapters/storage.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import { type CutPieces, cutPieces } from '#server/features/files/cut-pieces.ts';
import type { FileService, Received } from '#server/features/files/service.ts';
import { authorOf, type Writer } from './open-thread.ts';
import { insertFile } from './queries-files.ts';
import * as queries from './queries-uploads.ts';

type Deps = {
  db: Database;
  clock: Clock;
  files: FileService;
  /** The writer's own upload, held; the writer may still write there. Errors: neither. */
  held: (tx: Tx, writer: Writer, upload: Pick<queries.UploadRow, 'id' | 'thread_id'>) => Promise<queries.UploadRow>;
};

/** A piece ends after so long; a server that is killed loses no more than this of a file. */
const pieceMs = 5_000;
const idleMs = 60_000;
/** Pieces outlive their upload by this, so that none is removed while its file is being completed. */
const graceMs = 3_600_000;
const system = systemActor('messages');

/** Keys planned for an upload: its first piece, then the whole file and the copies of an image. */
export type Planned = readonly string[];

export function planFor(tx: Tx, files: FileService, upload: queries.UploadRow): Promise<string[]> {
  return files.plan(tx, 4, new Date(upload.expires_at.getTime() + graceMs));
}

/**
 * Takes the bytes of one request for an upload, in pieces. An upload that is there in one piece is recorded in one step; otherwise every
 * piece is recorded as it comes, and the file once all are there.
 */
export function uploadTaker({ db, clock, files, held }: Deps) {
  /** `onCut`: hears of what arrives, so that it can be ended. Answers the upload afterwards. Errors: see `take` in uploads.ts. */
  async function take(
    writer: Writer,
    upload: queries.UploadRow,
    planned: Planned,
    bytes: Readable,
    onCut: (cut: CutPieces) => void,
  ): Promise<queries.UploadRow> {
    const cut = cutPieces(bytes, {
      everyMs: pieceMs,
      idleMs,
      mostBytes: upload.size - upload.received,
      tooMany: () => grew(upload),
    });
    onCut(cut);
    let now = upload;
    let key = planned[0];
    try {
      for (let piece = await cut.next(); piece !== null; piece = await cut.next()) {
        key ??= await db.withActor(system, async (tx) => (await planFor(tx, files, upload))[0]!);
        now = await takePiece(writer, now, piece, key, planned);
        key = undefined;
      }
    } catch (error) {
      throw cut.refusal() ?? error;
    } finally {
      cut.stop();
    }
    const refusal = cut.refusal();
    if (refusal) throw refusal;
    if (now.message_file_id !== null) return now;
    if (now.received === now.size) return finish(writer, now, await piecesOf(now), planned);
    if (!cut.isWhole()) throw brokenOff(new Error('The sender went away.'));
    return now;
  }

  const piecesOf = (upload: queries.UploadRow) => db.withActor(system, (tx) => queries.selectPieces(tx, upload));

  async function takePiece(
    writer: Writer,
    upload: queries.UploadRow,
    piece: Readable,
    key: string,
    planned: Planned,
  ): Promise<queries.UploadRow> {
    try {
      const stored = await files.receivePiece(piece, upload.size - upload.received, key);
      if (upload.received === 0 && stored.size === upload.size) return await finish(writer, upload, [stored], planned);
      return await db.withActor(system, async (tx) => {
        const now = await held(tx, writer, upload);
        if (now.received !== upload.received) throw wrongOffset(now);
        await queries.addPiece(tx, now, stored);
        return { ...now, received: now.received + stored.size };
      });
    } catch (error) {
      await files.removePlanned([key]);
      throw error;
    }
  }

  /** Records the file once, whoever else does the same; what is not needed for it is removed, what came too late as well. */
  async function finish(
    writer: Writer,
    upload: queries.UploadRow,
    pieces: readonly StoredBytes[],
    planned: Planned,
  ): Promise<queries.UploadRow> {
    const spare = planned.slice(1);
    let needed: (string | null)[] = [];
    try {
      const received = await files.assemble(upload.name, pieces, spare);
      return await db.withActor(system, async (tx) => {
        const now = await held(tx, writer, upload);
        if (now.message_file_id !== null) return now;
        if (now.received !== upload.received) throw wrongOffset(now);
        const id = await recordFile(tx, writer, now, received);
        await queries.finishUpload(tx, now, id);
        needed = [...Object.values(received.keys), ...spare];
        await files.forget(tx, spare);
        return { ...now, received: now.size, message_file_id: id };
      });
    } catch (error) {
      needed = pieces.map((piece) => piece.key);
      throw error;
    } finally {
      const keys = [...spare, ...pieces.map((piece) => piece.key)].filter((key) => !needed.includes(key));
      if (keys.length > 0) await files.removePlanned(keys);
    }
  }

  async function recordFile(tx: Tx, writer: Writer, upload: queries.UploadRow, received: Received): Promise<string> {
    const author = authorOf(writer);
    const id = randomUUIDv7();
    await insertFile(tx, {
      id,
      customer_id: upload.customer_id,
      thread_id: upload.thread_id,
      message_id: null,
      position: 0,
      internal: false,
      file_id: await files.record(tx, upload.customer_id, received, clock.now()),
      name: received.name,
      author_kind: author.kind,
      author_id: author.id,
      created_at: clock.now(),
    });
    return id;
  }

  return take;
}

export function wrongOffset({ received, size }: queries.UploadRow): AppError {
  const message = `${received.toLocaleString('en')} of ${size.toLocaleString('en')} bytes of this file are here. Go on with offset ${received}.`;
  return new AppError('conflict', 'upload_offset', message, {
    faults: [{ field: 'offset', code: 'upload_offset', message }],
  });
}

function grew({ name, size }: queries.UploadRow): AppError {
  return new AppError(
    'too_large',
    'file_grew',
    `More of ${name} came than the ${size.toLocaleString('en')} bytes that were announced; it was changed while it was sent. Nothing was kept. Choose it again.`,
  );
}
