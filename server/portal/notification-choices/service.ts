import type { ContactActor } from '#server/access/actors.ts';
import { decodeCursor, encodeCursor } from '#server/access/cursors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { conflict, notFound } from '#server/errors.ts';
import type { MessageAlerts, NoticeDelivery } from '#shared/vocabulary.ts';
import type { Choices, ChoicesChange, Follow, FollowedQuery } from './contract.ts';
import * as queries from './queries.ts';

export type NotificationChoicesService = ReturnType<typeof notificationChoicesService>;

/** A contact who has chosen nothing gets mails of the jobs it ticks and of messages, each at once (DOMAIN 8). */
const first: queries.ChoicesRow = {
  all_jobs: false,
  status_changes: true,
  date_moves: true,
  delivery: 'each',
  message_alerts: 'each',
};
const mostFollowed = 1_000;
const sort = 'jobCode';

const followOf = (row: queries.ChoicesRow): Choices['follow'] => (row.all_jobs ? 'all' : 'ticked');

async function choicesOf(tx: Tx, actor: ContactActor): Promise<Choices> {
  const [stored, followed] = await Promise.all([queries.selectChoices(tx, actor), queries.countFollowed(tx, actor)]);
  const row = stored ?? first;
  return {
    follow: followOf(row),
    statusChanges: row.status_changes,
    dateMoves: row.date_moves,
    delivery: row.delivery as NoticeDelivery,
    messageAlerts: row.message_alerts as MessageAlerts,
    email: actor.email,
    followed,
  };
}

/** Errors: no such job, or none the contact may see. */
async function followedState(tx: Tx, actor: ContactActor, jobId: string): Promise<Follow> {
  const [ticked, stored] = await Promise.all([
    queries.selectFollow(tx, actor, jobId),
    queries.selectChoices(tx, actor),
  ]);
  if (ticked === undefined) throw notFound('job');
  const row = stored ?? first;
  const delivery = row.delivery as NoticeDelivery;
  return { following: ticked || row.all_jobs, ticked, follow: followOf(row), delivery };
}

function placeAfter(cursor: string | undefined): queries.Place | null {
  const keys = decodeCursor(cursor, sort, ['text', 'id']);
  return keys && { codeKey: String(keys[0]), id: String(keys[1]) };
}

/** Which jobs a contact follows and how it is told of them. Its own choices only; changes that wait already go as was chosen before. */
export function notificationChoicesService({ db, clock }: { db: Database; clock: Clock }) {
  async function read(actor: ContactActor): Promise<Choices> {
    return db.withActor(actor, (tx) => choicesOf(tx, actor));
  }

  /** Changes what is named. The last write wins: they are one person's own. */
  async function change(actor: ContactActor, input: ChoicesChange): Promise<Choices> {
    return db.withActor(actor, async (tx) => {
      const former = (await queries.selectChoices(tx, actor)) ?? first;
      const next = {
        all_jobs: input.follow === undefined ? former.all_jobs : input.follow === 'all',
        status_changes: input.statusChanges ?? former.status_changes,
        date_moves: input.dateMoves ?? former.date_moves,
        delivery: input.delivery ?? former.delivery,
        message_alerts: input.messageAlerts ?? former.message_alerts,
      };
      await queries.storeChoices(tx, actor, next, clock.now());
      return choicesOf(tx, actor);
    });
  }

  async function followed(actor: ContactActor, { limit = 50, cursor }: FollowedQuery) {
    const after = placeAfter(cursor);
    const rows = await db.withActor(actor, (tx) => queries.selectFollowed(tx, actor, after, limit + 1));
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return {
      items: page.map((row) => ({
        id: row.id,
        jobCode: row.job_code,
        orderNumber: row.order_number,
        status: row.customer_status,
      })),
      nextCursor: last ? encodeCursor({ sort, keys: [last.code_key, last.id] }) : null,
    };
  }

  async function readFollow(actor: ContactActor, jobId: string): Promise<Follow> {
    return db.withActor(actor, (tx) => followedState(tx, actor, jobId));
  }

  /** Follows a job; again, it changes nothing. Errors: no such job; too many are followed one by one. */
  async function follow(actor: ContactActor, jobId: string): Promise<Follow> {
    return db.withActor(actor, async (tx) => {
      const before = await followedState(tx, actor, jobId);
      if (before.ticked) return before;
      if ((await queries.countFollowed(tx, actor)) >= mostFollowed)
        throw conflict(
          'too_many_followed',
          `You follow ${mostFollowed} jobs one by one, the most there can be. Follow all your jobs instead, under Notifications.`,
        );
      await queries.insertFollow(tx, actor, jobId, clock.now());
      return { ...before, ticked: true, following: true };
    });
  }

  /** Follows a job no more. Where all jobs are followed it stays one of them. */
  async function unfollow(actor: ContactActor, jobId: string): Promise<Follow> {
    return db.withActor(actor, async (tx) => {
      const before = await followedState(tx, actor, jobId);
      await queries.deleteFollow(tx, actor, jobId);
      return { ...before, ticked: false, following: before.follow === 'all' };
    });
  }

  return { read, change, followed, readFollow, follow, unfollow };
}
