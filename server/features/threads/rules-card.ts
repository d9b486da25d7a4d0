import type { CardWords } from '#server/database/json.ts';

/** What a card says has happened; screens and mails have a word for each in the reader's language. */
export const cardEvents = ['asked', 'withdrawn', 'approved', 'rejected'] as const;
export type CardEvent = (typeof cardEvents)[number];

const titled = ({ name, versionNumber }: CardWords['documents'][number]): string =>
  versionNumber !== null && versionNumber > 1 ? `${name} (${versionNumber})` : name;

/** A card without the word for what happened, in no language but its author's: the documents, and what was written. */
export function cardLine({ documents, words }: CardWords): string {
  return [documents.map(titled).join(', '), words].filter((one) => one !== '').join(' – ');
}

/** What lists show of a message: a card's own line, else its text. */
export const lineOf = (row: { body: string; card_words: CardWords | null }): string =>
  row.card_words === null ? row.body : cardLine(row.card_words);

export const eventOf = (row: { card_words: CardWords | null }): CardEvent | null =>
  (row.card_words?.what ?? null) as CardEvent | null;
