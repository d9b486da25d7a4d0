import { type ContactActor, systemActor } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { invalid, notFound } from '#server/errors.ts';
import { type Arriving, type FileForm, type FileService, sentOutside } from '#server/features/files/service.ts';
import { announceRead } from '#server/features/threads/announce-messages.ts';
import { signal } from '#server/features/threads/announce-typing.ts';
import { editMessage, removeMessage } from '#server/features/threads/change-message.ts';
import type { MessagesQuery } from '#server/features/threads/contract.ts';
import { holdThread, openThread, type Place } from '#server/features/threads/open-thread.ts';
import { type Posted, postMessage } from '#server/features/threads/post-message.ts';
import { readPage } from '#server/features/threads/read-page.ts';
import { jobIdsOf } from '#server/features/threads/rules-message.ts';
import type { MessageFileService } from '#server/features/threads/service-files.ts';
import type * as contract from './contract.ts';
import * as queries from './queries.ts';
import { fromPosted, fromRow, shownFile, shownThread } from './shown-rows.ts';

export type PortalThreadService = ReturnType<typeof portalThreadService>;
type Deps = { db: Database; clock: Clock; files: FileService; messageFiles: MessageFileService };

/**
 * Threads for contacts. What they read is held by row-level security; what they write is written by the house after the same check:
 * the portal's database role may not write messages at all.
 */
const house = systemActor('portal');

export function portalThreadService({ db, clock, files, messageFiles }: Deps) {
  async function shownAt(tx: Tx, actor: ContactActor, place: Place): Promise<contract.PortalThread> {
    const [[job, component], thread, maxBytes] = await Promise.all([
      queries.selectPlace(tx, actor, place),
      queries.selectThreadAt(tx, actor, place),
      queries.selectLimit(tx),
    ]);
    if (!job) throw notFound('job');
    if (component === undefined) throw notFound('component');
    if (!thread) return shownThread(actor, { job, component, thread: null, maxBytes });
    const [own, people] = await Promise.all([
      queries.selectOwn(tx, actor, thread.id),
      queries.selectPeople(tx, actor, thread.id),
    ]);
    return shownThread(actor, { job, component, thread: { ...thread, own, people }, maxBytes });
  }

  /** The thread as row-level security lets the contact see it. */
  async function seen(tx: Tx, actor: ContactActor, id: string): Promise<queries.ThreadRow> {
    const thread = await queries.selectThread(tx, actor, id);
    if (!thread) throw notFound('thread');
    return thread;
  }

  /** Asks row-level security first whether the contact sees the thread; what follows is written by the house. */
  async function checked(actor: ContactActor, id: string): Promise<void> {
    await db.withActor(actor, (tx) => seen(tx, actor, id));
  }

  async function named(actor: ContactActor, id: string, given: contract.NewPortalMessage['mentions']) {
    if (given === undefined || given.length === 0) return [];
    const people = await db.withActor(actor, (tx) => queries.selectPeople(tx, actor, id));
    return given.flatMap((one) => {
      const found = people.find((person) => person.kind === one.kind && person.name === one.name);
      return found?.id ? [{ kind: one.kind, id: found.id }] : [];
    });
  }

  const shownPosted = (actor: ContactActor, posted: Posted) => fromPosted(actor, posted, clock.now());

  return {
    /** Errors: no such job or component, or none the contact may see. */
    at: (actor: ContactActor, place: Place) => db.withActor(actor, (tx) => shownAt(tx, actor, place)),

    /** Makes the thread where there is none yet. */
    async open(actor: ContactActor, place: Place): Promise<contract.PortalThread> {
      await db.withActor(actor, (tx) => shownAt(tx, actor, place));
      await db.withActor(house, (tx) => openThread(tx, actor, place, clock.now()));
      return db.withActor(actor, (tx) => shownAt(tx, actor, place));
    },

    read: (actor: ContactActor, id: string) =>
      db.withActor(actor, async (tx) => {
        const { job_id: jobId, component_id: componentId } = await seen(tx, actor, id);
        return shownAt(tx, actor, { jobId, componentId });
      }),

    /** A page of visible messages, the oldest first; however long the thread, it reads one page. */
    page: (actor: ContactActor, id: string, query: MessagesQuery) =>
      db.withActor(actor, async (tx) => {
        const thread = await seen(tx, actor, id);
        const { rows, ...more } = await readPage(
          {
            number: (messageId) => queries.selectNumber(tx, actor, id, messageId),
            page: (page) => queries.selectPage(tx, actor, id, page),
          },
          query,
        );
        const ids = rows.map((row) => row.id);
        const sent = ids.length === 0 ? [] : await queries.selectFiles(tx, actor, ids);
        const items = rows.map((row) => fromRow(actor, row, sent, thread.state !== 'archived', clock.now()));
        return { items, ...more };
      }),

    /** Posts once for each client id. Errors: see `postMessage`. */
    async post(actor: ContactActor, id: string, given: contract.NewPortalMessage): Promise<contract.PortalMessage> {
      await checked(actor, id);
      const { clientId, body = '', fileIds = [] } = given;
      const mentions = await named(actor, id, given.mentions);
      const message = { clientId, body, internal: false, fileIds, mentions };
      return shownPosted(actor, await db.withActor(house, (tx) => postMessage(tx, actor, id, message, clock.now())));
    },

    async edit(actor: ContactActor, id: string, messageId: string, given: contract.PortalMessageChange) {
      await checked(actor, id);
      const mentions = given.mentions === undefined ? undefined : await named(actor, id, given.mentions);
      const change = { body: given.body, mentions };
      return shownPosted(
        actor,
        await db.withActor(house, (tx) => editMessage(tx, actor, id, messageId, change, clock.now())),
      );
    },

    async remove(actor: ContactActor, id: string, messageId: string): Promise<void> {
      await checked(actor, id);
      const keys = await db.withActor(house, (tx) => removeMessage(tx, files, actor, id, messageId, clock.now()));
      await files.removeNow(keys);
    },

    /** Moves the contact's own read mark forward to a visible message. */
    async markRead(actor: ContactActor, id: string, messageId: string): Promise<{ unread: number }> {
      const now = clock.now();
      return db.withActor(actor, async (tx) => {
        const thread = await seen(tx, actor, id);
        const number = await queries.selectNumber(tx, actor, id, messageId);
        if (number === undefined) throw invalid('messageId', 'message_unknown', 'This message is not of this thread.');
        if (await queries.moveMark(tx, actor, id, number, now)) {
          const reader = { kind: 'contact' as const, id: actor.id, name: actor.name };
          const place = { ...thread, customer_id: actor.customerId };
          await announceRead(tx, place, reader, messageId, now);
          if ((await queries.countUnread(tx, actor, 1)) === 0) await queries.markAllRead(tx, actor, now);
        }
        return { unread: (await queries.selectOwn(tx, actor, id)).unread };
      });
    },

    /** What lists say beside jobs and components: how much of their threads is unread. */
    marks: (actor: ContactActor, jobIds: string) =>
      db.withActor(actor, async (tx) => {
        const rows = await queries.selectMarks(tx, actor, jobIdsOf(jobIds));
        const items = rows.map(({ id: threadId, job_id: jobId, component_id: componentId, unread }) => ({
          jobId,
          componentId,
          threadId,
          unread,
        }));
        return { items };
      }),

    counts: (actor: ContactActor) =>
      db.withActor(actor, async (tx) => ({ unread: await queries.countUnread(tx, actor) })),

    async typing(actor: ContactActor, id: string): Promise<void> {
      await checked(actor, id);
      await db.withActor(house, async (tx) => {
        const { kind, name } = actor;
        await signal(tx, await holdThread(tx, actor, id), { kind, id: actor.id, name }, true);
      });
    },

    async limitFor(actor: ContactActor, id: string): Promise<number> {
      await checked(actor, id);
      return messageFiles.forContact.limitOf(actor, id);
    },

    async upload(actor: ContactActor, id: string, arriving: Arriving): Promise<contract.PortalMessageFile> {
      return shownFile(await messageFiles.forContact.receive(actor, id, arriving));
    },

    async discard(actor: ContactActor, id: string, fileId: string): Promise<void> {
      await checked(actor, id);
      await messageFiles.forContact.drop(actor, id, fileId);
    },

    /** One form of a file. Errors: unknown, internal, another's: the same 404. */
    async sent(actor: ContactActor, id: string, fileId: string, form: FileForm) {
      const row = await db.withActor(actor, (tx) => queries.selectFile(tx, actor, id, fileId));
      if (!row) throw notFound('file');
      const file = sentOutside(files, row, form);
      if (!file) throw notFound('picture');
      return file;
    },
  };
}
