import type { WorkCalendar } from '#server/features/calendars/rules-calendar.ts';
import {
  exceptionTimes,
  type Hold,
  notifiedForOnStore,
  type Place,
} from '#server/features/exceptions/rules-exception.ts';
import type { Milestone, MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';
import type { Moment } from '#server/time/moment.ts';
import type { Day } from '#shared/days.ts';
import type { JobState } from '#shared/vocabulary.ts';

/** A milestone with its stored times. */
export type TimedMilestone = Milestone &
  MilestoneDefinition & {
    jobOpen: boolean;
    exceptionAt: Date | null;
    atRiskAt: Date | null;
    notifiedFor: Date | null;
    allocatedAt: Date;
  };

/** The dates of a job from which conditions count. */
export type BaseDates = {
  registeredAt: Date;
  etd: Day | null;
  eta: Day | null;
  dueDate: Day | null;
  promisedDate: Day | null;
};

function dayMoment(day: Day | null): Moment | null {
  return day === null ? null : { precision: 'day', day };
}

/** What a milestone's condition counts from: null while it is not known. A base milestone is that of the same component, else the job's. */
export function baseOf(one: TimedMilestone, dates: BaseDates, all: readonly TimedMilestone[]): Moment | null {
  switch (one.exception?.base) {
    case 'registration':
      return { precision: 'instant', at: dates.registeredAt };
    case 'etd':
      return dayMoment(dates.etd);
    case 'eta':
      return dayMoment(dates.eta);
    case 'due_date':
      return dayMoment(dates.dueDate);
    case 'promised_date':
      return dayMoment(dates.promisedDate);
    case 'milestone': {
      const ofType = all.filter((other) => other.eventType === one.exception?.baseType);
      const base =
        ofType.find((other) => other.componentId === one.componentId) ??
        ofType.find((other) => other.componentId === null);
      return base?.occurred ?? null;
    }
    default:
      return null;
  }
}

/** Where a job's conditions count: its branch, else the company's zone with the calendar of jobs without a branch. */
export function placeOf(
  branch: { zone: string; calendar: WorkCalendar | null } | undefined,
  company: { zone: string; calendar: WorkCalendar | null },
): Place {
  return branch ?? company;
}

/**
 * Writes the times of all pending milestones (DOMAIN 5); completed ones keep theirs. `isFirst` says whether a milestone's time is
 * stored for the first time (import, allocation, re-allocation): what is past then is shown, not notified.
 */
export function storeTimes(
  milestones: readonly TimedMilestone[],
  facts: {
    dates: BaseDates;
    holds: readonly Hold[];
    place: Place;
    isOpen: boolean;
    now: Date;
    isFirst: (id: string) => boolean;
  },
): void {
  for (const one of milestones) {
    one.jobOpen = facts.isOpen;
    if (one.state !== 'pending') continue;
    if (one.exception === null) {
      one.exceptionAt = null;
      one.atRiskAt = null;
      continue;
    }
    const times = exceptionTimes({
      ...facts.place,
      condition: one.exception,
      warning: one.warning,
      base: baseOf(one, facts.dates, milestones),
      allocatedAt: one.allocatedAt,
      holds: facts.holds,
    });
    const moved = times.exceptionAt?.getTime() !== one.exceptionAt?.getTime();
    one.exceptionAt = times.exceptionAt;
    one.atRiskAt = times.atRiskAt;
    if (moved) one.notifiedFor = notifiedForOnStore(one.exceptionAt, one.notifiedFor, facts.now, facts.isFirst(one.id));
  }
}

/** The earliest exception and warning of an open job's pending milestones: what lists read. */
export function earliestTimes(
  milestones: readonly TimedMilestone[],
  state: JobState,
): { exceptionAt: Date | null; atRiskAt: Date | null } {
  const earliest = { exceptionAt: null as Date | null, atRiskAt: null as Date | null };
  if (state !== 'open' && state !== 'on_hold') return earliest;
  for (const one of milestones) {
    if (one.state !== 'pending') continue;
    for (const key of ['exceptionAt', 'atRiskAt'] as const) {
      const at = one[key];
      const least = earliest[key];
      if (at !== null && (least === null || at < least)) earliest[key] = at;
    }
  }
  return earliest;
}
