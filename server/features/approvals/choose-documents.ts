import type { Tx } from '#server/database/database.ts';
import { conflict, invalid } from '#server/errors.ts';
import type { GivenDocuments } from './contract.ts';
import { type ChoiceRow, type ChoiceThread, selectChoices, selectOutdated } from './queries-choices.ts';

/** Documents as a card names them. */
export const named = (documents: readonly { name: string; version_number: number | null }[]) =>
  documents.map((one) => ({ name: one.name, versionNumber: one.version_number }));

/**
 * The documents that are named, as they are now, in the order given. Errors: one that has a newer version by now (409); one that is not
 * there or that the asker may not choose.
 */
export async function chosenDocuments(
  tx: Tx,
  thread: ChoiceThread,
  given: GivenDocuments,
  forContact: boolean,
): Promise<ChoiceRow[]> {
  if (given.length === 0) return [];
  const ids = [...new Set(given.map((one) => one.id))];
  const rows = await selectChoices(tx, thread, forContact, ids);
  const found = new Map(rows.map((row) => [row.source_id, row]));
  const missing = ids.find((id) => !found.has(id));
  if (missing === undefined) return ids.map((id) => found.get(id)!);
  const outdated = forContact ? undefined : await selectOutdated(tx, thread, missing);
  if (outdated !== undefined)
    throw conflict(
      'document_changed',
      `There is a new version of "${outdated}" by now. Nothing was recorded. Look at it and choose again.`,
    );
  throw invalid('documents', 'document_unknown', 'One of these documents is not there any more. Choose again.');
}
