import { may, type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError, invalid, notFound } from '#server/errors.ts';
import type { FileService } from '#server/features/files/service.ts';
import { announceRead, announceThread } from './announce-messages.ts';
import { signal } from './announce-typing.ts';
import { editMessage, removeMessage } from './change-message.ts';
import type * as contract from './contract.ts';
import { authorOf, isWritable, openThread, refuseClosed } from './open-thread.ts';
import { type Posted, postMessage } from './post-message.ts';
import * as queries from './queries.ts';
import { selectNumber, selectTurn } from './queries-messages.ts';
import * as reading from './queries-reading.ts';
import { readMessages } from './read-messages.ts';
import { jobIdsOf } from './rules-message.ts';
import { shownMessage } from './shown.ts';
import { shownThread } from './shown-thread.ts';

export type ThreadService = ReturnType<typeof threadService>;
type Deps = { db: Database; clock: Clock; files: FileService };

/** Threads of jobs and components for staff and API keys (DOMAIN 8). Reading needs jobs:read, writing jobs:write. */
export function threadService({ db, clock, files }: Deps) {
  /** The thread of a job or component, or what it would be while nobody wrote. Errors: no such job or component. */
  async function at(actor: OfficeActor, place: queries.Place): Promise<contract.ThreadView> {
    requirePermission(actor, 'jobs:read');
    return db.withActor(actor, (tx) => shownAt(tx, actor, place));
  }

  async function atComponent(actor: OfficeActor, componentId: string): Promise<contract.ThreadView> {
    requirePermission(actor, 'jobs:read');
    return db.withActor(actor, async (tx) => {
      const jobId = await queries.selectJobOfComponent(tx, componentId);
      if (jobId === undefined) throw notFound('component');
      return shownAt(tx, actor, { jobId, componentId });
    });
  }

  /** Makes the thread where there is none yet. Errors: no such place, archived. */
  async function open(actor: OfficeActor, place: queries.Place): Promise<contract.ThreadView> {
    requirePermission(actor, 'jobs:write');
    return db.withActor(actor, async (tx) => {
      await openThread(tx, actor, place, clock.now());
      return shownAt(tx, actor, place);
    });
  }

  async function read(actor: OfficeActor, id: string): Promise<contract.ThreadView> {
    requirePermission(actor, 'jobs:read');
    return db.withActor(actor, async (tx) => shownThread(tx, actor, await one(tx, id)));
  }

  async function page(actor: OfficeActor, id: string, query: contract.MessagesQuery) {
    requirePermission(actor, 'jobs:read');
    return db.withActor(actor, async (tx) => {
      const thread = await one(tx, id);
      const { rows, files: sent, hasBefore, hasAfter } = await readMessages(tx, thread, query);
      const asker = askerOf(actor, thread, clock.now());
      return { items: rows.map((row) => shownMessage(row, sent, asker)), hasBefore, hasAfter };
    });
  }

  const shownPosted = (actor: OfficeActor, posted: Posted): contract.MessageView =>
    shownMessage(posted.message, posted.files, askerOf(actor, posted.thread, clock.now()));

  /** Posts a message or an internal note, once for each client id. Errors: see `postMessage`. */
  async function post(actor: OfficeActor, id: string, given: contract.NewMessage): Promise<contract.MessageView> {
    requirePermission(actor, 'jobs:write');
    const { body = '', internal = false, fileIds = [], mentions = [], clientId } = given;
    const message = { clientId, body, internal, fileIds, mentions };
    return shownPosted(actor, await db.withActor(actor, (tx) => postMessage(tx, actor, id, message, clock.now())));
  }

  async function edit(actor: OfficeActor, id: string, messageId: string, given: contract.MessageChange) {
    requirePermission(actor, 'jobs:write');
    const edited = await db.withActor(actor, (tx) => editMessage(tx, actor, id, messageId, given, clock.now()));
    return shownPosted(actor, edited);
  }

  async function remove(actor: OfficeActor, id: string, messageId: string): Promise<void> {
    requirePermission(actor, 'jobs:write');
    const keys = await db.withActor(actor, (tx) => removeMessage(tx, files, actor, id, messageId, clock.now()));
    await files.removeNow(keys);
  }

  /** Moves one's read mark forward to a message. Errors: an API key has none; the message is not of this thread. */
  async function markRead(actor: OfficeActor, id: string, messageId: string): Promise<{ unread: number }> {
    requirePermission(actor, 'jobs:read');
    const userId = ownerOf(actor);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      const thread = await one(tx, id);
      const number = await selectNumber(tx, thread, messageId);
      if (number === undefined) throw invalid('messageId', 'message_unknown', 'This message is not of this thread.');
      if (await reading.moveMark(tx, thread, userId, number, now)) {
        await reading.recount(tx, thread, userId);
        await announceRead(tx, thread, { kind: 'staff', id: userId, name: actor.name }, messageId, now);
      }
      return { unread: (await reading.selectOwn(tx, thread, userId)).unread };
    });
  }

  /** Tells the others that one is writing. Nothing of it is kept. */
  async function typing(actor: OfficeActor, id: string, internal: boolean): Promise<void> {
    requirePermission(actor, 'jobs:write');
    await db.withActor(actor, async (tx) => {
      const thread = await one(tx, id);
      refuseClosed(thread);
      await signal(tx, thread, authorOf(actor), !internal);
    });
  }

  async function follow(actor: OfficeActor, id: string, following: boolean): Promise<contract.ThreadView> {
    requirePermission(actor, 'jobs:read');
    const userId = ownerOf(actor);
    return db.withActor(actor, async (tx) => {
      const thread = await one(tx, id);
      await reading.setFollowing(tx, thread, userId, following);
      await reading.recount(tx, thread, userId);
      await announceThread(tx, thread, clock.now());
      return shownThread(tx, actor, thread);
    });
  }

  /** Gives the thread to somebody, puts it aside until an instant, or says it is done: then the customer waits no more. */
  async function change(actor: OfficeActor, id: string, given: contract.ThreadChange): Promise<contract.ThreadView> {
    requirePermission(actor, 'jobs:write');
    return db.withActor(actor, async (tx) => {
      await changeState(tx, actor, id, given, clock.now());
      return shownThread(tx, actor, await one(tx, id));
    });
  }

  /** As `change`, without an answer: one of many. */
  async function alter(actor: OfficeActor, id: string, given: contract.ThreadChange): Promise<void> {
    requirePermission(actor, 'jobs:write');
    await db.withActor(actor, (tx) => changeState(tx, actor, id, given, clock.now()));
  }

  /** What lists say beside jobs and components: unread messages and where the customer waits. An API key has nothing unread. */
  async function marks(actor: OfficeActor, jobIds: string): Promise<contract.ThreadMarks> {
    requirePermission(actor, 'jobs:read');
    const userId = actor.kind === 'staff' ? actor.id : null;
    const rows = await db.withActor(actor, (tx) => reading.selectMarks(tx, userId, jobIdsOf(jobIds)));
    const items = rows.map((row) => ({
      jobId: row.job_id,
      componentId: row.component_id,
      threadId: row.id,
      unread: row.unread,
      customerWaits: row.customer_waits,
    }));
    return { items };
  }

  async function counts(actor: OfficeActor): Promise<contract.ThreadCounts> {
    requirePermission(actor, 'jobs:read');
    const userId = actor.kind === 'staff' ? actor.id : null;
    const row = await db.withActor(actor, (tx) => reading.selectCounts(tx, userId));
    return { unread: row.unread, customerWaits: row.waits, customerWaitsFollowed: row.waits_followed };
  }

  return {
    at,
    atComponent,
    open,
    read,
    page,
    post,
    edit,
    remove,
    markRead,
    typing,
    follow,
    change,
    alter,
    marks,
    counts,
  };
}

async function one(tx: Tx, id: string): Promise<queries.ThreadRow> {
  const thread = await queries.selectThread(tx, id);
  if (!thread) throw notFound('thread');
  return thread;
}

const askerOf = (actor: OfficeActor, thread: queries.ThreadRow, now: Date) => ({
  author: authorOf(actor),
  mayWrite: may(actor, 'jobs:write') && isWritable(thread),
  now,
});

/** Read marks and following belong to people: an API key has none. */
function ownerOf(actor: OfficeActor): string {
  if (actor.kind === 'staff') return actor.id;
  throw new AppError('forbidden', 'staff_only', 'Read marks belong to a staff user. An API key has none.');
}

async function shownAt(tx: Tx, actor: OfficeActor, place: queries.Place): Promise<contract.ThreadView> {
  const job = await queries.selectJob(tx, place.jobId);
  if (!job) throw notFound('job');
  const component = place.componentId === null ? null : await queries.selectComponent(tx, job, place.componentId);
  if (component === undefined) throw notFound('component');
  const thread = await queries.selectThreadAt(tx, job.customer_id, place);
  return shownThread(tx, actor, thread ?? { job, component });
}

async function changeState(
  tx: Tx,
  actor: OfficeActor,
  id: string,
  given: contract.ThreadChange,
  now: Date,
): Promise<void> {
  const thread = await queries.holdThread(tx, id);
  if (!thread) throw notFound('thread');
  refuseClosed(thread);
  const { assignedTo, snoozedUntil, done } = given;
  if (typeof assignedTo === 'string') await assignable(tx, thread, assignedTo);
  await queries.updateThread(tx, thread, {
    ...(assignedTo === undefined ? {} : { assigned_to: assignedTo }),
    ...(snoozedUntil === undefined ? {} : { snoozed_until: snoozedUntil === null ? null : new Date(snoozedUntil) }),
    ...(await doneState(tx, thread, done, actor, now)),
  });
  await announceThread(tx, thread, now);
}

async function assignable(tx: Tx, thread: queries.ThreadRow, userId: string): Promise<void> {
  if (!(await queries.isActiveUser(tx, userId)))
    throw invalid('assignedTo', 'user_unknown', 'This staff user does not exist or is disabled. Choose another one.');
  await reading.follow(tx, thread, [userId], true);
  await reading.recount(tx, thread, userId);
}

async function doneState(tx: Tx, thread: queries.ThreadRow, done: boolean | undefined, actor: OfficeActor, now: Date) {
  if (done === undefined || done === (thread.done_at !== null)) return {};
  if (done) return { done_at: now, done_by: actor.kind === 'staff' ? actor.id : null, waits_since: null };
  return { done_at: null, done_by: null, waits_since: (await selectTurn(tx, thread)).waitsSince };
}
