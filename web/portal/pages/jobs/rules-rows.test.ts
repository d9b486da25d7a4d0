import { expect, test } from 'vitest';
import type { Job } from '../../types.ts';
import { idsIn, newIn, type Pages, patchPages } from './rules-rows.ts';

const job = (id: string, more: Partial<Job> = {}) =>
  ({ id, status: 'old', registeredAt: '2026-03-01T00:00:00Z', ...more }) as Job;
const list = (nextCursor: string | null): Pages => ({
  pages: [
    { items: [job('a'), job('b')], nextCursor: 'x' },
    { items: [job('c')], nextCursor },
  ],
  pageParams: ['', 'x'],
});

test('rows change in their places, others stay the same objects', () => {
  const before = list(null);
  const after = patchPages(before, new Map([['b', job('b', { status: 'new' })]]), new Set(['c']));
  expect(after.pages.map((page) => page.items.map((one) => `${one.id} ${one.status}`))).toEqual([
    ['a old', 'b new'],
    [],
  ]);
  expect(after.pages[0]!.items[0]).toBe(before.pages[0]!.items[0]);
  expect(patchPages(before, new Map([['z', job('z')]]), new Set(['y']))).toBe(before);
  expect([...idsIn(before)]).toEqual(['a', 'b', 'c']);
});

test('what is new: everything unknown in a whole list, only the young in a part of one', () => {
  const readAt = Date.parse('2026-03-10T09:00:00Z');
  const candidates = [job('a'), job('d'), job('e', { registeredAt: '2026-03-10T09:05:00Z' })];
  expect(newIn(list(null), candidates, readAt)).toEqual(['d', 'e']);
  expect(newIn(list('y'), candidates, readAt)).toEqual(['e']);
});
