import { IANAZone } from 'luxon';
import type { ExportValue } from './columns.ts';

/** A value of a number column, from a number or the text that the database gives for one; null when it is none. */
export function numberOf(value: ExportValue): number | null {
  const number =
    typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

/** A value of an instant column; null when it is none. */
export function instantOf(value: ExportValue): Date | null {
  const instant = value instanceof Date ? value : typeof value === 'string' ? new Date(value) : null;
  return instant === null || Number.isNaN(instant.getTime()) ? null : instant;
}

const dayMs = 86_400_000;
const zones = new Map<string, { zone: IANAZone; offsets: Map<number, number | null> }>();

function zoneOf(name: string): { zone: IANAZone; offsets: Map<number, number | null> } {
  const known = zones.get(name);
  if (known) return known;
  const zone = IANAZone.create(name);
  if (!zone.isValid) throw new RangeError(`"${name}" is not a time zone.`);
  const entry = { zone, offsets: new Map<number, number | null>() };
  zones.set(name, entry);
  return entry;
}

/** Minutes the zone is ahead of UTC. Looking it up is slow: a day (UTC) that begins and ends alike is remembered. */
function offsetAt(at: number, name: string): number {
  const { zone, offsets } = zoneOf(name);
  const day = Math.floor(at / dayMs);
  let offset = offsets.get(day);
  if (offset === undefined) {
    const first = zone.offset(day * dayMs);
    offset = zone.offset((day + 1) * dayMs) === first ? first : null;
    if (offsets.size < 20_000) offsets.set(day, offset);
  }
  return offset ?? zone.offset(at);
}

/** The wall-clock time of an instant in a zone, as a Date whose UTC parts are that time; null when the value is no instant. */
export function wallClock(value: ExportValue, zone: string): Date | null {
  const instant = instantOf(value);
  return instant === null ? null : new Date(instant.getTime() + offsetAt(instant.getTime(), zone) * 60_000);
}

/** A day (YYYY-MM-DD) as a Date at midnight UTC; null when the value is none that a spreadsheet's calendar has. */
export function dayOf(value: ExportValue): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value < '1900-03-01') return null;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
