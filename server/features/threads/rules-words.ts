import { foldKey } from '#shared/fold.ts';

/** Words of messages and file names, as they are kept for the search and looked for: folded, without accents, letters and digits only. */

const mostWords = 4_000;
const longestWord = 60;
/** Around the first hit so much is shown. */
const before = 60;
const shownLength = 200;

/** Offsets into the text beside it, in UTF-16 units as JavaScript counts: from, to. */
export type Marked = { text: string; marks: [from: number, to: number][] };

/** The folded words of a text, each once: "Zoll-Erklärung_2.pdf" gives zoll, erklarung, 2, pdf. */
export function wordsOf(text: string): string[] {
  const bare = foldKey(text)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  const words = bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  return [...new Set(words.map((word) => [...word].slice(0, longestWord).join('')))].slice(0, mostWords);
}

/** Words that stand in no text: whose message it is, and that contacts may see it. */
export const customerWord = (customerId: string): string => `@${customerId.toLowerCase()}`;
export const visibleWord = '@visible';

/** All that is kept of a message for the search. */
export function keptWords(message: { customerId: string; internal: boolean; body: string; names: string[] }): string[] {
  const marks = [customerWord(message.customerId), ...(message.internal ? [] : [visibleWord])];
  // The names first: they are never what is cut off.
  return [...marks, ...wordsOf([...message.names, message.body].join(' '))];
}

/** The search as PostgreSQL takes it: every word as the beginning of one, and the given words as they are. */
export function searchOf(words: readonly string[], also: readonly string[] = []): string {
  return [...also.map((word) => `'${word}'`), ...words.map((word) => `'${word}':*`)].join(' & ');
}

/** Where the text has a word that begins with one of those looked for. */
export function marksIn(text: string, wanted: readonly string[]): Marked['marks'] {
  const marks: Marked['marks'] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const isHit = wordsOf(match[0]).some((word) => wanted.some((one) => word.startsWith(one)));
    if (isHit) marks.push([match.index, match.index + match[0].length]);
  }
  return marks;
}

/** What is shown of a long text: the part around the first hit on one line, with all hits in it. Without a hit: its beginning. */
export function excerptOf(text: string, wanted: readonly string[]): Marked {
  const line = text.replace(/\s+/gu, ' ').trim();
  const first = marksIn(line, wanted)[0]?.[0] ?? 0;
  let from = first <= before ? 0 : line.lastIndexOf(' ', first - before) + 1;
  if (first - from > before * 2) from = whole(line, first - before);
  const end = line.length - from <= shownLength ? line.length : whole(line, from + shownLength);
  const shown = `${from > 0 ? '… ' : ''}${line.slice(from, end)}${end < line.length ? ' …' : ''}`;
  return { text: shown, marks: marksIn(shown, wanted) };
}

/** A place to cut at, never between the two halves of one character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
