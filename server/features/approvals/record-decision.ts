import type { Tx } from '#server/database/database.ts';
import type { Change } from '#server/features/jobs/change-job.ts';
import { changeJob } from '#server/features/jobs/change-job.ts';
import { addEvent } from '#server/features/jobs/draft-events.ts';
import { recordEvent } from '#server/features/jobs/record-event.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import type { Writer } from '#server/features/threads/open-thread.ts';
import type { Outcome, Side } from './rules-approval.ts';

/** Event types of decisions (server/features/company/built-ins.ts). */
const approvedBy: Record<Side, string> = { customer: 'APPROVED', staff: 'APPRCO' };

export type DecisionEvent = { side: Side; outcome: Outcome; componentId: string | null; note: string };

/**
 * The event on the job's history. An approval completes the job's pending milestone of its type, where the template has one: that is
 * how a template says that an approval completes a milestone (DOMAIN 8). A later approval does not move the time of a completed one.
 */
export async function recordDecision(
  tx: Tx,
  writer: Writer,
  jobId: string,
  { side, outcome, componentId, note }: DecisionEvent,
  now: Date,
): Promise<void> {
  await changeJob(tx, writer, jobId, now, {}, (change) => {
    const { draft, ctx } = change;
    const type = outcome === 'approved' ? approvedBy[side] : 'REJECTED';
    // The component may have been removed since its thread was made.
    const place = draft.components.some((one) => one.id === componentId) ? componentId : null;
    if (outcome === 'approved' && completes(change, type, place))
      recordEvent(draft, ctx, {
        type,
        componentId: place,
        moment: { precision: 'instant', at: now },
        note,
        mustComplete: false,
      });
    else addEvent(draft, ctx, { type, kind: 'system', componentId: place, note });
    settle(draft, ctx);
  });
}

function completes({ draft, ctx }: Change, type: string, componentId: string | null): boolean {
  if (draft.job.state !== 'open' && draft.job.state !== 'on_hold') return false;
  if (ctx.setup.eventTypes.get(type) === undefined) return false;
  return draft.milestones.some(
    (one) =>
      one.eventType === type &&
      one.state === 'pending' &&
      (componentId === null || one.componentId === null || one.componentId === componentId),
  );
}
