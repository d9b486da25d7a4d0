import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  calendarFaults,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workCalendar,
} from '#server/features/calendars/rules-calendar.ts';
import { addDays } from '#shared/days.ts';

// 2024-05-06 is a Monday; Thursday the 9th and Friday the 10th are holidays.
const week = workCalendar([1, 2, 3, 4, 5], ['2024-05-09', '2024-05-10']);

test.each([
  ['2024-05-08', '2024-05-08', '2024-05-08'],
  ['2024-05-09', '2024-05-13', '2024-05-08'],
  ['2024-05-11', '2024-05-13', '2024-05-08'],
  ['2024-05-18', '2024-05-20', '2024-05-17'],
])('%s: next working day %s, previous %s', (day, next, previous) => {
  expect(nextWorkingDay(day, week)).toBe(next);
  expect(previousWorkingDay(day, week)).toBe(previous);
});

test.each([
  ['2024-05-06', 1, '2024-05-07'],
  ['2024-05-08', 1, '2024-05-13'],
  ['2024-05-11', 1, '2024-05-13'],
  ['2024-05-11', 0, '2024-05-13'],
  ['2024-05-08', 0, '2024-05-08'],
  ['2024-05-03', 5, '2024-05-14'],
  ['2024-05-13', -1, '2024-05-08'],
  ['2024-05-12', -1, '2024-05-08'],
  ['2024-05-14', -4, '2024-05-06'],
])('%s + %i working days = %s', (day, count, result) => {
  expect(addWorkingDays(day, count, week)).toBe(result);
});

test('n working days on contain exactly n working days, from any start', () => {
  for (let offset = 0; offset < 30; offset += 1) {
    const start = addDays('2024-04-25', offset);
    for (let count = 1; count < 12; count += 1) {
      let working = 0;
      const end = addWorkingDays(start, count, week);
      for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) working += isWorkingDay(day, week) ? 1 : 0;
      expect(working).toBe(count);
    }
  }
});

describe('faults', () => {
  test('a calendar without working days is refused', () => {
    expect(calendarFaults([], [])).toMatchObject([{ field: 'workingDays', code: 'no_working_days' }]);
    expect(() => nextWorkingDay('2024-05-06', workCalendar([]))).toThrow(/no working day/);
  });
  test('weekdays and holidays must exist', () => {
    expect(calendarFaults([1, 8], ['2024-02-30']).map((one) => one.field)).toEqual(['workingDays', 'holidays.0']);
    expect(calendarFaults([1, 7], ['2024-02-29'])).toEqual([]);
  });
});
