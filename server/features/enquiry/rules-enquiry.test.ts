import { expect, test } from 'vitest';
import { inWorkOrder, statusName } from './rules-enquiry.ts';
import { filterTerms } from './rules-filters.ts';

const places = new Map([
  ['BOOK', 0.2],
  ['ARRV', 0.5],
  ['CLRD', 0.5],
  ['DOD', 0.9],
]);

test.each([
  [
    ['HOLD', 'DOD', 'JOBA', 'BOOK'],
    ['JOBA', 'BOOK', 'DOD', 'HOLD'],
  ],
  [
    ['CLRD', 'ARRV'],
    ['ARRV', 'CLRD'],
  ],
  [
    ['ZZZ', 'HOLD', 'DOD', 'AAA'],
    ['DOD', 'AAA', 'ZZZ', 'HOLD'],
  ],
  [[], []],
])('%j stand as work goes: %j', (codes, order) => {
  expect(inWorkOrder(codes, (code) => code, places)).toEqual(order);
});

test('a status is called as on jobs', () => {
  expect(statusName('JOBA', 'Job added')).toBe('Job added');
  expect(statusName('HOLD', 'On hold')).toBe('On Hold');
  expect(statusName('ARRV', 'Arrived')).toBe('Arrived');
  expect(statusName('GONE', null)).toBe('GONE');
});

test('filters become conditions; what is not given becomes none', () => {
  expect(filterTerms({})).toEqual([]);
  expect(filterTerms({ mode: 'air', dueFrom: '2026-03-01', dueTo: '2026-03-31' })).toEqual([
    { column: 'mode', comparison: '=', value: 'air' },
    { column: 'due_date', comparison: '>=', value: '2026-03-01' },
    { column: 'due_date', comparison: '<=', value: '2026-03-31' },
  ]);
});
