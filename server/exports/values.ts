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

const zones = new Map<string, IANAZone>();

/** The wall-clock time of an instant in a zone, as a Date whose UTC parts are that time; null when the value is no instant. */
export function wallClock(value: ExportValue, zone: string): Date | null {
  const instant = instantOf(value);
  if (instant === null) return null;
  const known = zones.get(zone) ?? IANAZone.create(zone);
  if (!known.isValid) throw new RangeError(`"${zone}" is not a time zone.`);
  zones.set(zone, known);
  return new Date(instant.getTime() + known.offset(instant.getTime()) * 60_000);
}

/** A day (YYYY-MM-DD) as a Date at midnight UTC; null when the value is none that a spreadsheet's calendar has. */
export function dayOf(value: ExportValue): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value) || value < '1900-03-01') return null;
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}
