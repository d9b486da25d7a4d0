import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** Closes the threads of a job that moves away; those in which nobody wrote go. */
export async function closeThreadsOf(tx: Tx, customerId: string, jobId: string, now: Date): Promise<void> {
  await sql`delete from threads t where t.customer_id = ${customerId} and t.job_id = ${jobId} and t.last_number = 0
    and not exists (select 1 from message_files f where f.customer_id = ${customerId} and f.thread_id = t.id)`.execute(
    tx,
  );
  await sql`update threads t set closed_at = ${now}, former_customer = c.name, waits_since = null from customers c
    where c.id = t.customer_id and t.customer_id = ${customerId} and t.job_id = ${jobId} and t.closed_at is null`.execute(
    tx,
  );
}

/**
 * Brings the threads of a customer that is merged away under the other, files and all; its jobs have moved, so all of them are closed
 * and only staff read them. Client ids made way: nobody sends to a closed thread again.
 */
export async function passThreads(tx: Tx, from: string, into: string): Promise<void> {
  const taken = sql`jsonb_build_object('customer_id', ${into}::text)`;
  const withOwnId = sql`jsonb_build_object('customer_id', ${into}::text, 'client_id', x.id::text)`;
  const copy = async (table: string, changed = taken, last = sql``): Promise<void> => {
    await sql`insert into ${sql.table(table)} select r.* from ${sql.table(table)} x, lateral jsonb_populate_record(x, ${changed}) r
      where x.customer_id = ${from} ${last}`.execute(tx);
  };
  await copy('threads', sql`${taken} || '{"customer_branch_id": null}'::jsonb`);
  await copy('messages', withOwnId);
  await copy('message_words');
  await copy('stored_files', taken, sql`on conflict (id, customer_id) do nothing`);
  await copy('message_files');
  await copy('thread_staff');
  for (const table of ['approval_requests', 'approval_request_documents', 'decisions', 'decision_documents'])
    await copy(table);
  await tx.deleteFrom('threads').where('customer_id', '=', from).execute();
  await tx.deleteFrom('stored_files').where('customer_id', '=', from).execute();
}
