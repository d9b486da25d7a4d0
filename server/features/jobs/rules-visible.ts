import type { Component, Job, JobAggregate, JobMilestone } from '#server/features/jobs/aggregate.ts';
import type { Setup } from '#server/features/jobs/context.ts';
import { jobCompleted } from '#server/features/milestones/rules-milestone.ts';

/** What of a job its customer's contacts may see (the columns granted to them in db/migrations). */
const jobFields = [
  'jobCode',
  'orderNumber',
  'note',
  'customerBranchId',
  'direction',
  'jobType',
  'mode',
  'containerClass',
  'carrier',
  'vessel',
  'voyage',
  'flight',
  'shipper',
  'consignee',
  'originPort',
  'destinationPort',
  'etd',
  'eta',
  'actualDeparture',
  'actualArrival',
  'promisedDate',
  'dueDate',
  'deliveredDate',
  'quantityOrdered',
  'quantityDelivered',
  'unit',
  'customPortal',
  'state',
  'customerStatus',
  'customerStage',
  'customerProgress',
  'componentCount',
  'completedAt',
  'sharedExceptions',
] as const satisfies readonly (keyof Job)[];

const componentFields = [
  'id',
  'position',
  'code',
  'description',
  'quantityOrdered',
  'quantityDelivered',
  'unit',
  'plannedStart',
  'dueDate',
  'deliveredDate',
  'customerStatus',
  'customerStage',
  'customerProgress',
] as const satisfies readonly (keyof Component)[];

const milestoneFields = [
  'id',
  'sequence',
  'customerLabel',
  'state',
  'occurred',
  'estimatedDay',
] as const satisfies readonly (keyof JobMilestone)[];

function pick<T extends object>(one: T, fields: readonly (keyof T)[]): unknown[] {
  return fields.map((field) => one[field]);
}

function shown(one: JobAggregate, setup: Setup): string {
  return JSON.stringify([
    // Of the reason for lateness only what the customer is told: an internal one must not be noticed.
    setup.latenessReasons.get(one.job.latenessReasonId ?? '')?.customerLabel ?? '',
    pick(one.job, jobFields),
    one.components.map((each) => pick(each, componentFields)),
    one.milestones.filter((each) => !each.internal).map((each) => pick(each, milestoneFields)),
    one.references
      .filter((each) => setup.referenceTypes.get(each.type)?.portal === true)
      .map((each) => [each.type, each.value]),
  ]);
}

/** Did anything change that a contact of the customer can see? A change of internal facts alone must not even be noticed (DOMAIN 9). */
export function isVisibleChange(before: JobAggregate | null, after: JobAggregate, setup: Setup): boolean {
  return before === null || shown(before, setup) !== shown(after, setup);
}

/** Was the job cancelled, whether it is archived since or not? */
export function isCancelled(
  job: Pick<Job, 'state'>,
  milestones: readonly { eventType: string; state: string }[],
): boolean {
  if (job.state === 'cancelled') return true;
  return (
    job.state === 'archived' && !milestones.some((one) => one.eventType === jobCompleted && one.state === 'completed')
  );
}
