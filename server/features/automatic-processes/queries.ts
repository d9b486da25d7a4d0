import { type Insertable, type SqlBool, sql, type Updateable } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database, Tx } from '#server/database/database.ts';
import type { AutomaticProcesses, AutomaticRuns } from '#server/database/types.gen.ts';

export async function selectProcesses(tx: Tx) {
  return processes(tx).orderBy('p.name').orderBy('p.id').execute();
}

export async function selectProcess(tx: Tx, id: string) {
  return processes(tx).where('p.id', '=', id).executeTakeFirst();
}

/** Processes with the names of their event types. */
function processes(tx: Tx) {
  return tx
    .selectFrom('automatic_processes as p')
    .leftJoin('event_types as t', 't.code', 'p.base_type')
    .selectAll('p')
    .select((eb) => [
      't.name as base_name',
      jsonArrayFrom(
        eb
          .selectFrom('event_types as e')
          .select(['e.code', 'e.name'])
          .where(sql<SqlBool>`e.code = any(p.event_types)`)
          .orderBy('e.name')
          .orderBy('e.code'),
      ).as('types'),
    ]);
}

/** Active processes that were last at work before that instant, or never. */
export async function selectDueProcesses(tx: Tx, lastBefore: Date): Promise<string[]> {
  const rows = await tx
    .selectFrom('automatic_processes')
    .select('id')
    .where('active', '=', true)
    .where((eb) => eb.or([eb('last_run_at', 'is', null), eb('last_run_at', '<=', lastBefore)]))
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

export async function insertProcess(tx: Tx, process: Insertable<AutomaticProcesses>): Promise<void> {
  await tx.insertInto('automatic_processes').values(process).execute();
}

/** Answers false when somebody else saved first. */
export async function updateProcess(
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<AutomaticProcesses>,
): Promise<boolean> {
  const result = await tx
    .updateTable('automatic_processes')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** When it last ran; null: it is due at once. No change of the process itself. */
export async function setLastRun(tx: Tx, id: string, at: Date | null): Promise<void> {
  await tx.updateTable('automatic_processes').set({ last_run_at: at }).where('id', '=', id).execute();
}

export async function deleteProcess(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('automatic_processes').where('id', '=', id).execute();
}

/** The event types of these codes. */
export async function selectTypes(tx: Tx, codes: readonly string[]) {
  return tx
    .selectFrom('event_types')
    .select(['code', 'name', 'system'])
    .where('code', '=', sql<string>`any(${[...codes]}::text[])`)
    .execute();
}

export async function insertRun(tx: Tx, run: Insertable<AutomaticRuns>): Promise<void> {
  await tx.insertInto('automatic_runs').values(run).execute();
}

/** Closes a run: all done, or with a sentence why not. */
export async function finishRun(tx: Tx, id: string, now: Date, message: string | null): Promise<void> {
  await tx.updateTable('automatic_runs').set({ finished_at: now, message }).where('id', '=', id).execute();
}

/** Closes the runs of a process that ended with the process of the server they ran in. */
export async function closeInterrupted(tx: Tx, processId: string, now: Date, message: string): Promise<void> {
  await tx
    .updateTable('automatic_runs')
    .set({ finished_at: now, message })
    .where('process_id', '=', processId)
    .where('finished_at', 'is', null)
    .execute();
}

export type Action = {
  runId: string;
  position: number;
  customerId: string;
  jobId: string;
  jobCode: string;
  what: string;
  failed: boolean;
};

/** Logs what became of one job, and counts it in its run. */
export async function insertAction(tx: Tx, action: Action): Promise<void> {
  await tx
    .insertInto('automatic_actions')
    .values({
      run_id: action.runId,
      position: action.position,
      customer_id: action.customerId,
      job_id: action.jobId,
      job_code: action.jobCode,
      what: action.what,
      failed: action.failed,
    })
    .execute();
  const column = action.failed ? 'failed' : 'done';
  await tx
    .updateTable('automatic_runs')
    .set((eb) => ({ [column]: eb(column, '+', 1) }))
    .where('id', '=', action.runId)
    .execute();
}

/** Was the same failure of the job logged for this process since then? */
export async function isFailureKnown(
  tx: Tx,
  failure: { processId: string; jobId: string; what: string; since: Date },
): Promise<boolean> {
  const row = await tx
    .selectFrom('automatic_actions as a')
    .innerJoin('automatic_runs as r', 'r.id', 'a.run_id')
    .select('a.position')
    .where('a.job_id', '=', failure.jobId)
    .where('a.failed', '=', true)
    .where('a.what', '=', failure.what)
    .where('r.process_id', '=', failure.processId)
    .where('r.started_at', '>=', failure.since)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The codes of jobs, wherever they are by now. */
export async function selectJobCode(tx: Tx, id: string) {
  return tx.selectFrom('jobs').select(['job_code', 'customer_id']).where('id', '=', id).executeTakeFirst();
}

/** A page of a process's runs, newest first. */
export async function selectRuns(
  tx: Tx,
  processId: string,
  after: { startedAt: string; id: string } | null,
  limit: number,
) {
  return tx
    .selectFrom('automatic_runs')
    .selectAll()
    .where('process_id', '=', processId)
    .$if(after !== null, (query) =>
      query.where(sql<SqlBool>`(started_at, id) < (${after!.startedAt}::timestamptz, ${after!.id}::uuid)`),
    )
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** A page of what a run did, in its order; `customer` is null when it is no more. */
export async function selectActions(tx: Tx, processId: string, runId: string, after: number, limit: number) {
  return tx
    .selectFrom('automatic_actions as a')
    .innerJoin('automatic_runs as r', 'r.id', 'a.run_id')
    .leftJoin('customers as c', 'c.id', 'a.customer_id')
    .select(['a.position', 'a.job_id', 'a.job_code', 'a.what', 'a.failed', 'c.name as customer'])
    .where('a.run_id', '=', runId)
    .where('r.process_id', '=', processId)
    .where('a.position', '>', after)
    .orderBy('a.position')
    .limit(limit)
    .execute();
}

export async function selectRun(tx: Tx, processId: string, runId: string) {
  return tx
    .selectFrom('automatic_runs')
    .selectAll()
    .where('id', '=', runId)
    .where('process_id', '=', processId)
    .executeTakeFirst();
}

/** Customers' names by id, for lists of jobs. */
export async function selectCustomerNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('customers')
    .select(['id', 'name'])
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** Does the work while holding the process: another server process that is at it leaves this one with nothing to do (false). */
export async function whileHolding(db: Database, processId: string, work: () => Promise<void>): Promise<boolean> {
  const client = await db.pools.staffStream.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>(
      'select pg_try_advisory_lock(7145013, hashtext($1)) as held',
      [processId],
    );
    if (!rows[0]?.held) return false;
    await work();
    return true;
  } finally {
    const freed = await client.query('select pg_advisory_unlock_all()').then(
      () => undefined,
      (error: Error) => error,
    );
    client.release(freed);
  }
}
