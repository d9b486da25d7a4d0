import { expect, test } from 'vitest';
import { durationParts, overBy } from './rules-duration.ts';

const minute = 60_000;
const said = (milliseconds: number) =>
  durationParts(milliseconds)
    .map(({ unit, count }) => `${count} ${unit}`)
    .join(' ');

test.each([
  [0, ''],
  [59_999, ''],
  [minute, '1 minutes'],
  [61 * minute, '1 hours 1 minutes'],
  [120 * minute, '2 hours'],
  [26 * 60 * minute + minute, '1 days 2 hours'],
  [24 * 60 * minute + 5 * minute, '1 days'],
  [(7 * 24 * 60 - 60) * minute, '6 days 23 hours'],
  [(7 * 24 * 60 + 120) * minute, '7 days'],
  [-5, ''],
])('%d ms: "%s"', (milliseconds, words) => {
  expect(said(milliseconds)).toBe(words);
});

test('counted until now, or until the hold began', () => {
  const exceptionAt = '2026-03-10T10:00:00.000Z';
  const now = new Date('2026-03-10T12:00:00Z');
  expect(overBy({ exceptionAt, heldSince: null }, now)).toBe(120 * minute);
  expect(overBy({ exceptionAt, heldSince: '2026-03-10T10:30:00Z' }, now)).toBe(30 * minute);
  expect(overBy({ exceptionAt: '2026-03-10T13:00:00Z', heldSince: null }, now)).toBe(-60 * minute);
});
