import { type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import type { CustomerSort } from './contract.ts';

/** Every text that begins with the prefix is at or after it and before this (folded keys collate C: by code point). */
export const endOf = (prefix: string): string => `${prefix}\u{10ffff}`;

type SortKey = 'name' | 'code' | 'publishAttachments' | 'showDifot';
const own = {
  name: { column: sql.ref('c.name_key'), type: 'text' },
  code: { column: sql.ref('c.code_key'), type: 'text' },
  publishAttachments: { column: sql`c.publish_attachments`, type: 'boolean' },
  showDifot: { column: sql`c.show_difot`, type: 'boolean' },
} as const;
const byName = [own.name, { column: sql.ref('c.id'), type: 'uuid' }] as const;

/** The columns of a sort, most important first: all of them up, or (with a minus) all of them down. */
function orderOf(sort: CustomerSort) {
  const key = sort.replace('-', '') as SortKey;
  const columns = key === 'name' ? byName : [own[key], ...byName];
  return { columns, direction: sort.startsWith('-') ? ('desc' as const) : ('asc' as const) };
}

export const keyCount = (sort: CustomerSort): number => orderOf(sort).columns.length;

type ListFilter = {
  searchKey: string;
  state: string | undefined;
  portal: boolean | undefined;
  named: boolean | undefined;
  sort: CustomerSort;
  after: readonly (string | number | null)[] | null;
  limit: number;
};

/** A page of customers. Search is by the beginning of code, name or alias, each on its index. */
export async function selectPage(tx: Tx, { searchKey, state, portal, named, sort, after, limit }: ListFilter) {
  const end = endOf(searchKey);
  const { columns, direction } = orderOf(sort);
  const isNamed = sql<SqlBool>`exists (select 1 from jobs j where j.customer_id = c.id)`;
  const page = tx
    .selectFrom('customers as c')
    .select(['c.id', 'c.code', 'c.code_key', 'c.name', 'c.name_key', 'c.state', 'c.portal_slug'])
    .select(['c.publish_attachments', 'c.show_difot', 'c.version'])
    .select((eb) =>
      eb
        .selectFrom('contacts as k')
        .whereRef('k.customer_id', '=', 'c.id')
        .where('k.state', '!=', 'deleted')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .as('contacts'),
    )
    .$if(searchKey !== '', (query) =>
      query.where('c.id', 'in', (eb) =>
        eb
          .selectFrom('customers')
          .select('id')
          .where('code_key', '>=', searchKey)
          .where('code_key', '<', end)
          .union(eb.selectFrom('customers').select('id').where('name_key', '>=', searchKey).where('name_key', '<', end))
          .union(
            eb
              .selectFrom('customer_aliases')
              .select('customer_id as id')
              .where('alias_key', '>=', searchKey)
              .where('alias_key', '<', end),
          ),
      ),
    )
    .$if(state !== undefined, (query) => query.where('c.state', '=', state!))
    .$if(portal !== undefined, (query) => query.where('c.portal_slug', portal ? 'is not' : 'is', null))
    .$if(named !== undefined, (query) => query.where(named ? isNamed : sql<SqlBool>`not ${isNamed}`))
    .$if(after !== null, (query) => {
      const keys = columns.map(({ type }, index) => sql`${after![index]}::${sql.raw(type)}`);
      const comparison = sql.raw(direction === 'desc' ? '<' : '>');
      return query.where(
        sql<SqlBool>`(${sql.join(columns.map(({ column }) => column))}) ${comparison} (${sql.join(keys)})`,
      );
    });
  return columns
    .reduce((query, { column }) => query.orderBy(column, direction), page)
    .limit(limit)
    .execute();
}

export type ListRow = Awaited<ReturnType<typeof selectPage>>[number];

/** What a cursor keeps of the last row of a page. */
export function keysOf(row: ListRow, sort: CustomerSort): (string | number)[] {
  const first = {
    name: [],
    code: [row.code_key],
    publishAttachments: [String(row.publish_attachments)],
    showDifot: [String(row.show_difot)],
  }[sort.replace('-', '') as SortKey];
  return [...first, row.name_key, row.id];
}
