import { expect, test } from 'vitest';
import { anchorOf, messageIn } from './rules-anchor.ts';

const id = '0199c0de-0000-7000-8000-00000000000a';

test('an address leads to the message it names, and to none where it names something else', () => {
  expect(messageIn(anchorOf(id))).toBe(id);
  expect(messageIn(anchorOf(id.toUpperCase()))).toBe(id);
  for (const hash of ['', id, 'message-', `message-${id}x`, `message-${id.slice(1)}`, 'main'])
    expect(messageIn(hash)).toBeNull();
});
