import type { Cadence, Report } from '#shared/vocabulary.ts';
import type { Schedule, ScheduleInput } from '../api.ts';
import type { ApiFilters } from '../filters/rules-filters.ts';

/** What the dialog of a schedule holds. */
export type ScheduleValues = {
  name: string;
  report: Report;
  filters: ApiFilters;
  format: Schedule['format'];
  cadence: Cadence;
  weekday: number;
  monthDay: number;
  time: string;
  active: boolean;
  recipientIds: string[];
};

export type ScheduleStart = { report: Report; filters: ApiFilters };

/** A new schedule for a report as it stands; Monday and the first of the month until another day is chosen. */
export function newValues({ report, filters }: ScheduleStart, name: string): ScheduleValues {
  return {
    name,
    report,
    filters,
    format: 'xlsx',
    cadence: 'working_days',
    weekday: 1,
    monthDay: 1,
    time: '07:00',
    active: true,
    recipientIds: [],
  };
}

export function valuesOf(schedule: Schedule): ScheduleValues {
  const { name, report, format, cadence, time, active } = schedule;
  return {
    ...{ name, report, format, cadence, time, active },
    filters: schedule.filters as ApiFilters,
    weekday: schedule.weekday ?? 1,
    monthDay: schedule.monthDay ?? 1,
    recipientIds: schedule.recipients.map((one) => one.id),
  };
}

/** The values as the API takes them: a day goes only with the cadence that needs it. */
export function inputOf(values: ScheduleValues): ScheduleInput {
  return {
    ...values,
    filters: values.filters as ScheduleInput['filters'],
    weekday: values.cadence === 'weekly' ? values.weekday : null,
    monthDay: values.cadence === 'monthly' ? values.monthDay : null,
  };
}
