import { expect, test } from 'vitest';
import { exportUrl, fromSort, readSearch, toQuery, toSort } from './rules-search.ts';

test('the address is read, and what makes no sense in it is left out', () => {
  expect(readSearch({ view: 'late', q: 'J-1', sort: '-dueDate' })).toEqual({
    view: 'late',
    q: 'J-1',
    sort: '-dueDate',
  });
  expect(readSearch({ view: 'all', q: '  ', sort: 'list' })).toEqual({});
  expect(readSearch({ view: 'secret', q: ['x'], sort: 'priority' })).toEqual({});
  expect(readSearch({ q: 10420 })).toEqual({ q: '10420' });
});

test('a sort is the same in the address and in the table', () => {
  for (const sort of ['dueDate', '-dueDate', 'jobCode', '-jobCode'] as const)
    expect(fromSort(toSort({ sort })!)).toBe(sort);
  expect(toSort({})).toBeUndefined();
  expect(fromSort({ id: 'note', direction: 'asc' })).toBeUndefined();
});

test('the export asks for what the list shows', () => {
  const search = { view: 'open', q: 'PO 7&8' } as const;
  expect(toQuery(search)).toEqual({ view: 'open', search: 'PO 7&8' });
  expect(exportUrl('csv', search)).toBe('/api/portal/v1/jobs/export?format=csv&view=open&search=PO+7%268');
});
