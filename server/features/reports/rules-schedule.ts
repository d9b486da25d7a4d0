import { isWorkingDay, type WorkCalendar } from '#server/features/calendars/rules-calendar.ts';
import { dayOf, instantOfWall, wallOfDay, wallTime } from '#server/time/zones.ts';
import { addDays, type Day, lastDayOf, monthOf, weekdayOf } from '#shared/days.ts';
import type { Cadence } from '#shared/vocabulary.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** So many days are looked through: a year of holidays, and every month and weekday many times. */
const farthest = 400;

/** When a report goes out: `weekday` (1 = Monday) when weekly, `monthDay` when monthly, the minute of the day in the company's zone. */
export type Schedule = {
  cadence: Cadence;
  weekday: number | null;
  monthDay: number | null;
  minuteOfDay: number;
};

/** Does the schedule run on that day? A day of the month that the month does not have means its last day. */
export function runsOn(schedule: Schedule, day: Day, calendar: WorkCalendar | null): boolean {
  switch (schedule.cadence) {
    case 'daily':
      return true;
    case 'working_days':
      return calendar === null ? weekdayOf(day) <= 5 : isWorkingDay(day, calendar);
    case 'weekly':
      return weekdayOf(day) === schedule.weekday;
    case 'monthly': {
      const last = Number(lastDayOf(monthOf(day)).slice(8));
      return Number(day.slice(8)) === Math.min(schedule.monthDay ?? last, last);
    }
  }
}

/**
 * The instant at which the clocks of the zone show that minute of the day. A time that daylight saving leaves out means the first
 * instant after the gap; one that comes twice means the later of the two, so that there is one run a day.
 */
export function instantOfMinute(day: Day, minute: number, zone: string): Date {
  const wall = wallOfDay(day) + minute * minuteMs;
  const found = instantOfWall(wall, zone);
  if (wallTime(found, zone) === wall) return found;
  let before = found.getTime() - 2 * dayMs;
  let after = found.getTime();
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallTime(new Date(middle), zone) < wall) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** The first run after that instant; null when the calendar has no working day in sight. */
export function nextRun(schedule: Schedule, after: Date, zone: string, calendar: WorkCalendar | null): Date | null {
  // A gap can push a day's run into the next day, so the day before is looked at too.
  let day = addDays(dayOf(after, zone), -1);
  for (let tries = 0; tries < farthest; tries += 1) {
    if (runsOn(schedule, day, calendar)) {
      const at = instantOfMinute(day, schedule.minuteOfDay, zone);
      if (at.getTime() > after.getTime()) return at;
    }
    day = addDays(day, 1);
  }
  return null;
}
