import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { DifotSettings } from '#server/features/difot/rules-difot.ts';
import { addDays, type Day, firstDayOf, lastDayOf, type Month } from '#shared/days.ts';
import type { DifotResult } from '#shared/vocabulary.ts';

/** The jobs behind a number: of one month, or (null) of all; `none` has no month, as those jobs have no counting date. */
export type DifotFilter = { month: Month | null; result: DifotResult; settings: DifotSettings; today: Day };

type Condition = RawBuilder<SqlBool>;

/** The same margin as judgeDifot has (rules-difot.ts), so that both agree on the last grain. */
function isEnough(table: string, percent: number): Condition {
  const wanted = sql`${sql.ref(`${table}.quantity_ordered`)} * (100 - ${percent}::numeric)`;
  const delivered = sql.ref(`${table}.quantity_delivered`);
  return sql`coalesce(${delivered} * 100 >= ${wanted} - ${wanted} * 0.000000001, true)`;
}

/**
 * Conditions that let through exactly the jobs which judgeDifot and the day counts count so (DOMAIN 7); the caller names the customer.
 * `table`: how the statement calls jobs. `isCancelled`: how it knows cancelled ones.
 */
export function difotConditions(
  { month, result, settings, today }: DifotFilter,
  table: string,
  isCancelled: Condition,
): Expression<SqlBool>[] {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  // The due date is indexed together with "none".
  const day =
    settings.countingDate === 'due_date'
      ? sql<Day>`coalesce(${column('due_date')}, 'infinity'::date)`
      : sql<Day>`${column('agreed_date')}`;
  const conditions: Expression<SqlBool>[] = [sql<SqlBool>`not ${isCancelled}`];
  if (result === 'none') {
    const plain = column(settings.countingDate === 'due_date' ? 'due_date' : 'agreed_date');
    return [...conditions, sql<SqlBool>`${plain} is null`];
  }
  const [from, to] = month === null ? [null, '9999-12-31'] : [firstDayOf(month), lastDayOf(month)];
  conditions.push(sql<SqlBool>`${day} <= ${to}::date`);
  if (from !== null) conditions.push(sql<SqlBool>`${day} >= ${from}::date`);
  const delivered = column('delivered_date');
  const parts = (condition: Condition) => sql<SqlBool>`exists (select 1 from components dc
    where dc.customer_id = ${column('customer_id')} and dc.job_id = ${column('id')} and ${condition})`;
  const counted = sql<SqlBool>`(${delivered} is not null or ${day} < ${addDays(today, -settings.toleranceDays)}::date)`;
  const onTime = sql<SqlBool>`coalesce(${delivered} <= ${day} + ${settings.toleranceDays}::int, false)`;
  const enough = (name: string) => isEnough(name, settings.tolerancePercent);
  const inFull = sql<SqlBool>`(${delivered} is not null and ${enough(table)} and not ${parts(sql`not ${enough('dc')}`)})`;
  const assumed = sql<SqlBool>`(${column('quantity_delivered')} is null or ${parts(sql`dc.quantity_delivered is null`)})`;
  const of: Record<Exclude<DifotResult, 'none'>, Condition[]> = {
    counted: [counted],
    on_time: [onTime],
    in_full: [inFull],
    difot: [onTime, inFull],
    late: [counted, sql`not ${onTime}`],
    not_in_full: [counted, sql`not ${inFull}`],
    assumed: [inFull, assumed],
  };
  return [...conditions, ...of[result]];
}
