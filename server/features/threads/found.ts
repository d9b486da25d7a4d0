import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { selectVisibleIds } from './queries-search.ts';
import { customerWord, searchOf, visibleWord } from './rules-words.ts';

/**
 * Ids of visible messages with all these words, of the contact's customer and branches, the newest first. Call it as the house, then read
 * them as the contact: row-level security has the last word.
 */
export function visibleIds(
  tx: Tx,
  contact: ContactActor,
  words: readonly string[],
  after: string | null,
  limit: number,
): Promise<string[]> {
  const search = searchOf(words, [customerWord(contact.customerId), visibleWord]);
  return selectVisibleIds(tx, contact, search, after, limit);
}
