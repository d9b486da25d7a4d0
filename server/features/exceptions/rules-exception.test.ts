import { describe, expect, test } from 'vitest';
import { workCalendar } from '#server/features/calendars/rules-calendar.ts';
import { describeCondition, type ExceptionCondition, type Span } from '#server/features/exceptions/rules-condition.ts';
import {
  type ExceptionInput,
  exceptionState,
  exceptionTimes,
  type Hold,
  isNoticeDue,
  notifiedForOnStore,
} from '#server/features/exceptions/rules-exception.ts';
import type { Moment } from '#server/time/moment.ts';

// 2024-05-06 is a Monday; Thursday the 9th is a holiday.
const week = workCalendar([1, 2, 3, 4, 5], ['2024-05-09']);
const day = (text: string): Moment => ({ precision: 'day', day: text });
const at = (text: string): Moment => ({ precision: 'instant', at: new Date(text) });
const hold = (from: string, until: string | null): Hold => ({
  from: new Date(from),
  until: until === null ? null : new Date(until),
});

function input(said: string, base: Moment | null, more: Partial<ExceptionInput> = {}): ExceptionInput {
  const [, amount, unit, side] = /^(\d+) (hours|days|working_days) (before|after)$/.exec(said) ?? [];
  const condition = { amount: Number(amount), unit, side, base: 'eta', baseType: null } as ExceptionCondition;
  const allocatedAt = new Date('2024-01-01T00:00:00Z');
  return { condition, warning: null, base, zone: 'UTC', calendar: null, allocatedAt, holds: [], ...more };
}
const exceptionAt = (...args: Parameters<typeof input>) => exceptionTimes(input(...args)).exceptionAt?.toISOString();

describe('without a calendar', () => {
  test.each<[string, Moment, string, string]>([
    ['2 days after', day('2024-02-27'), 'UTC', '2024-02-29T23:59:59.999Z'],
    ['2 days after', day('2023-02-27'), 'UTC', '2023-03-01T23:59:59.999Z'],
    ['1 days after', day('2024-12-31'), 'UTC', '2025-01-01T23:59:59.999Z'],
    ['0 days after', day('2024-05-06'), 'Europe/Amsterdam', '2024-05-06T21:59:59.999Z'],
    ['3 days before', day('2024-03-02'), 'UTC', '2024-02-28T23:59:59.999Z'],
    ['4 hours after', at('2024-05-06T22:30:00Z'), 'UTC', '2024-05-07T02:30:00.000Z'],
    ['4 hours before', day('2024-05-06'), 'UTC', '2024-05-06T19:59:59.999Z'],
    ['1 days after', at('2024-05-06T10:30:00Z'), 'UTC', '2024-05-07T10:30:00.000Z'],
    // Daylight saving: days keep the time of day, hours are real hours.
    ['1 days after', day('2024-03-30'), 'Europe/Amsterdam', '2024-03-31T21:59:59.999Z'],
    ['1 days after', day('2024-10-26'), 'Europe/Amsterdam', '2024-10-27T22:59:59.999Z'],
    ['24 hours after', day('2024-03-30'), 'Europe/Amsterdam', '2024-03-31T22:59:59.999Z'],
    ['1 days after', at('2024-03-30T11:00:00Z'), 'Europe/Amsterdam', '2024-03-31T10:00:00.000Z'],
    ['1 days after', at('2024-03-30T01:30:00Z'), 'Europe/Amsterdam', '2024-03-31T01:30:00.000Z'],
    ['1 days after', day('2024-03-09'), 'America/New_York', '2024-03-11T03:59:59.999Z'],
    ['1 days after', day('2024-11-02'), 'America/New_York', '2024-11-04T04:59:59.999Z'],
    ['1 days before', day('2024-11-04'), 'America/New_York', '2024-11-04T04:59:59.999Z'],
    ['1 days after', day('2024-10-05'), 'Australia/Lord_Howe', '2024-10-06T12:59:59.999Z'],
    ['1 days after', day('2024-04-06'), 'Australia/Lord_Howe', '2024-04-07T13:29:59.999Z'],
    // Midnight strikes twice there: the day ends with the second.
    ['1 days after', day('2024-10-30'), 'Africa/Cairo', '2024-10-31T21:59:59.999Z'],
  ])('%s %j in %s: %s', (said, base, zone, expected) => {
    expect(exceptionAt(said, base, { zone })).toBe(expected);
  });
});

describe('with working days', () => {
  test.each<[string, Moment, string]>([
    ['2 working_days after', day('2024-05-06'), '2024-05-08T23:59:59.999Z'],
    ['2 working_days after', day('2024-05-08'), '2024-05-13T23:59:59.999Z'],
    ['1 working_days after', day('2024-05-11'), '2024-05-13T23:59:59.999Z'],
    ['0 working_days after', day('2024-05-11'), '2024-05-13T23:59:59.999Z'],
    ['1 working_days before', day('2024-05-13'), '2024-05-10T23:59:59.999Z'],
    ['2 working_days before', day('2024-05-12'), '2024-05-08T23:59:59.999Z'],
    ['0 working_days before', day('2024-05-12'), '2024-05-10T23:59:59.999Z'],
    ['1 working_days after', at('2024-05-10T15:00:00Z'), '2024-05-13T15:00:00.000Z'],
    // Calendar days and hours: a result on a non-working day goes to the next, before the base to the previous.
    ['1 days after', day('2024-05-08'), '2024-05-10T23:59:59.999Z'],
    ['1 days after', day('2024-05-10'), '2024-05-13T23:59:59.999Z'],
    ['1 days before', day('2024-05-13'), '2024-05-10T23:59:59.999Z'],
    ['4 days before', day('2024-05-13'), '2024-05-08T23:59:59.999Z'],
    ['20 hours after', at('2024-05-10T15:00:00Z'), '2024-05-13T11:00:00.000Z'],
  ])('%s %j: %s', (said, base, expected) => {
    expect(exceptionAt(said, base, { calendar: week })).toBe(expected);
  });

  test('the day is that of the zone: Friday evening in New York is not yet Saturday', () => {
    const late = at('2024-05-11T01:00:00Z');
    expect(exceptionAt('1 hours after', late, { calendar: week, zone: 'America/New_York' })).toBe(
      '2024-05-11T02:00:00.000Z',
    );
    expect(exceptionAt('1 hours after', late, { calendar: week })).toBe('2024-05-13T02:00:00.000Z');
  });
});

describe('on hold the clock stops', () => {
  const base = at('2024-05-06T12:00:00Z');
  test.each<[string, Hold[], string]>([
    ['before the base', [hold('2024-05-05T00:00:00Z', '2024-05-06T00:00:00Z')], '2024-05-06T22:00:00.000Z'],
    ['across the base', [hold('2024-05-06T00:00:00Z', '2024-05-06T13:00:00Z')], '2024-05-06T23:00:00.000Z'],
    ['inside', [hold('2024-05-06T14:00:00Z', '2024-05-06T17:00:00Z')], '2024-05-07T01:00:00.000Z'],
    ['across the time', [hold('2024-05-06T21:00:00Z', '2024-05-07T21:00:00Z')], '2024-05-07T22:00:00.000Z'],
    ['from the time itself', [hold('2024-05-06T22:00:00Z', '2024-05-07T22:00:00Z')], '2024-05-06T22:00:00.000Z'],
    ['after', [hold('2024-05-07T00:00:00Z', '2024-05-08T00:00:00Z')], '2024-05-06T22:00:00.000Z'],
    [
      'after the first time, before the moved one',
      [hold('2024-05-06T23:00:00Z', '2024-05-07T01:00:00Z'), hold('2024-05-06T13:00:00Z', '2024-05-06T15:00:00Z')],
      '2024-05-07T02:00:00.000Z',
    ],
    [
      'twice the same, counted once',
      [hold('2024-05-06T14:00:00Z', '2024-05-06T17:00:00Z'), hold('2024-05-06T15:00:00Z', '2024-05-06T16:00:00Z')],
      '2024-05-07T01:00:00.000Z',
    ],
  ])('hold %s', (_name, holds, expected) => {
    expect(exceptionAt('10 hours after', base, { holds })).toBe(expected);
  });

  test('only from the allocation on, where that is later than the base', () => {
    const holds = [hold('2024-05-06T14:00:00Z', '2024-05-06T17:00:00Z')];
    expect(exceptionAt('10 hours after', base, { holds, allocatedAt: new Date('2024-05-06T16:00:00Z') })).toBe(
      '2024-05-06T23:00:00.000Z',
    );
    expect(exceptionAt('10 hours after', base, { holds, allocatedAt: new Date('2024-05-09T16:00:00Z') })).toBe(
      '2024-05-06T22:00:00.000Z',
    );
  });

  test('before a base there is no span between base and time, so nothing moves', () => {
    expect(
      exceptionAt('2 days before', day('2024-05-20'), {
        holds: [hold('2024-05-10T00:00:00Z', '2024-05-12T00:00:00Z')],
      }),
    ).toBe('2024-05-18T23:59:59.999Z');
  });

  test('in days of the wall clock where the condition counts days, also under daylight saving', () => {
    const holds = [hold('2024-03-29T23:00:00Z', '2024-03-31T22:00:00Z')];
    expect(exceptionAt('3 days after', day('2024-03-28'), { zone: 'Europe/Amsterdam', holds })).toBe(
      '2024-04-02T21:59:59.999Z',
    );
  });

  test('in working time where the condition counts that: a weekend on hold adds nothing, a Friday to Monday two days', () => {
    const from = (start: string, end: string) =>
      exceptionAt('5 working_days after', day('2024-05-13'), { calendar: week, holds: [hold(start, end)] });
    expect(from('2024-05-18T00:00:00Z', '2024-05-20T00:00:00Z')).toBe('2024-05-20T23:59:59.999Z');
    expect(from('2024-05-17T00:00:00Z', '2024-05-21T00:00:00Z')).toBe('2024-05-22T23:59:59.999Z');
    expect(from('2024-05-17T12:00:00Z', '2024-05-18T12:00:00Z')).toBe('2024-05-21T11:59:59.999Z');
  });

  test('calendar days that end on a non-working day through a hold roll on', () => {
    const holds = [hold('2024-05-14T00:00:00Z', '2024-05-16T00:00:00Z')];
    expect(exceptionAt('3 days after', day('2024-05-13'), { calendar: week, holds })).toBe('2024-05-20T23:59:59.999Z');
  });

  test('held now: the clock stands', () => {
    const held = (from: string) => exceptionTimes(input('10 hours after', base, { holds: [hold(from, null)] }));
    expect(held('2024-05-06T14:00:00Z').stopped).toBe(true);
    expect(held('2024-05-06T22:00:00Z').stopped).toBe(false);
    expect(held('2024-05-06T14:00:00Z').exceptionAt?.toISOString()).toBe('2024-05-06T22:00:00.000Z');
  });
});

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

describe('random holds against a clock that is stepped hour by hour', () => {
  const start = Date.parse('2024-05-07T00:00:00Z');
  const hour = 3_600_000;
  const isWorking = (time: number) =>
    ![0, 6].includes(new Date(time).getUTCDay()) && !new Date(time).toISOString().startsWith('2024-05-09');

  function stepped(amount: number, holds: readonly Hold[], counts: (time: number) => boolean): number {
    let time = start;
    for (let left = amount; left > 0; time += hour) {
      const isHeld = holds.some((one) => one.from.getTime() <= time && time < (one.until?.getTime() ?? 0));
      if (!isHeld && counts(time)) left -= 1;
    }
    return time;
  }

  test.each([1, 2, 3, 4, 5, 6])('seed %i', (seed) => {
    const random = seeded(seed);
    for (let round = 0; round < 60; round += 1) {
      const holds = Array.from({ length: random(5) }, () => {
        const from = start + (random(400) - 50) * hour;
        return { from: new Date(from), until: new Date(from + random(90) * hour) };
      });
      const amount = 1 + random(6);
      const base = at('2024-05-07T00:00:00Z');
      const hours = exceptionTimes(input(`${amount * 9} hours after`, base, { holds })).exceptionAt;
      expect(hours?.getTime()).toBe(stepped(amount * 9, holds, () => true));
      const days = exceptionTimes(input(`${amount} days after`, base, { holds })).exceptionAt;
      expect(days?.getTime()).toBe(stepped(amount * 24, holds, () => true));
      const working = exceptionTimes(
        input(`${amount} working_days after`, day('2024-05-06'), { holds, calendar: week }),
      ).exceptionAt;
      expect(working?.getTime()).toBe(stepped(amount * 24, holds, isWorking) - 1);
    }
  });
});

describe('warning', () => {
  test.each<[Span, string]>([
    [{ amount: 6, unit: 'hours' }, '2024-05-13T17:59:59.999Z'],
    [{ amount: 1, unit: 'days' }, '2024-05-12T23:59:59.999Z'],
    [{ amount: 1, unit: 'working_days' }, '2024-05-10T23:59:59.999Z'],
  ])('%j before the exception', (warning, expected) => {
    const times = exceptionTimes(input('2 working_days after', day('2024-05-08'), { calendar: week, warning }));
    expect(times.atRiskAt?.toISOString()).toBe(expected);
  });
});

test('without a base there are no times', () => {
  expect(exceptionTimes(input('1 days after', null))).toEqual({ exceptionAt: null, atRiskAt: null, stopped: false });
});

describe('state', () => {
  const facts = {
    milestone: 'pending',
    job: 'open',
    heldSince: null,
    exceptionAt: new Date('2024-05-06T12:00:00Z'),
    atRiskAt: new Date('2024-05-06T10:00:00Z'),
  } as const;
  const state = (now: string, more: object = {}) => exceptionState({ ...facts, ...more, now: new Date(now) });

  test('none, at risk, in exception as the times pass', () => {
    expect(state('2024-05-06T09:59:59.999Z')).toBe('none');
    expect(state('2024-05-06T10:00:00Z')).toBe('at_risk');
    expect(state('2024-05-06T12:00:00Z')).toBe('in_exception');
    expect(state('2024-05-06T12:00:00Z', { exceptionAt: null, atRiskAt: null })).toBe('none');
  });
  test('only pending milestones of open jobs', () => {
    for (const more of [
      { milestone: 'completed' },
      { milestone: 'not_applicable' },
      { job: 'completed' },
      { job: 'cancelled' },
      { job: 'archived' },
    ]) {
      expect(state('2024-06-01T00:00:00Z', more)).toBe('none');
    }
  });
  test('what was in exception stays so through hold and resume; nothing comes into it meanwhile', () => {
    const held = (since: string) => state('2024-06-01T00:00:00Z', { job: 'on_hold', heldSince: new Date(since) });
    expect(held('2024-05-06T13:00:00Z')).toBe('in_exception');
    expect(held('2024-05-06T11:00:00Z')).toBe('at_risk');
    expect(held('2024-05-06T09:00:00Z')).toBe('none');
    const resumed = exceptionTimes(
      input('0 hours after', at('2024-05-06T12:00:00Z'), {
        holds: [hold('2024-05-06T13:00:00Z', '2024-05-08T00:00:00Z')],
      }),
    );
    expect(state('2024-05-08T00:00:00Z', resumed)).toBe('in_exception');
  });
});

test('one notification for each time that passes, none for what was past when first stored', () => {
  const [past, now, later] = [new Date('2024-05-01'), new Date('2024-05-02'), new Date('2024-05-03')];
  expect(notifiedForOnStore(past, null, now, true)).toEqual(past);
  expect(notifiedForOnStore(later, null, now, true)).toBeNull();
  expect(notifiedForOnStore(past, null, now, false)).toBeNull();
  expect(isNoticeDue('in_exception', past, null)).toBe(true);
  expect(isNoticeDue('in_exception', past, new Date(past))).toBe(false);
  expect(isNoticeDue('in_exception', now, past)).toBe(true);
  expect(isNoticeDue('at_risk', past, null)).toBe(false);
});

test.each<[ExceptionCondition, string]>([
  [{ amount: 2, unit: 'working_days', side: 'after', base: 'eta', baseType: null }, '2 working days after ETA'],
  [{ amount: 1, unit: 'hours', side: 'before', base: 'due_date', baseType: null }, '1 hour before the due date'],
  [{ amount: 3, unit: 'days', side: 'after', base: 'milestone', baseType: 'ARRV' }, '3 days after Arrived'],
])('%j reads "%s"', (condition, words) => {
  expect(describeCondition(condition, (code) => (code === 'ARRV' ? 'Arrived' : code))).toBe(words);
});
