import { expect, test } from 'vitest';
import { bounceReason, messageIdOf } from './rules-bounce.ts';

test.each([
  ['550 5.1.1 no such user', '550 5.1.1 no such user'],
  ['  550-first\r\n550 second\u0000 ', '550-first 550 second'],
  ['\u202Etxt', 'txt'],
  ['', 'The mail server gave no reason.'],
  ['x'.repeat(900), 'x'.repeat(500)],
])('%j reads %j', (said, shown) => {
  expect(bounceReason(said)).toBe(shown);
});

test('a Message-ID counts with and without its brackets', () => {
  expect(['<a@b.example>', 'a@b.example', ' <a@b.example> '].map(messageIdOf)).toEqual(Array(3).fill('<a@b.example>'));
});
