import type { NotNull } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';

/** What a portal page may know of the company; every page needs its zone to say what is late. */
export async function selectCompany(tx: Tx) {
  return tx
    .selectFrom('portal_company')
    .select(['name', 'accent', 'logo_file', 'time_zone', 'locale', 'counting_date'])
    .$narrowType<{ name: NotNull; time_zone: NotNull; locale: NotNull }>()
    .executeTakeFirstOrThrow();
}

/** The contact's own customer, with the type of reference that leads on its portal while portals show that type. */
export async function selectCustomer(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('customers as c')
    .leftJoin('portal_reference_types as t', 't.code', 'c.leading_reference')
    .select([
      'c.code',
      'c.name',
      'c.show_difot',
      'c.difot_past_months',
      'c.difot_tolerance_days',
      'c.difot_tolerance_percent',
      'c.counting_date',
      'c.portal_columns',
      't.code as leading_type',
      't.name as leading_name',
    ])
    .where('c.id', '=', actor.customerId)
    .executeTakeFirstOrThrow();
}
