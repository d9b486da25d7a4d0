import { type NotNull, type RawBuilder, sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';

const leadingType = (actor: ContactActor) =>
  sql<string | null>`(select t.code from customers c join portal_reference_types t on t.code = c.leading_reference
    where c.id = ${actor.customerId})`;

/** The company as every page of jobs needs it, with the type of reference that leads on the contact's portal, while portals show that type. */
export async function selectCompanyAndLeading(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('portal_company')
    .select(['name', 'time_zone', leadingType(actor).as('leading')])
    .$narrowType<{ name: NotNull; time_zone: NotNull }>()
    .executeTakeFirstOrThrow();
}

const valuesOf = (actor: ContactActor, type: RawBuilder<string | null>): RawBuilder<string | null> =>
  sql<string | null>`(select string_agg(r.value, ', ' order by r.value_key) from job_references r
    where r.customer_id = ${actor.customerId} and r.job_id = jobs.id and r.type = ${type})`;

/** A job's values of the type of reference that leads, several with commas. */
export const leadingValues = (actor: ContactActor): RawBuilder<string | null> => valuesOf(actor, leadingType(actor));

/** The same where it is known which type leads; nothing is looked at where none does. */
export function knownLeadingValues(actor: ContactActor, type: string | null): RawBuilder<string | null> {
  return type === null ? sql<string | null>`null::text` : valuesOf(actor, sql<string | null>`${type}`);
}
