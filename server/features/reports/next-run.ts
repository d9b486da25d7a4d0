import type { Tx } from '#server/database/database.ts';
import { type WorkCalendar, workCalendar } from '#server/features/calendars/rules-calendar.ts';
import { readCompany } from '#server/features/company/service.ts';
import type { Cadence } from '#shared/vocabulary.ts';
import { selectCompanyCalendar } from './queries-schedules.ts';
import { nextRun } from './rules-schedule.ts';

/** Where schedules run: the company's zone and calendar. */
export type RunPlace = { zone: string; calendar: WorkCalendar | null };

export async function runPlace(tx: Tx): Promise<RunPlace> {
  const [company, calendar] = await Promise.all([readCompany(tx), selectCompanyCalendar(tx)]);
  return {
    zone: company.time_zone,
    calendar:
      calendar === undefined
        ? null
        : workCalendar(
            calendar.working_days,
            calendar.holidays.map(({ day }) => day),
          ),
  };
}

type Stored = { cadence: string; weekday: number | null; month_day: number | null; minute_of_day: number };

/** The first run of a stored schedule after that instant; null when no working day is in sight. */
export function nextRunOf(row: Stored, after: Date, { zone, calendar }: RunPlace): Date | null {
  const { cadence, weekday, month_day: monthDay, minute_of_day: minuteOfDay } = row;
  return nextRun({ cadence: cadence as Cadence, weekday, monthDay, minuteOfDay }, after, zone, calendar);
}
