import type { Tx } from '#server/database/database.ts';
import { firstUntaken } from '#server/features/worklist/queries-scope.ts';
import type { Scope } from '#server/features/worklist/rules-scope.ts';
import type { OrderKey } from '#server/features/worklist/rules-settings.ts';

/** The first line that nobody took, of these memberships in the company's order, with its job; null where there is none. */
export async function selectFirstLine(tx: Tx, memberships: readonly Scope[], order: readonly OrderKey[]) {
  const row = await tx
    .selectFrom('worklist_lines as l')
    .innerJoin('jobs as j', (join) => join.onRef('j.id', '=', 'l.job_id').onRef('j.customer_id', '=', 'l.customer_id'))
    .select(['l.id', 'l.name', 'j.id as jobId', 'j.job_code as jobCode'])
    .where('l.id', '=', firstUntaken(memberships, order))
    .executeTakeFirst();
  return row ?? null;
}
