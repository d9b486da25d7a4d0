import { describe, expect, test } from 'vitest';
import { baseOf, earliestTimes, placeOf, storeTimes, type TimedMilestone } from './rules-stored-times.ts';

const now = new Date('2026-03-10T09:00:00Z');
const hour = 3_600_000;
const dates = {
  registeredAt: new Date('2026-03-01T08:30:00Z'),
  etd: '2026-03-02',
  eta: '2026-03-20',
  dueDate: '2026-03-25',
  promisedDate: '2026-03-26',
};

function milestone(id: string, more: Partial<TimedMilestone> = {}): TimedMilestone {
  return {
    id,
    eventType: id,
    name: id,
    customerLabel: id,
    internal: false,
    level: 'job',
    componentId: null,
    sequence: 1,
    categoryId: null,
    weight: 1,
    waitsForAll: false,
    warning: null,
    exception: null,
    state: 'pending',
    occurred: null,
    jobOpen: true,
    exceptionAt: null,
    atRiskAt: null,
    notifiedFor: null,
    allocatedAt: dates.registeredAt,
    ...more,
  };
}
const within = (
  amount: number,
  base: NonNullable<TimedMilestone['exception']>['base'],
  baseType: string | null = null,
) => ({
  amount,
  unit: 'hours' as const,
  side: 'after' as const,
  base,
  baseType,
});
const store = (all: TimedMilestone[], more: Partial<Parameters<typeof storeTimes>[1]> = {}) => {
  const place = { zone: 'UTC', calendar: null };
  storeTimes(all, { dates, holds: [], place, isOpen: true, now, isFirst: () => false, ...more });
  return all;
};

describe('what a condition counts from', () => {
  test.each([
    ['registration', { precision: 'instant', at: dates.registeredAt }],
    ['etd', { precision: 'day', day: '2026-03-02' }],
    ['eta', { precision: 'day', day: '2026-03-20' }],
    ['due_date', { precision: 'day', day: '2026-03-25' }],
    ['promised_date', { precision: 'day', day: '2026-03-26' }],
  ] as const)('%s', (base, expected) => {
    expect(baseOf(milestone('PAY', { exception: within(1, base) }), dates, [])).toEqual(expected);
    const without = { ...dates, etd: null, eta: null, dueDate: null, promisedDate: null };
    if (base !== 'registration')
      expect(baseOf(milestone('PAY', { exception: within(1, base) }), without, [])).toBeNull();
  });

  test('another milestone: that of the same component, else that of the job; nothing while it is pending', () => {
    const done = (day: string) => ({ precision: 'day' as const, day });
    const ofJob = milestone('ARRV', { occurred: done('2026-03-05'), state: 'completed' });
    const ofComponent = milestone('ARRV', { componentId: 'c1', occurred: done('2026-03-06'), state: 'completed' });
    const waiting = milestone('ARRV', { componentId: 'c2' });
    const all = [ofJob, ofComponent, waiting];
    const on = (componentId: string | null) =>
      baseOf(milestone('PAY', { componentId, exception: within(1, 'milestone', 'ARRV') }), dates, all);
    expect(on('c1')).toEqual(done('2026-03-06'));
    expect(on('c2')).toBeNull();
    expect(on('c3')).toEqual(done('2026-03-05'));
    expect(on(null)).toEqual(done('2026-03-05'));
    expect(baseOf(milestone('PAY', { exception: within(1, 'milestone', 'CLRD') }), dates, all)).toBeNull();
    expect(baseOf(milestone('PAY'), dates, all)).toBeNull();
  });

  test('counted in the branch, else in the company', () => {
    const company = { zone: 'UTC', calendar: null };
    const branch = { zone: 'Asia/Tokyo', calendar: null };
    expect([placeOf(branch, company), placeOf(undefined, company)]).toEqual([branch, company]);
  });
});

describe('what is stored', () => {
  test('times of pending milestones; they move with their base and go with the condition', () => {
    const [one] = store([milestone('PAY', { exception: within(2, 'eta'), warning: { amount: 1, unit: 'hours' } })]) as [
      TimedMilestone,
    ];
    expect(one.exceptionAt?.toISOString()).toBe('2026-03-21T01:59:59.999Z');
    expect(one.atRiskAt?.toISOString()).toBe('2026-03-21T00:59:59.999Z');
    store([one], { dates: { ...dates, eta: '2026-03-22' } });
    expect(one.exceptionAt?.toISOString()).toBe('2026-03-23T01:59:59.999Z');
    store([one], { dates: { ...dates, eta: null } });
    expect([one.exceptionAt, one.atRiskAt]).toEqual([null, null]);
    store([one]);
    one.exception = null;
    store([one]);
    expect([one.exceptionAt, one.atRiskAt]).toEqual([null, null]);
  });

  test('completed ones keep theirs; all say whether the job is open', () => {
    const kept = new Date('2026-03-03T00:00:00Z');
    const one = milestone('PAY', { state: 'completed', exception: within(2, 'eta'), exceptionAt: kept });
    store([one], { isOpen: false });
    expect([one.exceptionAt, one.jobOpen]).toEqual([kept, false]);
  });

  test.each<[string, number, boolean, boolean]>([
    ['past when first stored: shown, counted as told', 1, true, true],
    ['to come when first stored: to be told', 500, true, false],
    ['moved into the past later: to be told', 1, false, false],
  ])('%s', (_name, amount, isFirst, told) => {
    const one = milestone('PAY', { exception: within(amount, 'registration') });
    store([one], { isFirst: () => isFirst });
    expect(one.notifiedFor).toEqual(told ? one.exceptionAt : null);
  });

  test('what was told stays told until the time moves, and then is told again', () => {
    const one = milestone('PAY', { exception: within(1, 'registration') });
    store([one]);
    one.notifiedFor = one.exceptionAt;
    store([one]);
    expect(one.notifiedFor).toEqual(one.exceptionAt);
    one.exception = within(2, 'registration');
    store([one]);
    expect(one.notifiedFor).not.toEqual(one.exceptionAt);
  });

  test('resumed after a hold, the time is later by as much; in exception before it, it stays', () => {
    const registered = dates.registeredAt.getTime();
    const holds = [{ from: new Date(registered + 2 * hour), until: new Date(registered + 50 * hour) }];
    const [before, since] = store(
      [
        milestone('A', { exception: within(1, 'registration') }),
        milestone('B', { exception: within(3, 'registration') }),
      ],
      { holds },
    );
    expect(before!.exceptionAt).toEqual(new Date(registered + hour));
    expect(since!.exceptionAt).toEqual(new Date(registered + 51 * hour));
  });
});

test('the earliest of the pending ones is what lists read, of open jobs alone', () => {
  const at = (day: string) => new Date(`2026-03-${day}T00:00:00Z`);
  const all = [
    milestone('A', { exceptionAt: at('12'), atRiskAt: at('11') }),
    milestone('B', { exceptionAt: at('13'), atRiskAt: at('10') }),
    milestone('C', { exceptionAt: at('01'), state: 'completed', occurred: { precision: 'day', day: '2026-03-01' } }),
    milestone('D'),
  ];
  for (const state of ['open', 'on_hold'] as const)
    expect(earliestTimes(all, state)).toEqual({ exceptionAt: at('12'), atRiskAt: at('10') });
  for (const state of ['completed', 'cancelled', 'archived'] as const)
    expect(earliestTimes(all, state)).toEqual({ exceptionAt: null, atRiskAt: null });
});
