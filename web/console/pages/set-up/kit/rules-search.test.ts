import { expect, it } from 'vitest';
import { found, moved, parseSetUpSearch } from './rules-search.ts';

it('reads an address whatever was typed into it', () => {
  expect(parseSetUpSearch({ q: 'air', edit: 'new', x: 1 })).toEqual({ q: 'air', edit: 'new' });
  expect(parseSetUpSearch({ q: 404, edit: ['a'] })).toEqual({ q: '404' });
});

it('finds records by words in any order and case', () => {
  expect(found(undefined, ['x'])).toBe(true);
  expect(found('rott IMP', ['Import', 'Rotterdam', null])).toBe(true);
  expect(found('rott exp', ['Import', 'Rotterdam'])).toBe(false);
});

it('moves one entry', () => {
  expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a']);
  expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b']);
});
