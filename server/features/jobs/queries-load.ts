import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

export type JobKey = { id: string; customerId: string };

/** Which customer each job belongs to; jobs that do not exist are missing. */
export async function selectJobKeys(tx: Tx, ids: readonly string[]): Promise<JobKey[]> {
  return tx
    .selectFrom('jobs')
    .select(['id', 'customer_id as customerId'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

/** Open jobs of one customer or of all, in the order of customer and id, after a place in it. */
export async function selectOpenKeys(
  tx: Tx,
  customerId: string | null,
  after: JobKey | null,
  limit: number,
): Promise<JobKey[]> {
  let query = tx.selectFrom('jobs').select(['id', 'customer_id as customerId']).where(sql<boolean>`is_open`);
  if (customerId !== null) query = query.where('customer_id', '=', customerId);
  if (after !== null)
    query = query.where(sql<boolean>`(customer_id, id) > (${after.customerId}::uuid, ${after.id}::uuid)`);
  return query.orderBy('customer_id').orderBy('id').limit(limit).execute();
}

/** Which job of which customer has each code; unknown codes are missing. */
export async function selectJobCodes(tx: Tx, codeKeys: readonly string[]) {
  return tx
    .selectFrom('job_codes')
    .select(['code_key as codeKey', 'job_id as id', 'customer_id as customerId'])
    .where('code_key', '=', sql<string>`any(${codeKeys}::text[])`)
    .execute();
}

const pairs = (keys: readonly JobKey[]) =>
  sql<{
    job_id: string;
    customer_id: string;
  }>`unnest(${keys.map((one) => one.id)}::uuid[], ${keys.map((one) => one.customerId)}::uuid[])`.as<'k'>(
    sql`k(job_id, customer_id)`,
  );

/** The jobs' rows, locked in the order of their ids until the transaction ends. */
export async function lockJobs(tx: Tx, keys: readonly JobKey[]) {
  return tx
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', sql<string>`any(${keys.map((one) => one.id)}::uuid[])`)
    .where('customer_id', '=', sql<string>`any(${[...new Set(keys.map((one) => one.customerId))]}::uuid[])`)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** The jobs' rows, unlocked: for previews. */
export async function selectJobs(tx: Tx, keys: readonly JobKey[]) {
  return tx
    .selectFrom('jobs')
    .selectAll()
    .where('id', '=', sql<string>`any(${keys.map((one) => one.id)}::uuid[])`)
    .where('customer_id', '=', sql<string>`any(${[...new Set(keys.map((one) => one.customerId))]}::uuid[])`)
    .execute();
}

export async function selectReferences(tx: Tx, keys: readonly JobKey[]) {
  return tx
    .selectFrom(pairs(keys))
    .innerJoin('job_references as r', (join) =>
      join.onRef('r.job_id', '=', 'k.job_id').onRef('r.customer_id', '=', 'k.customer_id'),
    )
    .select(['r.id', 'r.job_id', 'r.type', 'r.value', 'r.value_key'])
    .orderBy('r.id')
    .execute();
}

export async function selectComponents(tx: Tx, keys: readonly JobKey[]) {
  return tx
    .selectFrom(pairs(keys))
    .innerJoin('components as c', (join) =>
      join.onRef('c.job_id', '=', 'k.job_id').onRef('c.customer_id', '=', 'k.customer_id'),
    )
    .selectAll('c')
    .orderBy('c.position')
    .execute();
}

export async function selectMilestones(tx: Tx, keys: readonly JobKey[]) {
  return tx
    .selectFrom(pairs(keys))
    .innerJoin('milestones as m', (join) =>
      join.onRef('m.job_id', '=', 'k.job_id').onRef('m.customer_id', '=', 'k.customer_id'),
    )
    .selectAll('m')
    .orderBy('m.sequence')
    .orderBy('m.id')
    .execute();
}

export async function selectPastEvents(tx: Tx, keys: readonly JobKey[]) {
  return tx
    .selectFrom(pairs(keys))
    .innerJoin('events as e', (join) =>
      join.onRef('e.job_id', '=', 'k.job_id').onRef('e.customer_id', '=', 'k.customer_id'),
    )
    .selectAll('e')
    .orderBy('e.recorded_at')
    .orderBy('e.id')
    .execute();
}
