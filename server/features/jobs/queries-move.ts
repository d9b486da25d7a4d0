import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

type Moved = {
  table: string;
  /** The column that names the job; null: the files of its attachments, which name no job themselves. */
  job: string | null;
  /** What the rows do not take along. */
  changed?: Record<string, unknown>;
};

/**
 * The tables whose rows pass to the new customer with a job, parents first. A table that joins the job's rows is added here and
 * nowhere else. Files pass, their published marks do not (DOMAIN 1).
 */
export const movedTables: readonly Moved[] = [
  { table: 'jobs', job: 'id' },
  { table: 'job_references', job: 'job_id' },
  { table: 'components', job: 'job_id' },
  { table: 'milestones', job: 'job_id' },
  { table: 'events', job: 'job_id' },
  { table: 'worklist_lines', job: 'job_id' },
  { table: 'stored_files', job: null },
  { table: 'attachments', job: 'job_id', changed: { published: false, published_at: null } },
];

/**
 * What a job had with its former customer and does not take along (DOMAIN 1). `name` is what the preview calls it. A table whose rows
 * stay behind, or a mark that is lost, is added here.
 */
const left: readonly { table: string; job: string; where: string; name: string }[] = [
  { table: 'attachments', job: 'job_id', where: 'x.published and x.is_latest', name: 'Published marks of files' },
  { table: 'share_links', job: 'job_id', where: 'x.revoked_at is null and x.voided_at is null', name: 'Share links' },
  { table: 'threads', job: 'job_id', where: 'x.closed_at is null and x.last_number > 0', name: 'Threads' },
  { table: 'job_follows', job: 'job_id', where: 'true', name: 'Contacts who follow the job' },
];

/** A file that stayed with its thread is there already when the job comes back. */
const keptAlready = sql`on conflict (id, customer_id) do nothing`;

export type MoveOf = { id: string; from: string; to: string; customerBranchId: string | null };

/** Rows `x` of a table that belong to the job. */
function ofJob({ job }: Moved, { id, from }: MoveOf) {
  const files = sql`x.id in (select a.file_id from attachments a where a.customer_id = ${from} and a.job_id = ${id})`;
  return sql`x.customer_id = ${from} and ${job === null ? files : sql`x.${sql.ref(job)} = ${id}`}`;
}

/**
 * Copies a job with everything below it under another customer, with the same ids, and deletes the former rows (DATABASE: keys). The
 * caller holds the job's lock. Whatever columns the tables have, all are copied; customer and customer branch are the new ones. Files
 * stay where they lie in the storage; a record of one that the former customer needs no more goes.
 */
export async function copyJob(tx: Tx, move: MoveOf): Promise<void> {
  const { id, from, to, customerBranchId } = move;
  for (const moved of movedTables) {
    const changed = JSON.stringify({ ...moved.changed, customer_id: to, customer_branch_id: customerBranchId });
    const table = sql.table(moved.table);
    await sql`insert into ${table} select r.* from ${table} x, lateral jsonb_populate_record(x, ${changed}::jsonb) r
      where ${ofJob(moved, move)} ${moved.job === null ? keptAlready : sql``}`.execute(tx);
  }
  await tx.deleteFrom('jobs').where('customer_id', '=', from).where('id', '=', id).execute();
  await sql`delete from stored_files f where f.customer_id = ${from}
    and f.id in (select a.file_id from attachments a where a.customer_id = ${to} and a.job_id = ${id})
    and not exists (select 1 from attachments a where a.customer_id = ${from} and a.file_id = f.id)
    and not exists (select 1 from message_files m where m.customer_id = ${from} and m.file_id = f.id)
    and not exists (select 1 from approval_request_documents r where r.customer_id = ${from} and r.file_id = f.id)
    and not exists (select 1 from decision_documents d where d.customer_id = ${from} and d.file_id = f.id)`.execute(tx);
}

/** The customer's branch of that name; undefined: it has none. */
export async function selectBranchByName(tx: Tx, customerId: string, nameKey: string) {
  return tx
    .selectFrom('customer_branches')
    .select(['id', 'name'])
    .where('customer_id', '=', customerId)
    .where('name_key', '=', nameKey)
    .executeTakeFirst();
}

export async function selectBranch(tx: Tx, customerId: string, id: string) {
  return tx
    .selectFrom('customer_branches')
    .select(['id', 'name', 'name_key'])
    .where('customer_id', '=', customerId)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Names of customer groups and staff users, by id, for the preview. */
export async function selectNames(tx: Tx, groupIds: readonly string[], userIds: readonly string[]) {
  const [groups, users] = await Promise.all([
    tx
      .selectFrom('customer_groups')
      .select(['id', 'code'])
      .where('id', '=', sql<string>`any(${[...groupIds]}::uuid[])`)
      .execute(),
    tx
      .selectFrom('users')
      .select(['id', sql<string>`trim(first_name || ' ' || last_name)`.as('name')])
      .where('id', '=', sql<string>`any(${[...userIds]}::uuid[])`)
      .execute(),
  ]);
  return new Map([
    ...groups.map((one) => [one.id, one.code] as const),
    ...users.map((one) => [one.id, one.name] as const),
  ]);
}

/** How much of each kind stays behind; kinds without any are left out. */
export async function countLeft(tx: Tx, from: string, id: string): Promise<{ name: string; count: number }[]> {
  const counts: { name: string; count: number }[] = [];
  for (const { table, job, where, name } of left) {
    const result = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)} x
      where x.customer_id = ${from} and x.${sql.ref(job)} = ${id} and ${sql.raw(where)}`.execute(tx);
    const count = Number(result.rows[0]!.count);
    if (count > 0) counts.push({ name, count });
  }
  return counts;
}

/** How many files the job has, each counted once whatever its versions. */
export async function countFiles(tx: Tx, customerId: string, id: string): Promise<number> {
  const row = await tx
    .selectFrom('attachments')
    .select(sql<number>`count(*)`.as('count'))
    .where('customer_id', '=', customerId)
    .where('job_id', '=', id)
    .where('is_latest', '=', true)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
