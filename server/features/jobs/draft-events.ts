import type { Change } from '#server/database/json.ts';
import type { Draft, EventKind, JobEvent, JobMilestone } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import type { PastEvent } from '#server/features/milestones/rules-events.ts';
import { type Moment, momentOf, storedMoment } from '#server/time/moment.ts';

export type EventInput = {
  type: string;
  kind: EventKind;
  componentId?: string | null;
  /** When it happened; now when left out. */
  moment?: Moment;
  note?: string;
  changes?: Change[];
  correctsId?: string | null;
};

/** Adds an event to what the command will save. */
export function addEvent(draft: Draft, ctx: JobContext, input: EventInput): JobEvent {
  const event: JobEvent = {
    ...storedMoment(input.moment ?? { precision: 'instant', at: ctx.now }, ctx.setup.zone),
    id: ctx.newId(),
    type: input.type,
    kind: input.kind,
    componentId: input.componentId ?? null,
    recordedAt: ctx.now,
    note: input.note ?? '',
    changes: input.changes ?? [],
    correctsId: input.correctsId ?? null,
  };
  draft.events.push(event);
  return event;
}

/** All events of the job so far, those of this command included, in the order recorded. */
export function allEvents(draft: Draft): JobEvent[] {
  return draft.events.length === 0 ? draft.past : [...draft.past, ...draft.events];
}

/** The facts among them as the rules of events read them: recorded, corrected, and taken back by name. */
export function factsOf(draft: Draft): PastEvent[] {
  return allEvents(draft).flatMap((one) => {
    const undoes = one.kind === 'undone' ? one.correctsId : null;
    if (one.kind !== 'recorded' && one.kind !== 'correction' && undoes === null) return [];
    return [{ id: one.id, eventType: one.type, componentId: one.componentId, moment: momentOf(one), undoes }];
  });
}

/** Sets a milestone completed at that moment. */
export function completeAt(milestone: JobMilestone, moment: Moment): void {
  milestone.state = 'completed';
  milestone.occurred = moment;
  milestone.reason = null;
}

/** Sets a milestone back to pending. */
export function setPending(milestone: JobMilestone): void {
  milestone.state = 'pending';
  milestone.occurred = null;
  milestone.reason = null;
}

/** Sets a milestone to not applicable, with the event that says why. */
export function setNotApplicable(draft: Draft, ctx: JobContext, milestone: JobMilestone, reason: string): void {
  milestone.state = 'not_applicable';
  milestone.occurred = null;
  milestone.reason = reason;
  addEvent(draft, ctx, {
    type: milestone.eventType,
    kind: 'not_applicable',
    componentId: milestone.componentId,
    note: reason,
  });
}
