import type { Component, Draft, Job, JobEvent } from '#server/features/jobs/aggregate.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { allEvents } from '#server/features/jobs/draft-events.ts';
import { type DateEvent, dateAfterUndo } from '#server/features/milestones/rules-events.ts';
import type { Day } from '#shared/days.ts';
import type { DateEffect } from '#shared/vocabulary.ts';

/** The field of a job that an effect sets, and its name in the history. */
const jobFields = {
  delivered_date: { key: 'ownDeliveredDate', field: 'deliveredDate' },
  actual_arrival: { key: 'actualArrival', field: 'actualArrival' },
  actual_departure: { key: 'actualDeparture', field: 'actualDeparture' },
  eta: { key: 'eta', field: 'eta' },
  etd: { key: 'etd', field: 'etd' },
} as const satisfies Record<DateEffect, { key: keyof Job; field: string }>;

function setJobDate(draft: Draft, event: JobEvent, effect: DateEffect, day: Day | null): void {
  const { key, field } = jobFields[effect];
  const from = draft.job[key];
  if (from === day) return;
  draft.job[key] = day;
  event.changes.push({ field: event.componentId === null ? field : `job.${field}`, from, to: day });
}

function setComponentDate(event: JobEvent, component: Component, day: Day | null): void {
  const from = component.deliveredDate;
  if (from === day) return;
  component.deliveredDate = day;
  const field = event.componentId === component.id ? 'deliveredDate' : `components.${component.code}.deliveredDate`;
  event.changes.push({ field, from, to: day });
}

/**
 * Sets the date that the event's type sets (DOMAIN 3): of a component its delivered date, everything else on the job. An event on a
 * component moves another date of the job only where it met the job's milestone.
 */
export function applyEffect(
  draft: Draft,
  event: JobEvent,
  effect: DateEffect,
  day: Day,
  met: { components: readonly Component[]; metJob: boolean },
): void {
  if (event.componentId === null || (effect !== 'delivered_date' && met.metJob)) setJobDate(draft, event, effect, day);
  if (effect !== 'delivered_date') return;
  for (const component of met.components) setComponentDate(event, component, day);
}

/** Everything that set a date of the job (`component` null) or a component's delivered date, in the order recorded. */
function dateEvents(draft: Draft, ctx: JobContext, effect: DateEffect, component: Component | null) {
  const name = jobFields[effect].field;
  const other = component === null ? `job.${name}` : `components.${component.code}.${name}`;
  let initial: Day | null | undefined;
  const events = allEvents(draft).flatMap((one): DateEvent[] => {
    const isOwn = one.componentId === (component?.id ?? null);
    const change = one.changes.find((each) => each.field === (isOwn ? name : other));
    if (one.kind === 'undone' && one.correctsId !== null)
      return [{ id: one.id, effect, day: null, undoes: one.correctsId }];
    const isFact = one.kind === 'recorded' || one.kind === 'correction';
    const sets = isFact && isOwn && ctx.setup.eventTypes.get(one.type)?.dateEffect === effect;
    if (!sets && change === undefined) return [];
    if (initial === undefined) initial = (change?.from ?? null) as Day | null;
    return [{ id: one.id, effect, day: sets ? one.occurredDay : ((change?.to ?? null) as Day | null), undoes: null }];
  });
  return { events, initial: initial ?? null };
}

/** Gives the dates that an event had set their former values (DOMAIN 3: undo restores the former value). `undoing` explains it. */
export function undoEffect(
  draft: Draft,
  ctx: JobContext,
  undone: JobEvent,
  undoing: JobEvent,
  components: readonly Component[],
): void {
  const effect = ctx.setup.eventTypes.get(undone.type)?.dateEffect ?? null;
  if (effect === null) return;
  if (undone.componentId === null || undone.changes.some((one) => one.field === `job.${jobFields[effect].field}`)) {
    const { events, initial } = dateEvents(draft, ctx, effect, null);
    setJobDate(draft, undoing, effect, dateAfterUndo(events, undone.id, effect, initial));
  }
  if (effect !== 'delivered_date') return;
  for (const component of components) {
    const { events, initial } = dateEvents(draft, ctx, effect, component);
    setComponentDate(undoing, component, dateAfterUndo(events, undone.id, effect, initial));
  }
}
