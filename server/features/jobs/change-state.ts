import { AppError, invalid } from '#server/errors.ts';
import type { Draft, JobEvent } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { addEvent, completeAt, setNotApplicable, setPending } from '#server/features/jobs/draft-events.ts';
import { closeAs } from '#server/features/jobs/rules-follow.ts';
import { dateFaults } from '#server/features/jobs/rules-header.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { stateAfter } from '#server/features/jobs/rules-states.ts';
import { undoMilestone } from '#server/features/jobs/undo.ts';
import { completeByHand, reopenMilestones } from '#server/features/milestones/rules-job-completion.ts';
import { jobCompleted } from '#server/features/milestones/rules-milestone.ts';
import type { Day } from '#shared/days.ts';
import type { JobState } from '#shared/vocabulary.ts';

function stateEvent(draft: Draft, ctx: JobContext, type: string, to: JobState, note: string): JobEvent {
  const from = draft.job.state;
  draft.job.state = to;
  return addEvent(draft, ctx, { type, kind: 'system', note, changes: [{ field: 'state', from, to }] });
}

function endHold(draft: Draft, ctx: JobContext): void {
  draft.job.holds = draft.job.holds.map((one) => (one.until === null ? { ...one, until: ctx.now.toISOString() } : one));
}

/** Stops the clock of exceptions; milestones may still be completed. The reason is for staff only. */
export function holdJob(draft: Draft, ctx: JobContext, reason: string): void {
  const to = stateAfter(draft.job.state, 'hold');
  draft.job.holds = [...draft.job.holds, { from: ctx.now.toISOString(), until: null }];
  stateEvent(draft, ctx, 'HOLD', to, reason);
  settle(draft, ctx);
}

export function resumeJob(draft: Draft, ctx: JobContext, note: string): void {
  const to = stateAfter(draft.job.state, 'resume');
  endHold(draft, ctx);
  stateEvent(draft, ctx, 'RESUMED', to, note);
  settle(draft, ctx);
}

export function cancelJob(draft: Draft, ctx: JobContext, reason: string): void {
  const to = stateAfter(draft.job.state, 'cancel');
  endHold(draft, ctx);
  stateEvent(draft, ctx, 'CANCEL', to, reason);
  settle(draft, ctx);
}

export function archiveJob(draft: Draft, ctx: JobContext): void {
  const to = stateAfter(draft.job.state, 'archive');
  draft.job.archivedAt = ctx.now;
  stateEvent(draft, ctx, 'ARCHIVE', to, '');
  settle(draft, ctx);
}

/**
 * Completes a job by hand (DOMAIN 2): the delivered date, when given, is set first; what is still pending becomes not applicable with
 * the reason, without which it is refused.
 */
export function completeJob(
  draft: Draft,
  ctx: JobContext,
  input: { deliveredDate?: Day | null; pendingReason?: string; note?: string },
): void {
  const { job } = draft;
  stateAfter(job.state, 'complete');
  const faults = dateFaults('deliveredDate', input.deliveredDate, 'delivered date', ctx.today);
  if (faults.length > 0) throw new AppError('invalid', 'job_not_valid', faults[0]!.message, { faults });
  // Only a person completes it from here on: the delivered date alone must not do it before the pending ones have their reason.
  job.byPerson = true;
  if (input.deliveredDate !== undefined && input.deliveredDate !== null) {
    job.ownDeliveredDate = input.deliveredDate;
    settle(draft, ctx);
  }
  const pending = reasoned(() => completeByHand(draft.milestones, input.pendingReason ?? ''));
  for (const one of draft.milestones) {
    if (pending.includes(one.id)) setNotApplicable(draft, ctx, one, input.pendingReason ?? '');
  }
  const end = draft.milestones.find((one) => one.eventType === jobCompleted);
  if (end !== undefined) completeAt(end, { precision: 'instant', at: ctx.now });
  const event = stateEvent(draft, ctx, jobCompleted, 'completed', input.note ?? '');
  event.kind = 'recorded';
  if (end !== undefined) closeAs(job, end, ctx);
  settle(draft, ctx);
}

/** The rule speaks of `reason`; the action's field is `pendingReason`. */
function reasoned<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError && error.code === 'reason_required')
      throw invalid('pendingReason', 'reason_required', error.message);
    throw error;
  }
}

/** Opens a completed or cancelled job again, with the milestones named; JCOM then needs a person (DOMAIN 2). */
export function reopenJob(
  draft: Draft,
  ctx: JobContext,
  input: { milestoneIds: readonly string[]; reason: string },
): void {
  const { job } = draft;
  const wasCompleted = job.state === 'completed';
  const to = stateAfter(job.state, 'reopen');
  const ids = new Set(reopenMilestones(draft.milestones, input.milestoneIds));
  stateEvent(draft, ctx, 'REOPEN', to, input.reason);
  job.completedAt = null;
  job.byPerson = wasCompleted;
  for (const one of draft.milestones) {
    if (!ids.has(one.id)) continue;
    if (one.eventType === jobCompleted) {
      setPending(one);
      addEvent(draft, ctx, { type: jobCompleted, kind: 'undone' });
      continue;
    }
    // A correction that is taken back leaves the former time; reopening means pending.
    do undoMilestone(draft, ctx, one, input.reason);
    while (one.state === 'completed');
  }
  settle(draft, ctx);
}
