import { AppError, conflict } from '#server/errors.ts';
import type { Draft, JobEvent, JobMilestone } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { undoEffect } from '#server/features/jobs/date-effects.ts';
import { addEvent, allEvents, completeAt, factsOf, setPending } from '#server/features/jobs/draft-events.ts';
import { componentOf } from '#server/features/jobs/rules-follow.ts';
import { stateAfter } from '#server/features/jobs/rules-states.ts';
import { checkUndo, effectiveEvent, momentAfterUndo } from '#server/features/milestones/rules-events.ts';
import { momentOf, sameMoment } from '#server/time/moment.ts';

/** The event that completed a milestone: that of its own component or job, else another of its type with its time. */
function completingEvent(draft: Draft, milestone: JobMilestone): JobEvent | null {
  const facts = factsOf(draft);
  const owners = [milestone.componentId, null, ...draft.components.map((one) => one.id)];
  const own = effectiveEvent(facts, milestone.eventType, milestone.componentId);
  const fact =
    own ??
    owners
      .map((owner) => effectiveEvent(facts, milestone.eventType, owner))
      .find((one) => one !== null && milestone.occurred !== null && sameMoment(one.moment, milestone.occurred)) ??
    null;
  return fact === null ? null : (allEvents(draft).find((one) => one.id === fact.id) ?? null);
}

/** The milestones of its type that stand at the event's time, on its component and the job, for a job-level event on all components. */
function metBy(draft: Draft, event: JobEvent): JobMilestone[] {
  const moment = momentOf(event);
  return draft.milestones.filter(
    (one) =>
      one.eventType === event.type &&
      one.occurred !== null &&
      sameMoment(one.occurred, moment) &&
      (event.componentId === null || one.componentId === null || one.componentId === event.componentId),
  );
}

/**
 * Takes an event back: its milestones are completed at the time of the event it had corrected, else pending; the date it had set gets
 * its former value (DOMAIN 3).
 */
export function undoEvent(draft: Draft, ctx: JobContext, event: JobEvent, note: string): void {
  const former = momentAfterUndo(factsOf(draft), event.id);
  const met = metBy(draft, event);
  for (const one of met) {
    if (former === null) setPending(one);
    else completeAt(one, former);
  }
  const undoing = addEvent(draft, ctx, {
    type: event.type,
    kind: 'undone',
    componentId: event.componentId,
    note,
    correctsId: event.id,
  });
  const ids = new Set([event.componentId, ...met.map((one) => one.componentId)]);
  undoEffect(
    draft,
    ctx,
    event,
    undoing,
    draft.components.filter((one) => ids.has(one.id)),
  );
}

/** Takes back one component's share of an event of the whole job; the others keep it, the job as a whole is no longer said to be done. */
function undoShare(draft: Draft, ctx: JobContext, milestone: JobMilestone, event: JobEvent, note: string): void {
  setPending(milestone);
  const { eventType: type, componentId } = milestone;
  const undoing = addEvent(draft, ctx, { type, kind: 'undone', componentId, note });
  const component = componentOf(draft, componentId);
  undoEffect(draft, ctx, event, undoing, component === undefined ? [] : [component]);
}

/** Sets a completed or not applicable milestone back (state table: of a completed job it takes JCOM back too). */
export function undoMilestone(draft: Draft, ctx: JobContext, milestone: JobMilestone, note: string): void {
  stateAfter(draft.job.state, 'undo_milestone');
  checkUndo(milestone);
  const { eventType: type, componentId } = milestone;
  const event = milestone.state === 'completed' ? completingEvent(draft, milestone) : null;
  if (event === null) {
    setPending(milestone);
    addEvent(draft, ctx, { type, kind: 'undone', componentId, note });
  } else if (componentId !== null && event.componentId === null) undoShare(draft, ctx, milestone, event, note);
  else undoEvent(draft, ctx, event, note);
}

/** The event of this job that is to be taken back. Errors: not a recorded fact, taken back already, or of another job. */
export function undoableEvent(draft: Draft, id: string): JobEvent {
  const event = allEvents(draft).find((one) => one.id === id);
  if (event === undefined)
    throw new AppError('not_found', 'event_unknown', 'This event does not belong to this job. Reload the job.');
  if (event.kind !== 'recorded' && event.kind !== 'correction')
    throw conflict('event_not_undoable', 'Only a recorded event can be undone. Change the job itself instead.');
  if (allEvents(draft).some((one) => one.kind === 'undone' && one.correctsId === id))
    throw conflict('event_undone', 'This event has been undone already.');
  return event;
}
