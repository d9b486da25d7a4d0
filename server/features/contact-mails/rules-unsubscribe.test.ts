import { expect, test } from 'vitest';
import { readToken, signedText, writeToken } from './rules-unsubscribe.ts';

const link = {
  customerId: '01890000-0000-7000-8000-00000000000a',
  contactId: '01890000-0000-7000-8000-00000000000b',
  signature: Buffer.alloc(32, 7),
};

test('a token goes there and back', () => {
  const token = writeToken(link);
  expect(token).toMatch(/^[\w-]{86}$/);
  expect(readToken(token)).toEqual(link);
});

test.each(['', 'x', 'a'.repeat(85), 'a'.repeat(87), `${'a'.repeat(85)}/`, '../'.repeat(30)])('%s is none', (token) => {
  expect(readToken(token)).toBeNull();
});

test('what is signed differs with each id', () => {
  expect(signedText('a', 'b')).not.toBe(signedText('b', 'a'));
});
