import { type Insertable, type RawBuilder, sql, type Updateable } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { CustomerGroups } from '#server/database/types.gen.ts';

export type GroupRow = {
  id: string;
  code: string;
  code_key: string;
  name: string;
  version: number;
  customers: number;
  overrides: number;
  work_groups: number;
};
export type ListFilter = { searchKey: string; after: { codeKey: string; id: string } | null; limit: number };

/**
 * Groups with how much uses each. Customers are counted in one pass, whatever the number of groups; one that has a group in two places
 * counts once.
 */
async function selectGroups(tx: Tx, page: RawBuilder<unknown>): Promise<GroupRow[]> {
  const result = await sql<GroupRow>`
    with page as (${page}), used as (
      select place.id, count(*)::int as customers
      from customers c cross join lateral (
        select distinct id
        from unnest(array[c.import_air_group_id, c.import_sea_group_id, c.export_group_id, c.transport_group_id]) as own (id)
        where id is not null
      ) place
      group by place.id
    )
    select page.*, coalesce(used.customers, 0) as customers,
      (select count(*)::int from group_overrides o where o.group_id = page.id) as overrides,
      (select count(*)::int from work_groups w where w.customer_group_id = page.id) as work_groups
    from page left join used on used.id = page.id
    order by page.code_key, page.id`.execute(tx);
  return result.rows;
}

/** A page of groups by code. Search is by the beginning of code or name. */
export async function selectPage(tx: Tx, { searchKey, after, limit }: ListFilter): Promise<GroupRow[]> {
  const searched = sql`starts_with(code_key, ${searchKey}) or starts_with(lower(name), ${searchKey})`;
  return selectGroups(
    tx,
    sql`select id, code, code_key, name, version from customer_groups
      where (${searchKey === '' ? sql`true` : searched})
        and ${after === null ? sql`true` : sql`(code_key, id) > (${after.codeKey}, ${after.id}::uuid)`}
      order by code_key, id
      limit ${limit}::int`,
  );
}

export async function selectGroup(tx: Tx, id: string): Promise<GroupRow | undefined> {
  const rows = await selectGroups(
    tx,
    sql`select id, code, code_key, name, version from customer_groups where id = ${id}`,
  );
  return rows[0];
}

/** Which of these groups exist, with code and name. */
export async function selectNamed(tx: Tx, ids: readonly string[]) {
  return tx
    .selectFrom('customer_groups')
    .select(['id', 'code', 'name'])
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
}

export async function insertGroup(tx: Tx, group: Insertable<CustomerGroups>): Promise<void> {
  await tx.insertInto('customer_groups').values(group).execute();
}

/** Answers false when somebody else saved first. */
export async function updateGroup(
  tx: Tx,
  id: string,
  version: number,
  change: Updateable<CustomerGroups>,
): Promise<boolean> {
  const result = await tx
    .updateTable('customer_groups')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function deleteGroup(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('customer_groups').where('id', '=', id).execute();
}

export type GroupUses = {
  customers: string[];
  overrides: { customer: string; job_type: string; port: string }[];
  work_groups: string[];
  jobs: number;
};

/** What uses the group, by name; jobs, which keep their group when they are closed, are counted up to `most` and one. */
export async function groupUses(tx: Tx, id: string, most: number): Promise<GroupUses> {
  const result = await sql<GroupUses>`
    select
      (select coalesce(array_agg(c.name order by c.name_key, c.id), '{}') from customers c
        where ${id}::uuid in (c.import_air_group_id, c.import_sea_group_id, c.export_group_id, c.transport_group_id)) as customers,
      (select coalesce(jsonb_agg(jsonb_build_object('customer', c.name, 'job_type', o.job_type, 'port', o.port_code)
          order by c.name_key, o.port_code, o.job_type), '[]')
        from group_overrides o join customers c on c.id = o.customer_id where o.group_id = ${id}) as overrides,
      (select coalesce(array_agg(w.name order by w.name_key), '{}') from work_groups w where w.customer_group_id = ${id}) as work_groups,
      (select count(*)::int from (select 1 from jobs where customer_group_id = ${id} or transport_group_id = ${id} limit ${most + 1}::int) used) as jobs`.execute(
    tx,
  );
  return result.rows[0]!;
}
