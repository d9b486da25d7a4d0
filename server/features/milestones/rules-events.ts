import { conflict, type Fault, invalid } from '#server/errors.ts';
import { isEndMilestone, jobAdded, type Milestone } from '#server/features/milestones/rules-milestone.ts';
import { dayOfMoment, isFuture, type Moment, sameMoment } from '#server/time/moment.ts';
import { wallTime } from '#server/time/zones.ts';
import type { Day } from '#shared/days.ts';
import type { DateEffect } from '#shared/vocabulary.ts';

/** An event about to be recorded. */
export type NewEvent = { eventType: string; componentId: string | null; moment: Moment };

/** An event of the past; `undoes` is the event it takes back. In the order in which they were recorded. */
export type PastEvent = NewEvent & { id: string; undoes: string | null };

export type Meeting = {
  /** `same`: nothing is to be recorded. `correction`: an event of this type was there with another time; it is kept, the date moves. */
  kind: 'new' | 'correction' | 'same';
  /** Pending milestones the event completes. */
  complete: string[];
  /** Completed milestones whose time moves. */
  correct: string[];
  /** Pending milestones it would complete, were they not waiting for those before them. */
  waiting: { id: string; waitsFor: string[] }[];
};

/** The milestones an event is about: those of the component named; where it has none of the type, the job's; else, for a job-level event, all components'. */
function targets(event: NewEvent, milestones: readonly Milestone[]): Milestone[] {
  const ofType = milestones.filter((one) => one.eventType === event.eventType);
  const own = ofType.filter((one) => one.componentId === event.componentId);
  if (own.length > 0) return own;
  return ofType.filter((one) => (event.componentId === null ? one.componentId !== null : one.componentId === null));
}

type Waiting = Pick<Milestone, 'componentId' | 'sequence' | 'state' | 'waitsForAll'>;

/** The pending milestones that stand before one that waits for all before: the job's, and its own component's (for one of the job: all components'). */
export function waitsFor<T extends Waiting>(milestone: Waiting, milestones: readonly T[]): T[] {
  if (!milestone.waitsForAll) return [];
  return milestones.filter(
    (one) =>
      one.state === 'pending' &&
      one.sequence < milestone.sequence &&
      (milestone.componentId === null || one.componentId === null || one.componentId === milestone.componentId),
  );
}

/** Throws `waits_for_all_before` (conflict) naming what is still pending before the milestone. */
export function checkWaits(milestone: Milestone, milestones: readonly Milestone[]): void {
  const before = [...new Set(waitsFor(milestone, milestones).map((one) => one.name))];
  if (before.length === 0) return;
  throw conflict(
    'waits_for_all_before',
    `"${milestone.name}" waits for all milestones before it. Still pending: ${before.join(', ')}.`,
  );
}

/** The last event of the type on the same component (or on the job) that has not been undone. */
export function effectiveEvent<T extends PastEvent>(
  events: readonly T[],
  eventType: string,
  componentId: string | null,
): T | null {
  const undone = new Set(events.map((one) => one.undoes));
  return (
    events.findLast(
      (one) =>
        one.eventType === eventType && one.componentId === componentId && one.undoes === null && !undone.has(one.id),
    ) ?? null
  );
}

/**
 * What recording an event does (DOMAIN 3, "event meets milestone"). Not applicable milestones stay so. A job-level event for a
 * component milestone completes it on all components where it is pending; one with another time corrects those that were completed
 * with the time of the former job-level event, and leaves those completed on their own.
 */
export function meetEvent(event: NewEvent, milestones: readonly Milestone[], past: readonly PastEvent[]): Meeting {
  const former = effectiveEvent(past, event.eventType, event.componentId);
  const meeting: Meeting = { kind: 'new', complete: [], correct: [], waiting: [] };
  for (const one of targets(event, milestones)) {
    if (one.state === 'pending') {
      const before = waitsFor(one, milestones);
      if (before.length === 0) meeting.complete.push(one.id);
      else meeting.waiting.push({ id: one.id, waitsFor: before.map((other) => other.id) });
    } else if (one.state === 'completed' && one.occurred !== null && !sameMoment(one.occurred, event.moment)) {
      // An event for another component is no correction of the time the job's milestone has.
      const isItsOwn = one.componentId === event.componentId;
      if (isItsOwn || (former !== null && sameMoment(one.occurred, former.moment))) meeting.correct.push(one.id);
    }
  }
  if (former !== null && !sameMoment(former.moment, event.moment)) meeting.kind = 'correction';
  else if (meeting.correct.length > 0) meeting.kind = 'correction';
  else if (meeting.complete.length + meeting.waiting.length === 0 && isKnown(event, milestones, former))
    meeting.kind = 'same';
  return meeting;
}

/** Has this very event been said before, by a former event or by completed milestones with its time? */
function isKnown(event: NewEvent, milestones: readonly Milestone[], former: PastEvent | null): boolean {
  if (former !== null) return true;
  const met = targets(event, milestones);
  return met.length > 0 && met.every((one) => one.occurred !== null && sameMoment(one.occurred, event.moment));
}

/** Throws `in_future` when the moment has not come yet: an instant after now, a day after today in the company's zone. */
export function checkOccurred(moment: Moment, now: Date, zone: string, field = 'occurredAt'): void {
  if (!isFuture(moment, now, zone)) return;
  const when = moment.precision === 'day' ? moment.day : wallWords(moment.at, zone);
  throw invalid(
    field,
    'in_future',
    `${when} is in the future. Give the time at which it happened, or set an estimate instead.`,
  );
}

/** "2026-03-10 14:30 (Europe/Amsterdam)": as the clock on the company's wall shows it. */
function wallWords(at: Date, zone: string): string {
  const wall = new Date(wallTime(at, zone)).toISOString();
  return `${wall.slice(0, 10)} ${wall.slice(11, 16)} (${zone})`;
}

/** May the milestone be set to not applicable? It needs a reason and must be pending; JOBA and JCOM never are. */
export function checkNotApplicable(milestone: Milestone, reason: string): void {
  if (isEndMilestone(milestone))
    throw conflict('end_milestone', `"${milestone.name}" belongs to every job and cannot be not applicable.`);
  if (milestone.state !== 'pending') {
    throw conflict('milestone_not_pending', `"${milestone.name}" is not pending any more. Undo it first.`);
  }
  if (reason.trim() === '')
    throw invalid('reason', 'reason_required', `Say why "${milestone.name}" is not applicable.`);
}

/** May the milestone be set back to pending? Only one that is completed or not applicable, and never JOBA. */
export function checkUndo(milestone: Milestone): void {
  if (milestone.eventType === jobAdded)
    throw conflict('end_milestone', `"${milestone.name}" cannot be undone: the job is there.`);
  if (milestone.state === 'pending')
    throw conflict('milestone_pending', `"${milestone.name}" is pending; there is nothing to undo.`);
}

/**
 * When the milestones an event met are completed after the event has been undone: at the time of the event it had corrected;
 * null: they are pending again.
 */
export function momentAfterUndo(past: readonly PastEvent[], undone: string): Moment | null {
  const event = past.find((one) => one.id === undone);
  if (event === undefined) return null;
  const rest = past.filter((one) => one.id !== undone);
  return effectiveEvent(rest, event.eventType, event.componentId)?.moment ?? null;
}

/** An event, or a change made by hand, that set a date of a job; `day` is the value it gave. In the order recorded. */
export type DateEvent = { id: string; effect: DateEffect; day: Day | null; undoes: string | null };

/**
 * The value of a date after the event has been undone: that of the last event not undone that set it, else the value it had
 * before the first of them (DOMAIN 3: undo restores the former value).
 */
export function dateAfterUndo(
  events: readonly DateEvent[],
  undone: string,
  effect: DateEffect,
  initial: Day | null,
): Day | null {
  const gone = new Set([...events.map((one) => one.undoes), undone]);
  const last = events.findLast((one) => one.effect === effect && one.undoes === null && !gone.has(one.id));
  return last === undefined ? initial : last.day;
}

/** An imported delivered date that contradicts the date of delivery given as an event in the same row; null when they agree. */
export function deliveredContradiction(deliveredDate: Day | null, delivery: Moment | null, zone: string): Fault | null {
  if (deliveredDate === null || delivery === null) return null;
  const day = dayOfMoment(delivery, zone);
  if (day === deliveredDate) return null;
  const message = `The delivered date ${deliveredDate} contradicts the date of delivery ${day} given as an event. Correct one of them.`;
  return { field: 'deliveredDate', code: 'delivered_contradiction', message };
}
