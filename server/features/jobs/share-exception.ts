import type { SharedException } from '#server/database/json.ts';
import { conflict, invalid } from '#server/errors.ts';
import { exceptionState } from '#server/features/exceptions/rules-exception.ts';
import type { Draft, JobMilestone } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { addEvent } from '#server/features/jobs/draft-events.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';

function told(draft: Draft, ctx: JobContext, milestone: JobMilestone, from: string | null, to: string | null): void {
  addEvent(draft, ctx, {
    type: 'SHARED',
    kind: 'change',
    componentId: milestone.componentId,
    note: milestone.name,
    changes: [{ field: 'sharedException', from, to }],
  });
  settle(draft, ctx);
}

const sharedOf = (draft: Draft, milestone: JobMilestone): SharedException | undefined =>
  draft.job.sharedExceptions.find((one) => one.milestoneId === milestone.id);

const without = (draft: Draft, milestone: JobMilestone): SharedException[] =>
  draft.job.sharedExceptions.filter((one) => one.milestoneId !== milestone.id);

/**
 * Shows a milestone's exception to the customer, in these words; shared before, the words are replaced (DOMAIN 5). Nothing else of the
 * exception is shown. Errors: not in exception now, no words.
 */
export function shareException(draft: Draft, ctx: JobContext, milestone: JobMilestone, words: string): void {
  const { job } = draft;
  const state = exceptionState({
    milestone: milestone.state,
    job: job.state,
    heldSince: job.heldSince,
    exceptionAt: milestone.exceptionAt,
    atRiskAt: milestone.atRiskAt,
    now: ctx.now,
  });
  if (state !== 'in_exception')
    throw conflict('not_in_exception', `"${milestone.name}" is not in exception, so there is nothing to share.`);
  const text = words.trim();
  if (text === '') throw invalid('text', 'text_missing', 'Write what the customer shall read.');
  const former = sharedOf(draft, milestone);
  if (former?.text === text) return;
  const entry = { milestoneId: milestone.id, componentId: milestone.componentId, text, at: ctx.now.toISOString() };
  job.sharedExceptions = [...without(draft, milestone), entry];
  told(draft, ctx, milestone, former?.text ?? null, text);
}

/** Takes the words back: the customer sees nothing of the exception any more. Errors: it is not shared. */
export function unshareException(draft: Draft, ctx: JobContext, milestone: JobMilestone): void {
  const former = sharedOf(draft, milestone);
  if (former === undefined)
    throw conflict('not_shared', `The exception of "${milestone.name}" is not shared with the customer.`);
  draft.job.sharedExceptions = without(draft, milestone);
  told(draft, ctx, milestone, former.text, null);
}
