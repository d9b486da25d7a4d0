import { describe, expect, test } from 'vitest';
import {
  countsOf,
  type DifotJob,
  type DifotSettings,
  judgeDifot,
  shareOf,
  sumMonths,
} from '#server/features/difot/rules-difot.ts';

const settings: DifotSettings = { countingDate: 'promised_date', toleranceDays: 0, tolerancePercent: 0 };
const job = (more: Partial<DifotJob> = {}): DifotJob => ({
  cancelled: false,
  promisedDate: '2024-05-06',
  dueDate: '2024-06-30',
  deliveredDate: '2024-05-06',
  ordered: 100,
  delivered: 100,
  components: [],
  ...more,
});
const part = (ordered: number | null, delivered: number | null) => ({ ordered, delivered });

/** "c" counted, "t" on time, "f" in full, "d" both, "a" assumed. */
function judged(more: Partial<DifotJob>, rules: Partial<DifotSettings> = {}, today = '2024-07-01'): string {
  const { counted, onTime, inFull, difot, assumed } = judgeDifot(job(more), { ...settings, ...rules }, today);
  return [counted && 'c', onTime && 't', inFull && 'f', difot && 'd', assumed && 'a'].filter(Boolean).join('');
}

describe('counted and on time', () => {
  test.each<[string, Partial<DifotJob>, Partial<DifotSettings>, string, string]>([
    ['delivered on the day', {}, {}, '2024-05-06', 'ctfd'],
    ['delivered early, before the month', { deliveredDate: '2024-04-01' }, {}, '2024-04-01', 'ctfd'],
    ['delivered a day late', { deliveredDate: '2024-05-07' }, {}, '2024-05-07', 'cf'],
    ['a day late, one day tolerated', { deliveredDate: '2024-05-07' }, { toleranceDays: 1 }, '2024-05-07', 'ctfd'],
    ['two days late, one day tolerated', { deliveredDate: '2024-05-08' }, { toleranceDays: 1 }, '2024-05-08', 'cf'],
    [
      'tolerance over the end of a month',
      { promisedDate: '2024-02-28', deliveredDate: '2024-03-01' },
      { toleranceDays: 2 },
      '2024-05-01',
      'ctfd',
    ],
    ['undelivered on the day', { deliveredDate: null }, {}, '2024-05-06', ''],
    ['undelivered the day after', { deliveredDate: null }, {}, '2024-05-07', 'c'],
    ['undelivered on the last tolerated day', { deliveredDate: null }, { toleranceDays: 3 }, '2024-05-09', ''],
    ['undelivered after it', { deliveredDate: null }, { toleranceDays: 3 }, '2024-05-10', 'c'],
    ['undelivered, no quantity: nothing assumed', { deliveredDate: null, delivered: null }, {}, '2024-05-10', 'c'],
    ['cancelled', { cancelled: true }, {}, '2024-05-10', ''],
    ['without a counting date', { promisedDate: null }, {}, '2024-05-10', ''],
    [
      'by the due date instead',
      { promisedDate: null, deliveredDate: '2024-06-30' },
      { countingDate: 'due_date' },
      '2024-07-01',
      'ctfd',
    ],
  ])('%s', (_name, more, rules, today, expected) => {
    expect(judged(more, rules, today)).toBe(expected);
  });

  test('the month is that of the counting date', () => {
    expect(judgeDifot(job(), settings, '2024-07-01').day).toBe('2024-05-06');
    expect(judgeDifot(job(), { ...settings, countingDate: 'due_date' }, '2024-07-01').day).toBe('2024-06-30');
    expect(judgeDifot(job({ promisedDate: null }), settings, '2024-07-01').day).toBeNull();
  });
});

describe('in full', () => {
  test.each<[string, Partial<DifotJob>, number, string]>([
    ['all of it', {}, 0, 'ctfd'],
    ['more than ordered', { delivered: 101 }, 0, 'ctfd'],
    ['one short', { delivered: 99 }, 0, 'ct'],
    ['short within the tolerance', { delivered: 95 }, 5, 'ctfd'],
    ['short beyond it', { delivered: 94.99 }, 5, 'ct'],
    ['at the edge, where floating point would miss it', { ordered: 1.1, delivered: 0.99 }, 10, 'ctfd'],
    ['nothing ordered', { ordered: 0, delivered: 0 }, 0, 'ctfd'],
    ['no delivered quantity', { delivered: null }, 0, 'ctfda'],
    ['no quantities at all', { ordered: null, delivered: null }, 0, 'ctfda'],
    ['no ordered quantity', { ordered: null, delivered: 3 }, 0, 'ctfd'],
    ['every component in full', { components: [part(2, 2), part(3, 4)] }, 0, 'ctfd'],
    ['one component short, the sum enough', { components: [part(2, 1), part(3, 9)] }, 0, 'ct'],
    ['a component without quantity', { components: [part(2, 2), part(3, null)] }, 0, 'ctfda'],
    ['one assumed, one short', { components: [part(2, 1), part(3, null)] }, 0, 'ct'],
    ['components within the tolerance', { components: [part(10, 9)] }, 10, 'ctfd'],
  ])('%s', (_name, more, tolerancePercent, expected) => {
    expect(judged(more, { tolerancePercent })).toBe(expected);
  });
});

describe('months', () => {
  const counts = (more: Partial<DifotJob>) => {
    const judgement = judgeDifot(job(more), settings, '2024-07-01');
    return { day: judgement.day ?? '', counts: countsOf(judgement) };
  };
  const days = [
    counts({ promisedDate: '2024-04-30', deliveredDate: '2024-04-30' }),
    counts({ promisedDate: '2024-05-01', deliveredDate: '2024-05-02' }),
    counts({ promisedDate: '2024-05-31', deliveredDate: '2024-05-31', delivered: 1 }),
    counts({ promisedDate: '2024-05-31', deliveredDate: null }),
    counts({ promisedDate: '2024-07-31', deliveredDate: '2024-06-01', delivered: null }),
  ];

  test('with jobs, without jobs, and their total', () => {
    expect(sumMonths(days, '2024-05', '2024-07')).toEqual({
      months: [
        { month: '2024-05', counted: 3, onTime: 1, inFull: 1, difot: 0, assumed: 0 },
        { month: '2024-06', counted: 0, onTime: 0, inFull: 0, difot: 0, assumed: 0 },
        { month: '2024-07', counted: 1, onTime: 1, inFull: 1, difot: 1, assumed: 1 },
      ],
      total: { counted: 4, onTime: 2, inFull: 2, difot: 1, assumed: 1 },
    });
    expect(sumMonths([], '2024-05', '2024-05').total.counted).toBe(0);
  });

  test('a share has one decimal; no jobs, no figure', () => {
    expect(shareOf(9_138, 10_324)).toBe(88.5);
    expect(shareOf(0, 7)).toBe(0);
    expect(shareOf(0, 0)).toBeNull();
  });
});
