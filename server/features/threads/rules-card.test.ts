import { expect, test } from 'vitest';
import { cardLine, eventOf, lineOf } from './rules-card.ts';

const documents = [
  { name: 'a.pdf', versionNumber: 1 },
  { name: 'b.pdf', versionNumber: 3 },
];

test('a card’s line has the documents and what was written, in nobody’s language but theirs', () => {
  expect(cardLine({ what: 'rejected', documents, words: 'Thin' })).toBe('a.pdf, b.pdf (3) – Thin');
  expect(cardLine({ what: 'approved', documents: [], words: 'Thin' })).toBe('Thin');
  expect(cardLine({ what: 'approved', documents: [], words: '' })).toBe('');
});

test('a message without such words keeps its text', () => {
  expect([lineOf({ body: 'Approved: a.pdf', card_words: null }), eventOf({ card_words: null })]).toEqual([
    'Approved: a.pdf',
    null,
  ]);
  const row = { body: 'Approved: a.pdf', card_words: { what: 'approved', documents: [documents[0]!], words: '' } };
  expect([lineOf(row), eventOf(row)]).toEqual(['a.pdf', 'approved']);
});
