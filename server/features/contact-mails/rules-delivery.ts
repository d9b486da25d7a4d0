import { dayOf, instantOfWall, wallOfDay, wallTime } from '#server/time/zones.ts';
import type { NoticeDelivery } from '#shared/vocabulary.ts';

const hour = 3_600_000;
/** Changes of one job within this time are one mail. */
const waitMs = 60_000;
/** The hour of the day, in the company's zone, at which daily digests go out; the others follow from it. */
const digestHour = 7;

/** The first of the times `digestHour + k x every` of the wall clock, after the instant. A day has 24 such hours whatever daylight saving does. */
export function nextDigest(now: Date, zone: string, everyHours: number): Date {
  const midnight = wallOfDay(dayOf(now, zone));
  const first = midnight + ((digestHour % everyHours) - 24) * hour;
  for (let wall = first; ; wall += everyHours * hour) {
    const at = instantOfWall(wall, zone);
    if (wall > wallTime(now, zone) - 2 * hour && at > now) return at;
  }
}

/** When a change made at that instant is mailed, for each way: after a short wait, at 7:00, or every four hours (3:00, 7:00, 11:00 ...) in the company's zone. */
export function dueTimes(now: Date, zone: string): Record<Exclude<NoticeDelivery, 'off'>, Date> {
  return {
    each: new Date(now.getTime() + waitMs),
    digest_4h: nextDigest(now, zone, 4),
    digest_daily: nextDigest(now, zone, 24),
  };
}
