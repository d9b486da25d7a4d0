import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { type WorkCalendar, workCalendar } from '#server/features/calendars/rules-calendar.ts';
import type { Span } from '#server/features/exceptions/rules-condition.ts';
import { exceptionTimes, type Hold } from '#server/features/exceptions/rules-exception.ts';
import type { Moment } from '#server/time/moment.ts';

/**
 * The exception clock (DOMAIN 5) over the whole product of zones, bases, spans, sides, calendars and holds, against a second reckoning
 * that follows the sentence of the rule with luxon's own calendar: base, span, rolling, and held time added until nothing changes.
 */

const hour = 3_600_000;
// Monday to Friday; Ascension Day and New Year's Day are holidays.
const week = workCalendar([1, 2, 3, 4, 5], ['2024-05-09', '2024-01-01', '2025-01-01']);
const zones = [
  'UTC',
  'Europe/Amsterdam',
  'America/New_York',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
];
const days = [
  '2024-03-30', // the day before clocks go forward in Europe
  '2024-03-09', // in America
  '2024-10-05', // on Lord Howe Island, by half an hour
  '2024-10-26', // the day before they go back in Europe
  '2024-11-02', // in America
  '2024-04-06', // in Auckland and on Lord Howe Island
  '2024-02-28', // a leap year
  '2023-02-28',
  '2024-01-31',
  '2024-12-31',
  '2024-05-08', // before a holiday
  '2024-05-11', // a Saturday
];
const spans: Span[] = [
  { amount: 0, unit: 'hours' },
  { amount: 4, unit: 'hours' },
  { amount: 24, unit: 'hours' },
  { amount: 30, unit: 'hours' },
  { amount: 0, unit: 'days' },
  { amount: 1, unit: 'days' },
  { amount: 3, unit: 'days' },
  { amount: 0, unit: 'working_days' },
  { amount: 1, unit: 'working_days' },
  { amount: 5, unit: 'working_days' },
];

type Case = { zone: string; base: Moment; span: Span; side: 'before' | 'after'; calendar: WorkCalendar | null };
const works = (at: DateTime, calendar: WorkCalendar | null) =>
  calendar === null || (calendar.workingDays.has(at.weekday) && !calendar.holidays.has(at.toISODate()!));

function rolled(at: DateTime, { side, calendar }: Case): DateTime {
  let moved = at;
  while (!works(moved, calendar)) moved = side === 'after' ? moved.plus({ days: 1 }) : moved.minus({ days: 1 });
  return moved;
}

function shifted(base: DateTime, one: Case): DateTime {
  const sign = one.side === 'after' ? 1 : -1;
  if (one.span.unit === 'hours') return base.plus({ hours: sign * one.span.amount });
  if (one.span.unit === 'days') return base.plus({ days: sign * one.span.amount });
  let at = base;
  for (let left = one.span.amount; left > 0; left -= works(at, one.calendar) ? 1 : 0) at = at.plus({ days: sign });
  return at;
}

/** What a clock on the wall shows, as if its zone had no daylight saving. */
const wall = (at: DateTime) => at.setZone('utc', { keepLocalTime: true });
const fromWall = (at: DateTime, zone: string) => at.setZone(zone, { keepLocalTime: true });

/** Held time in the measure of the condition: hours are real, days are of the wall clock, working days only those on which one works. */
function measured(from: DateTime, until: DateTime, { span, calendar }: Case): number {
  if (until <= from) return 0;
  if (span.unit === 'hours') return until.toMillis() - from.toMillis();
  const [a, b] = [wall(from), wall(until)];
  if (span.unit === 'days') return Math.max(0, b.toMillis() - a.toMillis());
  let total = 0;
  for (let day = a.startOf('day'); day < b; day = day.plus({ days: 1 })) {
    const [start, end] = [DateTime.max(a, day), DateTime.min(b, day.plus({ days: 1 }))];
    if (works(day, calendar)) total += end.toMillis() - start.toMillis();
  }
  return total;
}

function advanced(at: DateTime, amount: number, { span, calendar, zone }: Case): DateTime {
  if (amount === 0) return at;
  if (span.unit === 'hours') return at.plus(amount);
  let moved = wall(at);
  if (span.unit === 'days') return fromWall(moved.plus(amount), zone);
  for (let left = amount; ; ) {
    const midnight = moved.startOf('day').plus({ days: 1 });
    const rest = works(moved, calendar) ? midnight.toMillis() - moved.toMillis() : 0;
    if (left < rest) return fromWall(moved.plus(left), zone);
    left -= rest;
    moved = midnight;
  }
}

/** The second reckoning. */
function reckoned(one: Case, holds: readonly Hold[], allocatedAt: Date): string {
  const { base, zone } = one;
  const at =
    base.precision === 'day'
      ? DateTime.fromISO(base.day, { zone }).endOf('day')
      : DateTime.fromJSDate(base.at, { zone });
  const first = rolled(shifted(at, one), one);
  const counted = base.precision === 'day' ? at.plus(1) : at;
  const start = DateTime.max(counted, DateTime.fromJSDate(allocatedAt, { zone }));
  let moved = first;
  for (;;) {
    const held = holds.reduce((sum, { from, until }) => {
      const begin = DateTime.max(start, DateTime.fromJSDate(from, { zone }));
      const end = DateTime.min(moved, DateTime.fromJSDate(until!, { zone }));
      return sum + measured(begin, end, one);
    }, 0);
    const next = rolled(advanced(first, held, one), one);
    if (next.toMillis() === moved.toMillis()) return moved.toJSDate().toISOString();
    moved = next;
  }
}

function computed({ span, side, ...one }: Case, holds: readonly Hold[], allocatedAt: Date) {
  const condition = { ...span, side, base: 'eta' as const, baseType: null };
  return exceptionTimes({ ...one, condition, warning: null, allocatedAt, holds });
}

const basesIn = (zone: string): Moment[] =>
  days.flatMap((day): Moment[] => [
    { precision: 'day', day },
    { precision: 'instant', at: DateTime.fromISO(`${day}T10:30`, { zone }).toJSDate() },
  ]);
/** Compares without building a message for each of many thousand cases. */
function same(one: Case, holds: readonly Hold[], allocatedAt: Date): void {
  const actual = computed(one, holds, allocatedAt).exceptionAt?.toISOString();
  const expected = reckoned(one, holds, allocatedAt);
  if (actual !== expected)
    expect.fail(
      `${actual}, not ${expected}: ${JSON.stringify({ ...one, calendar: one.calendar !== null, holds, allocatedAt })}`,
    );
}
const early = new Date('2020-01-01T00:00:00Z');

describe('zones x bases x spans x sides x calendars', () => {
  test.each(zones)('%s', (zone) => {
    let count = 0;
    for (const base of basesIn(zone))
      for (const span of spans)
        for (const side of ['before', 'after'] as const)
          for (const calendar of [null, week]) {
            const one = { zone, base, span, side, calendar };
            same(one, [], early);
            count += 1;
          }
    expect(count).toBe(days.length * 2 * spans.length * 2 * 2);
  });
});

/** Holds by where they lie between the start of the clock and the first exception time. */
function holdsAround(start: number, first: number): Record<string, Hold[]> {
  const second = Math.max(first + 12 * hour, start + 25 * hour);
  const hold = (from: number, until: number): Hold => ({ from: new Date(from), until: new Date(until) });
  return {
    before: [hold(start - 50 * hour, start - 26 * hour)],
    'across the start': [hold(start - 24 * hour, start + 3 * hour)],
    inside: [hold(start + hour, start + 6 * hour)],
    'a weekend long': [hold(start + hour, start + 97 * hour)],
    'across the time': [hold(first - 6 * hour, first + 30 * hour)],
    'from start to beyond the time': [hold(start, first + 72 * hour)],
    after: [hold(first + 200 * hour, first + 230 * hour)],
    'two, the second before the moved time': [hold(start + hour, start + 25 * hour), hold(second, second + 5 * hour)],
  };
}

const heldSpans = spans.filter((one) => one.amount > 0);

describe('holds before, across and after, in each zone and unit', { timeout: 60_000 }, () => {
  test.each(zones)('%s', (zone) => {
    for (const base of basesIn(zone))
      for (const span of heldSpans)
        for (const side of ['before', 'after'] as const)
          for (const calendar of [null, week]) {
            const one = { zone, base, span, side, calendar };
            const first = computed(one, [], early).exceptionAt!.getTime();
            const at = base.precision === 'day' ? DateTime.fromISO(base.day, { zone }).endOf('day') : null;
            const start = base.precision === 'day' ? at!.toMillis() + 1 : base.at.getTime();
            for (const [name, holds] of Object.entries(holdsAround(start, first))) {
              if (side === 'before' && name !== 'inside') continue;
              same(one, holds, early);
            }
          }
  });

  test('only what lies after the allocation counts', () => {
    const zone = 'Europe/Amsterdam';
    for (const base of basesIn(zone).slice(0, 12))
      for (const span of heldSpans)
        for (const lateBy of [2, 30, 400]) {
          const one = { zone, base, span, side: 'after' as const, calendar: week };
          const first = computed(one, [], early).exceptionAt!.getTime();
          const start = base.precision === 'day' ? first - span.amount * hour : base.at.getTime();
          const allocatedAt = new Date(start + lateBy * hour);
          for (const holds of Object.values(holdsAround(start, first))) same(one, holds, allocatedAt);
        }
  });
});

describe('a hold that is still open', () => {
  test('begun before the time it stops the clock; resumed, the time moves by as long as it lasted', () => {
    for (const zone of zones)
      for (const span of heldSpans) {
        const base: Moment = { precision: 'day', day: '2024-05-06' };
        const one = { zone, base, span, side: 'after' as const, calendar: week };
        const first = computed(one, [], early).exceptionAt!;
        const from = new Date(first.getTime() - 2 * hour);
        const held = computed(one, [{ from, until: null }], early);
        expect([held.exceptionAt, held.stopped]).toEqual([first, true]);
        const holds = [{ from, until: new Date(from.getTime() + 48 * hour) }];
        same(one, holds, early);
      }
  });

  test('begun after the time it changes nothing: what was in exception stays so, held and resumed', () => {
    const base: Moment = { precision: 'instant', at: new Date('2024-05-06T10:00:00Z') };
    const one = { zone: 'UTC', base, span: spans[1]!, side: 'after' as const, calendar: null };
    const first = computed(one, [], early).exceptionAt!;
    for (const until of [null, new Date(first.getTime() + 500 * hour)]) {
      const times = computed(one, [{ from: new Date(first.getTime()), until }], early);
      expect([times.exceptionAt, times.stopped]).toEqual([first, false]);
    }
  });
});
