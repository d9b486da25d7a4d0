import { randomUUIDv7 } from 'node:crypto';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import { fileTooLarge } from '#server/adapters/storage.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError, conflict, notFound } from '#server/errors.ts';
import type { CutPieces } from '#server/features/files/cut-pieces.ts';
import { cleanName, type FileService } from '#server/features/files/service.ts';
import type { NewUpload } from './contract-uploads.ts';
import { authorOf, holdThread, type Writer } from './open-thread.ts';
import { countUnsent, type FileRow, selectFile } from './queries-files.ts';
import * as queries from './queries-uploads.ts';
import { keptMs, mostUnsent, tooManyWait } from './rules-files.ts';
import { type Planned, planFor, uploadTaker, wrongOffset } from './take-upload.ts';

type Deps = { db: Database; clock: Clock; files: FileService };

/** How far a file is; `file` once all of it is there. */
export type UploadState = { upload: queries.UploadRow; file: FileRow | null };

const patienceMs = 10_000;
const system = systemActor('messages');

export type Uploads = ReturnType<typeof uploadsOf>;

/**
 * Files for messages that arrive piece by piece, for staff, API keys and (checked before) contacts. An upload is its author's own; whether
 * the author may write in the thread is asked again with every piece.
 */
export function uploadsOf({ db, clock, files }: Deps) {
  /** What is arriving in this process: whoever goes on with a file ends what is left of the former line. */
  const arriving = new Map<string, { cut: CutPieces | null; over: Promise<void> }>();

  async function endFormer(id: string): Promise<void> {
    const former = arriving.get(id);
    former?.cut?.stop();
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
    await queries.commitLightly(tx);
    const thread = await holdThread(tx, writer, threadId);
    const author = authorOf(writer);
    const now = clock.now();
    const name = cleanName(given.name);
    const [known, unsent, coming] = await Promise.all([
      queries.holdByClientId(tx, thread, author, given.clientId),
      countUnsent(tx, thread, author),
      queries.countArriving(tx, thread, author, now),
    ]);
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
    if (unsent + coming >= mostUnsent) throw tooManyWait();
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

  const takeBytes = uploadTaker({
    db,
    clock,
    files,
    held: (tx, writer, { thread_id, id }) => held(tx, writer, thread_id, id),
  });

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
      const { planned, ...state } = await db.withActor(system, async (tx) => {
        const found = await stateOf(tx, await held(tx, writer, threadId, id));
        if (found.file !== null) return { ...found, planned: [] };
        if (offset !== found.upload.received) throw wrongOffset(found.upload);
        return { ...found, planned: await planFor(tx, files, found.upload) };
      });
      if (state.file !== null) return state;
      const upload = await takeAs(writer, state.upload, planned, bytes);
      return await db.withActor(system, (tx) => stateOf(tx, upload));
    } finally {
      // The rest is thrown away, so that the sender hears the answer.
      bytes.resume();
    }
  }

  async function takeAs(writer: Writer, upload: queries.UploadRow, planned: Planned, bytes: Readable) {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const mine: { cut: CutPieces | null; over: Promise<void> } = { cut: null, over };
    arriving.set(upload.id, mine);
    try {
      return await takeBytes(writer, upload, planned, bytes, (cut) => {
        mine.cut = cut;
      });
    } catch (error) {
      if (endsUpload(error)) await drop(upload).catch(() => undefined);
      throw error;
    } finally {
      if (arriving.get(upload.id) === mine) arriving.delete(upload.id);
      resolve();
    }
  }

  /** Removes an upload and what has arrived of it; one that became a file stays. */
  async function drop(upload: queries.UploadRow): Promise<void> {
    arriving.get(upload.id)?.cut?.stop();
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
