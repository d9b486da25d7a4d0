import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  type WorkCalendar,
} from '#server/features/calendars/rules-calendar.ts';
import type { ExceptionCondition, Span } from '#server/features/exceptions/rules-condition.ts';
import { deadlineOf, type Moment } from '#server/time/moment.ts';
import { instantOfWall, wallOfDay, wallTime } from '#server/time/zones.ts';
import { addDays, type Day, dayNumber, dayOfNumber } from '#shared/days.ts';
import type { JobState, MilestoneState } from '#shared/vocabulary.ts';

/** A time on hold; `until` is null while the job is held. */
export type Hold = { from: Date; until: Date | null };

/** Where a condition counts: the branch's zone and calendar (null = every day is a working day). */
export type Place = { zone: string; calendar: WorkCalendar | null };

export type ExceptionTimes = {
  exceptionAt: Date | null;
  atRiskAt: Date | null;
  /** The job is held and the clock stands: the times are those that would hold if it were resumed as it was held. */
  stopped: boolean;
};

export type ExceptionInput = Place & {
  condition: ExceptionCondition;
  warning: Span | null;
  /** What the condition counts from; null while it is not known (no ETA yet, base milestone pending). */
  base: Moment | null;
  allocatedAt: Date;
  holds: readonly Hold[];
};

const dayMs = 86_400_000;
const hourMs = 3_600_000;
const everyDay: WorkCalendar = { workingDays: new Set([1, 2, 3, 4, 5, 6, 7]), holidays: new Set() };

function dayOfWall(wall: number): Day {
  return dayOfNumber(Math.floor(wall / dayMs));
}

function clockOfWall(wall: number): number {
  return wall - Math.floor(wall / dayMs) * dayMs;
}

/** The same time of day on another day. */
function onDay(wall: number, day: Day): number {
  return wallOfDay(day) + clockOfWall(wall);
}

function shift(at: Date, span: Span, sign: 1 | -1, place: Place): Date {
  const { amount, unit } = span;
  if (unit === 'hours') return new Date(at.getTime() + sign * amount * hourMs);
  const wall = wallTime(at, place.zone);
  const day = dayOfWall(wall);
  const moved =
    unit === 'days' || amount === 0
      ? addDays(day, sign * amount)
      : addWorkingDays(day, sign * amount, place.calendar ?? everyDay);
  return instantOfWall(onDay(wall, moved), place.zone);
}

/** A result on a non-working day goes to the next working day, for conditions before the base to the one before; the time of day stays. */
function rolled(at: Date, side: ExceptionCondition['side'], place: Place): Date {
  if (place.calendar === null) return at;
  const wall = wallTime(at, place.zone);
  const day = dayOfWall(wall);
  if (isWorkingDay(day, place.calendar)) return at;
  const to = side === 'after' ? nextWorkingDay(day, place.calendar) : previousWorkingDay(day, place.calendar);
  return instantOfWall(onDay(wall, to), place.zone);
}

/** Holds in order of time, those that touch or overlap made one, so that no time counts twice. */
function mergedHolds(holds: readonly Hold[]): { from: number; until: number }[] {
  const spans = holds
    .map((hold) => ({ from: hold.from.getTime(), until: hold.until?.getTime() ?? Number.POSITIVE_INFINITY }))
    .sort((a, b) => a.from - b.from);
  const merged: { from: number; until: number }[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.until) last.until = Math.max(last.until, span.until);
    else merged.push({ ...span });
  }
  return merged;
}

/** Wall-clock milliseconds between two wall times that lie on working days. */
function workingWall(from: number, until: number, calendar: WorkCalendar): number {
  let total = 0;
  for (let number = Math.floor(from / dayMs); number * dayMs < until; number += 1) {
    if (!isWorkingDay(dayOfNumber(number), calendar)) continue;
    total += Math.min(until, (number + 1) * dayMs) - Math.max(from, number * dayMs);
  }
  return total;
}

/** The wall time that lies so many working milliseconds after another. */
function addWorkingWall(from: number, amount: number, calendar: WorkCalendar): number {
  let at = from;
  let left = amount;
  for (;;) {
    const day = nextWorkingDay(dayOfWall(at), calendar);
    if (dayNumber(day) * dayMs > at) at = wallOfDay(day);
    const midnight = wallOfDay(addDays(day, 1));
    if (left < midnight - at) return at + left;
    left -= midnight - at;
    at = midnight;
  }
}

/** One hold's share, in the measure of the unit: real time for hours, wall-clock time for days (a day is a day under daylight saving). */
function heldTime(from: number, until: number, unit: Span['unit'], place: Place): number {
  if (unit === 'hours') return until - from;
  const wallFrom = wallTime(new Date(from), place.zone);
  const wallUntil = wallTime(new Date(until), place.zone);
  // Where clocks are put back within the hold the wall may show less than nothing.
  if (wallUntil <= wallFrom) return 0;
  return unit === 'days' ? wallUntil - wallFrom : workingWall(wallFrom, wallUntil, place.calendar ?? everyDay);
}

function later(at: Date, amount: number, unit: Span['unit'], place: Place): Date {
  if (amount === 0) return at;
  if (unit === 'hours') return new Date(at.getTime() + amount);
  const wall = wallTime(at, place.zone);
  return instantOfWall(
    unit === 'days' ? wall + amount : addWorkingWall(wall, amount, place.calendar ?? everyDay),
    place.zone,
  );
}

/**
 * Adds the hold time that overlaps [start, the time itself]. The time moves with each hold, so that a hold begun after the first
 * value but before the moved one counts too. An open hold inside the span stops the clock.
 */
function withHolds(first: Date, start: number, input: ExceptionInput): { at: Date; stopped: boolean } {
  const { unit, side } = input.condition;
  let held = 0;
  let at = first;
  for (const hold of mergedHolds(input.holds)) {
    if (hold.from >= at.getTime() || start >= at.getTime()) break;
    if (hold.until === Number.POSITIVE_INFINITY) return { at, stopped: true };
    if (hold.until <= start) continue;
    // A hold that begins before the time ends before the moved time, so all of it lies in the span.
    held += heldTime(Math.max(hold.from, start), hold.until, unit, input);
    at = rolled(later(first, held, unit, input), side, input);
  }
  return { at, stopped: false };
}

/**
 * When the milestone comes into exception and when it is at risk (DOMAIN 5). A base that is a day counts from the end of that
 * day in the branch's zone; days keep the time of day; hours are real hours. `atRiskAt` is the warning time before `exceptionAt`.
 */
export function exceptionTimes(input: ExceptionInput): ExceptionTimes {
  if (input.base === null) return { exceptionAt: null, atRiskAt: null, stopped: false };
  const { condition } = input;
  const base = deadlineOf(input.base, input.zone);
  const first = rolled(shift(base, condition, condition.side === 'after' ? 1 : -1, input), condition.side, input);
  // A base that is a day is over with its last millisecond: held time counts from the next midnight.
  const counted = base.getTime() + (input.base.precision === 'day' ? 1 : 0);
  const start = Math.max(counted, input.allocatedAt.getTime());
  const { at, stopped } = withHolds(first, start, input);
  const atRiskAt = input.warning === null ? null : shift(at, input.warning, -1, input);
  return { exceptionAt: at, atRiskAt, stopped };
}

export type ExceptionState = 'none' | 'at_risk' | 'in_exception';

/**
 * What a milestone's stored times mean now. While the job is held the clock stands at the beginning of the hold: what was in
 * exception stays so, nothing comes into it. Completed, cancelled and archived jobs have no exceptions.
 */
export function exceptionState(facts: {
  milestone: MilestoneState;
  job: JobState;
  heldSince: Date | null;
  exceptionAt: Date | null;
  atRiskAt: Date | null;
  now: Date;
}): ExceptionState {
  if (facts.milestone !== 'pending' || (facts.job !== 'open' && facts.job !== 'on_hold')) return 'none';
  const clock = (facts.job === 'on_hold' ? (facts.heldSince ?? facts.now) : facts.now).getTime();
  if (facts.exceptionAt !== null && facts.exceptionAt.getTime() <= clock) return 'in_exception';
  if (facts.atRiskAt !== null && facts.atRiskAt.getTime() <= clock) return 'at_risk';
  return 'none';
}

/**
 * The value of `notified_for` to store beside a new `exception_at`. What is already past when it is first stored (import,
 * allocation, re-allocation) counts as notified; a later move into the past is notified once.
 */
export function notifiedForOnStore(
  exceptionAt: Date | null,
  notifiedFor: Date | null,
  now: Date,
  firstStored: boolean,
): Date | null {
  return firstStored && exceptionAt !== null && exceptionAt.getTime() <= now.getTime() ? exceptionAt : notifiedFor;
}

/** Is a notification due: in exception, and not yet notified for this very `exceptionAt`? */
export function isNoticeDue(state: ExceptionState, exceptionAt: Date | null, notifiedFor: Date | null): boolean {
  return state === 'in_exception' && exceptionAt !== null && notifiedFor?.getTime() !== exceptionAt.getTime();
}
