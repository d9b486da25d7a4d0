import { expect, test } from 'vitest';
import { chosenDays, daysOfPeriod, dueLimit, rangeFaults } from './rules-period.ts';

test.each([
  ['today', '2024-03-01', '2024-03-01', '2024-03-01'],
  ['yesterday', '2024-03-01', '2024-02-29', '2024-02-29'],
  ['last_7_days', '2024-03-01', '2024-02-24', '2024-03-01'],
  ['last_30_days', '2024-03-01', '2024-02-01', '2024-03-01'],
  ['this_month', '2024-03-31', '2024-03-01', '2024-03-31'],
  ['last_month', '2024-03-31', '2024-02-01', '2024-02-29'],
  ['last_month', '2024-01-15', '2023-12-01', '2023-12-31'],
] as const)('%s on %s: %s to %s', (period, today, from, to) => {
  expect(daysOfPeriod(period, today)).toEqual({ from, to });
});

test('named days come before a period; one end alone is completed', () => {
  const today = '2024-03-10';
  expect(chosenDays({}, today)).toEqual({ from: '2024-03-04', to: today });
  expect(chosenDays({ period: 'today' }, today)).toEqual({ from: today, to: today });
  expect(chosenDays({ period: 'today', from: '2024-01-01' }, today)).toEqual({ from: '2024-01-01', to: today });
  expect(chosenDays({ to: '2024-02-10' }, today)).toEqual({ from: '2024-02-04', to: '2024-02-10' });
});

test('a span backwards or longer than a year is refused', () => {
  expect(rangeFaults({ from: '2024-01-01', to: '2024-12-31' })).toEqual([]);
  expect(rangeFaults({ from: '2024-01-01', to: '2025-01-01' })[0]).toMatchObject({ code: 'range_long' });
  expect(rangeFaults({ from: '2024-01-02', to: '2024-01-01' })[0]).toMatchObject({
    code: 'range_backwards',
    field: 'to',
  });
});

test.each([
  [{}, undefined],
  [{ dueTo: '2024-03-20' }, '2024-03-20'],
  [{ dueWithin: 0 }, '2024-03-10'],
  [{ dueWithin: 7 }, '2024-03-17'],
  [{ dueWithin: 30, dueTo: '2024-03-20' }, '2024-03-20'],
])('%j lets through what is due by %s', (filters, limit) => {
  expect(dueLimit(filters, '2024-03-10')).toBe(limit);
});
