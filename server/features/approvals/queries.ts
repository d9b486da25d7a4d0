import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** Reading for both sides: only columns that contacts may read too; row-level security decides what of them. */

export type Thread = { id: string; customer_id: string };
const mostShown = 200;

export async function selectRequests(tx: Tx, thread: Thread) {
  return requests(tx, thread).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(mostShown).execute();
}
export type RequestRow = Awaited<ReturnType<typeof selectRequests>>[number];

function requests(tx: Tx, thread: Thread) {
  return tx
    .selectFrom('approval_requests')
    .selectAll()
    .where('customer_id', '=', thread.customer_id)
    .where('thread_id', '=', thread.id);
}

export async function selectRequest(tx: Tx, thread: Thread, id: string): Promise<RequestRow | undefined> {
  return requests(tx, thread).where('id', '=', id).executeTakeFirst();
}

export async function selectOpen(tx: Tx, thread: Thread): Promise<RequestRow | undefined> {
  return requests(tx, thread).where('state', '=', 'open').executeTakeFirst();
}

function decisions(tx: Tx, thread: Thread) {
  return tx
    .selectFrom('decisions')
    .selectAll()
    .where('customer_id', '=', thread.customer_id)
    .where('thread_id', '=', thread.id);
}

export async function selectDecisions(tx: Tx, thread: Thread) {
  return decisions(tx, thread).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(mostShown).execute();
}
export type DecisionRow = Awaited<ReturnType<typeof selectDecisions>>[number];

export async function selectDecisionOn(tx: Tx, thread: Thread, requestId: string): Promise<DecisionRow | undefined> {
  return decisions(tx, thread).where('request_id', '=', requestId).executeTakeFirst();
}

export type DocumentRow = {
  id: string;
  /** The request or decision it belongs to. */
  owner_id: string;
  source: 'message' | 'attachment';
  source_id: string;
  series_id: string | null;
  version_number: number | null;
  file_id: string;
  name: string;
  sha256: string;
  size: number;
  media_type: string;
  kind: string;
  storage_key: string;
  thumbnail_key: string | null;
  display_key: string | null;
  display_type: string | null;
  has_location: boolean;
};

const tables = { request: 'approval_request_documents', decision: 'decision_documents' } as const;
type Owner = keyof typeof tables;

const documents = (owner: Owner) => {
  const ownerId = sql.ref(owner === 'request' ? 'd.request_id' : 'd.decision_id');
  return sql`select d.id, ${ownerId} as owner_id, d.source, d.source_id, d.series_id, d.version_number, d.file_id, d.name, d.sha256,
      f.size, f.media_type, f.kind, f.storage_key, f.thumbnail_key, f.display_key, f.display_type, f.has_location
    from ${sql.table(tables[owner])} d join stored_files f on f.id = d.file_id and f.customer_id = d.customer_id`;
};

/** The documents of these requests or decisions, in their order. */
export async function selectDocuments(
  tx: Tx,
  customerId: string,
  owner: Owner,
  ids: readonly string[],
): Promise<DocumentRow[]> {
  if (ids.length === 0) return [];
  const ownerId = sql.ref(owner === 'request' ? 'd.request_id' : 'd.decision_id');
  const { rows } = await sql<DocumentRow>`${documents(owner)}
    where d.customer_id = ${customerId} and ${ownerId} = any(${[...ids]}::uuid[]) order by d.position, d.id`.execute(
    tx,
  );
  return rows;
}

/** One document of a request or decision of this thread. */
export async function selectDocument(tx: Tx, thread: Thread, id: string): Promise<DocumentRow | undefined> {
  const ofRequest = await sql<DocumentRow>`${documents('request')}
    join approval_requests r on r.id = d.request_id and r.customer_id = d.customer_id
    where d.customer_id = ${thread.customer_id} and d.id = ${id} and r.thread_id = ${thread.id}`.execute(tx);
  if (ofRequest.rows[0]) return ofRequest.rows[0];
  const ofDecision = await sql<DocumentRow>`${documents('decision')}
    where d.customer_id = ${thread.customer_id} and d.id = ${id} and d.thread_id = ${thread.id}`.execute(tx);
  return ofDecision.rows[0];
}

/** Names for the head of a decision's page. */
export async function selectNames(tx: Tx, customerId: string) {
  return tx
    .selectFrom('company as co')
    .innerJoin('customers as c', (join) => join.on('c.id', '=', customerId))
    .select(['co.name as company', 'co.time_zone', 'c.name as customer'])
    .where('co.id', '=', 1)
    .executeTakeFirstOrThrow();
}
