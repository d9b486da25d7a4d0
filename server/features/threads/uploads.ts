import { randomUUIDv7 } from 'node:crypto';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import { brokenOff, fileTooLarge, type StoredBytes } from '#server/adapters/storage.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError, conflict, notFound } from '#server/errors.ts';
import { type CutPieces, cutPieces } from '#server/features/files/cut-pieces.ts';
import { cleanName, type FileService } from '#server/features/files/service.ts';
import type { NewUpload } from './contract-uploads.ts';
import { authorOf, holdThread, type Writer } from './open-thread.ts';
import { countUnsent, type FileRow, insertFile, selectFile } from './queries-files.ts';
import * as queries from './queries-uploads.ts';
import { keptMs, mostUnsent, tooManyWait } from './rules-files.ts';

type Deps = { db: Database; clock: Clock; files: FileService };

/** How far a file is; `file` once all of it is there. */
export type UploadState = { upload: queries.UploadRow; file: FileRow | null };

/** A piece ends after so long; a server that is killed loses no more than this of a file. */
const pieceMs = 5_000;
const idleMs = 60_000;
/** Pieces outlive their upload by this, so that none is removed while its file is being completed. */
const graceMs = 3_600_000;
const patienceMs = 10_000;
const system = systemActor('messages');

export type Uploads = ReturnType<typeof uploadsOf>;

/**
 * Files for messages that arrive piece by piece, for staff, API keys and (checked before) contacts. An upload is its author's own; whether
 * the author may write in the thread is asked again with every piece.
 */
export function uploadsOf({ db, clock, files }: Deps) {
  /** What is arriving in this process: whoever goes on with a file ends what is left of the former line. */
  const arriving = new Map<string, { cut: CutPieces; over: Promise<void> }>();

  async function endFormer(id: string): Promise<void> {
    const former = arriving.get(id);
    former?.cut.stop();
    // A storage that hangs holds nobody up: what it stores in the end does not follow any more and is removed.
    if (former) await Promise.race([former.over, pause(patienceMs, undefined, { ref: false })]);
  }

  const isOver = (upload: queries.UploadRow): boolean =>
    upload.message_file_id === null && upload.expires_at <= clock.now();

  async function stateOf(tx: Tx, upload: queries.UploadRow): Promise<UploadState> {
    const { message_file_id: fileId, thread_id: id, customer_id } = upload;
    return { upload, file: fileId === null ? null : ((await selectFile(tx, { id, customer_id }, fileId)) ?? null) };
  }

  /**
   * Announces a file; with a client id sent before, answers that upload and how far it is. Errors: too large, too many that wait, the
   * client id used for another file, those of the thread.
   */
  async function begin(writer: Writer, threadId: string, given: NewUpload): Promise<UploadState> {
    const known = await db.withActor(system, (tx) => beginIn(tx, writer, threadId, given));
    if (!arriving.has(known.upload.id)) return known;
    await endFormer(known.upload.id);
    return read(writer, threadId, known.upload.id);
  }

  async function beginIn(tx: Tx, writer: Writer, threadId: string, given: NewUpload): Promise<UploadState> {
    const thread = await holdThread(tx, writer, threadId);
    const author = authorOf(writer);
    const now = clock.now();
    const name = cleanName(given.name);
    const known = await queries.holdByClientId(tx, thread, author, given.clientId);
    if (known && !isOver(known)) {
      if (known.name !== name || known.size !== given.size)
        throw conflict(
          'client_id_used',
          'Another file was announced under this clientId. Use a new one for each file.',
        );
      return stateOf(tx, known);
    }
    if (known) await queries.deleteUpload(tx, known);
    if (given.size > Number(thread.attachment_limit)) throw fileTooLarge(Number(thread.attachment_limit));
    const waiting = (await countUnsent(tx, thread, author)) + (await queries.countArriving(tx, thread, author, now));
    if (waiting >= mostUnsent) throw tooManyWait();
    const upload = await queries.insertUpload(tx, {
      id: randomUUIDv7(),
      customer_id: thread.customer_id,
      thread_id: thread.id,
      author_kind: author.kind,
      author_id: author.id,
      client_id: given.clientId,
      name,
      size: given.size,
      received: 0,
      message_file_id: null,
      created_at: now,
      expires_at: new Date(now.getTime() + keptMs),
    });
    return { upload, file: null };
  }

  async function held(tx: Tx, writer: Writer, threadId: string, id: string): Promise<queries.UploadRow> {
    const thread = await holdThread(tx, writer, threadId);
    const upload = await queries.holdUpload(tx, thread, authorOf(writer), id);
    if (!upload || isOver(upload)) throw notFound('upload');
    return upload;
  }

  /** Errors: no such upload of the writer, those of the thread. */
  function read(writer: Writer, threadId: string, id: string): Promise<UploadState> {
    return db.withActor(system, async (tx) => stateOf(tx, await held(tx, writer, threadId, id)));
  }

  /**
   * Takes bytes from `offset` on, to the file's end or less; once all are there the file is looked at and waits to be sent. What arrived
   * stays when the line drops. Errors: `upload_offset`; `file_grew` and a writer who may no longer write, after which nothing is kept;
   * those of the storage, after which it goes on from where it is.
   */
  async function take(
    writer: Writer,
    threadId: string,
    id: string,
    offset: number,
    bytes: Readable,
  ): Promise<UploadState> {
    try {
      await endFormer(id);
      const { upload, file } = await read(writer, threadId, id);
      if (file !== null) return { upload, file };
      if (offset !== upload.received) throw wrongOffset(upload);
      return await takeFor(writer, upload, bytes);
    } finally {
      // The rest is thrown away, so that the sender hears the answer.
      bytes.resume();
    }
  }

  async function takeFor(writer: Writer, upload: queries.UploadRow, bytes: Readable): Promise<UploadState> {
    try {
      const arrived = await takePieces(writer, upload, bytes);
      if (arrived.received < arrived.size) return { upload: arrived, file: null };
      return await complete(writer, arrived);
    } catch (error) {
      if (endsUpload(error)) await drop(upload).catch(() => undefined);
      throw error;
    }
  }

  async function takePieces(writer: Writer, upload: queries.UploadRow, bytes: Readable): Promise<queries.UploadRow> {
    const cut = cutPieces(bytes, {
      everyMs: pieceMs,
      idleMs,
      mostBytes: upload.size - upload.received,
      tooMany: () => grew(upload),
    });
    const { promise: over, resolve } = Promise.withResolvers<void>();
    arriving.set(upload.id, { cut, over });
    let now = upload;
    try {
      for (let piece = await cut.next(); piece !== null; piece = await cut.next())
        now = await takePiece(writer, now, piece);
    } catch (error) {
      throw cut.refusal() ?? error;
    } finally {
      cut.stop();
      if (arriving.get(upload.id)?.cut === cut) arriving.delete(upload.id);
      resolve();
    }
    const refusal = cut.refusal();
    if (refusal) throw refusal;
    if (!cut.isWhole() && now.received < now.size) throw brokenOff(new Error('The sender went away.'));
    return now;
  }

  async function takePiece(writer: Writer, upload: queries.UploadRow, piece: Readable): Promise<queries.UploadRow> {
    const room = upload.size - upload.received;
    const removedAt = new Date(upload.expires_at.getTime() + graceMs);
    const stored = await files.receivePiece(piece, room, removedAt);
    try {
      return await db.withActor(system, async (tx) => {
        const found = await held(tx, writer, upload.thread_id, upload.id);
        if (found.received !== upload.received || !(await queries.addPiece(tx, found, stored)))
          throw wrongOffset(found);
        return { ...found, received: found.received + stored.size };
      });
    } catch (error) {
      await files.removeNow([stored.key]).catch(() => undefined);
      throw error;
    }
  }

  /** Makes the file of what has arrived, once however often it is asked for. */
  async function complete(writer: Writer, upload: queries.UploadRow): Promise<UploadState> {
    const pieces = await db.withActor(system, (tx) => queries.selectPieces(tx, upload));
    const { received, made } = await files.assemble(upload.name, pieces);
    let unused: string[] = made;
    try {
      return await db.withActor(system, async (tx) => {
        const now = await held(tx, writer, upload.thread_id, upload.id);
        if (now.message_file_id !== null) return stateOf(tx, now);
        const id = await recordFile(tx, writer, now, received);
        await queries.finishUpload(tx, now, id);
        const used = Object.values(received.keys);
        const done = await stateOf(tx, { ...now, message_file_id: id });
        unused = [...made, ...pieces.map((piece: StoredBytes) => piece.key)].filter((key) => !used.includes(key));
        return done;
      });
    } finally {
      await files.removeNow(unused).catch(() => undefined);
    }
  }

  async function recordFile(
    tx: Tx,
    writer: Writer,
    upload: queries.UploadRow,
    received: Parameters<FileService['record']>[2],
  ): Promise<string> {
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

  /** Removes an upload and what has arrived of it; one that became a file stays. */
  async function drop(upload: queries.UploadRow): Promise<void> {
    arriving.get(upload.id)?.cut.stop();
    const keys = await db.withActor(system, (tx) => queries.deleteUpload(tx, upload));
    await files.removeNow(keys);
  }

  /** Gives up one's own upload. Errors: no such upload of the writer. */
  async function giveUp(writer: Writer, threadId: string, id: string): Promise<void> {
    const { upload } = await read(writer, threadId, id);
    await drop(upload);
  }

  /** Removes what was not completed in time. Answers how many. */
  async function sweep(): Promise<number> {
    const { keys, count } = await db.withActor(system, (tx) => queries.deleteExpired(tx, clock.now(), 200));
    await files.removeNow(keys);
    return count;
  }

  return { begin, read, take, giveUp, sweep };
}

/** After these nothing of the upload is kept: the writer may not write here any more, or the file is not the one announced. */
const endsUpload = (error: unknown): boolean =>
  error instanceof AppError &&
  (['unauthenticated', 'forbidden', 'not_found'].includes(error.kind) ||
    ['thread_closed', 'job_archived', 'file_grew', 'file_lost'].includes(error.code));

function wrongOffset({ received, size }: queries.UploadRow): AppError {
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
