import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDays,
  daysBetween,
  earliestDay,
  firstDayOf,
  isDay,
  isMonth,
  lastDayOf,
  latestDay,
  monthsBetween,
  shiftMonth,
  weekdayOf,
} from '#shared/days.ts';

test.each([
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['2024-02-30', false],
  ['2024-04-31', false],
  ['1900-02-29', false],
  ['2000-02-29', true],
  ['2024-13-01', false],
  ['2024-00-10', false],
  ['2024-1-1', false],
  ['24-01-01', false],
  ['2024-01-01T00:00', false],
  ['', false],
])('%j is a day: %s', (text, is) => {
  expect(isDay(text)).toBe(is);
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-29', 1, '2024-03-01'],
  ['2023-02-28', 1, '2023-03-01'],
  ['2024-12-31', 1, '2025-01-01'],
  ['2024-01-01', -1, '2023-12-31'],
  ['2024-03-31', 0, '2024-03-31'],
  ['2024-01-01', 366, '2025-01-01'],
])('%s + %i days = %s', (day, count, result) => {
  expect(addDays(day, count)).toBe(result);
  expect(daysBetween(day, result)).toBe(count);
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-08-31', 1, '2024-09-30'],
  ['2024-11-15', 14, '2026-01-15'],
  ['2024-01-15', -1, '2023-12-15'],
])('%s + %i months = %s', (day, count, result) => {
  expect(addMonths(day, count)).toBe(result);
});

describe('months', () => {
  test('shift over the years', () => {
    expect(shiftMonth('2024-12', 1)).toBe('2025-01');
    expect(shiftMonth('2024-01', -1)).toBe('2023-12');
    expect(shiftMonth('2024-06', -600)).toBe('1974-06');
  });
  test('ends', () => {
    expect(firstDayOf('2024-02')).toBe('2024-02-01');
    expect(lastDayOf('2024-02')).toBe('2024-02-29');
    expect(lastDayOf('2023-12')).toBe('2023-12-31');
  });
  test('a range includes both ends; a range backwards is empty', () => {
    expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(monthsBetween('2024-02', '2024-01')).toEqual([]);
    expect(monthsBetween('1974-07', '2024-06')).toHaveLength(600);
  });
  test('are written with two digits', () => {
    expect(['2024-02', '2024-2', '2024-13', '2024-00'].map(isMonth)).toEqual([true, false, false, false]);
  });
});

test('weekdays run from 1 = Monday to 7 = Sunday, before 1970 too', () => {
  expect(['2024-01-01', '2024-01-06', '2024-01-07', '1970-01-01', '1969-12-28'].map(weekdayOf)).toEqual([
    1, 6, 7, 4, 7,
  ]);
});

test('earliest, latest, order', () => {
  expect(earliestDay(['2024-02-01', null, '2024-01-31'])).toBe('2024-01-31');
  expect(latestDay(['2024-02-01', null, '2024-01-31'])).toBe('2024-02-01');
  expect(earliestDay([null])).toBeNull();
  expect(['2024-02-01', '2023-12-31'].sort(compareDays)).toEqual(['2023-12-31', '2024-02-01']);
});

test('a text that is no day is refused, not counted as something', () => {
  expect(() => addDays('soon', 1)).toThrow(RangeError);
});
