import { AppError, invalid } from '#server/errors.ts';
import type { Draft, JobEvent, JobMilestone } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { applyEffect } from '#server/features/jobs/date-effects.ts';
import { addEvent, completeAt, factsOf } from '#server/features/jobs/draft-events.ts';
import { componentOf } from '#server/features/jobs/rules-follow.ts';
import { stateAfter } from '#server/features/jobs/rules-states.ts';
import { checkOccurred, checkWaits, effectiveEvent, meetEvent } from '#server/features/milestones/rules-events.ts';
import { dayOfMoment, type Moment, sameMoment } from '#server/time/moment.ts';

export type RecordInput = {
  type: string;
  componentId: string | null;
  moment: Moment;
  note: string;
  /** Refuse where the milestone waits for those before it; imports record the fact and the milestone follows when it may. */
  mustComplete: boolean;
};

/**
 * An event meets a job (DOMAIN 3): completes the pending milestone of its type, corrects the time of a completed one, sets the date
 * of its type. Answers the event, or null when the very same had been said before. Errors: in the future, waits for those before it,
 * the job's state.
 */
export function recordEvent(draft: Draft, ctx: JobContext, input: RecordInput): JobEvent | null {
  const { type, componentId, moment } = input;
  checkOccurred(moment, ctx.now, ctx.setup.zone, moment.precision === 'day' ? 'occurredDay' : 'occurredAt');
  const facts = factsOf(draft);
  const meeting = meetEvent({ eventType: type, componentId, moment }, draft.milestones, facts);
  const former = effectiveEvent(facts, type, componentId);
  const isRepeated = former !== null && sameMoment(former.moment, moment);
  if (meeting.kind === 'same' || (isRepeated && meeting.complete.length + meeting.correct.length === 0)) return null;
  stateAfter(draft.job.state, 'record_event');
  const find = (id: string) => draft.milestones.find((one) => one.id === id);
  const waiting = meeting.waiting.map(({ id }) => find(id)).find((one) => one !== undefined);
  if (input.mustComplete && waiting !== undefined) checkWaits(waiting, draft.milestones);
  if (meeting.complete.length > 0) stateAfter(draft.job.state, 'complete_milestone');
  const event = addEvent(draft, ctx, {
    type,
    kind: meeting.kind === 'correction' ? 'correction' : 'recorded',
    componentId,
    moment,
    note: input.note,
    correctsId: meeting.kind === 'correction' ? (former?.id ?? null) : null,
  });
  const met = [...meeting.complete, ...meeting.correct].map(find).filter((one) => one !== undefined);
  for (const one of met) completeAt(one, moment);
  const effect = ctx.setup.eventTypes.get(type)?.dateEffect ?? null;
  if (effect !== null) {
    const ids = new Set([componentId, ...met.map((one) => one.componentId)]);
    applyEffect(draft, event, effect, dayOfMoment(moment, ctx.setup.zone), {
      components: draft.components.filter((one) => ids.has(one.id)),
      metJob: met.some((one) => one.componentId === null),
    });
  }
  return event;
}

/** Errors of an event that a person or machine records by its type: unknown, retired, or one that only arises by itself. */
export function checkRecordable(ctx: JobContext, type: string, field = 'type'): void {
  const known = ctx.setup.eventTypes.get(type);
  if (known === undefined)
    throw invalid(
      field,
      'event_type_unknown',
      `There is no event type "${type}". Choose one of the set-up's event types.`,
    );
  if (known.system)
    throw invalid(field, 'event_type_system', `"${known.name}" (${type}) arises by itself and cannot be recorded.`);
  if (!known.active)
    throw invalid(
      field,
      'event_type_inactive',
      `The event type "${known.name}" (${type}) is no longer used. Choose another.`,
    );
}

/** Errors: the component belongs to another job, or does not exist. */
export function checkComponent(draft: Draft, componentId: string | null): void {
  if (componentId !== null && componentOf(draft, componentId) === undefined)
    throw invalid(
      'componentId',
      'component_unknown',
      'This component does not belong to this job. Choose one of its components.',
    );
}

/** The job's milestone with that id. Errors: it belongs to another job, or does not exist. */
export function milestoneOf(draft: Draft, id: string): JobMilestone {
  const found = draft.milestones.find((one) => one.id === id);
  if (found === undefined)
    throw new AppError(
      'not_found',
      'milestone_unknown',
      'This milestone does not belong to this job. Reload the job and try again.',
    );
  return found;
}
