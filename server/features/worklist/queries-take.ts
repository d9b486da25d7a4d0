import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import { orderBy, seenByAny } from './queries-scope.ts';
import type { Scope } from './rules-scope.ts';
import type { OrderKey } from './rules-settings.ts';

export type LineKey = { id: string; customer_id: string };

/**
 * The first line that nobody took and that nobody is taking at this moment, locked until the transaction ends: two people who ask at
 * once get two lines.
 */
export async function lockNext(
  tx: Tx,
  memberships: readonly Scope[],
  order: readonly OrderKey[],
): Promise<LineKey | undefined> {
  const result = await sql<LineKey>`select l.id, l.customer_id from worklist_lines l
    where ${seenByAny(memberships, 'l')} and l.taken_by is null and not l.held
    order by ${orderBy(order, 'l')} limit 1 for update skip locked`.execute(tx);
  return result.rows[0];
}

/** The line that is first now, without a lock. */
export async function selectFirst(tx: Tx, memberships: readonly Scope[], order: readonly OrderKey[]) {
  const result = await sql<{ id: string }>`select l.id from worklist_lines l
    where ${seenByAny(memberships, 'l')} and l.taken_by is null and not l.held
    order by ${orderBy(order, 'l')} limit 1`.execute(tx);
  return result.rows[0]?.id ?? null;
}

/**
 * Gives the line to a user, or to nobody, if it is still as `from` says (null: nobody's). False when somebody else was first, or the
 * line is gone: the second of two at the same moment waits for the first and then finds it changed.
 */
export async function moveLine(
  tx: Tx,
  line: LineKey,
  from: string | null,
  to: string | null,
  now: Date,
): Promise<boolean> {
  const result = await tx
    .updateTable('worklist_lines')
    .set({ taken_by: to, taken_at: to === null ? null : now })
    .where('id', '=', line.id)
    .where('customer_id', '=', line.customer_id)
    .where('taken_by', 'is not distinct from', from)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Milestones by id as answers name them, whether they are lines still or not. */
export async function selectMilestoneNames(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('milestones as m')
    .innerJoin('jobs as j', (join) => join.onRef('j.id', '=', 'm.job_id').onRef('j.customer_id', '=', 'm.customer_id'))
    .leftJoin('worklist_lines as l', (join) =>
      join.onRef('l.id', '=', 'm.id').onRef('l.customer_id', '=', 'm.customer_id'),
    )
    .leftJoin('users as u', 'u.id', 'l.taken_by')
    .select(['m.id', 'm.job_id', 'm.name', 'm.state', 'm.sequence', 'j.job_code', 'l.taken_by'])
    .select(sql<string | null>`trim(u.first_name || ' ' || u.last_name)`.as('taken_name'))
    .where('m.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}
