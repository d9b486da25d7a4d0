import { expect, test } from 'vitest';
import { type Loaded, withLatest, withMessage, withOlder } from './rules-pages.ts';
import type { Message } from './types.ts';

const message = (id: string, body = ''): Message => ({
  id,
  author: { kind: 'staff', id: 's', name: 'Operator', isMe: false },
  body,
  internal: false,
  mentions: [],
  files: [],
  createdAt: '2026-03-02T09:00:00.000Z',
  editedAt: null,
  deletedAt: null,
});
const loaded = (ids: string, hasBefore = true): Loaded => ({ items: [...ids].map((id) => message(id)), hasBefore });
const page = (ids: string, hasBefore = true) => ({ ...loaded(ids, hasBefore), hasAfter: false });
const ids = (one: Loaded) => one.items.map(({ id }) => id).join('');

test('the latest page continues what was read, or takes its place where there is a gap', () => {
  expect(ids(withLatest(undefined, page('cd')))).toBe('cd');
  const joined = withLatest(loaded('abc', false), page('cde'));
  expect([ids(joined), joined.hasBefore]).toEqual(['abcde', false]);
  expect(ids(withLatest(loaded('abcd'), page('bc')))).toBe('abcd');
  const gap = withLatest(loaded('abc', false), page('xyz'));
  expect([ids(gap), gap.hasBefore]).toEqual(['xyz', true]);
});

test('an older page stands before, nothing twice', () => {
  const all = withOlder(loaded('cd'), page('abc', false));
  expect([ids(all), all.hasBefore]).toEqual(['abcd', false]);
});

test('a message comes once and changes in its place; a change of an older one is left to its page', () => {
  const once = withMessage(loaded('ab'), message('c'), true);
  expect(ids(withMessage(once, message('c', 'again'), true))).toBe('abc');
  expect(withMessage(once, message('a', 'edited'), false).items[0]!.body).toBe('edited');
  expect(ids(withMessage(once, message('0'), false))).toBe('abc');
});
