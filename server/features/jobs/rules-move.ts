import type { Draft, Job } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { addEvent } from '#server/features/jobs/draft-events.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';

/** The customer service operator after the move: the one the job had from its customer is replaced by the new customer's. */
export function operatorAfterMove(
  job: Pick<Job, 'serviceOperatorId'>,
  from: CustomerSetup,
  to: CustomerSetup,
): string | null {
  const isFromCustomer = job.serviceOperatorId === null || job.serviceOperatorId === from.serviceOperatorId;
  return isFromCustomer ? to.serviceOperatorId : job.serviceOperatorId;
}

export type Branches = { from: string | null; to: string | null };

/**
 * What a move changes on the job itself, once its rows stand under the new customer: the event that says from where to where, its
 * operator, and what follows from the new customer's settings. Milestones stay as allocated; shared exceptions are void (DOMAIN 1, 5).
 */
export function settleMoved(
  draft: Draft,
  ctx: JobContext,
  { from, to, branches, reason }: { from: CustomerSetup; to: CustomerSetup; branches: Branches; reason: string },
): void {
  const { job } = draft;
  const changes = [{ field: 'customer', from: from.name, to: to.name }];
  const branch = branches.from === branches.to ? [] : [{ field: 'customerBranch', ...branches }];
  addEvent(draft, ctx, { type: 'MOVED', kind: 'system', note: reason, changes: [...changes, ...branch] });
  draft.reason = reason;
  job.sharedExceptions = [];
  if (job.isOpen) job.serviceOperatorId = operatorAfterMove(job, from, to);
  settle(draft, ctx);
}
