import { expect, test } from 'vitest';
import { listOnly, parseInboxSearch, snoozedUntil } from './rules-search.ts';

test('an address as somebody may have typed it', () => {
  expect(parseInboxSearch({ filter: 'mine', q: ' crane ' })).toEqual({ filter: 'mine', q: 'crane' });
  expect(parseInboxSearch({ filter: 'unread', q: 77 })).toEqual({ q: '77' });
  expect(parseInboxSearch({ filter: 'no such', q: ['a'] })).toEqual({});
  const job = '0199c0de-0000-7000-8000-00000000000a';
  expect(parseInboxSearch({ job, component: 'none', thread: 3 })).toEqual({ job });
  expect(parseInboxSearch({ component: job, thread: job })).toEqual({ thread: job });
  expect(listOnly({ filter: 'mine', q: 'a', job, component: job })).toEqual({ filter: 'mine', q: 'a' });
});

test.each([
  ['hours', '2026-03-04T10:00', '2026-03-04T13:00'],
  ['tomorrow', '2026-02-28T23:30', '2026-03-01T08:00'],
  ['monday', '2026-03-04T10:00', '2026-03-09T08:00'],
  ['monday', '2026-03-09T07:00', '2026-03-16T08:00'],
  ['monday', '2026-03-08T10:00', '2026-03-09T08:00'],
  ['week', '2026-12-30T10:00', '2027-01-06T08:00'],
] as const)('put aside: %s from %s is %s', (choice, now, until) => {
  expect(snoozedUntil(choice, new Date(now))).toEqual(new Date(until));
});
