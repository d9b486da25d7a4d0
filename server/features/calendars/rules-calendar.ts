import { AppError, type Fault } from '#server/errors.ts';
import { addDays, type Day, isDay, weekdayOf } from '#shared/days.ts';

/** Working days as ISO weekdays (1 = Monday ... 7 = Sunday), and the days on which nobody works all the same. */
export type WorkCalendar = { workingDays: ReadonlySet<number>; holidays: ReadonlySet<Day> };

/** Longest run of days without work that is believed; more is a mistake in the calendar. */
const longestRest = 3_660;

export function workCalendar(workingDays: readonly number[], holidays: readonly Day[] = []): WorkCalendar {
  return { workingDays: new Set(workingDays), holidays: new Set(holidays) };
}

/** What is wrong with a calendar as entered; none when it can be used. */
export function calendarFaults(workingDays: readonly number[], holidays: readonly Day[]): Fault[] {
  const faults: Fault[] = [];
  if (workingDays.length === 0) {
    faults.push({
      field: 'workingDays',
      code: 'no_working_days',
      message: 'The calendar has no working day. Choose at least one day of the week.',
    });
  }
  if (workingDays.some((day) => !Number.isInteger(day) || day < 1 || day > 7)) {
    faults.push({
      field: 'workingDays',
      code: 'unknown_weekday',
      message: 'Working days are numbers from 1 (Monday) to 7 (Sunday).',
    });
  }
  for (const [index, day] of holidays.entries()) {
    if (!isDay(day)) {
      faults.push({
        field: `holidays.${index}`,
        code: 'not_a_day',
        message: `"${day}" is not a day. Write it as YYYY-MM-DD.`,
      });
    }
  }
  return faults;
}

export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  return calendar.workingDays.has(weekdayOf(day)) && !calendar.holidays.has(day);
}

function roll(day: Day, step: 1 | -1, calendar: WorkCalendar): Day {
  let at = day;
  for (let tries = 0; tries < longestRest; tries += 1) {
    if (isWorkingDay(at, calendar)) return at;
    at = addDays(at, step);
  }
  throw new AppError(
    'invalid',
    'no_working_days',
    `The calendar has no working day within ten years of ${day}. Correct its working days or holidays.`,
  );
}

/** The day itself when it is a working day, else the next that is. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar): Day {
  return roll(day, 1, calendar);
}

/** The day itself when it is a working day, else the one before that is. */
export function previousWorkingDay(day: Day, calendar: WorkCalendar): Day {
  return roll(day, -1, calendar);
}

/**
 * The working day `count` working days after the day (before it, when negative). The day itself is not counted: one working day
 * after a Friday or a Saturday is Monday. Zero rolls to the next working day.
 */
export function addWorkingDays(day: Day, count: number, calendar: WorkCalendar): Day {
  if (count === 0) return nextWorkingDay(day, calendar);
  const step = count > 0 ? 1 : -1;
  let at = day;
  for (let left = Math.abs(count); left > 0; left -= 1) at = roll(addDays(at, step), step, calendar);
  return at;
}
