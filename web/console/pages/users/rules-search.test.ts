import { expect, it } from 'vitest';
import { parseUsersSearch } from './rules-search.ts';

it.each([
  [{}, {}],
  [
    { q: 404, state: 'active', role: 'manager', edit: 'new', x: 1 },
    { q: '404', state: 'active', role: 'manager', edit: 'new' },
  ],
  [{ q: '', state: 'gone', role: ['a'], edit: null }, {}],
])('reads %j as %j', (raw, read) => {
  expect(parseUsersSearch(raw)).toEqual(read);
});
