import { expect, test } from 'vitest';
import { codeFromName, freeCode, sharedBeginning } from './rules-code.ts';

test.each([
  ['Acme Freight GmbH', 'ACMEFREIGHTG'],
  ["Côte d'Ivoire", 'COTEDIVOIRE'],
  ['  3M  ', '3M'],
  ['株式会社', '株式会社'],
  ['ﬁne Straße', 'FINESTRASSE'],
  ['!!! ---', 'CUSTOMER'],
  ['\u{1F600}', 'CUSTOMER'],
])('%j suggests %j', (name, code) => {
  expect(codeFromName(name)).toBe(code);
});

test('a taken code gets a number, and stays within 12 characters', () => {
  expect(freeCode('ACME', new Set())).toBe('ACME');
  expect(freeCode('ACME', new Set(['acme', 'acme2']))).toBe('ACME3');
  const full = new Set(['abcdefghijkl', ...Array.from({ length: 8 }, (_, i) => `abcdefghijk${i + 2}`)]);
  expect(freeCode('ABCDEFGHIJKL', full)).toBe('ABCDEFGHIJ10');
});

test('every code that is tried begins with the shared beginning', () => {
  const taken = new Set<string>();
  for (let i = 0; i < 300; i += 1) {
    const code = freeCode('ABCDEFGHIJKL', taken);
    expect(code.toLowerCase().startsWith(sharedBeginning('ABCDEFGHIJKL'))).toBe(true);
    expect([...code].length).toBeLessThanOrEqual(12);
    taken.add(code.toLowerCase());
  }
});
