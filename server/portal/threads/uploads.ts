import type { Readable } from 'node:stream';
import type { ContactActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import { notFound } from '#server/errors.ts';
import type { NewUpload } from '#server/features/threads/contract-uploads.ts';
import { type MessageFileService, shownUpload } from '#server/features/threads/service-files.ts';
import type { UploadState } from '#server/features/threads/uploads.ts';
import type { PortalUpload } from './contract-uploads.ts';
import { selectThread } from './queries.ts';
import { hasUpload } from './queries-uploads.ts';
import { shownFile } from './shown-rows.ts';

export type PortalUploadService = ReturnType<typeof portalUploadService>;
type Deps = { db: Database; messageFiles: MessageFileService };

/** Files for messages that go on after a dropped line, for contacts: row-level security is asked first, the house takes the bytes. */
export function portalUploadService({ db, messageFiles }: Deps) {
  const { uploads } = messageFiles.forContact;

  async function ownUpload(actor: ContactActor, threadId: string, id: string): Promise<void> {
    const isThere = await db.withActor(actor, async (tx) => {
      const thread = await selectThread(tx, actor, threadId);
      return thread !== undefined && (await hasUpload(tx, actor, threadId, id));
    });
    if (!isThere) throw notFound('upload');
  }

  return {
    async begin(actor: ContactActor, threadId: string, given: NewUpload): Promise<PortalUpload> {
      const thread = await db.withActor(actor, (tx) => selectThread(tx, actor, threadId));
      if (!thread) throw notFound('thread');
      return shown(await uploads.begin(actor, threadId, given));
    },

    async read(actor: ContactActor, threadId: string, id: string): Promise<PortalUpload> {
      await ownUpload(actor, threadId, id);
      return shown(await uploads.read(actor, threadId, id));
    },

    async take(actor: ContactActor, threadId: string, id: string, offset: number, bytes: Readable) {
      await ownUpload(actor, threadId, id);
      return shown(await uploads.take(actor, threadId, id, offset, bytes));
    },

    async giveUp(actor: ContactActor, threadId: string, id: string): Promise<void> {
      await ownUpload(actor, threadId, id);
      await uploads.giveUp(actor, threadId, id);
    },
  };
}

function shown(state: UploadState): PortalUpload {
  const { file, ...upload } = shownUpload(state);
  return { ...upload, file: file === null ? null : shownFile(file) };
}
