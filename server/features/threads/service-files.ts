import { randomUUIDv7 } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type OfficeActor, requirePermission, systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { Arriving, FileService, Received } from '#server/features/files/service.ts';
import type { MessageFileView } from './contract.ts';
import type { NewUpload, UploadView } from './contract-uploads.ts';
import { authorOf, holdThread, type Writer } from './open-thread.ts';
import { selectThread } from './queries.ts';
import * as queries from './queries-files.ts';
import { keptMs, mostUnsent, tooManyWait } from './rules-files.ts';
import { shownFile } from './shown.ts';
import { type UploadState, uploadsOf } from './uploads.ts';

export type MessageFileService = ReturnType<typeof messageFileService>;
type Deps = { db: Database; clock: Clock; files: FileService };

const system = systemActor('messages');

/** Files of messages, for staff and API keys; `forContact` does the same for the portal, which checks first who asks. */
export function messageFileService({ db, clock, files }: Deps) {
  const uploads = uploadsOf({ db, clock, files });

  /** How many bytes may come; asked before a byte is read. Errors: not there for the writer, closed, archived. */
  async function limitOf(writer: Writer, threadId: string): Promise<number> {
    const thread = await db.withActor(system, (tx) => holdThread(tx, writer, threadId));
    return Number(thread.attachment_limit);
  }

  /**
   * Keeps a file that arrives until its author sends it with a message. The thread and a contact's account are looked at again once all
   * bytes are there. Errors: those of the storage (nothing is kept), the thread closed meanwhile, too many that wait.
   */
  async function receive(writer: Writer, threadId: string, arriving: Arriving): Promise<MessageFileView> {
    const received = await files.receive(arriving, await limitOf(writer, threadId));
    try {
      return await db.withActor(system, async (tx) => {
        const thread = await holdThread(tx, writer, threadId);
        const author = authorOf(writer);
        if ((await queries.countUnsent(tx, thread, author)) >= mostUnsent) throw tooManyWait();
        const id = randomUUIDv7();
        await queries.insertFile(tx, {
          id,
          customer_id: thread.customer_id,
          thread_id: thread.id,
          message_id: null,
          position: 0,
          internal: false,
          file_id: await files.record(tx, thread.customer_id, received, clock.now()),
          name: received.name,
          author_kind: author.kind,
          author_id: author.id,
          created_at: clock.now(),
        });
        return shownFile((await queries.selectFile(tx, thread, id))!);
      });
    } catch (error) {
      await discardReceived(received);
      throw error;
    }
  }

  const discardReceived = (received: Received): Promise<void> => files.discard(received);

  /** Removes one's own file before it is sent. Errors: not there, or sent already. */
  async function drop(writer: Writer, threadId: string, id: string): Promise<void> {
    const keys = await db.withActor(system, async (tx) => {
      const thread = await holdThread(tx, writer, threadId);
      const fileId = await queries.deleteUnsent(tx, thread, authorOf(writer), id);
      if (fileId === undefined) throw notFound('file');
      return files.release(tx, thread.customer_id, [fileId], clock.now());
    });
    await files.removeNow(keys);
  }

  /** Removes files that were brought in and not sent for a day. Answers how many. */
  async function sweep(): Promise<number> {
    const now = clock.now();
    const { count, keys } = await db.withActor(system, async (tx) => {
      const stale = await queries.deleteStale(tx, new Date(now.getTime() - keptMs), 200);
      const freed: string[] = [];
      for (const [customerId, rows] of Map.groupBy(stale, (row) => row.customer_id)) {
        const ids = rows.map((row) => row.file_id);
        freed.push(...(await files.release(tx, customerId, ids, now)));
      }
      return { count: stale.length, keys: freed };
    });
    await files.removeNow(keys);
    return count + (await uploads.sweep());
  }

  /** What staff may do with files that arrive piece by piece (uploads.ts). */
  const staffUploads = {
    async begin(actor: OfficeActor, threadId: string, given: NewUpload): Promise<UploadView> {
      requirePermission(actor, 'jobs:write');
      return shownUpload(await uploads.begin(actor, threadId, given));
    },
    async read(actor: OfficeActor, threadId: string, id: string): Promise<UploadView> {
      requirePermission(actor, 'jobs:write');
      return shownUpload(await uploads.read(actor, threadId, id));
    },
    async take(actor: OfficeActor, threadId: string, id: string, offset: number, bytes: Readable): Promise<UploadView> {
      requirePermission(actor, 'jobs:write');
      return shownUpload(await uploads.take(actor, threadId, id, offset, bytes));
    },
    async giveUp(actor: OfficeActor, threadId: string, id: string): Promise<void> {
      requirePermission(actor, 'jobs:write');
      await uploads.giveUp(actor, threadId, id);
    },
  };

  return {
    upload(actor: OfficeActor, threadId: string, arriving: Arriving): Promise<MessageFileView> {
      requirePermission(actor, 'jobs:write');
      return receive(actor, threadId, arriving);
    },

    limitFor(actor: OfficeActor, threadId: string): Promise<number> {
      requirePermission(actor, 'jobs:write');
      return limitOf(actor, threadId);
    },

    discard(actor: OfficeActor, threadId: string, id: string): Promise<void> {
      requirePermission(actor, 'jobs:write');
      return drop(actor, threadId, id);
    },

    /** A file of a message, or one's own that waits. Errors: no such file in this thread, or somebody else's that was not sent. */
    async read(actor: OfficeActor, threadId: string, id: string): Promise<queries.FileRow> {
      requirePermission(actor, 'jobs:read');
      return db.withActor(actor, async (tx) => {
        const thread = await selectThread(tx, threadId);
        const row = thread && (await queries.selectFile(tx, thread, id));
        const isOthers = row?.message_id === null && (row.author_kind !== actor.kind || row.author_id !== actor.id);
        if (!row || isOthers) throw notFound('file');
        return row;
      });
    },

    sweep,
    uploads: staffUploads,
    forContact: { limitOf, receive, drop, uploads },
  };
}

/** How far a file is; the portal shows the file its own way. */
export function shownUpload({ upload, file }: UploadState): UploadView {
  return {
    id: upload.id,
    name: upload.name,
    size: upload.size,
    received: upload.received,
    expiresAt: upload.expires_at.toISOString(),
    file: file === null ? null : shownFile(file),
  };
}
