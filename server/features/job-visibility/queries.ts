import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** The job, its customer and the customer's groups; undefined when there is none. */
export async function selectJob(tx: Tx, id: string) {
  return tx
    .selectFrom('jobs as j')
    .innerJoin('customers as c', 'c.id', 'j.customer_id')
    .select(['j.id', 'j.job_code', 'j.customer_id', 'c.name as customer_name', 'j.state', 'j.is_open', 'j.direction'])
    .select(['j.mode', 'j.job_type', 'j.origin_port', 'j.destination_port', 'j.department_id', 'j.branch_id'])
    .select(['j.service_operator_id', 'c.service_operator_id as customer_operator_id'])
    .select(['j.work_branch_id', 'j.customer_group_id', 'j.transport_group_id'])
    .select([
      'c.import_air_group_id',
      'c.import_sea_group_id',
      'c.export_group_id',
      'c.transport_group_id as own_transport',
    ])
    .where('j.id', '=', id)
    .executeTakeFirst();
}
export type JobRow = NonNullable<Awaited<ReturnType<typeof selectJob>>>;

/** The job's milestones with what the worklist says of them, in sequence. */
export async function selectMilestones(tx: Tx, { id, customer_id }: JobRow) {
  return tx
    .selectFrom('milestones as m')
    .leftJoin('components as c', (join) =>
      join.onRef('c.id', '=', 'm.component_id').onRef('c.customer_id', '=', 'm.customer_id'),
    )
    .leftJoin('worklist_lines as l', (join) =>
      join.onRef('l.id', '=', 'm.id').onRef('l.customer_id', '=', 'm.customer_id'),
    )
    .leftJoin('users as u', 'u.id', 'l.taken_by')
    .select(['m.id', 'm.event_type', 'm.name', 'm.category_id', 'm.component_id', 'm.sequence', 'm.state'])
    .select(['m.waits_for_all', 'c.code as component_code', 'l.taken_by'])
    .select(sql<string | null>`trim(u.first_name || ' ' || u.last_name)`.as('taken_name'))
    .where('m.customer_id', '=', customer_id)
    .where('m.job_id', '=', id)
    .orderBy('m.sequence')
    .orderBy('m.id')
    .execute();
}
export type MilestoneRow = Awaited<ReturnType<typeof selectMilestones>>[number];

export async function selectOverrides(tx: Tx, customerId: string) {
  return tx
    .selectFrom('group_overrides')
    .select(['job_type', 'port_code', 'department_id', 'group_id'])
    .where('customer_id', '=', customerId)
    .execute();
}

/** The branch that serves the port in a direction, and the port's name. */
export async function selectPort(tx: Tx, direction: string, code: string) {
  return tx
    .selectFrom('ports as p')
    .leftJoin('branch_ports as s', (join) => join.onRef('s.port_code', '=', 'p.code').on('s.direction', '=', direction))
    .select(['p.code', 'p.name', 's.branch_id'])
    .where('p.code', '=', code)
    .executeTakeFirst();
}

/** Names of what jobs and work groups point to: few rows each, so all of them. */
export async function selectNames(tx: Tx) {
  const [branches, departments, groups, categories] = await Promise.all([
    tx.selectFrom('branches').select(['id', 'name']).execute(),
    tx.selectFrom('departments').select(['id', 'name']).execute(),
    tx.selectFrom('customer_groups').select(['id', 'code', 'name']).execute(),
    tx.selectFrom('categories').select(['id', 'name']).execute(),
  ]);
  return { branches, departments, groups, categories };
}
export type NameRows = Awaited<ReturnType<typeof selectNames>>;

export async function selectUser(tx: Tx, id: string) {
  return tx
    .selectFrom('users as u')
    .leftJoin('users as c', 'c.id', 'u.cover_user_id')
    .select(['u.id', 'u.state', 'u.away_from', 'u.away_until', 'c.id as cover_id'])
    .select([
      sql<string>`trim(u.first_name || ' ' || u.last_name)`.as('name'),
      sql<string | null>`trim(c.first_name || ' ' || c.last_name)`.as('cover_name'),
    ])
    .where('u.id', '=', id)
    .executeTakeFirst();
}
