import { expect, test } from 'vitest';
import { isOpen, openOf, placeOf, withOpen } from './rules-open.ts';

const row = (id: string, component: string | null = null) => ({
  id,
  job: { id: `job-${id}` },
  component: component === null ? null : { id: component },
});

test('an address names a conversation by its place, one that was left behind by itself', () => {
  expect(openOf(row('a', 'part'), 'a')).toEqual({ job: 'job-a', component: 'part' });
  expect(openOf({ job: null, component: null }, 'a')).toEqual({ thread: 'a' });
  expect(placeOf({})).toBeNull();
  expect(placeOf({ job: 'j', component: 'c' })).toEqual({ jobId: 'j', componentId: 'c' });
  expect(placeOf({ thread: 't' })).toEqual({ jobId: '', componentId: null, threadId: 't' });
  expect([isOpen(row('a'), 'a', { job: 'job-a' }), isOpen(row('a', 'part'), 'a', { job: 'job-a' })]).toEqual([
    true,
    false,
  ]);
});

test('the open one stays where it stood when it leaves the list, and goes with the next', () => {
  const ids = (rows: { id: string }[]) => rows.map((one) => one.id).join('');
  const [a, b, c] = [row('a'), row('b'), row('c')];
  expect(ids(withOpen([a, c], [a, b, c], { job: 'job-b' }))).toBe('abc');
  expect(ids(withOpen([], [a, b, c], { job: 'job-c' }))).toBe('c');
  expect(ids(withOpen([a, c], [a, b, c], { job: 'job-a' }))).toBe('ac');
  expect(ids(withOpen([a, b], [a], { job: 'job-x' }))).toBe('ab');
});
