import { expect, test } from 'vitest';
import { workCalendar } from '#server/features/calendars/rules-calendar.ts';
import { addDays } from '#shared/days.ts';
import { instantOfMinute, nextRun, type Schedule } from './rules-schedule.ts';

const office = workCalendar([1, 2, 3, 4, 5], ['2024-12-25', '2024-12-26']);
const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const daily = (minuteOfDay: number): Schedule => ({ cadence: 'daily', weekday: null, monthDay: null, minuteOfDay });
const weekly = (weekday: number, minuteOfDay: number): Schedule => ({
  ...daily(minuteOfDay),
  cadence: 'weekly',
  weekday,
});
const monthly = (monthDay: number, minuteOfDay = at(8)): Schedule => ({
  ...daily(minuteOfDay),
  cadence: 'monthly',
  monthDay,
});
const workingDays = (minuteOfDay: number): Schedule => ({ ...daily(minuteOfDay), cadence: 'working_days' });

test.each<[string, Schedule, string, string, string]>([
  ['later today', daily(at(8)), '2024-05-01T05:00:00Z', 'Europe/Amsterdam', '2024-05-01T06:00:00.000Z'],
  ['not the same instant again', daily(at(8)), '2024-05-01T06:00:00Z', 'Europe/Amsterdam', '2024-05-02T06:00:00.000Z'],
  ['a millisecond before', daily(at(8)), '2024-05-01T05:59:59.999Z', 'Europe/Amsterdam', '2024-05-01T06:00:00.000Z'],
  ['today is the zone’s', daily(at(0)), '2024-05-01T21:30:00Z', 'Europe/Amsterdam', '2024-05-01T22:00:00.000Z'],
  ['far east', daily(at(7)), '2024-05-01T20:00:00Z', 'Pacific/Auckland', '2024-05-02T19:00:00.000Z'],
  ['the last minute', daily(at(23, 59)), '2024-12-31T12:00:00Z', 'UTC', '2024-12-31T23:59:00.000Z'],
  // Clocks go forward: 02:30 does not exist on 2024-03-31 in Amsterdam, 03:00 follows 01:59.
  ['left out', daily(at(2, 30)), '2024-03-30T12:00:00Z', 'Europe/Amsterdam', '2024-03-31T01:00:00.000Z'],
  ['left out, once', daily(at(2, 30)), '2024-03-31T01:00:00Z', 'Europe/Amsterdam', '2024-04-01T00:30:00.000Z'],
  ['half-hour gap', daily(at(2, 10)), '2024-10-05T12:00:00Z', 'Australia/Lord_Howe', '2024-10-05T15:30:00.000Z'],
  ['midnight left out', daily(at(0)), '2024-04-25T12:00:00Z', 'Africa/Cairo', '2024-04-25T22:00:00.000Z'],
  ['a day left out', daily(at(8)), '2011-12-29T18:30:00Z', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ['after it', daily(at(8)), '2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-30T18:00:00.000Z'],
  // Clocks go back: 02:30 comes twice on 2024-10-27 in Amsterdam.
  ['twice', daily(at(2, 30)), '2024-10-26T12:00:00Z', 'Europe/Amsterdam', '2024-10-27T01:30:00.000Z'],
  ['twice, from the first', daily(at(2, 30)), '2024-10-27T00:30:00Z', 'Europe/Amsterdam', '2024-10-27T01:30:00.000Z'],
  ['twice, once', daily(at(2, 30)), '2024-10-27T01:30:00Z', 'Europe/Amsterdam', '2024-10-28T01:30:00.000Z'],
  ['Friday to Monday', workingDays(at(8)), '2024-05-03T12:00:00Z', 'UTC', '2024-05-06T08:00:00.000Z'],
  ['over holidays', workingDays(at(8)), '2024-12-24T12:00:00Z', 'UTC', '2024-12-27T08:00:00.000Z'],
  ['weekly', weekly(1, at(8)), '2024-05-06T08:00:00Z', 'UTC', '2024-05-13T08:00:00.000Z'],
  ['weekly on Sunday', weekly(7, at(8)), '2024-05-06T08:00:00Z', 'UTC', '2024-05-12T08:00:00.000Z'],
  ['31 in a leap February', monthly(31), '2024-02-01T00:00:00Z', 'UTC', '2024-02-29T08:00:00.000Z'],
  ['31 in another February', monthly(31), '2023-02-01T00:00:00Z', 'UTC', '2023-02-28T08:00:00.000Z'],
  ['31 in April', monthly(31), '2024-03-31T08:00:00Z', 'UTC', '2024-04-30T08:00:00.000Z'],
  ['30 in February', monthly(30), '2024-01-30T08:00:00Z', 'UTC', '2024-02-29T08:00:00.000Z'],
  ['the 1st', monthly(1), '2024-12-01T08:00:00Z', 'UTC', '2025-01-01T08:00:00.000Z'],
])('%s', (_, schedule, after, zone, next) => {
  expect(nextRun(schedule, new Date(after), zone, office)?.toISOString()).toBe(next);
});

test('without a calendar working days are Monday to Friday; without a working day there is no run', () => {
  const friday = new Date('2024-05-03T12:00:00Z');
  expect(nextRun(workingDays(at(8)), friday, 'UTC', null)?.toISOString()).toBe('2024-05-06T08:00:00.000Z');
  expect(nextRun(workingDays(at(8)), friday, 'UTC', workCalendar([]))).toBeNull();
});

test.each(['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'America/Havana'])(
  'in %s there is one run a day through the whole year, whatever the minute',
  (zone) => {
    for (const minute of [at(0), at(0, 30), at(1, 59), at(2, 15), at(3), at(23, 59)]) {
      let run = instantOfMinute('2024-01-01', minute, zone);
      for (let day = '2024-01-02'; day <= '2025-01-01'; day = addDays(day, 1)) {
        const next = nextRun(daily(minute), run, zone, null)!;
        const hours = (next.getTime() - run.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThanOrEqual(22.5);
        expect(hours).toBeLessThanOrEqual(25.5);
        expect(next).toEqual(instantOfMinute(day, minute, zone));
        run = next;
      }
    }
  },
);
