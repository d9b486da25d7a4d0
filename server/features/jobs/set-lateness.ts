import { conflict, invalid } from '#server/errors.ts';
import type { Draft } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { addEvent } from '#server/features/jobs/draft-events.ts';
import { isLateForReason } from '#server/features/jobs/rules-lateness.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { isCancelled } from '#server/features/jobs/rules-visible.ts';

/**
 * Gives a late job the reason for its lateness, another one or (null) none any more; the note is for staff. Errors: archived, not
 * late, a reason that is unknown or not offered any more.
 */
export function setLateness(
  draft: Draft,
  ctx: JobContext,
  customer: CustomerSetup,
  { reasonId, note = '' }: { reasonId: string | null; note?: string },
): void {
  const { job } = draft;
  if (job.state === 'archived') throw conflict('job_state', 'This job is archived. Archived jobs can only be read.');
  const reason = reasonId === null ? null : ctx.setup.latenessReasons.get(reasonId);
  if (reason === undefined)
    throw invalid('reasonId', 'reason_unknown', 'This reason does not exist any more. Choose another one.');
  if (reason !== null && reason.id !== job.latenessReasonId && !reason.active)
    throw invalid('reasonId', 'reason_inactive', `"${reason.label}" is switched off. Choose another reason.`);
  const cancelled = isCancelled(job, draft.milestones);
  const { countingDate, toleranceDays } = customer.difot;
  const late = isLateForReason(
    { ...job, promisedDate: job.agreedDate, cancelled, countingDate, toleranceDays },
    ctx.today,
  );
  if (reason !== null && !late)
    throw conflict('not_late', 'This job is not late, so there is no reason for lateness to give.');
  const former = ctx.setup.latenessReasons.get(job.latenessReasonId ?? '')?.label ?? null;
  const said = reason === null ? null : note.trim() || null;
  if (job.latenessReasonId === reasonId && job.latenessNote === said) return;
  job.latenessReasonId = reasonId;
  job.latenessNote = said;
  addEvent(draft, ctx, {
    type: 'LATENESS',
    kind: 'change',
    note: said ?? '',
    changes: [{ field: 'latenessReason', from: former, to: reason?.label ?? null }],
  });
  settle(draft, ctx);
}
