import { dayOf, endOfDay, startOfDay } from '#server/time/zones.ts';
import { compareDays, type Day } from '#shared/days.ts';

/** When something happened: a whole day, or an instant (DOMAIN 3, precision). */
export type Moment = { precision: 'day'; day: Day } | { precision: 'instant'; at: Date };

/** A moment as stored: for a whole day `occurredAt` is its first instant in the company's zone. */
export type StoredMoment = { occurredAt: Date; occurredPrecision: 'day' | 'instant'; occurredDay: Day };

/** `zone` is the company's. */
export function storedMoment(moment: Moment, zone: string): StoredMoment {
  return moment.precision === 'day'
    ? { occurredAt: startOfDay(moment.day, zone), occurredPrecision: 'day', occurredDay: moment.day }
    : { occurredAt: moment.at, occurredPrecision: 'instant', occurredDay: dayOf(moment.at, zone) };
}

/** The moment that was stored. */
export function momentOf(stored: StoredMoment): Moment {
  return stored.occurredPrecision === 'day'
    ? { precision: 'day', day: stored.occurredDay }
    : { precision: 'instant', at: stored.occurredAt };
}

/** The calendar day of the moment in the zone. */
export function dayOfMoment(moment: Moment, zone: string): Day {
  return moment.precision === 'day' ? moment.day : dayOf(moment.at, zone);
}

/** The instant from which time is counted: a day means its end in the zone (DOMAIN 5). */
export function deadlineOf(moment: Moment, zone: string): Date {
  return moment.precision === 'day' ? endOfDay(moment.day, zone) : moment.at;
}

export function sameMoment(a: Moment, b: Moment): boolean {
  if (a.precision === 'day') return b.precision === 'day' && a.day === b.day;
  return b.precision === 'instant' && a.at.getTime() === b.at.getTime();
}

/** Earlier below 0, later above 0; on the same day in the zone a whole day comes before an instant. */
export function compareMoments(a: Moment, b: Moment, zone: string): number {
  const days = compareDays(dayOfMoment(a, zone), dayOfMoment(b, zone));
  if (days !== 0) return days;
  if (a.precision === 'instant' && b.precision === 'instant') return a.at.getTime() - b.at.getTime();
  return a.precision === b.precision ? 0 : a.precision === 'day' ? -1 : 1;
}

/** A day is in the future when it is after today in the zone, an instant when it is after now. */
export function isFuture(moment: Moment, now: Date, zone: string): boolean {
  return moment.precision === 'day' ? moment.day > dayOf(now, zone) : moment.at.getTime() > now.getTime();
}
