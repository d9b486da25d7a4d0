import type { Tx } from '#server/database/database.ts';
import { insertNotices } from '#server/features/contact-mails/queries-notices.ts';
import { changedFacts, type NoticedJob } from '#server/features/contact-mails/rules-changes.ts';
import { dueTimes } from '#server/features/contact-mails/rules-delivery.ts';

/**
 * Keeps what followers of these jobs are to be told, in the transaction that changes the jobs: both stand or neither does. One
 * statement however many jobs there are, none where no customer-visible status or date moved. `zone`: the company's.
 */
export async function writeNotices(
  tx: Tx,
  savings: readonly { before: { job: NoticedJob } | null; after: { job: NoticedJob } }[],
  { now, zone }: { now: Date; zone: string },
): Promise<void> {
  const changes = savings.flatMap(({ before, after }) => changedFacts(before?.job ?? null, after.job));
  if (changes.length > 0) await insertNotices(tx, changes, dueTimes(now, zone), now);
}
