import type { JobAggregate, JobMilestone } from '#server/features/jobs/aggregate.ts';
import { waitsFor } from '#server/features/milestones/rules-events.ts';
import { isEndMilestone } from '#server/features/milestones/rules-milestone.ts';
import { foldKey } from '#shared/fold.ts';

/** The pending milestone lowest in sequence for each job or component and category; one without a category is nobody's work. */
function nextMilestones(milestones: readonly JobMilestone[]): JobMilestone[] {
  const next = new Map<string, JobMilestone>();
  for (const one of milestones) {
    if (one.state !== 'pending' || one.categoryId === null || isEndMilestone(one)) continue;
    const key = `${one.componentId ?? ''} ${one.categoryId}`;
    const known = next.get(key);
    if (known === undefined || one.sequence < known.sequence) next.set(key, one);
  }
  // One that waits for all before it appears only when nothing is pending before it, and nothing behind it appears instead.
  return [...next.values()].filter((one) => waitsFor(one, milestones).length === 0);
}

/**
 * The lines of the worklist that an open job brings (DOMAIN 6): one for each job or component and category. Held jobs bring theirs,
 * marked; closed ones none. The line carries what the worklist filters and orders by.
 */
export function linesOf({ job, components, milestones }: JobAggregate) {
  if (!job.isOpen) return [];
  const dueDates = new Map(components.map((one) => [one.id, one.dueDate]));
  return nextMilestones(milestones).map((one) => ({
    id: one.id,
    customerId: job.customerId,
    jobId: job.id,
    componentId: one.componentId,
    categoryId: one.categoryId,
    eventType: one.eventType,
    name: one.name,
    sequence: one.sequence,
    codeKey: foldKey(job.jobCode),
    branchId: job.workBranchId,
    departmentId: job.departmentId,
    mode: job.mode,
    direction: job.direction,
    customerGroupId: job.customerGroupId,
    transportGroupId: job.transportGroupId,
    serviceOperatorId: job.serviceOperatorId,
    held: job.state === 'on_hold',
    priority: job.priority,
    dueDate: (one.componentId === null ? null : dueDates.get(one.componentId)) ?? job.dueDate,
    eta: job.eta,
    estimatedDay: one.estimatedDay,
    exceptionAt: one.exceptionAt,
    atRiskAt: one.atRiskAt,
    registeredAt: job.registeredAt,
  }));
}
