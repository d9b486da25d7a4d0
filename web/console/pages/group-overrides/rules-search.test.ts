import { expect, test } from 'vitest';
import { parseOverridesSearch } from './rules-search.ts';

const customerId = '019c0000-0000-7000-8000-000000000001';

test.each([
  [{}, {}],
  [
    { q: 'acme', customerId, edit: 'new' },
    { q: 'acme', customerId, edit: 'new' },
  ],
  [{ customerId: 'acme' }, {}],
  [{ customerId: 7, q: 7 }, { q: '7' }],
])('%j', (raw, parsed) => {
  expect(parseOverridesSearch(raw)).toEqual(parsed);
});
