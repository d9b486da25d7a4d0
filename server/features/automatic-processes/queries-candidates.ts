import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { Day } from '#shared/days.ts';
import type { ProcessDefinition } from './rules-process.ts';

export type Candidate = { id: string; customerId: string };
/** Where a page ended: jobs that are finished come in the order in which they were, others by customer. */
export type Place = { state: 'open' | 'completed' | 'cancelled'; key: string; id: string };
export type CandidatePage = { jobs: Candidate[]; next: Place | null };

/** `cutoff`: the last day the base may have. `before`: the first instant after it, in the company's zone. */
export type Due = { cutoff: Day; before: Date };

const nil = '00000000-0000-0000-0000-000000000000';

const ofDirection = (process: ProcessDefinition) =>
  process.direction === null ? sql`` : sql`and j.direction = ${process.direction}`;

/**
 * A page of the jobs that a process may have to act on, after a place; none after the last. Only open jobs are read, and for *archive*
 * those completed before the day (by their index) or cancelled and not archived: never the history.
 */
export async function selectCandidates(
  tx: Tx,
  process: ProcessDefinition,
  due: Due,
  after: Place | null,
  limit: number,
): Promise<CandidatePage> {
  if (process.kind !== 'archive') return openJobs(tx, process, due, after, limit);
  if (after === null || after.state === 'completed') {
    const page = await completedJobs(tx, process, due, after, limit);
    return page.next === null ? { ...page, next: { state: 'cancelled', key: '-2147483648', id: nil } } : page;
  }
  return cancelledJobs(tx, process, due, after, limit);
}

/** How many jobs an *archive* process would archive. */
export async function countArchivable(tx: Tx, process: ProcessDefinition, due: Due): Promise<number> {
  const result = await sql<{ count: number }>`
    select (select count(*) from jobs j where j.state = 'completed' and j.completed_at < ${due.before} ${ofDirection(process)})
      + (select count(*) from jobs j where j.state = 'cancelled' and ${cancelledBefore(due)} ${ofDirection(process)}) as count`.execute(
    tx,
  );
  return Number(result.rows[0]!.count);
}

type Row = { id: string; customer_id: string; key: string };

function pageOf(state: Place['state'], rows: readonly Row[], limit: number): CandidatePage {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return {
    jobs: rows.map((row) => ({ id: row.id, customerId: row.customer_id })),
    next: last === undefined ? null : { state, key: last.key, id: last.id },
  };
}

/** The base of an open job may have come: for a milestone, one that is completed on the job or on a component still undelivered. */
function baseCome({ kind, base, baseType }: ProcessDefinition, { cutoff }: Due) {
  if (base === 'eta') return sql<SqlBool>`j.eta <= ${cutoff}::date`;
  const undelivered =
    kind === 'deliver'
      ? sql`and (m.component_id is null or exists (select 1 from components k
          where k.id = m.component_id and k.customer_id = m.customer_id and k.delivered_date is null))`
      : sql``;
  return sql<SqlBool>`exists (select 1 from milestones m where m.customer_id = j.customer_id and m.job_id = j.id
    and m.event_type = ${baseType} and m.state = 'completed' and m.occurred_day <= ${cutoff}::date ${undelivered})`;
}

/** Something of an open job is left to do. */
function workLeft({ kind, baseType, eventTypes }: ProcessDefinition) {
  if (kind === 'deliver')
    return sql<SqlBool>`j.delivered_date is null and exists (select 1 from customers c where c.id = j.customer_id and c.automatic_delivery)`;
  const chosen = eventTypes === null ? sql`` : sql`and m.event_type = any(${[...eventTypes]}::text[])`;
  return sql<SqlBool>`exists (select 1 from milestones m where m.customer_id = j.customer_id and m.job_id = j.id and m.state = 'pending'
    and m.event_type <> all(array['JOBA', 'JCOM', ${baseType}]::text[]) ${chosen})`;
}

async function openJobs(
  tx: Tx,
  process: ProcessDefinition,
  due: Due,
  after: Place | null,
  limit: number,
): Promise<CandidatePage> {
  const result = await sql<Row>`
    select j.id, j.customer_id, j.customer_id::text as key from jobs j
    where j.is_open and j.state = 'open' and (j.customer_id, j.id) > (${after?.key ?? nil}::uuid, ${after?.id ?? nil}::uuid)
      and ${baseCome(process, due)} and ${workLeft(process)} ${ofDirection(process)}
    order by j.customer_id, j.id limit ${limit}`.execute(tx);
  return pageOf('open', result.rows, limit);
}

async function completedJobs(
  tx: Tx,
  process: ProcessDefinition,
  due: Due,
  after: Place | null,
  limit: number,
): Promise<CandidatePage> {
  const from =
    after === null ? sql`` : sql`and (j.completed_at, j.id) > (${after.key}::timestamptz, ${after.id}::uuid)`;
  const result = await sql<Row>`
    select j.id, j.customer_id, j.completed_at::text as key from jobs j
    where j.state = 'completed' and j.completed_at < ${due.before} ${from} ${ofDirection(process)}
    order by j.completed_at, j.id limit ${limit}`.execute(tx);
  return pageOf('completed', result.rows, limit);
}

/** Cancelled, and not since that instant: the last cancellation counts. */
function cancelledBefore({ before }: Due) {
  return sql<SqlBool>`j.registered_at < ${before} and not exists (select 1 from events e where e.customer_id = j.customer_id
    and e.job_id = j.id and e.type = 'CANCEL' and e.recorded_at >= ${before})`;
}

async function cancelledJobs(
  tx: Tx,
  process: ProcessDefinition,
  due: Due,
  after: Place,
  limit: number,
): Promise<CandidatePage> {
  const result = await sql<Row>`
    select j.id, j.customer_id, j.list_order::text as key from jobs j
    where j.state = 'cancelled' and (j.list_order, j.id) > (${after.key}::int4, ${after.id}::uuid)
      and ${cancelledBefore(due)} ${ofDirection(process)}
    order by j.list_order, j.id limit ${limit}`.execute(tx);
  return pageOf('cancelled', result.rows, limit);
}
