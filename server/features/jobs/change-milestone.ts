import { conflict } from '#server/errors.ts';
import type { Draft, JobMilestone } from '#server/features/jobs/aggregate.ts';
import { completeJob, reopenJob } from '#server/features/jobs/change-state.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { addEvent, setNotApplicable } from '#server/features/jobs/draft-events.ts';
import { recordEvent } from '#server/features/jobs/record-event.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { stateAfter } from '#server/features/jobs/rules-states.ts';
import { undoMilestone } from '#server/features/jobs/undo.ts';
import { checkNotApplicable } from '#server/features/milestones/rules-events.ts';
import { jobAdded, jobCompleted } from '#server/features/milestones/rules-milestone.ts';
import type { Moment } from '#server/time/moment.ts';
import type { Day } from '#shared/days.ts';

/** Completes a milestone, or corrects the time of a completed one. JCOM: completes the job by hand, when nothing else is pending. */
export function completeMilestone(
  draft: Draft,
  ctx: JobContext,
  milestone: JobMilestone,
  input: { moment: Moment; note: string },
): void {
  if (milestone.eventType === jobAdded)
    throw conflict('end_milestone', `"${milestone.name}" is completed with the job's registration and stays so.`);
  if (milestone.eventType === jobCompleted) {
    completeJob(draft, ctx, { note: input.note });
    return;
  }
  if (milestone.state === 'not_applicable')
    throw conflict('milestone_not_applicable', `"${milestone.name}" is set to not applicable. Undo that first.`);
  if (milestone.state === 'pending') stateAfter(draft.job.state, 'complete_milestone');
  const { eventType: type, componentId } = milestone;
  recordEvent(draft, ctx, { type, componentId, ...input, mustComplete: true });
  settle(draft, ctx);
}

/** Sets a milestone back to pending, or to the time before its last correction. JCOM: reopens the job, which then needs a person. */
export function takeBackMilestone(draft: Draft, ctx: JobContext, milestone: JobMilestone, note: string): void {
  if (milestone.eventType === jobCompleted && milestone.state === 'completed') {
    reopenJob(draft, ctx, { milestoneIds: [], reason: note });
    return;
  }
  undoMilestone(draft, ctx, milestone, note);
  settle(draft, ctx);
}

export function makeNotApplicable(draft: Draft, ctx: JobContext, milestone: JobMilestone, reason: string): void {
  stateAfter(draft.job.state, 'not_applicable');
  checkNotApplicable(milestone, reason);
  setNotApplicable(draft, ctx, milestone, reason);
  settle(draft, ctx);
}

/** Changes the estimated day beside a pending milestone; each change is an event (DOMAIN 3). */
export function estimateMilestone(
  draft: Draft,
  ctx: JobContext,
  milestone: JobMilestone,
  input: { estimatedDay: Day | null; note: string },
): void {
  stateAfter(draft.job.state, 'estimate');
  if (milestone.state !== 'pending')
    throw conflict('milestone_not_pending', `"${milestone.name}" is not pending any more, so it has no estimate.`);
  if (milestone.estimatedDay === input.estimatedDay) return;
  const changes = [{ field: 'estimatedDay', from: milestone.estimatedDay, to: input.estimatedDay }];
  milestone.estimatedDay = input.estimatedDay;
  const { eventType: type, componentId } = milestone;
  addEvent(draft, ctx, { type, kind: 'estimate', componentId, note: input.note, changes });
  settle(draft, ctx);
}

/** Notes something on a pending milestone, for staff only: an event that changes nothing else. */
export function noteMilestone(draft: Draft, ctx: JobContext, milestone: JobMilestone, note: string): void {
  stateAfter(draft.job.state, 'estimate');
  addEvent(draft, ctx, {
    type: 'NOTE',
    kind: 'system',
    componentId: milestone.componentId,
    note: `${milestone.name}: ${note}`,
  });
}
