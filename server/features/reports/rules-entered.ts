import type { Fault } from '#server/errors.ts';
import { filterNames, type ScheduleFilters } from '#server/features/reports/contract-schedules.ts';
import type { Cadence, Report } from '#shared/vocabulary.ts';

/** A time of day "HH:MM" as minutes from midnight. */
export function minuteOfTime(time: string): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return hours * 60 + minutes;
}

/** The minute of the day as "HH:MM". */
export function timeOfMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

type Days = { cadence: Cadence; weekday: number | null; monthDay: number | null };

/** What a cadence needs beside the time of day; what it does not need is dropped. */
export function daysOfCadence({ cadence, weekday, monthDay }: Days): Days {
  return {
    cadence,
    weekday: cadence === 'weekly' ? weekday : null,
    monthDay: cadence === 'monthly' ? monthDay : null,
  };
}

/** What is wrong with a schedule as entered; none when it can run. */
export function scheduleFaults(entered: Days & { report: Report; filters: ScheduleFilters }): Fault[] {
  const faults: Fault[] = [];
  if (entered.cadence === 'weekly' && entered.weekday === null)
    faults.push({ field: 'weekday', code: 'weekday_missing', message: 'Choose the day of the week.' });
  if (entered.cadence === 'monthly' && entered.monthDay === null)
    faults.push({ field: 'monthDay', code: 'month_day_missing', message: 'Choose the day of the month.' });
  for (const name of Object.keys(entered.filters)) {
    if (filterNames[entered.report].includes(name)) continue;
    faults.push({
      field: `filters.${name}`,
      code: 'filter_unknown',
      message: `The report ${entered.report} has no filter “${name}”. Leave it out.`,
    });
  }
  return faults;
}
