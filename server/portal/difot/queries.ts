import { sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import type { Day } from '#shared/days.ts';

/** DIFOT counts by counting day over the branches that the contact may see. */
export async function selectDayCounts(tx: Tx, actor: ContactActor, from: Day, to: Day) {
  return tx
    .selectFrom('day_counts')
    .select((eb) => [
      'day',
      sql<number>`${eb.fn.sum('jobs')}::integer`.as('jobs'),
      sql<number>`${eb.fn.sum('delivered')}::integer`.as('delivered'),
      sql<number>`${eb.fn.sum('on_time')}::integer`.as('on_time'),
      sql<number>`${eb.fn.sum('in_full')}::integer`.as('in_full'),
      sql<number>`${eb.fn.sum('difot')}::integer`.as('difot'),
      sql<number>`${eb.fn.sum('assumed')}::integer`.as('assumed'),
    ])
    .where('customer_id', '=', actor.customerId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('day')
    .execute();
}
