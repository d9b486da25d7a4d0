import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { BulkJob } from '#server/features/jobs/rules-bulk.ts';

/** What a change of many jobs looks at, of the jobs with these ids, in no order. */
export async function selectBulkJobs(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('jobs')
    .select(['id', 'job_code as jobCode', 'state', 'due_date as dueDate', 'own_due_date as ownDueDate'])
    .select(['component_count as componentCount', 'service_operator_id as serviceOperatorId', 'priority'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as BulkJob['state'] }));
}

/** Is it the id of a staff user who is not disabled? */
export async function isActiveOperator(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('users')
    .select('id')
    .where('id', '=', id)
    .where('state', '!=', 'disabled')
    .executeTakeFirst();
  return row !== undefined;
}
