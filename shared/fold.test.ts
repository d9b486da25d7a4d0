import { expect, test } from 'vitest';
import { foldKey } from '#shared/fold.ts';

test.each([
  ['JOB-1', 'job-1'],
  ['  Acme   Freight\t\nGmbH ', 'acme freight gmbh'],
  ['ＪＯＢ－１', 'job-1'],
  ['ﬁne', 'fine'],
  ['\u00a0A\u2003B\ufeff', 'a b'],
  ['CÔTE D’IVOIRE', 'côte d’ivoire'],
  ['Co\u0302te', 'côte'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['Straße', 'straße'],
  ['   ', ''],
])('%j folds to %j', (text, key) => {
  expect(foldKey(text)).toBe(key);
});

test('the beginning of a text folds to the beginning of its key, also where a word ends in sigma', () => {
  expect(foldKey('ΟΔΟΣΑ').startsWith(foldKey('ΟΔΟΣ'))).toBe(true);
});

test('folding twice gives the same as folding once, for every character of the basic plane', () => {
  for (let code = 1; code < 0xffff; code += 1) {
    if (code >= 0xd800 && code < 0xe000) continue;
    const once = foldKey(`a${String.fromCharCode(code)}B`);
    if (foldKey(once) !== once) expect.fail(`U+${code.toString(16)} folds to another key the second time`);
  }
});
