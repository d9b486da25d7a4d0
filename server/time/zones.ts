import { DateTime, IANAZone } from 'luxon';
import { addDays, type Day, dayNumber } from '#shared/days.ts';

const dayMs = 86_400_000;
const cacheSize = 20_000;
const starts = new Map<string, number>();

/** Is it the name of a time zone ("Europe/Amsterdam", "UTC")? Plain offsets such as "+02:00" are refused: they know no daylight saving. */
export function isValidZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone);
}

function inZone(instant: Date, zone: string): DateTime<true> {
  const local = DateTime.fromJSDate(instant, { zone });
  if (!local.isValid) throw new RangeError(`"${zone}" is not a time zone, or the time is not a date.`);
  return local;
}

/** The calendar day it is at that instant in the zone. */
export function dayOf(instant: Date, zone: string): Day {
  return inZone(instant, zone).toISODate();
}

function findStart(day: Day, zone: string): number {
  const guess = DateTime.fromISO(day, { zone }).startOf('day');
  if (!guess.isValid) throw new RangeError(`"${day}" is not a day, or "${zone}" is not a time zone.`);
  // Where clocks are put back at midnight it strikes twice; the day begins with the first.
  for (const minutes of [120, 60, 30]) {
    const earlier = guess.minus({ minutes });
    if (earlier.toISODate() === day) return earlier.toMillis();
  }
  return guess.toMillis();
}

/** The first instant of the day in the zone; later than midnight where daylight saving leaves midnight out. */
export function startOfDay(day: Day, zone: string): Date {
  const key = `${day} ${zone}`;
  let start = starts.get(key);
  if (start === undefined) {
    start = findStart(day, zone);
    if (starts.size >= cacheSize) starts.clear();
    starts.set(key, start);
  }
  return new Date(start);
}

/** The last instant of the day in the zone: the start of the next day minus one millisecond. */
export function endOfDay(day: Day, zone: string): Date {
  return new Date(startOfDay(addDays(day, 1), zone).getTime() - 1);
}

/**
 * What a clock on the wall of that zone shows, as milliseconds counted as if the zone were UTC. Whole days are always
 * 86,400,000 of them, whatever daylight saving does.
 */
export function wallTime(instant: Date, zone: string): number {
  return instant.getTime() + inZone(instant, zone).offset * 60_000;
}

/** The instant at which the wall clock shows that; the later one where it does so twice, moved on where it never does. */
export function instantOfWall(wall: number, zone: string): Date {
  const { year, month, day, hour, minute, second, millisecond } = DateTime.fromMillis(wall, { zone: 'utc' });
  const local = DateTime.fromObject({ year, month, day, hour, minute, second, millisecond }, { zone });
  const last = local.getPossibleOffsets().at(-1) ?? local;
  return last.toJSDate();
}

/** The wall time at which that day begins (its midnight, even where daylight saving leaves it out). */
export function wallOfDay(day: Day): number {
  return dayNumber(day) * dayMs;
}
