import { randomUUIDv7 } from 'node:crypto';
import { type Insertable, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { ApprovalRequests, Decisions } from '#server/database/types.gen.ts';
import type { Thread } from './queries.ts';
import type { ChoiceRow } from './queries-choices.ts';

/** Holds the job until the transaction ends, before its thread: as moving a job and adding a version do. */
export async function lockJob(tx: Tx, customerId: string, jobId: string): Promise<void> {
  await tx
    .selectFrom('jobs')
    .select('id')
    .where('customer_id', '=', customerId)
    .where('id', '=', jobId)
    .forUpdate()
    .executeTakeFirst();
}

type Named = Omit<ChoiceRow, 'size' | 'media_type' | 'kind' | 'published'>;
const documentRow = (customerId: string, one: Named, position: number) => ({
  id: randomUUIDv7(),
  customer_id: customerId,
  position,
  source: one.source,
  source_id: one.source_id,
  series_id: one.series_id,
  version_number: one.version_number,
  file_id: one.file_id,
  name: one.name,
  sha256: one.sha256,
});

export async function insertRequest(
  tx: Tx,
  row: Insertable<ApprovalRequests>,
  documents: readonly Named[],
): Promise<void> {
  await tx.insertInto('approval_requests').values(row).execute();
  if (documents.length === 0) return;
  const rows = documents.map((one, index) => ({ ...documentRow(row.customer_id, one, index), request_id: row.id }));
  await tx.insertInto('approval_request_documents').values(rows).execute();
}

/** False: there is a decision on this request, or an unasked one of this side on one of these documents. */
export async function insertDecision(
  tx: Tx,
  row: Insertable<Decisions>,
  documents: readonly Named[],
): Promise<boolean> {
  const made = await tx
    .insertInto('decisions')
    .values(row)
    .onConflict((oc) => oc.constraint('decisions_first').doNothing())
    .executeTakeFirst();
  if (made.numInsertedOrUpdatedRows !== 1n) return false;
  if (documents.length === 0) return true;
  const direct = row.request_id === null ? row.side : null;
  const rows = documents.map((one, index) => ({
    ...documentRow(row.customer_id, one, index),
    thread_id: row.thread_id,
    decision_id: row.id,
    direct_side: direct,
  }));
  await tx.insertInto('decision_documents').values(rows).execute();
  return true;
}

export async function setDecided(tx: Tx, thread: Thread, id: string, state: 'approved' | 'rejected'): Promise<void> {
  await tx
    .updateTable('approval_requests')
    .set({ state })
    .where('customer_id', '=', thread.customer_id)
    .where('id', '=', id)
    .execute();
}

export type Ended = {
  at: Date;
  by: { kind: string; id: string | null; name: string };
  reason: string;
  note: string;
};

export async function setWithdrawn(tx: Tx, customerId: string, id: string, ended: Ended): Promise<void> {
  await tx
    .updateTable('approval_requests')
    .set({
      state: 'withdrawn',
      ended_at: ended.at,
      ended_by_kind: ended.by.kind,
      ended_by_id: ended.by.id,
      ended_by_name: ended.by.name,
      ended_reason: ended.reason,
      ended_note: ended.note,
    })
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute();
}

/** The decision that side made on one of these documents without being asked; undefined: there is none. */
export async function selectDirect(tx: Tx, thread: Thread, side: string, sourceIds: readonly string[]) {
  const { rows } = await sql<{ id: string; outcome: string; by_name: string; created_at: Date }>`
    select d.id, d.outcome, d.by_name, d.created_at from decisions d
    join decision_documents x on x.decision_id = d.id and x.customer_id = d.customer_id
    where x.customer_id = ${thread.customer_id} and x.thread_id = ${thread.id} and x.direct_side = ${side}
      and x.source_id = any(${[...sourceIds]}::uuid[]) order by d.created_at desc limit 1`.execute(tx);
  return rows[0];
}

/** An open request, and where it is. */
export type OpenRow = {
  id: string;
  thread_id: string;
  job_id: string;
  component_id: string | null;
  customer_branch_id: string | null;
};
const place = sql`r.id, t.id as thread_id, t.job_id, t.component_id, t.customer_branch_id`;

/** Open requests that name a version of this document. */
export async function selectOpenOn(tx: Tx, customerId: string, seriesId: string) {
  const { rows } = await sql<OpenRow & { name: string }>`select ${place}, d.name
    from approval_request_documents d
    join approval_requests r on r.id = d.request_id and r.customer_id = d.customer_id and r.state = 'open'
    join threads t on t.id = r.thread_id and t.customer_id = r.customer_id
    where d.customer_id = ${customerId} and d.series_id = ${seriesId}`.execute(tx);
  return rows;
}

/** Open requests in the threads of a job and its components. */
export async function selectOpenOf(tx: Tx, customerId: string, jobId: string): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`select ${place} from threads t
    join approval_requests r on r.customer_id = t.customer_id and r.thread_id = t.id and r.state = 'open'
    where t.customer_id = ${customerId} and t.job_id = ${jobId} and t.closed_at is null order by r.id`.execute(tx);
  return rows;
}

/** The message somebody sent under this id, and what it stands for. */
export async function selectSent(
  tx: Tx,
  customerId: string,
  author: { kind: string; id: string | null },
  clientId: string,
) {
  const { rows } = await sql<{ thread_id: string; request_id: string | null; decision_id: string | null }>`
    select m.thread_id, r.id as request_id, d.id as decision_id from messages m
    left join approval_requests r on r.customer_id = m.customer_id and r.message_id = m.id
    left join decisions d on d.customer_id = m.customer_id and d.message_id = m.id
    where m.customer_id = ${customerId} and m.author_kind = ${author.kind} and m.author_id is not distinct from ${author.id}::uuid
      and m.client_id = ${clientId}`.execute(tx);
  return rows[0];
}
