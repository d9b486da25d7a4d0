import { expect, test } from 'vitest';
import type { Line, WorklistPages } from './api.ts';
import { mergeLines } from './rules-merge.ts';

const line = (id: string, job: string, category = 'customs', more: object = {}) =>
  ({
    id,
    job: { id: job, jobCode: job },
    component: null,
    category: { id: category, name: category },
    ...more,
  }) as unknown as Line;
const pages = (...parts: Line[][]): WorklistPages[] =>
  parts.map((items, index) => ({ items, nextCursor: null, total: index === 0 ? { count: 9, more: false } : null }));
const ids = (merged: { pages: WorklistPages[] }) =>
  merged.pages.map((page) => page.items.map((one) => `${one.id}${one.gone ? ' gone' : ''}`).join(', '));

const shown = pages([line('a', 'J1'), line('b', 'J2')], [line('c', 'J3')]);

test('a line that changed changes where it stands', () => {
  const merged = mergeLines(shown, new Set(['J2']), [line('b', 'J2', 'customs', { priority: 3 })], false);
  expect(ids(merged)).toEqual(['a, b', 'c']);
  expect(merged.pages[0]!.items[1]).toMatchObject({ priority: 3 });
  expect(merged.fresh).toEqual([]);
});

test('what somebody else ended stays in sight, marked; what comes next of it announces itself', () => {
  const merged = mergeLines(shown, new Set(['J1']), [line('a2', 'J1')], false);
  expect(ids(merged)).toEqual(['a gone, b', 'c']);
  expect(merged.fresh).toEqual(['a2']);
  expect(merged.pages[0]!.total).toEqual({ count: 8, more: false });
});

test('what the reader ended makes room for what comes next of the same work', () => {
  const found = [line('a2', 'J1'), line('d', 'J1', 'documents')];
  const merged = mergeLines(shown, new Set(['J1']), found, true);
  expect(ids(merged)).toEqual(['a2, b', 'c']);
  expect(merged.fresh).toEqual(['d']);
});

test('what the reader ended and has nothing after it leaves; so do lines that were marked before', () => {
  const marked = mergeLines(shown, new Set(['J2']), [], false);
  expect(ids(marked)).toEqual(['a, b gone', 'c']);
  expect(marked.pages[0]!.total?.count).toBe(8);
  const merged = mergeLines(marked.pages, new Set(['J3']), [], true);
  expect(ids(merged)).toEqual(['a', '']);
  expect(merged.pages[0]!.total?.count).toBe(7);
});

test('a line that comes back is no longer marked', () => {
  const marked = mergeLines(shown, new Set(['J2']), [], false);
  expect(ids(mergeLines(marked.pages, new Set(['J2']), [line('b', 'J2')], false))).toEqual(['a, b', 'c']);
});
