import { expect, test } from 'vitest';
import type { Job } from './api/types.ts';
import { matchesSearch } from './rules-matches.ts';

const job = {
  jobCode: 'J-100',
  orderNumber: 'PO 77',
  state: 'open',
  mode: 'sea',
  late: false,
  dueDate: '2026-03-10',
  customer: { id: 'c', code: 'C', name: 'C' },
  references: [{ type: 'container', value: 'MSKU1' }],
} as unknown as Job;

test.each([
  [{}, true],
  [{ q: 'j-10' }, true],
  [{ q: 'msk' }, true],
  [{ q: '77' }, false],
  [{ state: 'on_hold' }, false],
  [{ late: true as const }, false],
  [{ mode: 'sea' as const, customer: 'c' }, true],
  [{ from: '2026-03-10', to: '2026-03-10' }, true],
  [{ from: '2026-03-11' }, false],
])('whether a job fits %o: %s', (search, fits) => {
  expect(matchesSearch(job, search)).toBe(fits);
});

test('archived jobs show under their own filter only', () => {
  const archived = { ...job, state: 'archived' } as Job;
  expect(matchesSearch(archived, {})).toBe(false);
  expect(matchesSearch(archived, { state: 'archived' })).toBe(true);
});
