import { describe, expect, test } from 'vitest';
import { toBreaches, toJobs } from './rules-links.ts';
import { keepRows, shareOf } from './rules-rows.ts';

const keep = (before: string, after: string) =>
  keepRows(
    before.split(''),
    after.split(''),
    (row) => row.toLowerCase(),
    (row) => row.toLowerCase(),
  ).join('');

test.each([
  ['', 'AB', 'AB'],
  ['AB', 'AB', 'AB'],
  ['ABC', 'AC', 'AbC'],
  ['ABC', 'BC', 'aBC'],
  ['ABC', 'A', 'Abc'],
  ['ABC', '', 'abc'],
  ['AbC', 'ADC', 'ADbC'],
  ['AC', 'ABC', 'ABC'],
])('%s, then %s shows %s', (before, after, shown) => {
  expect(keep(before, after)).toBe(shown);
});

test.each([
  [0, 10, 0],
  [1, 1_000, 1],
  [5, 10, 50],
  [1, 3, 33.3],
  [0, 0, 0],
])('%i of %i fills %d%%', (count, most, percent) => {
  expect(shareOf(count, most)).toBe(percent);
});

describe('each number leads', () => {
  const id = '01890000-0000-7000-8000-000000000000';
  test('to the jobs it counts', () => {
    expect(toJobs({ workBranchId: id, dueTo: '2026-03-01' }, { status: 'ARRV', exception: 'at_risk' })).toEqual({
      state: 'open,on_hold',
      workBranch: id,
      to: '2026-03-01',
      status: 'ARRV',
      exception: 'at_risk',
    });
  });
  test('to the breached milestones', () => {
    expect(toBreaches({ workBranchId: id, mode: 'air' }, 'ARRV')).toEqual({
      to: '/exceptions',
      search: { branch: id, mode: 'air', type: 'ARRV' },
    });
    expect(toBreaches({ direction: 'import' }, 'ARRV')).toEqual({
      to: '/reports/job-exceptions',
      search: { direction: 'import', eventType: 'ARRV', exception: 'in_exception' },
    });
  });
});
