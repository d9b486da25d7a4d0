import { type NotNull, type RawBuilder, sql } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';

/**
 * The company as every page of jobs needs it, with the type of reference that leads on the contact's portal, while portals show that type:
 * one statement, sent together with the list's.
 */
export async function selectCompanyAndLeading(tx: Tx, actor: ContactActor) {
  return tx
    .selectFrom('portal_company')
    .select(['name', 'time_zone'])
    .select(
      sql<string | null>`(select t.code from customers c join portal_reference_types t on t.code = c.leading_reference
        where c.id = ${actor.customerId})`.as('leading'),
    )
    .$narrowType<{ name: NotNull; time_zone: NotNull }>()
    .executeTakeFirstOrThrow();
}

/** A job's values of a type of reference, several with commas; nothing is looked at where no type leads. */
export function leadingValues(actor: ContactActor, type: string | null): RawBuilder<string | null> {
  if (type === null) return sql<string | null>`null::text`;
  return sql<string | null>`(select string_agg(r.value, ', ' order by r.value_key) from job_references r
    where r.customer_id = ${actor.customerId} and r.job_id = jobs.id and r.type = ${type})`;
}

/** The same for the jobs of a page, by their id. */
export async function selectLeadingValues(
  tx: Tx,
  actor: ContactActor,
  type: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('job_references')
    .select(['job_id', sql<string>`string_agg(value, ', ' order by value_key)`.as('values')])
    .where('customer_id', '=', actor.customerId)
    .where('job_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('type', '=', type)
    .groupBy('job_id')
    .execute();
  return new Map(rows.map((row) => [row.job_id, row.values]));
}
