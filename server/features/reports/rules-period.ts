import type { Fault } from '#server/errors.ts';
import { addDays, type Day, daysBetween, firstDayOf, lastDayOf, monthOf, shiftMonth } from '#shared/days.ts';
import type { ReportPeriod } from '#shared/vocabulary.ts';

/** Days in the company's zone, both included. */
export type DayRange = { from: Day; to: Day };

/** The longest span of days that a report on events covers. */
export const mostDays = 366;

/** The days of a period, seen from today. */
export function daysOfPeriod(period: ReportPeriod, today: Day): DayRange {
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'yesterday':
      return { from: addDays(today, -1), to: addDays(today, -1) };
    case 'last_7_days':
      return { from: addDays(today, -6), to: today };
    case 'last_30_days':
      return { from: addDays(today, -29), to: today };
    case 'this_month':
      return { from: firstDayOf(monthOf(today)), to: today };
    case 'last_month': {
      const month = shiftMonth(monthOf(today), -1);
      return { from: firstDayOf(month), to: lastDayOf(month) };
    }
  }
}

/** What is asked of a span of days: named days, or a period; the last 7 days when nothing is. */
export function chosenDays(asked: { period?: ReportPeriod; from?: Day; to?: Day }, today: Day): DayRange {
  if (asked.from === undefined && asked.to === undefined) return daysOfPeriod(asked.period ?? 'last_7_days', today);
  return { from: asked.from ?? addDays(asked.to ?? today, -6), to: asked.to ?? today };
}

/** What is wrong with a span of days; none when it can be reported. */
export function rangeFaults({ from, to }: DayRange): Fault[] {
  if (from > to)
    return [{ field: 'to', code: 'range_backwards', message: `${to} lies before ${from}. Exchange the two days.` }];
  if (daysBetween(from, to) >= mostDays)
    return [
      {
        field: 'from',
        code: 'range_long',
        message: `A report covers at most ${mostDays} days. Choose a later first day.`,
      },
    ];
  return [];
}

/** The latest due date that the filters let through: a fixed one, or so many days from today; the earlier of both. */
export function dueLimit(filters: { dueTo?: Day; dueWithin?: number }, today: Day): Day | undefined {
  if (filters.dueWithin === undefined) return filters.dueTo;
  const within = addDays(today, filters.dueWithin);
  return filters.dueTo === undefined || within < filters.dueTo ? within : filters.dueTo;
}
