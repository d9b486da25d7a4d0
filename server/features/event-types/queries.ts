import { type Insertable, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { EventTypes } from '#server/database/types.gen.ts';

export async function selectEventTypes(tx: Tx) {
  return tx.selectFrom('event_types').selectAll().orderBy('code').execute();
}

export async function selectEventType(tx: Tx, code: string) {
  return tx.selectFrom('event_types').selectAll().where('code', '=', code).executeTakeFirst();
}

export async function insertEventType(tx: Tx, type: Insertable<EventTypes>): Promise<void> {
  await tx.insertInto('event_types').values(type).execute();
}

/** Answers false when somebody else saved first. */
export async function updateEventType(
  tx: Tx,
  code: string,
  version: number,
  change: Updateable<EventTypes>,
): Promise<boolean> {
  const result = await tx
    .updateTable('event_types')
    .set({ ...change, version: version + 1 })
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteEventType(tx: Tx, code: string): Promise<void> {
  await tx.deleteFrom('event_types').where('code', '=', code).execute();
}

/** The templates, customers, automatic processes and saved mappings that name the type, and whether milestones or events of jobs are of it. */
export async function eventTypeUses(tx: Tx, code: string) {
  const result = await sql<{
    templates: string[];
    customers: string[];
    processes: string[];
    mappings: string[];
    milestones: boolean;
    events: boolean;
  }>`
    select
      (select coalesce(array_agg(name order by name), '{}') from automatic_processes
        where base_type = ${code} or ${code} = any (event_types)) as processes,
      (select coalesce(array_agg(name order by name), '{}') from import_mappings
        where strpos(mapping::text, ${`"event.${code}"`}) > 0) as mappings,
      (select coalesce(array_agg(name order by name), '{}') from customers where id in (
        select customer_id from customer_milestones
          where event_type = ${code} or after_type = ${code} or exception_base_type = ${code}
        union select customer_id from customer_exemptions where event_type = ${code})) as customers,
      (select coalesce(array_agg(distinct templates.name), '{}') from template_milestones
        join templates on templates.id = template_milestones.template_id
        where event_type = ${code} or exception_base_type = ${code}) as templates,
      exists (select 1 from milestones where event_type = ${code}) as milestones,
      exists (select 1 from events where type = ${code}) as events`.execute(tx);
  return result.rows[0]!;
}
