/** Arithmetic on calendar days without a time zone. A day is 'YYYY-MM-DD', a month 'YYYY-MM'; both sort as text. */
export type Day = string;
export type Month = string;

const dayMs = 86_400_000;

/** Is the text a day that exists (2024-02-29 yes, 2023-02-29 no), written as YYYY-MM-DD? */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Is the text a month, written as YYYY-MM? */
export function isMonth(text: string): text is Month {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The number of days from 1970-01-01; throws a RangeError when the text is no day. */
export function dayNumber(day: Day): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) throw new RangeError(`"${day}" is not a day written as YYYY-MM-DD.`);
  return Math.round(at / dayMs);
}

/** The day with that number of days from 1970-01-01. */
export function dayOfNumber(number: number): Day {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** The day `count` days later, earlier when negative. */
export function addDays(day: Day, count: number): Day {
  return dayOfNumber(dayNumber(day) + count);
}

/** The same day of the month `count` months later; where that month is shorter, its last day (2024-01-31 + 1 = 2024-02-29). */
export function addMonths(day: Day, count: number): Day {
  const month = shiftMonth(monthOf(day), count);
  const last = lastDayOf(month);
  const wanted = `${month}-${day.slice(8)}`;
  return wanted < last ? wanted : last;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The month `count` months later, earlier when negative. */
export function shiftMonth(month: Month, count: number): Month {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  const year = Math.floor(total / 12);
  return `${String(year).padStart(4, '0')}-${String(total - year * 12 + 1).padStart(2, '0')}`;
}

export function firstDayOf(month: Month): Day {
  return `${month}-01`;
}

export function lastDayOf(month: Month): Day {
  return addDays(firstDayOf(shiftMonth(month, 1)), -1);
}

/** All months from the first to the last, both included; none when the last lies before the first. */
export function monthsBetween(from: Month, to: Month): Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = shiftMonth(month, 1)) months.push(month);
  return months;
}

/** Whole days from one day to another: 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 = Monday ... 7 = Sunday. */
export function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Below 0 when a is earlier than b, 0 when the same, above 0 when later. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest of the days that are given; null when none is. */
export function earliestDay(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((best, day) => (day !== null && (best === null || day < best) ? day : best), null);
}

/** The latest of the days that are given; null when none is. */
export function latestDay(days: readonly (Day | null)[]): Day | null {
  return days.reduce<Day | null>((best, day) => (day !== null && (best === null || day > best) ? day : best), null);
}
