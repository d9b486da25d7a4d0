import { expect, test } from 'vitest';
import {
  compareMoments,
  dayOfMoment,
  deadlineOf,
  isFuture,
  type Moment,
  momentOf,
  sameMoment,
  storedMoment,
} from '#server/time/moment.ts';

const zone = 'Pacific/Auckland';
const day = (text: string): Moment => ({ precision: 'day', day: text });
const at = (text: string): Moment => ({ precision: 'instant', at: new Date(text) });

test('what is stored reads back the same', () => {
  for (const moment of [day('2024-05-01'), at('2024-05-01T13:30:00Z')]) {
    expect(sameMoment(momentOf(storedMoment(moment, zone)), moment)).toBe(true);
  }
  expect(storedMoment(at('2024-05-01T13:30:00Z'), zone).occurredDay).toBe('2024-05-02');
});

test('today as a day is not in the future, in the zone of the company', () => {
  const now = new Date('2024-05-01T12:30:00Z');
  expect(isFuture(day('2024-05-02'), now, zone)).toBe(false);
  expect(isFuture(day('2024-05-02'), now, 'UTC')).toBe(true);
  expect(isFuture(at('2024-05-01T12:30:00.000Z'), now, zone)).toBe(false);
  expect(isFuture(at('2024-05-01T12:30:00.001Z'), now, zone)).toBe(true);
  expect(storedMoment(day('2024-05-02'), zone).occurredAt.getTime()).toBeLessThanOrEqual(now.getTime());
});

test('a day and an instant are never the same moment', () => {
  expect(sameMoment(day('2024-05-01'), at('2024-05-01T00:00:00Z'))).toBe(false);
  expect(sameMoment(at('2024-05-01T00:00:00Z'), at('2024-05-01T02:00:00+02:00'))).toBe(true);
});

test('order: by day in the zone, then the day before its instants', () => {
  const sorted = [at('2024-05-01T12:30:00Z'), day('2024-05-02'), day('2024-05-01'), at('2024-05-01T12:10:00Z')].sort(
    (a, b) => compareMoments(a, b, zone),
  );
  expect(sorted).toEqual([
    day('2024-05-01'),
    day('2024-05-02'),
    at('2024-05-01T12:10:00Z'),
    at('2024-05-01T12:30:00Z'),
  ]);
});

test('a day counts from its end', () => {
  expect(deadlineOf(day('2024-05-01'), 'UTC').toISOString()).toBe('2024-05-01T23:59:59.999Z');
  expect(dayOfMoment(at('2024-05-01T12:30:00Z'), zone)).toBe('2024-05-02');
});
