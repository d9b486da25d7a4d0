import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { dayOf, instantOf, numberOf, wallClock } from './values.ts';

test('wall-clock time agrees with the zone at every half hour around its changes', () => {
  for (const zone of ['Europe/Amsterdam', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC']) {
    for (const start of ['2026-03-28', '2026-10-03', '2026-10-24', '2026-11-01']) {
      for (let half = 0; half < 96; half++) {
        const at = new Date(Date.parse(`${start}T00:00:00Z`) + half * 1_800_000);
        const shown = DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm:ss");
        expect(wallClock(at, zone)?.toISOString().slice(0, 19)).toBe(shown);
      }
    }
  }
});

test('what is no instant, no zone, no day, no number', () => {
  expect(wallClock('soon', 'UTC')).toBeNull();
  expect(instantOf(5)).toBeNull();
  expect(() => wallClock(new Date(0), 'Mars/Base')).toThrow('not a time zone');
  expect([dayOf('1899-12-31'), dayOf('1.3.2026'), dayOf(null)]).toEqual([null, null, null]);
  expect(dayOf('2026-03-01')).toEqual(new Date('2026-03-01T00:00:00Z'));
  expect([numberOf(''), numberOf('x'), numberOf(Number.NaN), numberOf(null)]).toEqual([null, null, null, null]);
  expect([numberOf('12.50'), numberOf(0)]).toEqual([12.5, 0]);
});
