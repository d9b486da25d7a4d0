import { invalid } from '#server/errors.ts';
import type { Day } from '#shared/days.ts';

/** Cover and days away as they are entered; what is undefined stays. Days are the company's; both belong to the absence. */
export type AbsenceInput = { coverUserId?: string | null; awayFrom?: Day | null; awayUntil?: Day | null };

/** Throws when a user were their own cover, or the last day away lay before the first. */
export function checkAbsence(
  before: { id: string; away_from: Day | null; away_until: Day | null },
  input: AbsenceInput,
): void {
  if (input.coverUserId === before.id)
    throw invalid('coverUserId', 'cover_self', 'Nobody can be their own cover. Choose another user.');
  const from = input.awayFrom === undefined ? before.away_from : input.awayFrom;
  const until = input.awayUntil === undefined ? before.away_until : input.awayUntil;
  if (from !== null && until !== null && until < from)
    throw invalid('awayUntil', 'away_order', 'The last day away lies before the first. Correct one of them.');
}

/** Whether the input says anything about cover or absence: then the work of others may change too. */
export function saysAbsence(input: AbsenceInput): boolean {
  return input.coverUserId !== undefined || input.awayFrom !== undefined || input.awayUntil !== undefined;
}
