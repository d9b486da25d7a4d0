import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import { foldKey } from '#shared/fold.ts';

export type FoundCustomer = {
  by: 'code' | 'name' | 'alias';
  key: string;
  id: string;
  code: string;
  name: string;
  state: string;
};

/** Customers whose code, name or alias is one of the folded keys. */
export async function selectByKeys(tx: Tx, keys: readonly string[]): Promise<FoundCustomer[]> {
  const result = await sql<FoundCustomer>`
    select 'code' as by, code_key as key, id, code, name, state from customers where code_key = any(${keys})
    union all
    select 'name', name_key, id, code, name, state from customers where name_key = any(${keys})
    union all
    select 'alias', a.alias_key, c.id, c.code, c.name, c.state
    from customer_aliases a join customers c on c.id = a.customer_id where a.alias_key = any(${keys})`.execute(tx);
  return result.rows;
}

export type NameRow = { id: string; code: string; name: string; state: string; text: string; key: string };

/**
 * Names and aliases among which near ones are looked for: those that begin like the name (first, so that they are never crowded out),
 * and those of about its length; at most `most` in all.
 */
export async function selectNameCandidates(tx: Tx, key: string, most: number): Promise<NameRow[]> {
  const beginning = [...key].slice(0, 2).join('');
  const end = `${beginning}\u{10ffff}`;
  const length = [...key].length;
  const slack = Math.max(2, Math.ceil(length / 3));
  const result = await sql<NameRow>`
    with names as (
      select c.id, c.code, c.name, c.state, c.name as text, c.name_key as key from customers c
      union all
      select c.id, c.code, c.name, c.state, a.alias, a.alias_key from customer_aliases a join customers c on c.id = a.customer_id
    )
    (select * from names where key >= ${beginning} and key < ${end} order by key limit ${most})
    union
    (select * from names where char_length(key) between ${length - slack} and ${length + slack} order by key limit ${most})`.execute(
    tx,
  );
  return result.rows;
}

export async function replaceAliases(tx: Tx, customerId: string, aliases: readonly string[]): Promise<void> {
  await tx.deleteFrom('customer_aliases').where('customer_id', '=', customerId).execute();
  if (aliases.length === 0) return;
  await tx
    .insertInto('customer_aliases')
    .values(
      aliases.map((alias) => ({
        id: randomUUIDv7(),
        customer_id: customerId,
        alias,
        alias_key: foldKey(alias),
      })),
    )
    .execute();
}

export type BranchInput = { id?: string; name: string; active: boolean };

/** Changes the branches that are named with an id and adds the others. Answers false when an id is not the customer's. */
export async function saveBranches(tx: Tx, customerId: string, branches: readonly BranchInput[]): Promise<boolean> {
  const known = branches.filter((branch) => branch.id !== undefined);
  if (known.length > 0) {
    const ids = known.map((branch) => branch.id!);
    // Two steps, so that two branches may swap their names.
    await sql`update customer_branches set name_key = id::text where customer_id = ${customerId} and id = any(${ids})`.execute(
      tx,
    );
    const result = await sql`
      update customer_branches b set name = n.name, name_key = n.name_key, active = n.active
      from unnest(${ids}::uuid[], ${known.map((branch) => branch.name)}::text[], ${known.map((branch) => foldKey(branch.name))}::text[], ${known.map((branch) => branch.active)}::boolean[])
        as n (id, name, name_key, active)
      where b.customer_id = ${customerId} and b.id = n.id`.execute(tx);
    if (Number(result.numAffectedRows ?? 0n) !== new Set(ids).size) return false;
  }
  const added = branches.filter((branch) => branch.id === undefined);
  if (added.length > 0) {
    await tx
      .insertInto('customer_branches')
      .values(
        added.map((branch) => ({
          id: randomUUIDv7(),
          customer_id: customerId,
          name: branch.name,
          name_key: foldKey(branch.name),
          active: branch.active,
        })),
      )
      .execute();
  }
  return true;
}
