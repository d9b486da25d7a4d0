import { describe, expect, test } from 'vitest';
import { mentionAt, mentioned, partsOf } from './rules-text.ts';

describe('links', () => {
  test.each([
    ['see https://a.example/b?c=1.', ['see ', '[https://a.example/b?c=1]', '.']],
    ['(https://a.example/b)', ['(', '[https://a.example/b]', ')']],
    ['https://a.example/b_(c)', ['[https://a.example/b_(c)]']],
    ['javascript:alert(1) data:text/html,x', ['javascript:alert(1) data:text/html,x']],
    ['https://user@a.example', ['https://user@a.example']],
    ['https:// nothing', ['https:// nothing']],
    ['<a href="https://a.example">x</a>', ['<a href="', '[https://a.example]', '">x</a>']],
  ])('%s', (body, expected) => {
    expect(partsOf(body, []).map((one) => (one.kind === 'link' ? `[${one.text}]` : one.text))).toEqual(expected);
  });
});

test('names are marked, the longer one first', () => {
  const parts = partsOf('@Operator Two and @Operator', ['Operator', 'Operator Two']);
  expect(parts).toEqual([
    { kind: 'mention', text: '@Operator Two' },
    { kind: 'text', text: ' and ' },
    { kind: 'mention', text: '@Operator' },
  ]);
});

test('a name is written after an @ that begins a word', () => {
  expect(mentionAt('hello @Op', 9)).toEqual({ from: 6, query: 'Op' });
  expect(mentionAt('@', 1)).toEqual({ from: 0, query: '' });
  expect(mentionAt('mail a@b', 8)).toBeNull();
  expect(mentionAt('@Op\nnext', 8)).toBeNull();
});

test('who is named is told from the text', () => {
  const people = ['Operator', 'Buyer'].map((name) => ({ kind: 'staff' as const, id: name, name }));
  expect(mentioned('@Buyer, please look', people).map((one) => one.id)).toEqual(['Buyer']);
});
