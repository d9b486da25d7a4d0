import { describe, expect, test } from 'vitest';
import { fromSort, parseSetUpSearch, parseViewSearch, toSort } from './rules-search.ts';

describe('addresses of Customer Updates', () => {
  test.each([
    [{}, {}],
    [
      { q: 'acme', sort: '-showDifot', add: true },
      { q: 'acme', sort: '-showDifot', add: true },
    ],
    [{ q: 42, sort: 'colour', add: '' }, { q: '42' }],
    [{ q: ['a'], sort: '--name', limit: 9 }, {}],
    [{ q: 'x'.repeat(300) }, { q: 'x'.repeat(200) }],
  ])('the listing reads %j as %j', (raw, read) => {
    expect(parseSetUpSearch(raw)).toEqual(read);
  });

  test.each([
    [
      { q: 'J-1', sort: 'dueDate' },
      { q: 'J-1', sort: 'dueDate' },
    ],
    [{ q: '', sort: 'name' }, {}],
  ])("a customer's jobs read %j as %j", (raw, read) => {
    expect(parseViewSearch(raw)).toEqual(read);
  });

  test.each(['code', '-code'])('the sort %s of the address is that of the table', (sort) => {
    expect(fromSort(toSort(sort)!)).toBe(sort);
  });
  test('without a sort the table shows none', () => expect(toSort(undefined)).toBeUndefined());
});
