import { IANAZone } from 'luxon';
import { addDays, type Day, dayNumber, dayOfNumber, isDay } from '#shared/days.ts';

const dayMs = 86_400_000;

/** Offsets from UTC in milliseconds at the midnights of UTC, by zone and day: asking Intl each time would slow down imports. */
type KnownZone = { zone: IANAZone; offsets: Map<number, number> };
const known = new Map<string, KnownZone>();
const cacheSize = 50_000;

/** Is it the name of a time zone ("Europe/Amsterdam", "UTC")? Plain offsets such as "+02:00" are refused: they know no daylight saving. */
export function isValidZone(zone: string): boolean {
  return /^[A-Za-z]/.test(zone) && IANAZone.isValidZone(zone);
}

function knownZone(name: string): KnownZone {
  const found = known.get(name);
  if (found !== undefined) return found;
  if (!isValidZone(name)) throw new RangeError(`"${name}" is not a time zone.`);
  const entry = { zone: IANAZone.create(name), offsets: new Map<number, number>() };
  known.set(name, entry);
  return entry;
}

function exactOffset({ zone }: KnownZone, at: number): number {
  const offset = Math.round(zone.offset(at) * 60_000);
  if (Number.isNaN(offset)) throw new RangeError('The time is not a date.');
  return offset;
}

function midnightOffset(zone: KnownZone, day: number): number {
  const cached = zone.offsets.get(day);
  if (cached !== undefined) return cached;
  const offset = exactOffset(zone, day * dayMs);
  if (zone.offsets.size >= cacheSize) zone.offsets.clear();
  zone.offsets.set(day, offset);
  return offset;
}

/** What the zone is ahead of UTC at that time, in milliseconds: where both ends of the day agree, nothing changes between. */
function offsetAt(zone: KnownZone, at: number): number {
  const day = Math.floor(at / dayMs);
  const offset = midnightOffset(zone, day);
  return offset === midnightOffset(zone, day + 1) ? offset : exactOffset(zone, at);
}

/** The instants at which the wall clock shows that, in order: one, two where clocks are put back; where it never does, the moved one. */
function instantsOfWall(wall: number, name: string): [first: number, last: number] {
  const zone = knownZone(name);
  const day = Math.floor(wall / dayMs);
  const before = midnightOffset(zone, day - 1);
  const after = midnightOffset(zone, day + 2);
  if (before === after) return [wall - before, wall - before];
  const found = [wall - before, wall - after].filter((at) => at + offsetAt(zone, at) === wall).sort((a, b) => a - b);
  return [found[0] ?? wall - before, found.at(-1) ?? wall - before];
}

/**
 * What a clock on the wall of that zone shows, as milliseconds counted as if the zone were UTC. Whole days are always
 * 86,400,000 of them, whatever daylight saving does.
 */
export function wallTime(instant: Date, zone: string): number {
  const at = instant.getTime();
  return at + offsetAt(knownZone(zone), at);
}

/** The instant at which the wall clock shows that; the later one where it does so twice, moved on where it never does. */
export function instantOfWall(wall: number, zone: string): Date {
  return new Date(instantsOfWall(wall, zone)[1]);
}

/** The wall time at which that day begins (its midnight, even where daylight saving leaves it out). */
export function wallOfDay(day: Day): number {
  return dayNumber(day) * dayMs;
}

/** The calendar day it is at that instant in the zone. */
export function dayOf(instant: Date, zone: string): Day {
  return dayOfNumber(Math.floor(wallTime(instant, zone) / dayMs));
}

/** The first instant of the day in the zone: the first midnight where it strikes twice, later where daylight saving leaves it out. */
export function startOfDay(day: Day, zone: string): Date {
  if (!isDay(day)) throw new RangeError(`"${day}" is not a day written as YYYY-MM-DD.`);
  return new Date(instantsOfWall(wallOfDay(day), zone)[0]);
}

/** The last instant of the day in the zone: the start of the next day minus one millisecond. */
export function endOfDay(day: Day, zone: string): Date {
  return new Date(startOfDay(addDays(day, 1), zone).getTime() - 1);
}
