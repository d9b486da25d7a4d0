import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { AppError, type Fault, invalid } from '#server/errors.ts';
import { startTask } from '#server/features/background-tasks/service.ts';
import { changeJobs } from '#server/features/jobs/bulk-change.ts';
import type { BulkInput, BulkPreview, BulkPreviewInput, BulkResult } from '#server/features/jobs/contract-bulk.ts';
import { fault } from '#server/features/jobs/field-faults.ts';
import { listJobs } from '#server/features/jobs/list-jobs.ts';
import { isActiveOperator, selectBulkJobs } from '#server/features/jobs/queries-bulk.ts';
import {
  type BulkChange,
  bulkOutcome,
  changeFaults,
  mostDirectly,
  mostInBulk,
} from '#server/features/jobs/rules-bulk.ts';

export type BulkService = ReturnType<typeof bulkService>;

const mostRefusals = 200;
const pageSize = 1_000;

/** Changing due date, operator or priority of many jobs at once. */
export function bulkService({ db, clock }: { db: Database; clock: Clock }) {
  /** How many jobs the change would change, and which not and why; writes nothing. */
  async function preview(actor: OfficeActor, input: BulkPreviewInput): Promise<BulkPreview> {
    requirePermission(actor, 'jobs:bulk');
    const change = changeOf(input.change);
    return db.withActor(actor, async (tx) => {
      await checkChange(tx, change);
      const ids = await selectedIds(tx, input.selection, clock.now());
      const answer: BulkPreview = { total: 0, changed: 0, unchanged: 0, refused: 0, refusals: [], jobIds: [] };
      for (let from = 0; from < ids.length; from += pageSize) {
        const page = ids.slice(from, from + pageSize);
        const jobs = new Map((await selectBulkJobs(tx, page)).map((one) => [one.id, one]));
        for (const id of page) countIn(answer, id, jobs.get(id), change);
      }
      return answer;
    });
  }

  /** Changes up to 50 jobs at once, more in the background; once for each idempotency key. */
  async function apply(actor: OfficeActor, input: BulkInput, key: IdempotencyKey): Promise<BulkResult> {
    requirePermission(actor, 'jobs:bulk');
    const change = changeOf(input.change);
    const reason = input.reason.trim();
    if (reason === '')
      throw invalid('reason', 'reason_required', 'Say why; the reason stands in the history of each job.');
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      // What became of each job is kept with the key: shifted dates must not be shifted again when an answer got lost.
      const { id } = await once(tx, key, now, async () => {
        await checkChange(tx, change);
        const ids = await selectedIds(tx, input.selection, now);
        const wanted = { change, reason };
        if (ids.length <= mostDirectly)
          return JSON.stringify({
            taskId: null,
            total: ids.length,
            jobs: await changeJobs(tx, actor, ids, wanted, now),
          } satisfies BulkResult);
        const title = `${titleOf(change)} of ${ids.length} jobs`;
        const task = { kind: 'bulk_change', title, parameters: { jobIds: ids, ...wanted }, total: ids.length };
        return JSON.stringify({
          taskId: await startTask(tx, actor, task, now),
          total: ids.length,
          jobs: [],
        } satisfies BulkResult);
      });
      return JSON.parse(id) as BulkResult;
    });
  }

  return { preview, apply };
}

function changeOf({ dueDate, ...rest }: BulkPreviewInput['change']): BulkChange {
  if (dueDate === undefined) return rest;
  const { set, shiftDays } = dueDate;
  if (set !== undefined && shiftDays === undefined) return { ...rest, dueDate: { set } };
  if (set === undefined && shiftDays !== undefined) return { ...rest, dueDate: { shiftDays } };
  throw invalid('change.dueDate', 'due_date_choice', 'Either set a due date or shift it by days, one of the two.');
}

async function checkChange(tx: Tx, change: BulkChange): Promise<void> {
  const faults: Fault[] = changeFaults(change);
  const { serviceOperatorId: operator } = change;
  if (operator !== undefined && operator !== null && !(await isActiveOperator(tx, operator)))
    faults.push(
      fault(
        'change.serviceOperatorId',
        'service_operator_unknown',
        'This staff user does not exist or is disabled. Choose another one.',
      ),
    );
  if (faults.length > 0) throw new AppError('invalid', 'bulk_not_valid', faults[0]!.message, { faults });
}

/** The jobs chosen, or all that match the filter, each once. Errors: neither or both named; more than 5,000 match. */
async function selectedIds(tx: Tx, { jobIds, filter }: BulkInput['selection'], now: Date): Promise<string[]> {
  if ((jobIds === undefined) === (filter === undefined))
    throw invalid('selection', 'selection_choice', 'Name the jobs by jobIds or by filter, one of the two.');
  if (jobIds !== undefined) return [...new Set(jobIds)];
  const { rows } = await listJobs(tx, { ...filter, limit: mostInBulk + 1 }, now);
  if (rows.length > mostInBulk)
    throw new AppError(
      'invalid',
      'bulk_too_many',
      'More than 5,000 jobs match this filter. Narrow it, and change them in several goes.',
    );
  return rows.map((row) => row.id);
}

type Found = Awaited<ReturnType<typeof selectBulkJobs>>[number];

function countIn(answer: BulkPreview, id: string, job: Found | undefined, change: BulkChange): void {
  if (job === undefined) return;
  const result = bulkOutcome(job, change);
  answer.total += 1;
  answer[result.outcome] += 1;
  if (result.outcome === 'changed') answer.jobIds.push(id);
  if (result.outcome === 'refused' && answer.refusals.length < mostRefusals)
    answer.refusals.push({ jobId: id, jobCode: job.jobCode, code: result.code, message: result.message });
}

function titleOf({ dueDate, serviceOperatorId, priority }: BulkChange): string {
  const parts = [
    ...(dueDate === undefined ? [] : ['due date']),
    ...(serviceOperatorId === undefined ? [] : ['customer service operator']),
    ...(priority === undefined ? [] : ['priority']),
  ];
  return `Change ${parts.join(', ')}`;
}
