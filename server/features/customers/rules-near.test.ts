import { expect, test } from 'vitest';
import { foldKey } from '#shared/fold.ts';
import { distance, essence, nameDistance } from './rules-near.ts';

const far = (a: string, b: string) => nameDistance(foldKey(a), foldKey(b));

test('the essence leaves out accents, punctuation and legal forms', () => {
  expect(essence(foldKey('Café-Müller & Söhne GmbH'))).toBe('cafe muller sohne');
  expect(essence(foldKey('S.A. de C.V.'))).toBe('de cv');
  expect(essence('ltd')).toBe('ltd');
});

test('distance counts edits and swapped neighbours', () => {
  expect(distance('freight', 'freihgt', 3)).toBe(1);
  expect(distance('kitten', 'sitting', 5)).toBe(3);
  expect(distance('short', 'something else', 3)).toBe(4);
  expect(distance('', 'abc', 3)).toBe(3);
});

test.each([
  ['Zambia', 'ZAMBIA ', 0],
  ['Northwind Ltd', 'Northwind Limited', 0],
  ["Côte d'Ivoire", "Cote d'Ivoire", 0],
])('%j and %j are the same', (a, b, expected) => {
  expect(far(a, b)).toBe(expected);
});

test.each([
  ['Northwind', 'Nortwhind'],
  ['Tanzania', 'Tanzanya'],
  ['Congo, DRC', 'Congo'],
])('%j and %j are alike', (a, b) => {
  expect(far(a, b)).toBeGreaterThan(0);
});

test.each([
  ['Zambia', 'Zimbabwe'],
  ['Mali', 'Chad'],
  ['A', 'B'],
  ['', 'Chad'],
  ['!!!', '???'],
])('%j and %j are not', (a, b) => {
  expect(far(a, b)).toBeNull();
});
