import { nextDigest } from '#server/features/contact-mails/rules-delivery.ts';
import { wallTime } from '#server/time/zones.ts';
import type { MessageAlerts } from '#shared/vocabulary.ts';

const hour = 3_600_000;
/** Messages that are read within this time are not mailed; further ones of the thread join. */
export const waitMs = 60_000;

/** The next full hour of the wall clock, after the instant. */
function nextHour(now: Date, zone: string): Date {
  const past = wallTime(now, zone) % hour;
  return new Date(now.getTime() - (now.getTime() % 1000) + hour - (past - (past % 1000)));
}

/** When messages whose wait is over are mailed, for each way: now, at the full hour, every four hours (3:00, 7:00, 11:00 ...) or at 7:00 in the company's zone. */
export function alertTimes(now: Date, zone: string): Record<Exclude<MessageAlerts, 'off'>, Date> {
  return {
    each: now,
    digest_1h: nextHour(now, zone),
    digest_4h: nextDigest(now, zone, 4),
    digest_daily: nextDigest(now, zone, 24),
  };
}
