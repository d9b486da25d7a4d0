import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { MergeSide } from './rules-merge.ts';

/** Two customers for a change of both, in the order of their ids; writers of their jobs wait. Those that are gone are missing. */
export async function lockBoth(tx: Tx, ids: readonly [string, string]) {
  return tx.selectFrom('customers').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

/** Two customers as they are. */
export async function selectBoth(tx: Tx, ids: readonly [string, string]) {
  return tx.selectFrom('customers').selectAll().where('id', 'in', ids).execute();
}

type CustomerRow = Awaited<ReturnType<typeof selectBoth>>[number];

/** What of a customer a merge looks at. */
export async function selectSide(tx: Tx, row: CustomerRow): Promise<MergeSide> {
  const { id } = row;
  const [aliases, branches, contacts, overrides, milestones, exemptions] = await Promise.all([
    tx.selectFrom('customer_aliases').select('alias').where('customer_id', '=', id).orderBy('alias_key').execute(),
    tx
      .selectFrom('customer_branches')
      .select(['id', 'name', 'name_key as nameKey'])
      .where('customer_id', '=', id)
      .orderBy('name_key')
      .execute(),
    tx
      .selectFrom('contacts')
      .select(['id', 'email', 'email_key as emailKey', 'state'])
      .where('customer_id', '=', id)
      .orderBy('email_key')
      .execute(),
    tx
      .selectFrom('group_overrides as o')
      .innerJoin('customer_groups as g', 'g.id', 'o.group_id')
      .leftJoin('departments as d', 'd.id', 'o.department_id')
      .select(['o.id', 'o.job_type as jobType', 'o.port_code as port', 'o.department_id as departmentId'])
      .select(['d.code as department', 'g.code as group'])
      .where('o.customer_id', '=', id)
      .orderBy('o.job_type')
      .orderBy('o.port_code')
      .execute(),
    tx
      .selectFrom('customer_milestones as m')
      .innerJoin('event_types as t', 't.code', 'm.event_type')
      .select(['m.id', 'm.direction', 'm.level', 'm.event_type as eventType', 't.name'])
      .where('m.customer_id', '=', id)
      .orderBy('m.direction')
      .orderBy('m.position')
      .execute(),
    tx
      .selectFrom('customer_exemptions as x')
      .innerJoin('event_types as t', 't.code', 'x.event_type')
      .select(['x.id', 'x.direction', 'x.event_type as eventType', 't.name'])
      .where('x.customer_id', '=', id)
      .orderBy('x.direction')
      .orderBy('x.event_type')
      .execute(),
  ]);
  const { code, name, portal_slug: portalSlug } = row;
  const texts = aliases.map((one) => one.alias);
  return { id, code, name, portalSlug, aliases: texts, branches, contacts, overrides, milestones, exemptions };
}

export async function countJobs(tx: Tx, customerId: string): Promise<{ open: number; closed: number }> {
  const row = await tx
    .selectFrom('jobs')
    .select(sql<number>`count(*) filter (where is_open)`.as('open'))
    .select(sql<number>`count(*) filter (where not is_open)`.as('closed'))
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow();
  return { open: Number(row.open), closed: Number(row.closed) };
}

/** The next job of a customer, in the order of its list; undefined: it has none. */
export async function selectNextJob(tx: Tx, customerId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('jobs')
    .select('id')
    .where('customer_id', '=', customerId)
    .orderBy('list_order')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** The merge at work on a customer, on either side. */
export async function selectMerging(tx: Tx, customerIds: readonly string[]) {
  return tx
    .selectFrom('background_tasks as t')
    .leftJoin('customers as c', (join) => join.on(sql`c.id::text`, '=', sql`t.parameters ->> 'intoId'`))
    .select(['t.id', 'c.id as intoId', 'c.name as intoName'])
    .select(sql<string>`t.parameters ->> 'fromId'`.as('fromId'))
    .where('t.state', 'in', [sql.lit('waiting'), sql.lit('running')])
    .where('t.kind', '=', 'merge_customers')
    .where(
      sql<boolean>`(t.parameters ->> 'fromId' = any(${[...customerIds]}) or t.parameters ->> 'intoId' = any(${[...customerIds]}))`,
    )
    .orderBy('t.created_at')
    .limit(1)
    .executeTakeFirst();
}
