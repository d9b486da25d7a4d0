import { createHash, randomUUIDv7 } from 'node:crypto';
import type { ContactActor } from '#server/access/actors.ts';
import { newToken, tokenHash } from '#server/access/secrets.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { AppError, notFound } from '#server/errors.ts';
import { chooseLocale } from '#server/mail-texts/mail-texts.ts';
import { guessLimit } from '#server/portal/guess-limit.ts';
import { isShownAtRisk, isShownLate } from '#server/portal/jobs/rules-shown.ts';
import { selectCompany } from '#server/portal/queries-company.ts';
import { dayOf } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';
import type { CalendarFeed } from './contract.ts';
import * as queries from './queries.ts';
import { type CalendarJob, entriesOf, revise, windowOf } from './rules-entries.ts';
import { calendarWords } from './words.ts';
import { writeCalendar } from './write-calendar.ts';

export type CalendarService = ReturnType<typeof calendarService>;
type Deps = { db: Database; clock: Clock; publicUrl: () => string };
type Reading = { secret: string; address: string; log: (facts: object, message: string) => void };

/** More jobs than this no calendar shows well. */
const mostJobs = 3000;
const readings = { windowSeconds: 3600, most: 120 } as const;

/** Each contact's calendar: a secret address that calendars read without signing in, with the jobs the contact may see. */
export function calendarService({ db, clock, publicUrl }: Deps) {
  const guesses = guessLimit({ db, clock }, 'calendar');

  async function feed(actor: ContactActor): Promise<CalendarFeed> {
    const row = await db.withActor(actor, (tx) => queries.selectFeed(tx, actor));
    if (!row) return { feed: null };
    return {
      feed: { createdAt: row.created_at.toISOString(), lastReadAt: row.last_read_at?.toISOString() ?? null },
    };
  }

  /** Makes the address, or renews it: the former one is void at once. The address is answered this once. */
  async function renew(actor: ContactActor): Promise<{ url: string; createdAt: string }> {
    const { token, hash } = newToken();
    const now = clock.now();
    await db.withActor(actor, (tx) => queries.saveFeed(tx, actor, { id: randomUUIDv7(), hash, now }));
    return { url: new URL(`/api/portal/v1/calendar/${token}.ics`, publicUrl()).href, createdAt: now.toISOString() };
  }

  /** Ends it at once. */
  async function revoke(actor: ContactActor): Promise<void> {
    await db.withActor(actor, (tx) => queries.deleteFeed(tx, actor));
  }

  /**
   * The calendar behind a secret, with the tag of its content. Unknown, revoked, renewed, its contact not active, no portal: the same
   * 404, and a line in the log. Errors: too many guesses from one address, too many readings of one calendar.
   */
  async function read({ secret, address, log }: Reading): Promise<{ body: string; etag: string }> {
    await guesses.check(address);
    const found = await queries.findFeed(db, tokenHash(secret), clock.now());
    if (found?.is_good !== true || found.slug === null) {
      await guesses.failed(address);
      log({ address, feedId: found?.feed_id ?? null }, 'a calendar that is not there, or is void, was asked for');
      throw notFound('calendar');
    }
    const taken = await queries.takeReading(db, found.feed_id, clock.now(), readings.windowSeconds);
    if (taken > readings.most) {
      throw new AppError(
        'too_many',
        'calendar_read_often',
        'This calendar is asked for too often. Once an hour will do.',
        {
          retryAfter: readings.windowSeconds,
        },
      );
    }
    const actor = actorOf(found, found.slug);
    const body = await db.withActor(actor, (tx) => written(tx, actor));
    return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
  }

  async function written(tx: Tx, actor: ContactActor): Promise<string> {
    const [company, locales, known] = await Promise.all([
      selectCompany(tx),
      queries.selectLocales(tx, actor),
      queries.selectRevisions(tx, actor),
    ]);
    const now = clock.now();
    const today = dayOf(now, company.time_zone);
    const { from, to } = windowOf(today);
    const rows = await queries.selectJobs(tx, actor, from, to, mostJobs);
    const words = calendarWords(chooseLocale([locales?.own, locales?.customer, company.locale]));
    const entries = rows.flatMap((row) => entriesOf(calendarJob(row, today), words));
    const { revisions, changed, gone } = revise(entries, known, now);
    await queries.saveRevisions(tx, actor, changed, revisions);
    await queries.deleteRevisions(tx, actor, gone);
    return writeCalendar({
      title: words.title(company.name),
      customerId: actor.customerId,
      entries,
      revisions,
      jobUrl: (jobId) => new URL(`/p/${actor.slug}/jobs/${jobId}`, publicUrl()).href,
    });
  }

  return { feed, renew, revoke, read };
}

function calendarJob(row: queries.JobRow, today: Day): CalendarJob {
  const state = {
    state: row.state,
    stage: row.customer_stage,
    dueDate: row.due_date,
    deliveredDate: row.delivered_date,
    eta: row.eta,
  };
  return {
    id: row.id,
    jobCode: row.job_code,
    orderNumber: row.order_number,
    dueDate: row.due_date,
    eta: row.eta,
    deliveredDate: row.delivered_date,
    status: row.customer_status,
    percent: row.customer_progress,
    late: isShownLate(state, today),
    atRisk: isShownAtRisk({ ...state, isShared: row.shared_exceptions.length > 0 }),
  };
}

/** The contact as its session would say; the feed stands for the session. */
function actorOf(found: queries.FoundFeed, slug: string): ContactActor {
  return {
    kind: 'contact',
    id: found.contact_id,
    personId: found.person_id,
    customerId: found.customer_id,
    name: `${found.first_name} ${found.last_name}`.trim(),
    email: found.email,
    branches: found.branches,
    unassignedToo: found.unassigned_too,
    sessionId: found.feed_id,
    slug,
  };
}
