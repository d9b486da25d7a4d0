import { expect, test } from 'vitest';
import { alertTimes } from './rules-due.ts';

const at = (now: string, zone: string) => {
  const { each, digest_1h, digest_4h, digest_daily } = alertTimes(new Date(now), zone);
  return [each, digest_1h, digest_4h, digest_daily].map((one) => one.toISOString().replace('.000Z', 'Z').slice(5, 16));
};

test.each([
  ['plain', 'UTC', '2026-03-10T09:10:30Z', ['03-10T09:10', '03-10T10:00', '03-10T11:00', '03-11T07:00']],
  [
    'exactly then: the next one',
    'UTC',
    '2026-03-10T07:00:00Z',
    ['03-10T07:00', '03-10T08:00', '03-10T11:00', '03-11T07:00'],
  ],
  ['before midnight', 'UTC', '2026-12-31T23:59:59Z', ['12-31T23:59', '01-01T00:00', '01-01T03:00', '01-01T07:00']],
  [
    'half an hour off',
    'Asia/Kolkata',
    '2026-03-10T00:00:00Z',
    ['03-10T00:00', '03-10T00:30', '03-10T01:30', '03-10T01:30'],
  ],
  // Clocks go from 02:00 to 03:00 on 29 March (01:00 UTC).
  [
    'clocks put on',
    'Europe/Amsterdam',
    '2026-03-29T00:30:00Z',
    ['03-29T00:30', '03-29T01:00', '03-29T01:00', '03-29T05:00'],
  ],
  // Clocks go from 03:00 back to 02:00 on 25 October (01:00 UTC): both hours end with a digest.
  [
    'clocks put back, first two',
    'Europe/Amsterdam',
    '2026-10-25T00:30:00Z',
    ['10-25T00:30', '10-25T01:00', '10-25T02:00', '10-25T06:00'],
  ],
  [
    'clocks put back, second two',
    'Europe/Amsterdam',
    '2026-10-25T01:30:00Z',
    ['10-25T01:30', '10-25T02:00', '10-25T02:00', '10-25T06:00'],
  ],
])('%s (%s %s)', (_, zone, now, expected) => {
  expect(at(now, zone)).toEqual(expected);
});
