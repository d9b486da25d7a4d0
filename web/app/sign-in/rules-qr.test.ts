import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { pathOf } from './rules-qr.ts';

test.each([
  [[[false, false]], ''],
  [[[true]], 'M0 0h1v1h-1z'],
  [
    [
      [true, true, false, true],
      [false, true, true, false],
    ],
    'M0 0h2v1h-2zM3 0h1v1h-1zM1 1h2v1h-2z',
  ],
])('%j', (modules, path) => {
  expect(pathOf(modules)).toBe(path);
});

test('the path covers exactly the dark modules of a real code', () => {
  const { data, size } = encode('otpauth://totp/Company:a%40example.com?secret=ABCDEFGH234567AB', { border: 4 });
  const drawn = data.map((line) => line.map(() => false));
  for (const [, x, y, width] of pathOf(data).matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let at = 0; at < Number(width); at++) drawn[Number(y)]![Number(x) + at] = true;
  expect(drawn).toEqual(data);
  expect(size).toBe(data.length);
});
