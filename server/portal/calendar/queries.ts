import { sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Database, Tx } from '#server/database/database.ts';
import type { SharedException } from '#server/database/json.ts';
import type { Day } from '#shared/days.ts';
import { type Entry, entryKey, type Revision } from './rules-entries.ts';

/** Whose calendar a secret opens; one that is good no more is found too, for the log. */
export type FoundFeed = {
  feed_id: string;
  person_id: string;
  contact_id: string;
  customer_id: string;
  first_name: string;
  last_name: string;
  email: string;
  unassigned_too: boolean;
  branches: string[] | null;
  slug: string | null;
  is_good: boolean;
};

export async function findFeed(db: Database, tokenHash: Buffer, now: Date): Promise<FoundFeed | undefined> {
  return (await db.authCall<FoundFeed>('select * from auth_calendar_feed($1, $2)', [tokenHash, now]))[0];
}

/** Counts a reading of the feed; how many there were in the window. */
export async function takeReading(db: Database, feedId: string, now: Date, windowSeconds: number): Promise<number> {
  const rows = await db.authCall<{ hits: number }>('select take_rate($1, $2, $3) as hits', [
    `calendar ${feedId}`,
    now,
    windowSeconds,
  ]);
  return rows[0]!.hits;
}

export async function selectFeed(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('calendar_feeds')
    .select(['id', 'created_at', 'last_read_at'])
    .where('customer_id', '=', actor.customerId)
    .where('contact_id', '=', actor.id)
    .executeTakeFirst();
}

/** Makes the contact's feed, or gives it another secret: the former one opens nothing from then on. */
export async function saveFeed(tx: Tx, actor: ContactActor, feed: { id: string; hash: Buffer; now: Date }) {
  const { customerId, personId } = actor;
  await tx
    .insertInto('calendar_feeds')
    .values({
      id: feed.id,
      customer_id: customerId,
      contact_id: actor.id,
      person_id: personId,
      token_hash: feed.hash,
      created_at: feed.now,
    })
    .onConflict((oc) =>
      oc
        .columns(['customer_id', 'contact_id'])
        .doUpdateSet({ token_hash: feed.hash, person_id: personId, created_at: feed.now, last_read_at: null }),
    )
    .execute();
}

export async function deleteFeed(tx: Tx, actor: ContactActor): Promise<void> {
  await tx
    .deleteFrom('calendar_feeds')
    .where('customer_id', '=', actor.customerId)
    .where('contact_id', '=', actor.id)
    .execute();
}

export async function selectLocales(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('customers as c')
    .leftJoin('contacts as k', (join) => join.onRef('k.customer_id', '=', 'c.id').on('k.id', '=', actor.id))
    .select(['c.locale as customer', sql<string | null>`k.preferences ->> 'locale'`.as('own')])
    .where('c.id', '=', actor.customerId)
    .executeTakeFirst();
}

export type JobRow = {
  id: string;
  job_code: string;
  order_number: string;
  due_date: Day | null;
  eta: Day | null;
  delivered_date: Day | null;
  state: string;
  customer_status: string;
  customer_stage: string;
  customer_progress: number;
  shared_exceptions: SharedException[];
};

/**
 * Open jobs, and others due between the two days: each from its own index. Cancelled ones have no dates any more that anybody waits for.
 * The nearest due first, so that a cut leaves out what is furthest.
 */
export async function selectJobs(tx: Tx, actor: ContactActor, from: Day, to: Day, most: number): Promise<JobRow[]> {
  const columns = sql`id, job_code, order_number, due_date, eta, delivered_date, state, customer_status, customer_stage,
    customer_progress, shared_exceptions`;
  const { rows } = await sql<JobRow>`
    (select ${columns} from jobs where customer_id = ${actor.customerId} and is_open order by list_order, id limit ${most})
    union all
    (select ${columns} from jobs where customer_id = ${actor.customerId} and not is_open
      and coalesce(due_date, 'infinity'::date) between ${from}::date and ${to}::date
      and state <> 'cancelled' and (state <> 'archived' or customer_stage = 'completed')
      order by coalesce(due_date, 'infinity'::date) desc, id limit ${most})`.execute(tx);
  return rows;
}

export async function selectRevisions(tx: Tx, actor: ContactActor): Promise<Map<string, Revision>> {
  const rows = await tx
    .selectFrom('calendar_entries')
    .select(['job_id', 'kind', 'digest', 'revision', 'changed_at'])
    .where('customer_id', '=', actor.customerId)
    .where('contact_id', '=', actor.id)
    .execute();
  return new Map(
    rows.map(({ job_id: jobId, kind, digest, revision, changed_at: changedAt }) => [
      entryKey({ jobId, kind }),
      { digest, revision, changedAt },
    ]),
  );
}

const batch = 1000;

export async function saveRevisions(
  tx: Tx,
  actor: ContactActor,
  changed: readonly Entry[],
  revisions: ReadonlyMap<string, Revision>,
): Promise<void> {
  for (let from = 0; from < changed.length; from += batch) {
    await tx
      .insertInto('calendar_entries')
      .values(
        changed.slice(from, from + batch).map((entry) => {
          const { digest, revision, changedAt } = revisions.get(entryKey(entry))!;
          const { jobId: job_id, kind } = entry;
          return {
            contact_id: actor.id,
            customer_id: actor.customerId,
            job_id,
            kind,
            digest,
            revision,
            changed_at: changedAt,
          };
        }),
      )
      .onConflict((oc) =>
        oc.columns(['contact_id', 'job_id', 'kind', 'customer_id']).doUpdateSet((eb) => ({
          digest: eb.ref('excluded.digest'),
          revision: eb.ref('excluded.revision'),
          changed_at: eb.ref('excluded.changed_at'),
        })),
      )
      .execute();
  }
}

/** Forgets entries that are in the calendar no more. */
export async function deleteRevisions(tx: Tx, actor: ContactActor, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .deleteFrom('calendar_entries')
    .where('customer_id', '=', actor.customerId)
    .where('contact_id', '=', actor.id)
    .where(sql<string>`job_id || ' ' || kind`, '=', sql<string>`any(${[...keys]}::text[])`)
    .execute();
}
