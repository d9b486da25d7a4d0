import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Threads } from '#server/database/types.gen.ts';

/** A job or one of its components, where a thread is or may be made. */
export type Place = { jobId: string; componentId: string | null };

/** The job with what decides who may write about it. */
export async function selectJob(tx: Tx, id: string) {
  return tx
    .selectFrom('jobs as j')
    .innerJoin('customers as c', 'c.id', 'j.customer_id')
    .innerJoin('company as co', (join) => join.on('co.id', '=', 1))
    .select(['j.id', 'j.customer_id', 'j.customer_branch_id', 'j.job_code', 'j.state'])
    .select(['c.code as customer_code', 'c.name as customer_name', 'co.attachment_limit'])
    .where('j.id', '=', id)
    .executeTakeFirst();
}
export type JobRow = NonNullable<Awaited<ReturnType<typeof selectJob>>>;

/** Holds the job against being moved or deleted until the transaction ends; ordinary changes of it go on. */
export async function holdJob(tx: Tx, job: Pick<JobRow, 'id' | 'customer_id'>): Promise<boolean> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('customer_id', '=', job.customer_id)
    .where('id', '=', job.id)
    .forKeyShare()
    .executeTakeFirst();
  return row !== undefined;
}

export async function selectComponent(tx: Tx, job: Pick<JobRow, 'id' | 'customer_id'>, id: string) {
  return tx
    .selectFrom('components')
    .select(['id', 'code'])
    .where('customer_id', '=', job.customer_id)
    .where('job_id', '=', job.id)
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function selectJobOfComponent(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('components').select('job_id').where('id', '=', id).executeTakeFirst();
  return row?.job_id;
}

/** Threads with their job, which a closed one has lost, and what the company allows. */
function threads(tx: Tx) {
  return tx
    .selectFrom('threads as t')
    .innerJoin('customers as c', 'c.id', 't.customer_id')
    .innerJoin('company as co', (join) => join.on('co.id', '=', 1))
    .leftJoin('jobs as j', (join) => join.onRef('j.id', '=', 't.job_id').onRef('j.customer_id', '=', 't.customer_id'))
    .leftJoin('users as u', 'u.id', 't.assigned_to')
    .selectAll('t')
    .select(['c.code as customer_code', 'c.name as customer_name', 'co.attachment_limit', 'co.time_zone'])
    .select(['j.job_code', 'j.state as job_state', 'j.service_operator_id', 'j.department_id'])
    .select(sql<string | null>`trim(u.first_name || ' ' || u.last_name)`.as('assigned_name'));
}

export async function selectThread(tx: Tx, id: string) {
  return threads(tx).where('t.id', '=', id).executeTakeFirst();
}
export type ThreadRow = NonNullable<Awaited<ReturnType<typeof selectThread>>>;

export async function selectThreadAt(tx: Tx, customerId: string, { jobId, componentId }: Place) {
  const query = threads(tx).where('t.customer_id', '=', customerId).where('t.job_id', '=', jobId);
  return query
    .where('t.closed_at', 'is', null)
    .where('t.component_id', componentId === null ? 'is' : '=', componentId)
    .executeTakeFirst();
}

/** Threads of the place that stayed with former customers, newest first. */
export async function selectFormer(tx: Tx, { jobId, componentId }: Place) {
  return tx
    .selectFrom('threads')
    .select(['id', 'former_customer', 'closed_at'])
    .where('job_id', '=', jobId)
    .where('component_id', componentId === null ? 'is' : '=', componentId)
    .where('closed_at', 'is not', null)
    .where('last_number', '>', 0)
    .orderBy('closed_at', 'desc')
    .execute();
}

/** Makes the thread of a place unless somebody just did. */
export async function insertThread(tx: Tx, row: Insertable<Threads>): Promise<void> {
  await tx
    .insertInto('threads')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute();
}

/** The thread, held until the transaction ends: messages get their numbers one after the other. Undefined: there is none. */
export async function holdThread(tx: Tx, id: string): Promise<ThreadRow | undefined> {
  const lock = tx.selectFrom('threads').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  // A statement of its own, sent at once after the lock: it sees what whoever held the thread before has written.
  const [, thread] = await Promise.all([lock, selectThread(tx, id)]);
  return thread;
}

export async function updateThread(
  tx: Tx,
  thread: Pick<ThreadRow, 'id' | 'customer_id'>,
  change: Updateable<Threads>,
): Promise<void> {
  await tx
    .updateTable('threads')
    .set(change)
    .where('customer_id', '=', thread.customer_id)
    .where('id', '=', thread.id)
    .execute();
}

/** Whether the contact may still act: a disabled one's requests that are under way end here. */
export async function isActiveContact(tx: Tx, customerId: string, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('contacts')
    .select('state')
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.state === 'active';
}

export async function isActiveUser(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('users').select('state').where('id', '=', id).executeTakeFirst();
  return row?.state === 'active';
}
