import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { OverridableJobType } from '#shared/vocabulary.ts';

type Named = { id: string; code: string; name: string };
export type OverrideRow = {
  id: string;
  customer: Named;
  name_key: string;
  job_type: OverridableJobType;
  port: { code: string; name: string };
  department: Named | null;
  group: Named;
  version: number;
  created_at: Date;
};

/** Where overrides of the two kinds exclude each other: customer, job type and port. */
export type Scope = { customerId: string; jobType: OverridableJobType; port: string };
export type NewRow = Scope & { id: string; departmentId: string | null; groupId: string; version: number };

export type ListFilter = {
  searchKey: string;
  customerId: string | undefined;
  groupId: string | undefined;
  after: { nameKey: string; customerId: string; port: string; jobType: string; id: string } | null;
  limit: number;
};

const columns = sql`
  o.id, jsonb_build_object('id', c.id, 'code', c.code, 'name', c.name) as customer, c.name_key, o.job_type,
  jsonb_build_object('code', p.code, 'name', p.name) as port,
  case when d.id is not null then jsonb_build_object('id', d.id, 'code', d.code, 'name', d.name) end as department,
  jsonb_build_object('id', g.id, 'code', g.code, 'name', g.name) as "group", o.version, o.created_at`;
const joined = sql`
  group_overrides o join customers c on c.id = o.customer_id join ports p on p.code = o.port_code
  join customer_groups g on g.id = o.group_id left join departments d on d.id = o.department_id`;

/** A page of overrides by customer, port and job type. Search is by the beginning of the customer, the port's or the group's code. */
export async function selectPage(tx: Tx, filter: ListFilter): Promise<OverrideRow[]> {
  const { searchKey, customerId, groupId, after, limit } = filter;
  const key = sql`(c.name_key, c.id, o.port_code, o.job_type, o.id)`;
  const found = sql`starts_with(c.code_key, ${searchKey}) or starts_with(c.name_key, ${searchKey})
    or starts_with(o.port_code, upper(${searchKey})) or starts_with(g.code_key, ${searchKey})`;
  const result = await sql<OverrideRow>`
    select ${columns} from ${joined}
    where (${searchKey === '' ? sql`true` : found})
      and ${customerId === undefined ? sql`true` : sql`o.customer_id = ${customerId}`}
      and ${groupId === undefined ? sql`true` : sql`o.group_id = ${groupId}`}
      and ${after === null ? sql`true` : sql`${key} > (${after.nameKey}, ${after.customerId}::uuid, ${after.port}, ${after.jobType}, ${after.id}::uuid)`}
    order by c.name_key, c.id, o.port_code, o.job_type, o.id
    limit ${limit}::int`.execute(tx);
  return result.rows;
}

export async function selectOverride(tx: Tx, id: string): Promise<OverrideRow | undefined> {
  const result = await sql<OverrideRow>`select ${columns} from ${joined} where o.id = ${id}`.execute(tx);
  return result.rows[0];
}

/** The overrides that stand in a scope, those for a single department by its code. */
export async function selectInScope(tx: Tx, { customerId, jobType, port }: Scope): Promise<OverrideRow[]> {
  const result = await sql<OverrideRow>`
    select ${columns} from ${joined}
    where o.customer_id = ${customerId} and o.job_type = ${jobType} and o.port_code = ${port}
    order by d.code_key, o.id`.execute(tx);
  return result.rows;
}

/** Says in the scope of which kind its overrides are. Errors: a scope of the other kind that somebody else entered at this moment. */
export async function ensureScope(tx: Tx, scope: Scope, allDepartments: boolean): Promise<void> {
  await tx
    .insertInto('group_override_scopes')
    .values({
      customer_id: scope.customerId,
      job_type: scope.jobType,
      port_code: scope.port,
      all_departments: allDepartments,
    })
    .onConflict((clash) => clash.columns(['customer_id', 'job_type', 'port_code', 'all_departments']).doNothing())
    .execute();
}

export async function insertOverride(tx: Tx, row: NewRow, createdAt: Date, now: Date): Promise<void> {
  await tx
    .insertInto('group_overrides')
    .values({
      id: row.id,
      customer_id: row.customerId,
      job_type: row.jobType,
      port_code: row.port,
      department_id: row.departmentId,
      all_departments: row.departmentId === null,
      group_id: row.groupId,
      version: row.version,
      created_at: createdAt,
      updated_at: now,
    })
    .execute();
}

/** Takes an override away, and its scope with the last one in it. */
export async function deleteOverride(tx: Tx, id: string, { customerId, jobType, port }: Scope): Promise<void> {
  await tx.deleteFrom('group_overrides').where('id', '=', id).where('customer_id', '=', customerId).execute();
  await sql`
    delete from group_override_scopes s
    where s.customer_id = ${customerId} and s.job_type = ${jobType} and s.port_code = ${port} and not exists (
      select 1 from group_overrides o
      where o.customer_id = s.customer_id and o.job_type = s.job_type and o.port_code = s.port_code
    )`.execute(tx);
}
