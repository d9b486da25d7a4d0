import { type NotNull, type RawBuilder, sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import { compiledOnce } from '#server/database/compiled-once.ts';
import type { Tx } from '#server/database/database.ts';

type Customer = Pick<ContactActor, 'customerId'>;

const leadingType = (actor: Customer) =>
  sql<string | null>`(select t.code from customers c join reference_types t on t.code = c.leading_reference and t.portal
    where c.id = ${actor.customerId})`;

const company = compiledOnce((tx: Tx, actor: Customer, _: null) =>
  tx
    .selectFrom('portal_company')
    .select(['name', 'time_zone', leadingType(actor).as('leading')])
    .$narrowType<{ name: NotNull; time_zone: NotNull }>(),
);

/** The company as every page of jobs needs it, with the type of reference that leads on the contact's portal, while portals show that type. */
export async function selectCompanyAndLeading(tx: Tx, { customerId }: Customer) {
  return (await company(tx, { customerId }, null))[0]!;
}

const valuesOf = (actor: Customer, type: RawBuilder<string | null>): RawBuilder<string | null> =>
  sql<string | null>`(select string_agg(r.value, ', ' order by r.value_key) from job_references r
    where r.customer_id = ${actor.customerId} and r.job_id = jobs.id and r.type = ${type})`;

/** A job's values of the type of reference that leads, several with commas. */
export const leadingValues = (actor: Customer): RawBuilder<string | null> => valuesOf(actor, leadingType(actor));

/** The same where it is known which type leads; nothing is looked at where none does. */
export function knownLeadingValues(actor: Customer, type: string | null): RawBuilder<string | null> {
  return type === null ? sql<string | null>`null::text` : valuesOf(actor, sql<string | null>`${type}`);
}
