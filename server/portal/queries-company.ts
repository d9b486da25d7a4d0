import type { NotNull } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';

/** What a portal page may know of the company; every page needs its zone to say what is late. */
export async function selectCompany(tx: Tx) {
  return tx
    .selectFrom('portal_company')
    .select(['name', 'accent', 'time_zone', 'locale', 'counting_date'])
    .$narrowType<{ name: NotNull; time_zone: NotNull; locale: NotNull }>()
    .executeTakeFirstOrThrow();
}

/** The contact's own customer. */
export async function selectCustomer(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('customers')
    .select([
      'code',
      'name',
      'show_difot',
      'difot_past_months',
      'difot_tolerance_days',
      'difot_tolerance_percent',
      'counting_date',
    ])
    .where('id', '=', actor.customerId)
    .executeTakeFirstOrThrow();
}
