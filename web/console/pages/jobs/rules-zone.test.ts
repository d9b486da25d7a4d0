import { expect, test } from 'vitest';
import { instantOf, wallTime } from './rules-zone.ts';

test('a wall clock time is read in its zone, summer and winter', () => {
  expect(instantOf('2026-07-01T10:00', 'Europe/Amsterdam')).toBe('2026-07-01T08:00:00.000Z');
  expect(instantOf('2026-12-01T10:00', 'Europe/Amsterdam')).toBe('2026-12-01T09:00:00.000Z');
  expect(instantOf('2026-12-01T10:00', 'Asia/Kathmandu')).toBe('2026-12-01T04:15:00.000Z');
});

test('a time that comes twice is the first, one that is skipped has the offset before', () => {
  expect(instantOf('2026-10-25T02:30', 'Europe/Amsterdam')).toBe('2026-10-25T00:30:00.000Z');
  expect(instantOf('2026-03-29T02:30', 'Europe/Amsterdam')).toBe('2026-03-29T01:30:00.000Z');
});

test('there and back is the same', () => {
  const at = new Date('2026-03-29T01:05:00Z');
  expect(instantOf(wallTime(at, 'America/New_York'), 'America/New_York')).toBe(at.toISOString());
});

test('what is no time gives nothing', () => {
  for (const wall of ['', '2026-13-01T10:00', '2026-12-01', 'noon']) expect(instantOf(wall, 'UTC')).toBeNull();
});
