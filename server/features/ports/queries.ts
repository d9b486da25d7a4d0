import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { PortSearch } from './rules-search.ts';

export type PortRow = { code: string; name: string; country: string; iata: string | null; functions: string };
export type FoundPort = PortRow & { rank: number; name_key: string };

/** Where a page begins: behind this row. */
export type After = { rank: number; nameKey: string; code: string } | null;

const columns = ['code', 'name', 'country', 'iata', 'functions', 'name_key'] as const;

export async function selectPort(tx: Tx, code: string): Promise<PortRow | undefined> {
  return tx.selectFrom('ports').select(columns).where('code', '=', code).executeTakeFirst();
}

export async function selectPorts(tx: Tx, codes: readonly string[]): Promise<PortRow[]> {
  return tx.selectFrom('ports').select(columns).where('code', '=', sql<string>`any(${codes}::text[])`).execute();
}

/** All ports by name. */
export async function selectAllPorts(tx: Tx, after: After, limit: number): Promise<FoundPort[]> {
  return tx
    .selectFrom('ports')
    .select(columns)
    .select(sql<number>`2`.as('rank'))
    .$if(after !== null, (query) => query.where(sql<boolean>`(name_key, code) > (${after?.nameKey}, ${after?.code})`))
    .orderBy('name_key')
    .orderBy('code')
    .limit(limit)
    .execute();
}

/** Ports by the beginning of code, IATA code or name: exact codes first, then codes that begin so, then names. Three index ranges. */
export async function searchPorts(tx: Tx, search: PortSearch, after: After, limit: number): Promise<FoundPort[]> {
  const { code, name } = search;
  const result = await sql<FoundPort>`
    with found as (
      select code from ports where code >= ${code.from} and code < ${code.before}
      union select code from ports where iata >= ${code.from} and iata < ${code.before}
      union select code from ports where name_key >= ${name.from} and name_key < ${name.before}
    ), ranked as (
      select ports.code, name, country, iata, functions, name_key,
        case
          when ports.code = ${code.from} or iata = ${code.from} then 0
          when (ports.code >= ${code.from} and ports.code < ${code.before}) or (iata >= ${code.from} and iata < ${code.before}) then 1
          else 2
        end as rank
      from ports join found on found.code = ports.code
    )
    select * from ranked
    where ${after === null ? sql`true` : sql`(rank, name_key, code) > (${after.rank}::int, ${after.nameKey}, ${after.code})`}
    order by rank, name_key, code
    limit ${limit}::int`.execute(tx);
  return result.rows;
}
