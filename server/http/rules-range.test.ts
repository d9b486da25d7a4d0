import { expect, test } from 'vitest';
import { askedRange } from './rules-range.ts';

const whole = { kind: 'whole' };
const outside = { kind: 'outside' };
const part = (start: number, end: number) => ({ kind: 'part', start, end });

test.each([
  [undefined, whole],
  ['bytes=0-99', part(0, 99)],
  ['bytes=0-', part(0, 999)],
  ['bytes=990-2000', part(990, 999)],
  ['bytes=-10', part(990, 999)],
  ['bytes=-5000', part(0, 999)],
  ['bytes=-0', outside],
  ['bytes=1000-', outside],
  ['bytes=5-2', whole],
  ['bytes=0-1,5-6', whole],
  ['items=0-1', whole],
  ['bytes=-', whole],
  ['bytes=a-b', whole],
])('%s of 1000 bytes', (header, expected) => {
  expect(askedRange(header, 1000, true)).toEqual(expected);
});

test('a part of a file that has changed since is answered whole', () => {
  expect(askedRange('bytes=0-9', 1000, false)).toEqual(whole);
});
