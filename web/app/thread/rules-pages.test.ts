import { expect, test } from 'vitest';
import { type Loaded, opened, withChanged, withLatest, withMessage, withNewer, withOlder } from './rules-pages.ts';
import type { Message } from './types.ts';

const message = (id: string, body = ''): Message => ({
  id,
  author: { kind: 'staff', id: 's', name: 'Operator', isMe: false },
  body,
  internal: false,
  mentions: [],
  files: [],
  createdAt: `2026-03-02T09:00:00.${String(id.charCodeAt(0)).padStart(3, '0')}Z`,
  editedAt: null,
  deletedAt: null,
});
const page = (ids: string, hasBefore = true, hasAfter = false) => ({
  items: [...ids].map((id) => message(id)),
  hasBefore,
  hasAfter,
});
const loaded = (ids: string, hasBefore = true, hasAfter = false): Loaded => ({
  ...page(ids, hasBefore, hasAfter),
  later: [],
});
const ids = (one: Loaded) => one.items.map(({ id }) => id).join('');

test('the latest page continues what was read, or takes its place where there is a gap', () => {
  expect(ids(withLatest(undefined, page('cd')))).toBe('cd');
  const joined = withLatest(loaded('abc', false), page('cde'));
  expect([ids(joined), joined.hasBefore]).toEqual(['abcde', false]);
  expect(ids(withLatest(loaded('abcd'), page('bc')))).toBe('abcd');
  const gap = withLatest(loaded('abc', false, true), page('xyz'));
  expect([ids(gap), gap.hasBefore, gap.hasAfter]).toEqual(['xyz', true, false]);
});

test('an older page stands before, a newer one after, nothing twice', () => {
  const all = withOlder(loaded('cd'), page('abc', false));
  expect([ids(all), all.hasBefore]).toEqual(['abcd', false]);
  const more = withNewer(loaded('cd', true, true), page('def', true, true));
  expect([ids(more), more.hasAfter]).toEqual(['cdef', true]);
});

test('a message comes once and changes in its place; a change of an older one is left to its page', () => {
  const once = withMessage(loaded('ab'), message('c'), true);
  expect(ids(withMessage(once, message('c', 'again'), true))).toBe('abc');
  expect(withMessage(once, message('a', 'edited'), false).items[0]!.body).toBe('edited');
  expect(ids(withMessage(once, message('0'), false))).toBe('abc');
});

test('opened at an older message, what comes waits until the latest is reached, and stands there once', () => {
  const old = opened(page('cd', true, true));
  const heard = withMessage(withMessage(old, message('y'), true), message('z'), true);
  expect([ids(heard), heard.later.length]).toEqual(['cd', 2]);
  expect(ids(withNewer(heard, page('ef', true, true)))).toBe('cdef');
  expect(ids(withNewer(heard, page('efy')))).toBe('cdefyz');
  expect(ids(withLatest(heard, page('wxy')))).toBe('wxyz');
  // What came long before the latest page is left to the pages before it.
  expect(ids(withLatest(withMessage(old, message('e'), true), page('xyz')))).toBe('xyz');
  const again = withChanged(heard, { ...page('bc'), items: [message('b'), message('c', 'edited')] });
  expect([ids(again), again.items[0]!.body]).toEqual(['cd', 'edited']);
});
