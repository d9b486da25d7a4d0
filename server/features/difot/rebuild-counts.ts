import { systemActor } from '#server/access/actors.ts';
import type { Database } from '#server/database/database.ts';
import { selectCustomerIds } from './queries.ts';
import { rebuildDayCounts } from './service.ts';

const actor = systemActor('counts');

/** Counts the days of one customer anew, or (null) of all, a transaction for each: a tolerance or the counting date was changed. */
export async function rebuildCounts(db: Database, customerId: string | null): Promise<void> {
  const ids = customerId === null ? await db.withActor(actor, selectCustomerIds) : [customerId];
  for (const id of ids) await db.withActor(actor, (tx) => rebuildDayCounts(tx, id));
}
