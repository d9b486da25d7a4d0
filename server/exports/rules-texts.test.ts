import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fitCell, withoutEscapes, withoutFormula, withoutTextMark, xmlText } from './rules-texts.ts';

const naughty: string[] = JSON.parse(readFileSync('tests/fixtures/blns.json', 'utf8'));

describe('formulas', () => {
  test.each([
    '=1+1',
    '+1+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\rx',
    '\n=1',
    ' =1',
    '\u200b=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "'=1",
    '=',
    '-',
  ])('%j gets an apostrophe', (text) => {
    expect(withoutFormula(text)).toBe(`'${text}`);
  });

  test.each(['-5', '+5', '-1,5', '-1.25', 'a=1', '1-2', "'plain", '', 'MSKU-1'])('%j stays', (text) => {
    expect(withoutFormula(text)).toBe(text);
  });

  test('what was neutralised comes back as it was', () => {
    for (const text of [...naughty, "'=1", "''=1", "'", "'a", '-5', "'-5"])
      expect(withoutTextMark(withoutFormula(text))).toBe(text);
  });
});

describe('texts', () => {
  test('too long for a cell: cut with a mark, no character in half', () => {
    expect(fitCell('x'.repeat(32_767))).toHaveLength(32_767);
    const cut = fitCell('😀'.repeat(20_000));
    expect(cut.length).toBeLessThanOrEqual(32_767);
    expect(cut).toMatch(/😀 \[cut off\]$/u);
  });

  test('what XML cannot hold is left out, the rest stays', () => {
    expect(xmlText('a\u0000b\u0008c\u001fd\ufffee\ud800f\tg\nh\u0085i😀')).toBe('abcdef\tg\nh\u0085i😀');
  });

  test('escapes of the format are written so that they stay text', () => {
    expect(withoutEscapes('_x0041_ _x_ _xZZZZ_')).toBe('_x005F_x0041_ _x_ _xZZZZ_');
  });
});
