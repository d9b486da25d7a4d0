import type { Fault } from '#server/errors.ts';
import type { Job, JobFields } from '#server/features/jobs/aggregate.ts';
import { dateFaults } from '#server/features/jobs/rules-header.ts';
import { addDays, type Day } from '#shared/days.ts';

/** What is changed on many jobs at once; what is left out stays. The promised date never changes with it (DOMAIN 2). */
export type BulkChange = {
  dueDate?: { set: Day | null } | { shiftDays: number };
  /** null: nobody. */
  serviceOperatorId?: string | null;
  priority?: number;
};

/** What of a job decides what the change does to it. */
export type BulkJob = Pick<
  Job,
  'state' | 'dueDate' | 'ownDueDate' | 'componentCount' | 'serviceOperatorId' | 'priority'
>;

export type BulkOutcome =
  | { outcome: 'changed'; fields: Partial<JobFields> }
  | { outcome: 'unchanged' }
  | { outcome: 'refused'; code: string; message: string };

/** At most so many jobs at once. */
export const mostInBulk = 5_000;
/** Up to so many are changed at once, more by a task in the background. */
export const mostDirectly = 50;

const closed: Partial<Record<Job['state'], string>> = {
  completed: 'completed',
  cancelled: 'cancelled',
  archived: 'archived',
};

const refused = (code: string, message: string): BulkOutcome => ({ outcome: 'refused', code, message });

function dueDateOf(job: BulkJob, change: NonNullable<BulkChange['dueDate']>): Day | null | { refusal: BulkOutcome } {
  if ('set' in change) return change.set;
  if (job.ownDueDate !== null) return addDays(job.ownDueDate, change.shiftDays);
  if (job.dueDate === null)
    return { refusal: refused('due_date_missing', 'It has no due date that could be shifted.') };
  const message = 'Its due date follows its components. Change theirs, or give the job a due date of its own.';
  return { refusal: refused('due_date_of_components', message) };
}

/** What the change does to one job: its fields to change, nothing, or why it is refused. Only open and held jobs are changed. */
export function bulkOutcome(job: BulkJob, change: BulkChange): BulkOutcome {
  const state = closed[job.state];
  if (state !== undefined) return refused('job_state', `It is ${state}. Only open jobs and jobs on hold are changed.`);
  const fields: Partial<JobFields> = {};
  if (change.dueDate !== undefined) {
    const due = dueDateOf(job, change.dueDate);
    if (due !== null && typeof due === 'object') return due.refusal;
    const [fault]: Fault[] = dateFaults('dueDate', due, 'due date', null);
    if (fault !== undefined) return refused(fault.code, fault.message);
    if (due !== job.ownDueDate) fields.ownDueDate = due;
  }
  const { serviceOperatorId, priority } = change;
  if (serviceOperatorId !== undefined && serviceOperatorId !== job.serviceOperatorId)
    fields.serviceOperatorId = serviceOperatorId;
  if (priority !== undefined && priority !== job.priority) fields.priority = priority;
  return Object.keys(fields).length === 0 ? { outcome: 'unchanged' } : { outcome: 'changed', fields };
}

/** What is missing in a change as entered. */
export function changeFaults(change: BulkChange): Fault[] {
  const { dueDate, serviceOperatorId, priority } = change;
  if (dueDate === undefined && serviceOperatorId === undefined && priority === undefined)
    return [
      {
        field: 'change',
        code: 'change_empty',
        message: 'Choose what to change: the due date, the customer service operator or the priority.',
      },
    ];
  if (dueDate !== undefined && 'shiftDays' in dueDate && dueDate.shiftDays === 0)
    return [
      {
        field: 'change.dueDate.shiftDays',
        code: 'shift_none',
        message: 'Say by how many days to shift; 0 changes nothing.',
      },
    ];
  return dueDate !== undefined && 'set' in dueDate
    ? dateFaults('change.dueDate.set', dueDate.set, 'due date', null)
    : [];
}
