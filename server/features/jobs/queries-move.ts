import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/**
 * The tables whose rows pass to the new customer with a job, parents first, and the column that names the job. A table that joins
 * the job's rows is added here and nowhere else.
 */
export const movedTables = [
  { table: 'jobs', job: 'id' },
  { table: 'job_references', job: 'job_id' },
  { table: 'components', job: 'job_id' },
  { table: 'milestones', job: 'job_id' },
  { table: 'events', job: 'job_id' },
  { table: 'worklist_lines', job: 'job_id' },
  // Published marks do not pass to the new customer (DOMAIN 1).
  { table: 'attachments', job: 'job_id', changes: { published: false, published_at: null } },
] as const;

/**
 * What a job had with its former customer and does not take along (DOMAIN 1): its rows stay where they are, for staff to read.
 * `name` is what the preview calls it. A table that stays behind is added here.
 */
const leftTables: readonly { table: string; job: string; name: string }[] = [];

export type MoveOf = { id: string; from: string; to: string; customerBranchId: string | null };

/**
 * Copies a job with everything below it under another customer, with the same ids, and deletes the former rows (DATABASE: keys). The
 * caller holds the job's lock. Whatever columns the tables have, all are copied; customer and customer branch are the new ones.
 */
export async function copyJob(tx: Tx, { id, from, to, customerBranchId }: MoveOf): Promise<void> {
  await copyFiles(tx, { id, from, to });
  for (const { table, job, ...more } of movedTables) {
    const own = 'changes' in more ? more.changes : {};
    const changed = JSON.stringify({ ...own, customer_id: to, customer_branch_id: customerBranchId });
    await sql`insert into ${sql.table(table)} select r.* from ${sql.table(table)} x, lateral jsonb_populate_record(x, ${changed}::jsonb) r
      where x.customer_id = ${from} and x.${sql.ref(job)} = ${id}`.execute(tx);
  }
  const files = await selectFiles(tx, from, id);
  await tx.deleteFrom('jobs').where('customer_id', '=', from).where('id', '=', id).execute();
  await deleteFiles(tx, from, files);
}

async function selectFiles(tx: Tx, customerId: string, jobId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('attachments')
    .select('file_id')
    .distinct()
    .where('customer_id', '=', customerId)
    .where('job_id', '=', jobId)
    .execute();
  return rows.map((row) => row.file_id);
}

/** The files of the job's attachments under the new customer; the bytes stay where they lie. */
async function copyFiles(tx: Tx, { id, from, to }: Omit<MoveOf, 'customerBranchId'>): Promise<void> {
  const files = await selectFiles(tx, from, id);
  if (files.length === 0) return;
  const changed = JSON.stringify({ customer_id: to });
  await sql`insert into stored_files select r.* from stored_files x, lateral jsonb_populate_record(x, ${changed}::jsonb) r
    where x.customer_id = ${from} and x.id = any(${files}::uuid[])`.execute(tx);
}

/** Those of the files that the former customer has no other use for; their bytes are the new customer's now. */
async function deleteFiles(tx: Tx, customerId: string, files: readonly string[]): Promise<void> {
  if (files.length === 0) return;
  await sql`delete from stored_files f where f.customer_id = ${customerId} and f.id = any(${files}::uuid[])
    and not exists (select 1 from attachments a where a.customer_id = ${customerId} and a.file_id = f.id)`.execute(tx);
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
  for (const { table, job, name } of leftTables) {
    const result = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(table)} where customer_id = ${from} and ${sql.ref(job)} = ${id}`.execute(
      tx,
    );
    const count = Number(result.rows[0]!.count);
    if (count > 0) counts.push({ name, count });
  }
  return counts;
}
