import { describe, expect, test } from 'vitest';
import { dueTimes } from './rules-delivery.ts';

const at = (now: string, zone: string) => {
  const { each, digest_4h, digest_daily } = dueTimes(new Date(now), zone);
  return [each, digest_4h, digest_daily].map((one) => one.toISOString().replace('.000Z', 'Z'));
};

describe('digests by the clock of the zone', () => {
  test.each([
    ['plain', 'UTC', '2026-03-10T09:00:00Z', '2026-03-10T11:00:00Z', '2026-03-11T07:00:00Z'],
    ['before seven', 'UTC', '2026-03-10T06:59:59Z', '2026-03-10T07:00:00Z', '2026-03-10T07:00:00Z'],
    ['exactly then: the next one', 'UTC', '2026-03-10T07:00:00Z', '2026-03-10T11:00:00Z', '2026-03-11T07:00:00Z'],
    ['before midnight', 'UTC', '2026-03-10T23:59:59Z', '2026-03-11T03:00:00Z', '2026-03-11T07:00:00Z'],
    ['at midnight', 'UTC', '2026-03-11T00:00:00Z', '2026-03-11T03:00:00Z', '2026-03-11T07:00:00Z'],
    ['turn of the year', 'UTC', '2026-12-31T23:30:00Z', '2027-01-01T03:00:00Z', '2027-01-01T07:00:00Z'],
    // 22:30 UTC is 23:30 in Amsterdam, still the 10th there.
    ['east of UTC', 'Europe/Amsterdam', '2026-03-10T22:30:00Z', '2026-03-11T02:00:00Z', '2026-03-11T06:00:00Z'],
    ['west of UTC', 'America/New_York', '2026-01-10T02:00:00Z', '2026-01-10T04:00:00Z', '2026-01-10T12:00:00Z'],
    ['half an hour off', 'Asia/Kolkata', '2026-03-10T00:00:00Z', '2026-03-10T01:30:00Z', '2026-03-10T01:30:00Z'],
    // Clocks go from 02:00 to 03:00 on 29 March: 03:00 is 01:00 UTC, seven is 05:00 UTC.
    [
      'clocks put on, night before',
      'Europe/Amsterdam',
      '2026-03-28T22:30:00Z',
      '2026-03-29T01:00:00Z',
      '2026-03-29T05:00:00Z',
    ],
    [
      'clocks put on, just before',
      'Europe/Amsterdam',
      '2026-03-29T00:59:00Z',
      '2026-03-29T01:00:00Z',
      '2026-03-29T05:00:00Z',
    ],
    [
      'clocks put on, after',
      'Europe/Amsterdam',
      '2026-03-29T01:00:00Z',
      '2026-03-29T05:00:00Z',
      '2026-03-29T05:00:00Z',
    ],
    // Clocks go from 03:00 back to 02:00 on 25 October (01:00 UTC): three strikes once, at 02:00 UTC.
    [
      'clocks put back, before',
      'Europe/Amsterdam',
      '2026-10-25T00:30:00Z',
      '2026-10-25T02:00:00Z',
      '2026-10-25T06:00:00Z',
    ],
    [
      'clocks put back, second two',
      'Europe/Amsterdam',
      '2026-10-25T01:30:00Z',
      '2026-10-25T02:00:00Z',
      '2026-10-25T06:00:00Z',
    ],
  ])('%s (%s %s)', (_, zone, now, fourHours, daily) => {
    expect(at(now, zone).slice(1)).toEqual([fourHours, daily]);
  });

  test('every instant of a year has its next digests ahead, at 7:00 and never more than five hours or a day and an hour away', () => {
    for (const zone of ['Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe', 'America/Sao_Paulo']) {
      const shown = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
      for (let hour = 0; hour < 365 * 24; hour += 5) {
        const now = new Date(Date.UTC(2026, 0, 1, hour, 17));
        const { digest_4h, digest_daily } = dueTimes(now, zone);
        expect(shown.format(digest_daily), `${zone} ${now.toISOString()}`).toBe('07:00');
        const [near, far] = [digest_4h, digest_daily].map((one) => (one.getTime() - now.getTime()) / 3_600_000);
        expect(near! > 0 && near! <= 5 && near! <= far! && far! <= 25, `${zone} ${now.toISOString()}`).toBe(true);
      }
    }
  });
});

test('at once means after a minute, in which further changes join', () => {
  expect(at('2026-03-10T09:00:00Z', 'UTC')[0]).toBe('2026-03-10T09:01:00Z');
});
