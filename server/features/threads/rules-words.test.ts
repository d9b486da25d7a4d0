import { describe, expect, test } from 'vitest';
import { excerptOf, keptWords, marksIn, searchOf, wordsOf } from './rules-words.ts';

describe('words', () => {
  test.each([
    ['Zoll-Erklärung_2.pdf', ['zoll', 'erklarung', '2', 'pdf']],
    ['Ça va ΣΊΣΥΦΟΣ', ['ca', 'va', 'σισυφοσ']],
    ['ＦＵＬＬ ﬁle', ['full', 'file']],
    ["a'b & c:* | !d", ['a', 'b', 'c', 'd']],
    ['twice Twice TWICE', ['twice']],
    ['  \n– “”', []],
  ])('%j', (text, words) => expect(wordsOf(text)).toEqual(words));

  test('a very long word is kept by its beginning', () => {
    expect(wordsOf('x'.repeat(5_000))).toEqual(['x'.repeat(60)]);
  });

  test('an internal note lacks the word of what contacts may see', () => {
    const message = { customerId: 'ABC', internal: false, body: 'hello', names: ['plan.pdf'] };
    expect(keptWords(message)).toEqual(['@abc', '@visible', 'plan', 'pdf', 'hello']);
    expect(keptWords({ ...message, internal: true })).not.toContain('@visible');
  });

  test('a search is all words, each as a beginning', () => {
    expect(searchOf(['bill', 'lad'], ['@visible'])).toBe("'@visible' & 'bill':* & 'lad':*");
  });
});

describe('marks', () => {
  test('whole words, accents or not, at their places in the text as it stands', () => {
    const text = '😀 Die ERKLÄRUNG, erklärt.';
    expect(marksIn(text, ['erkla']).map(([from, to]) => text.slice(from, to))).toEqual(['ERKLÄRUNG', 'erklärt']);
  });

  test('the part around the first hit, cut at words and never within a character', () => {
    const text = `${'before '.repeat(50)}needle ${'after '.repeat(80)}`;
    const shown = excerptOf(text, ['need']);
    expect(shown.text.startsWith('… before')).toBe(true);
    expect(shown.text.endsWith(' …')).toBe(true);
    expect(shown.marks.map(([from, to]) => shown.text.slice(from, to))).toEqual(['needle']);
    expect(excerptOf('😀'.repeat(300), ['none']).text.isWellFormed()).toBe(true);
    expect(excerptOf('short', [])).toEqual({ text: 'short', marks: [] });
  });
});
