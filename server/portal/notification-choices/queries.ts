import { type SqlBool, sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';

/** What the contact chose; undefined: nothing yet. */
export async function selectChoices(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('notice_choices')
    .select(['all_jobs', 'status_changes', 'date_moves', 'delivery', 'message_alerts'])
    .where('customer_id', '=', actor.customerId)
    .where('contact_id', '=', actor.id)
    .executeTakeFirst();
}
export type ChoicesRow = NonNullable<Awaited<ReturnType<typeof selectChoices>>>;

export async function storeChoices(tx: Tx, actor: ContactActor, choices: ChoicesRow, now: Date): Promise<void> {
  await tx
    .insertInto('notice_choices')
    .values({ ...choices, customer_id: actor.customerId, contact_id: actor.id, updated_at: now })
    .onConflict((oc) => oc.columns(['customer_id', 'contact_id']).doUpdateSet({ ...choices, updated_at: now }))
    .execute();
}

/** Followed jobs that the contact may (still) see. */
function followedJobs(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('job_follows as f')
    .innerJoin('jobs as j', (join) => join.onRef('j.id', '=', 'f.job_id').on('j.customer_id', '=', actor.customerId))
    .where('f.customer_id', '=', actor.customerId)
    .where('f.contact_id', '=', actor.id);
}

export async function countFollowed(tx: Tx, actor: ContactActor): Promise<number> {
  const row = await followedJobs(tx, actor).select(sql<number>`count(*)`.as('count')).executeTakeFirstOrThrow();
  return Number(row.count);
}

export type Place = { codeKey: string; id: string };

/** A page of followed jobs by code. */
export async function selectFollowed(tx: Tx, actor: ContactActor, after: Place | null, limit: number) {
  return followedJobs(tx, actor)
    .select(['j.id', 'j.job_code', 'j.code_key', 'j.order_number', 'j.customer_status'])
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(j.code_key, j.id) > (${after!.codeKey}, ${after!.id}::uuid)`),
    )
    .orderBy('j.code_key')
    .orderBy('j.id')
    .limit(limit)
    .execute();
}

/** Whether the contact may see the job, and follows it; undefined: it may not. */
export async function selectFollow(tx: Tx, actor: ContactActor, jobId: string): Promise<boolean | undefined> {
  const row = await tx
    .selectFrom('jobs as j')
    .leftJoin('job_follows as f', (join) =>
      join.onRef('f.job_id', '=', 'j.id').on('f.customer_id', '=', actor.customerId).on('f.contact_id', '=', actor.id),
    )
    .select('f.contact_id as follower')
    .where('j.customer_id', '=', actor.customerId)
    .where('j.id', '=', jobId)
    .executeTakeFirst();
  return row && row.follower !== null;
}

export async function insertFollow(tx: Tx, actor: ContactActor, jobId: string, now: Date): Promise<void> {
  await tx
    .insertInto('job_follows')
    .values({ customer_id: actor.customerId, job_id: jobId, contact_id: actor.id, created_at: now })
    .onConflict((oc) => oc.columns(['customer_id', 'job_id', 'contact_id']).doNothing())
    .execute();
}

export async function deleteFollow(tx: Tx, actor: ContactActor, jobId: string): Promise<void> {
  await tx
    .deleteFrom('job_follows')
    .where('customer_id', '=', actor.customerId)
    .where('contact_id', '=', actor.id)
    .where('job_id', '=', jobId)
    .execute();
}
