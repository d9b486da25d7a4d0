import { expect, test } from 'vitest';
import { filtersSet, fromSort, parseWorklistSearch, sortKeys, toQuery, toSort } from './rules-search.ts';

const id = '0199d0c4-7f00-7000-8000-000000000001';

test('an address is read as far as it makes sense', () => {
  const whole = {
    view: 'customers',
    taken: 'me',
    exception: 'at_risk',
    due: 'week',
    category: id,
    group: id,
    customer: id,
    held: true,
    q: 'J-1',
    sort: '-due_date',
  };
  expect(parseWorklistSearch(whole)).toEqual(whole);
  const odd = { view: 'all', taken: 'x', due: 1, category: 'no', held: 'true', q: '', sort: 'weather', more: 1 };
  expect(parseWorklistSearch(odd)).toEqual({});
  expect(parseWorklistSearch({ q: 1042 })).toEqual({ q: '1042' });
});

test('the query of the API', () => {
  expect(toQuery({})).toEqual({});
  expect(toQuery({ view: 'customers', q: ' J-1 ', held: true, group: id })).toEqual({
    view: 'my_customers',
    search: 'J-1',
    held: true,
    workGroupId: id,
  });
  expect(filtersSet({ view: 'customers', q: 'x', sort: 'eta', taken: 'me', held: true })).toEqual(['taken', 'held']);
});

test('a column that can be sorted and its key lead to each other', () => {
  for (const [column, key] of Object.entries(sortKeys)) {
    for (const direction of ['asc', 'desc'] as const) {
      const sort = fromSort({ id: column, direction });
      expect(sort).toBe(direction === 'desc' ? `-${key}` : key);
      expect(toSort({ sort: sort! })).toEqual({ id: column, direction });
    }
  }
  expect(fromSort({ id: 'customer', direction: 'asc' })).toBeUndefined();
  expect(toSort({ sort: 'at_risk' })).toBeUndefined();
});
