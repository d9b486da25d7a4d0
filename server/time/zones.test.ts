import { describe, expect, test } from 'vitest';
import { dayOf, endOfDay, instantOfWall, isValidZone, startOfDay, wallOfDay, wallTime } from '#server/time/zones.ts';
import { addDays } from '#shared/days.ts';

const hours = (day: string, zone: string) =>
  (endOfDay(day, zone).getTime() + 1 - startOfDay(day, zone).getTime()) / 3_600_000;

test.each([
  ['2024-01-15', 'Europe/Amsterdam', '2024-01-14T23:00:00.000Z', '2024-01-15T22:59:59.999Z'],
  ['2024-07-15', 'Europe/Amsterdam', '2024-07-14T22:00:00.000Z', '2024-07-15T21:59:59.999Z'],
  ['2024-02-29', 'America/New_York', '2024-02-29T05:00:00.000Z', '2024-03-01T04:59:59.999Z'],
  ['2024-12-31', 'Pacific/Auckland', '2024-12-30T11:00:00.000Z', '2024-12-31T10:59:59.999Z'],
  ['2024-05-01', 'Asia/Kathmandu', '2024-04-30T18:15:00.000Z', '2024-05-01T18:14:59.999Z'],
  ['2024-05-01', 'UTC', '2024-05-01T00:00:00.000Z', '2024-05-01T23:59:59.999Z'],
])('%s in %s runs from %s to %s', (day, zone, start, end) => {
  expect(startOfDay(day, zone).toISOString()).toBe(start);
  expect(endOfDay(day, zone).toISOString()).toBe(end);
});

test.each([
  ['2024-03-31', 'Europe/Amsterdam', 23],
  ['2024-10-27', 'Europe/Amsterdam', 25],
  ['2024-03-10', 'America/New_York', 23],
  ['2024-11-03', 'America/New_York', 25],
  ['2024-10-06', 'Australia/Lord_Howe', 23.5],
  ['2024-04-07', 'Australia/Lord_Howe', 24.5],
  // Midnight does not exist, or strikes twice.
  ['2024-04-26', 'Africa/Cairo', 23],
  ['2024-10-31', 'Africa/Cairo', 25],
  ['2024-03-10', 'America/Havana', 23],
  ['2024-11-03', 'America/Havana', 25],
  // The day that Samoa left out.
  ['2011-12-30', 'Pacific/Apia', 0],
])('%s in %s has %d hours', (day, zone, expected) => {
  expect(hours(day, zone)).toBe(expected);
});

test.each([
  'Europe/Amsterdam',
  'America/New_York',
  'Australia/Lord_Howe',
  'Africa/Cairo',
  'America/Havana',
  'Pacific/Chatham',
])('in %s every day of 2024 begins where the one before ends, and its ends are its own', (zone) => {
  for (let day = '2024-01-01'; day <= '2024-12-31'; day = addDays(day, 1)) {
    expect(dayOf(startOfDay(day, zone), zone)).toBe(day);
    expect(dayOf(endOfDay(day, zone), zone)).toBe(day);
    expect(dayOf(new Date(startOfDay(day, zone).getTime() - 1), zone)).toBe(addDays(day, -1));
  }
});

test('midnight belongs to the day that begins', () => {
  expect(dayOf(new Date('2024-06-30T22:00:00.000Z'), 'Europe/Amsterdam')).toBe('2024-07-01');
  expect(dayOf(new Date('2024-06-30T21:59:59.999Z'), 'Europe/Amsterdam')).toBe('2024-06-30');
});

describe('wall time', () => {
  test('goes there and back', () => {
    const at = new Date('2024-07-15T10:30:00.123Z');
    expect(wallTime(at, 'America/New_York')).toBe(Date.UTC(2024, 6, 15, 6, 30, 0, 123));
    expect(instantOfWall(wallTime(at, 'America/New_York'), 'America/New_York')).toEqual(at);
  });
  test('that comes twice means the later, that never comes is moved on', () => {
    const wall = (day: string, hour: number) => wallOfDay(day) + hour * 3_600_000;
    expect(instantOfWall(wall('2024-10-27', 2.5), 'Europe/Amsterdam').toISOString()).toBe('2024-10-27T01:30:00.000Z');
    expect(instantOfWall(wall('2024-03-31', 2.5), 'Europe/Amsterdam').toISOString()).toBe('2024-03-31T01:30:00.000Z');
  });
});

test('zones are named, not offsets', () => {
  expect(['Europe/Amsterdam', 'UTC', 'Mars/Olympus', '+02:00', ''].map(isValidZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(() => dayOf(new Date(), 'Mars/Olympus')).toThrow(RangeError);
  expect(() => startOfDay('2024-02-30', 'UTC')).toThrow(RangeError);
});

test.each(['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'America/Havana', 'Asia/Kathmandu'])(
  'in %s the wall clock agrees with Intl for every half hour around the changes',
  (zone) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    for (const from of ['2024-03-08', '2024-03-29', '2024-04-05', '2024-10-04', '2024-10-25', '2024-11-01']) {
      for (let step = 0; step < 200; step += 1) {
        const at = new Date(Date.parse(`${from}T00:00:00Z`) + step * 1_800_000);
        const shown = new Date(wallTime(at, zone)).toISOString().slice(0, 19).replace('T', ' ');
        expect(shown).toBe(format.format(at));
        expect(wallTime(instantOfWall(wallTime(at, zone), zone), zone)).toBe(wallTime(at, zone));
      }
    }
  },
);
