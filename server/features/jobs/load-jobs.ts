import type { Tx } from '#server/database/database.ts';
import type { Component, EventKind, Job, JobAggregate, JobEvent } from '#server/features/jobs/aggregate.ts';
import { milestoneFromRow } from '#server/features/jobs/milestone-rows.ts';
import type { JobKey } from '#server/features/jobs/queries-load.ts';
import * as queries from '#server/features/jobs/queries-load.ts';
import { type Column, componentColumns, jobColumns } from '#server/features/jobs/table-columns.ts';
import { dayOf } from '#server/time/zones.ts';

function fromRow(columns: readonly Column[], row: object): object {
  const result: Record<string, unknown> = {};
  for (const { name, key } of columns) result[key] = (row as Record<string, unknown>)[name];
  return result;
}

type EventRow = Awaited<ReturnType<typeof queries.selectPastEvents>>[number];

function eventFromRow(row: EventRow, zone: string): JobEvent {
  return {
    id: row.id,
    type: row.type,
    kind: row.kind as EventKind,
    componentId: row.component_id,
    occurredAt: row.occurred_at,
    occurredPrecision: row.occurred_precision as 'day' | 'instant',
    occurredDay: dayOf(row.occurred_at, zone),
    recordedAt: row.recorded_at,
    note: row.note,
    changes: row.changes,
    correctsId: row.corrects_id,
  };
}

/**
 * Jobs with everything below them, in five statements however many they are. `lock`: their rows stay locked until the transaction
 * ends, in the order of their ids. `zone` is the company's. Jobs that are not there are missing in the answer.
 */
export async function loadJobs(
  tx: Tx,
  keys: readonly JobKey[],
  options: { lock: boolean; zone: string },
): Promise<Map<string, JobAggregate>> {
  if (keys.length === 0) return new Map();
  // The lock comes first: what is read below it cannot change any more.
  const jobs = await (options.lock ? queries.lockJobs(tx, keys) : queries.selectJobs(tx, keys));
  const [references, components, milestones, events] = await Promise.all([
    queries.selectReferences(tx, keys),
    queries.selectComponents(tx, keys),
    queries.selectMilestones(tx, keys),
    queries.selectPastEvents(tx, keys),
  ]);
  const result = new Map<string, JobAggregate>();
  for (const row of jobs) {
    const job = fromRow(jobColumns, row) as Job;
    result.set(row.id, { job, references: [], components: [], milestones: [], past: [] });
  }
  for (const { id, job_id, type, value, value_key } of references)
    result.get(job_id)?.references.push({ id, type, value, valueKey: value_key });
  for (const row of components) result.get(row.job_id)?.components.push(fromRow(componentColumns, row) as Component);
  for (const row of milestones) result.get(row.job_id)?.milestones.push(milestoneFromRow(row));
  for (const row of events) result.get(row.job_id)?.past.push(eventFromRow(row, options.zone));
  return result;
}
