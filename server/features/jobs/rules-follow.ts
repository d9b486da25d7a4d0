import type { Component, Draft, Job, JobMilestone } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { addEvent, allEvents, completeAt, factsOf, setPending } from '#server/features/jobs/draft-events.ts';
import { effectiveEvent, waitsFor } from '#server/features/milestones/rules-events.ts';
import {
  completionMoment,
  shouldJobComplete,
  shouldJobReopen,
} from '#server/features/milestones/rules-job-completion.ts';
import { isEndMilestone, jobCompleted } from '#server/features/milestones/rules-milestone.ts';
import { dayOfMoment, momentOf, storedMoment } from '#server/time/moment.ts';
import type { Day } from '#shared/days.ts';

const dateOfDelivery = 'DOD';

/** The milestone that follows the delivered date: DOD, or where the template has another type with that effect, the last such. */
function deliveryMilestone(draft: Draft, ctx: JobContext, componentId: string | null): JobMilestone | undefined {
  const own = draft.milestones.filter(
    (one) =>
      one.componentId === componentId && ctx.setup.eventTypes.get(one.eventType)?.dateEffect === 'delivered_date',
  );
  return own.find((one) => one.eventType === dateOfDelivery) ?? own.at(-1);
}

function followOne(draft: Draft, ctx: JobContext, componentId: string | null, day: Day | null): boolean {
  const milestone = deliveryMilestone(draft, ctx, componentId);
  if (milestone === undefined || milestone.state === 'not_applicable') return false;
  const occurred = milestone.occurred === null ? null : dayOfMoment(milestone.occurred, ctx.setup.zone);
  if (occurred === day) return false;
  const former = effectiveEvent(factsOf(draft), milestone.eventType, componentId)?.id ?? null;
  const event = { type: milestone.eventType, componentId };
  if (day === null) {
    setPending(milestone);
    addEvent(draft, ctx, { ...event, kind: 'undone', correctsId: former });
    return true;
  }
  const moment = { precision: 'day', day } as const;
  if (milestone.state === 'pending') {
    if (waitsFor(milestone, draft.milestones).length > 0) return false;
    completeAt(milestone, moment);
    addEvent(draft, ctx, { ...event, kind: former === null ? 'recorded' : 'correction', moment, correctsId: former });
    return true;
  }
  completeAt(milestone, moment);
  addEvent(draft, ctx, { ...event, kind: 'correction', moment, correctsId: former });
  return true;
}

/** The delivered date completes the DOD milestone of the job or component, moves it and takes it back, and nothing more (DOMAIN 3). */
export function followDelivered(draft: Draft, ctx: JobContext): boolean {
  let changed = false;
  for (const component of draft.components) {
    if (followOne(draft, ctx, component.id, component.deliveredDate)) changed = true;
  }
  return followOne(draft, ctx, null, draft.job.deliveredDate) || changed;
}

/** Completes what waited for all before it, once nothing does: its event had been recorded already. */
export function completeWaiting(draft: Draft): boolean {
  let changed = false;
  for (const one of draft.milestones) {
    if (!one.waitsForAll || one.state !== 'pending' || isEndMilestone(one)) continue;
    if (waitsFor(one, draft.milestones).length > 0) continue;
    const said = allEvents(draft).findLast(
      (event) => event.type === one.eventType && (event.componentId === one.componentId || event.componentId === null),
    );
    if (said === undefined || (said.kind !== 'recorded' && said.kind !== 'correction')) continue;
    completeAt(one, momentOf(said));
    changed = true;
  }
  return changed;
}

/** Completes the job by itself or takes its completion back (DOMAIN 3, JCOM). */
export function followCompletion(draft: Draft, ctx: JobContext): void {
  const { job, milestones } = draft;
  const end = milestones.find((one) => one.eventType === jobCompleted);
  if (end === undefined) return;
  const facts = { state: job.state, milestones, deliveredDate: job.deliveredDate };
  if (shouldJobComplete({ ...facts, needsPerson: job.byPerson })) {
    const moment = completionMoment(milestones, job.deliveredDate, ctx.setup.zone);
    completeAt(end, moment ?? { precision: 'instant', at: ctx.now });
    closeAs(job, end, ctx);
    const changes = [{ field: 'state', from: 'open', to: 'completed' }];
    addEvent(draft, ctx, { type: jobCompleted, kind: 'system', moment: end.occurred ?? undefined, changes });
  } else if (shouldJobReopen({ ...facts, needsPerson: false, completedByPerson: job.byPerson })) {
    setPending(end);
    job.state = 'open';
    job.completedAt = null;
    job.byPerson = false;
    const changes = [{ field: 'state', from: 'completed', to: 'open' }];
    addEvent(draft, ctx, { type: jobCompleted, kind: 'undone', changes });
  }
}

/** The job is completed at the moment of its JCOM. */
export function closeAs(job: Job, end: JobMilestone, ctx: JobContext): void {
  job.state = 'completed';
  job.completedAt = end.occurred === null ? ctx.now : storedMoment(end.occurred, ctx.setup.zone).occurredAt;
}

/** The component of the job with that id, or undefined. */
export function componentOf(draft: Draft, id: string | null): Component | undefined {
  return id === null ? undefined : draft.components.find((one) => one.id === id);
}
