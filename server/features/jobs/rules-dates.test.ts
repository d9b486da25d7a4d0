import { describe, expect, test } from 'vitest';
import {
  countingPromisedDate,
  deliveredFromComponents,
  effectiveDueDate,
  isComponentFinished,
  isLate,
  promisedChangeFaults,
  promisedDateFor,
} from '#server/features/jobs/rules-dates.ts';

const open = (dueDate: string | null) => ({ dueDate, deliveredDate: null, finished: false });
const finished = (dueDate: string | null, deliveredDate: string | null = '2024-01-01') => ({
  dueDate,
  deliveredDate,
  finished: true,
});

describe('due date', () => {
  test.each<[string, string | null, ReturnType<typeof open | typeof finished>[], string | null, string | null]>([
    ['its own', '2024-05-09', [open('2024-05-01')], '2024-05-01', '2024-05-09'],
    ['none, without components', null, [], '2024-05-01', null],
    ['the earliest unfinished', null, [open('2024-05-07'), open('2024-05-06'), open(null)], null, '2024-05-06'],
    ['finished ones left out', null, [finished('2024-05-01'), open('2024-05-07')], '2024-05-01', '2024-05-07'],
    [
      'all finished: the last value',
      null,
      [finished('2024-05-01'), finished('2024-05-07')],
      '2024-05-07',
      '2024-05-07',
    ],
    [
      'all finished from the start: the latest',
      null,
      [finished('2024-05-01'), finished('2024-05-07')],
      null,
      '2024-05-07',
    ],
    ['no unfinished one has a date', null, [finished('2024-05-01'), open(null)], '2024-05-01', null],
  ])('%s', (_name, own, components, stored, expected) => {
    expect(effectiveDueDate(own, components, stored)).toBe(expected);
  });
});

test('a component is finished when delivered or when none of its milestones is pending', () => {
  expect(isComponentFinished('2024-05-06', [{ state: 'pending' }])).toBe(true);
  expect(isComponentFinished(null, [{ state: 'completed' }, { state: 'not_applicable' }])).toBe(true);
  expect(isComponentFinished(null, [{ state: 'completed' }, { state: 'pending' }])).toBe(false);
  expect(isComponentFinished(null, [])).toBe(false);
});

test('delivered from components: the latest, when all are', () => {
  expect(deliveredFromComponents([finished(null, '2024-05-06'), finished(null, '2024-05-08')])).toBe('2024-05-08');
  expect(deliveredFromComponents([finished(null, '2024-05-06'), open(null)])).toBeNull();
  expect(deliveredFromComponents([])).toBeNull();
});

describe('promised date', () => {
  test('is the first due date when not given, and stays when the due date moves', () => {
    expect(promisedDateFor(null, '2024-05-06')).toBe('2024-05-06');
    expect(promisedDateFor('2024-05-06', '2024-05-20')).toBe('2024-05-06');
    expect(promisedDateFor(null, null)).toBeNull();
  });
  test('changes only with a reason and whether it is agreed', () => {
    const codes = (...args: Parameters<typeof promisedChangeFaults>) =>
      promisedChangeFaults(...args).map((one) => one.code);
    expect(codes('2024-05-06', '2024-05-08', ' ', null)).toEqual(['reason_required', 'agreed_required']);
    expect(codes('2024-05-06', null, 'dropped', null)).toEqual(['agreed_required']);
    expect(codes('2024-05-06', '2024-05-08', 'late steel', false)).toEqual([]);
    expect(codes('2024-05-06', '2024-05-06', '', null)).toEqual([]);
    expect(codes(null, '2024-05-06', '', null)).toEqual([]);
  });
  test('counts as first given or as last agreed', () => {
    const change = (day: string, agreed: boolean) => ({ day, agreed });
    expect(countingPromisedDate('2024-05-06', [])).toBe('2024-05-06');
    expect(countingPromisedDate('2024-05-06', [change('2024-05-08', false)])).toBe('2024-05-06');
    expect(countingPromisedDate('2024-05-06', [change('2024-05-08', true), change('2024-05-20', false)])).toBe(
      '2024-05-08',
    );
  });
});

test.each<[string | null, string | null, boolean, string, boolean]>([
  ['2024-05-06', null, false, '2024-05-06', false],
  ['2024-05-06', null, false, '2024-05-07', true],
  ['2024-02-28', null, false, '2024-02-29', true],
  ['2024-05-06', '2024-05-06', false, '2024-06-01', false],
  ['2024-05-06', '2024-05-07', false, '2024-06-01', true],
  ['2024-05-06', null, true, '2024-06-01', false],
  ['2024-05-06', '2024-05-07', true, '2024-06-01', false],
  [null, null, false, '2024-06-01', false],
])('due %s, delivered %s, cancelled %s, today %s: late %s', (dueDate, deliveredDate, cancelled, today, late) => {
  expect(isLate({ cancelled, dueDate, deliveredDate }, today)).toBe(late);
});
