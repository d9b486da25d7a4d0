import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { KnownName } from './rules-customer-names.ts';

/** The customers to whom jobs belong, by folded job code. */
export async function selectCustomersOfCodes(tx: Tx, codeKeys: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('job_codes')
    .select(['code_key', 'customer_id'])
    .where(sql<boolean>`code_key = any(${codeKeys})`)
    .execute();
  return new Map(rows.map((row) => [row.code_key, row.customer_id]));
}

/** Names and aliases of all customers, for near matches; at most `most`. */
export async function selectKnownNames(tx: Tx, most: number): Promise<KnownName[]> {
  const { rows } = await sql<KnownName>`
    select id, code, name, state, name_key as key from customers
    union all
    select c.id, c.code, c.name, c.state, a.alias_key from customer_aliases a join customers c on c.id = a.customer_id
    limit ${most}`.execute(tx);
  return rows;
}

export type NamedCustomer = { key: string; name: string; rows: number };

/** The customers that the file names and that nobody is known by: not a code, a name nor an alias. In the order of their keys. */
export async function selectUnknownCustomers(
  tx: Tx,
  importId: string,
  after: string,
  limit: number,
): Promise<NamedCustomer[]> {
  const { rows } = await sql<NamedCustomer>`
    select n.key, n.name, n.rows from (
      select fields ->> 'customerKey' as key, min(fields -> 'values' ->> 'customer') as name, count(*) as rows
      from import_rows where import_id = ${importId} and (fields ->> 'customerKey') collate "C" > ${after}
      group by 1) n
    where not exists (select from customers where code_key = n.key)
      and not exists (select from customers where name_key = n.key)
      and not exists (select from customer_aliases where alias_key = n.key)
    order by n.key collate "C" limit ${limit}`.execute(tx);
  return rows;
}
