import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import { blankFor, sortColumns } from '#server/features/worklist/rules-order.ts';
import { byChoice, type Scope } from '#server/features/worklist/rules-scope.ts';
import type { OrderKey } from '#server/features/worklist/rules-settings.ts';

export type Condition = Expression<SqlBool>;

export const or = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join([...conditions], sql` or `)})`;
export const and = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join([...conditions], sql` and `)})`;

/** The lines that a membership brings, as rules-scope.ts says it. */
function seenBy(membership: Scope, alias: string): Condition {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const group = column(membership.transport ? 'transport_group_id' : 'customer_group_id');
  const conditions: Condition[] = [sql<SqlBool>`${column('category_id')} = any(${membership.categories}::uuid[])`];
  const equal = (name: string, value: string | null) => {
    if (value !== null) conditions.push(sql<SqlBool>`${column(name)} = ${value}`);
  };
  equal('branch_id', membership.branchId);
  equal('department_id', membership.departmentId);
  equal('mode', membership.mode);
  if (membership.viewLevel === 'general') conditions.push(sql<SqlBool>`${group} is null`);
  if (membership.viewLevel === null) conditions.push(sql<SqlBool>`${group} = ${membership.customerGroupId}`);
  return and(conditions);
}

/** The lines that each of the memberships brings. */
const seenByEach = (memberships: readonly Scope[], alias: string): Condition[] =>
  memberships.filter((one) => one.active && one.categories.length > 0).map((one) => seenBy(one, alias));

/** The lines that any of the memberships brings. */
export const seenByAny = (memberships: readonly Scope[], alias: string): Condition =>
  or(seenByEach(memberships, alias));

/** Lines of customers that these users look after: the job's customer service operator, or the customer's. */
export function ofOperators(userIds: readonly string[], alias: string): Condition {
  return sql<SqlBool>`(${sql.ref(`${alias}.service_operator_id`)} = any(${userIds}::uuid[])
    or ${sql.ref(`${alias}.customer_id`)} in (select id from customers where service_operator_id = any(${userIds}::uuid[])))`;
}

/** One key of the order; a line without a value comes last. */
export function sortKey({ key, direction }: OrderKey, alias: string): RawBuilder<unknown> {
  const { column, type, blank } = sortColumns[key];
  const value = sql.ref(`${alias}.${column}`);
  return blank ? sql`coalesce(${value}, ${sql.lit(blankFor(direction))}::${sql.raw(type)})` : sql`${value}`;
}

/** The order with what decides between lines that are alike: job code, then the line. */
export function orderBy(order: readonly OrderKey[], alias: string): RawBuilder<unknown> {
  const keys = order.map((one) => sql`${sortKey(one, alias)} ${sql.raw(one.direction)}`);
  return sql.join([...keys, sql`${sql.ref(`${alias}.code_key`)}`, sql`${sql.ref(`${alias}.id`)}`]);
}

/** Lines behind a place (rules-order.ts placeOf): key by key, because keys run in both directions. */
export function behind(order: readonly OrderKey[], place: readonly unknown[], alias: string): Condition {
  const keys = [
    ...order.map((one) => ({
      value: sortKey(one, alias),
      type: sortColumns[one.key].type as string,
      sign: one.direction === 'asc' ? '>' : '<',
    })),
    { value: sql.ref(`${alias}.code_key`), type: 'text', sign: '>' },
    { value: sql.ref(`${alias}.id`), type: 'uuid', sign: '>' },
  ];
  return keys.reduceRight<Condition>((rest, { value, type, sign }, index) => {
    const at = sql`${place[index]}::${sql.raw(type)}`;
    const further = sql<SqlBool>`${value} ${sql.raw(sign)} ${at}`;
    return index === keys.length - 1 ? further : sql<SqlBool>`(${further} or (${value} = ${at} and ${rest}))`;
  }, sql<SqlBool>`false`);
}

/** The first line that nobody took, of these memberships in the company's order: its id, as a scalar query. */
export function firstUntaken(memberships: readonly Scope[], order: readonly OrderKey[]): RawBuilder<string> {
  return sql<string>`(select f.id from worklist_lines f where ${seenByAny(memberships, 'f')}
    and f.taken_by is null and not f.held order by ${orderBy(order, 'f')} limit 1)`;
}

/**
 * A user's worklist, part by part: what they took; what each membership with cherry pick brings; of the others the first line that
 * nobody took, in the company's order. A line may be in several parts.
 */
export function worklistParts(
  userId: string,
  memberships: readonly Scope[],
  companyOrder: readonly OrderKey[],
  alias: string,
): Condition[] {
  const { free, given } = byChoice(memberships);
  const parts = [sql<SqlBool>`${sql.ref(`${alias}.taken_by`)} = ${userId}`, ...seenByEach(free, alias)];
  if (given.length > 0) parts.push(sql<SqlBool>`${sql.ref(`${alias}.id`)} = ${firstUntaken(given, companyOrder)}`);
  return parts;
}
