import { CompiledQuery, type SqlBool, sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';
import { type DifotFilter, difotConditions } from '#server/features/difot/queries-conditions.ts';
import type { DayDelta } from '#server/features/difot/rules-day-counts.ts';
import type { DifotSettings } from '#server/features/difot/rules-difot.ts';
import { cancelledStatus } from '#server/features/milestones/rules-status.ts';
import type { Day } from '#shared/days.ts';

const cancelled = sql<SqlBool>`j.status_code = ${sql.lit(cancelledStatus)}`;
const source = `select * from unnest($1::uuid[], $2::uuid[], $3::date[], $4::int4[], $5::int4[], $6::int4[], $7::int4[], $8::int4[], $9::int4[])
  as t(customer_id, customer_branch_id, day, jobs, delivered, on_time, in_full, difot, assumed)`;

const parameters = (rows: readonly DayDelta[]) => [
  rows.map((one) => one.customerId),
  rows.map((one) => one.customerBranchId),
  rows.map((one) => one.day),
  rows.map((one) => one.jobs),
  rows.map((one) => one.delivered),
  rows.map((one) => one.onTime),
  rows.map((one) => one.inFull),
  rows.map((one) => one.difot),
  rows.map((one) => one.assumed),
];

/** Adds to the counts of days; `rows` come sorted by key, so that all writers lock in the same order. */
export async function addToDays(tx: Tx, rows: readonly DayDelta[]): Promise<void> {
  if (rows.length === 0) return;
  if (
    rows.every(
      (one) =>
        one.jobs > 0 &&
        one.difot >= 0 &&
        one.onTime >= one.difot &&
        one.inFull >= one.difot &&
        one.delivered >= one.onTime &&
        one.delivered >= one.inFull &&
        one.jobs >= one.delivered,
    )
  ) {
    const text = `insert into day_counts (customer_id, customer_branch_id, day, jobs, delivered, on_time, in_full, difot, assumed) ${source}
      on conflict (customer_id, customer_branch_id, day) do update set jobs = day_counts.jobs + excluded.jobs,
      delivered = day_counts.delivered + excluded.delivered, on_time = day_counts.on_time + excluded.on_time,
      in_full = day_counts.in_full + excluded.in_full, difot = day_counts.difot + excluded.difot, assumed = day_counts.assumed + excluded.assumed`;
    await tx.executeQuery(CompiledQuery.raw(text, parameters(rows)));
    return;
  }
  // A row must satisfy its constraint before it meets the conflict, so what takes away goes to rows that are there, locked in order first.
  const present = `insert into day_counts (customer_id, customer_branch_id, day, jobs, delivered, on_time, in_full, difot, assumed)
    select customer_id, customer_branch_id, day, 0, 0, 0, 0, 0, 0 from unnest($1::uuid[], $2::uuid[], $3::date[]) as t(customer_id, customer_branch_id, day)
    on conflict (customer_id, customer_branch_id, day) do update set jobs = day_counts.jobs`;
  await tx.executeQuery(CompiledQuery.raw(present, parameters(rows).slice(0, 3)));
  const text = `update day_counts x set jobs = x.jobs + t.jobs, delivered = x.delivered + t.delivered, on_time = x.on_time + t.on_time,
    in_full = x.in_full + t.in_full, difot = x.difot + t.difot, assumed = x.assumed + t.assumed from (${source}) t
    where x.customer_id = t.customer_id and x.customer_branch_id = t.customer_branch_id and x.day = t.day`;
  await tx.executeQuery(CompiledQuery.raw(text, parameters(rows)));
}

/** A customer's counts per day, all its branches together. */
export async function selectDays(tx: Tx, customerId: string, from: Day, to: Day) {
  return tx
    .selectFrom('day_counts')
    .select((eb) => [
      'day',
      eb.fn.sum<number>('jobs').as('jobs'),
      eb.fn.sum<number>('delivered').as('delivered'),
      eb.fn.sum<number>('on_time').as('onTime'),
      eb.fn.sum<number>('in_full').as('inFull'),
      eb.fn.sum<number>('difot').as('difot'),
      eb.fn.sum<number>('assumed').as('assumed'),
    ])
    .where('customer_id', '=', customerId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('day')
    .execute();
}

export async function deleteDays(tx: Tx, customerId: string): Promise<void> {
  await tx.deleteFrom('day_counts').where('customer_id', '=', customerId).execute();
}

/** A customer's jobs as their day counts see them, a page at a time in the order of their ids. */
export async function selectCountedJobs(tx: Tx, customerId: string, after: string, limit: number) {
  return tx
    .selectFrom('jobs as j')
    .select((eb) => [
      'j.id',
      'j.customer_id as customerId',
      'j.customer_branch_id as customerBranchId',
      'j.status_code as statusCode',
      'j.agreed_date as agreedDate',
      'j.due_date as dueDate',
      'j.delivered_date as deliveredDate',
      'j.quantity_ordered as quantityOrdered',
      'j.quantity_delivered as quantityDelivered',
      eb
        .selectFrom('components as c')
        .select(
          sql<
            { quantityOrdered: number | null; quantityDelivered: number | null }[]
          >`coalesce(json_agg(json_build_object('quantityOrdered', c.quantity_ordered, 'quantityDelivered', c.quantity_delivered)), '[]')`.as(
            'list',
          ),
        )
        .whereRef('c.job_id', '=', 'j.id')
        .whereRef('c.customer_id', '=', 'j.customer_id')
        .as('components'),
    ])
    .where('j.customer_id', '=', customerId)
    .where('j.id', '>', after)
    .orderBy('j.id')
    .limit(limit)
    .execute();
}

function settings(tx: Tx, customerId: string) {
  return tx
    .selectFrom('customers as c')
    .innerJoin('company as co', (join) => join.on('co.id', '=', 1))
    .select((eb) => [
      'co.time_zone as zone',
      'c.difot_tolerance_days as toleranceDays',
      'c.difot_tolerance_percent as tolerancePercent',
      'c.difot_past_months as pastMonths',
      eb.fn.coalesce('c.counting_date', 'co.counting_date').$castTo<'promised_date' | 'due_date'>().as('countingDate'),
    ])
    .where('c.id', '=', customerId);
}

/** How the customer's DIFOT is counted; undefined: no such customer. */
export async function selectSettings(tx: Tx, customerId: string) {
  return settings(tx, customerId).executeTakeFirst();
}

/** The same, with the customer locked against savers of jobs, who hold it shared. */
export async function lockSettings(tx: Tx, customerId: string) {
  return settings(tx, customerId).forUpdate('c').executeTakeFirst();
}

export async function selectCustomerIds(tx: Tx): Promise<string[]> {
  return (await tx.selectFrom('customers').select('id').orderBy('id').execute()).map((row) => row.id);
}

/** Jobs of the customer without a counting date, counted up to `most` and one. */
export async function countUndated(tx: Tx, customerId: string, settings: DifotSettings, most: number): Promise<number> {
  const conditions = difotConditions({ month: null, result: 'none', settings, today: '0001-01-01' }, 'j', cancelled);
  const result = await sql<{ jobs: number }>`select count(*)::int as jobs from (
    select 1 from jobs j where j.customer_id = ${customerId} and ${sql.join(conditions, sql` and `)} limit ${most + 1}::int) found`.execute(
    tx,
  );
  return result.rows[0]!.jobs;
}

/** Late jobs with a reason, by month of the counting date and reason. */
export async function selectLateReasons(tx: Tx, customerId: string, filter: DifotFilter, from: Day, to: Day) {
  const day = sql<Day>`${sql.ref(filter.settings.countingDate === 'due_date' ? 'j.due_date' : 'j.agreed_date')}`;
  const month = sql<string>`to_char(${day}, 'YYYY-MM')`;
  return tx
    .selectFrom('jobs as j')
    .innerJoin('lateness_reasons as r', 'r.id', 'j.lateness_reason_id')
    .select(['r.id', 'r.code', 'r.label', 'r.customer_label as customerLabel', month.as('month')])
    .select((eb) => eb.fn.countAll<number>().as('jobs'))
    .where('j.customer_id', '=', customerId)
    .where('j.lateness_reason_id', 'is not', null)
    .where(day, '>=', from)
    .where(day, '<=', to)
    .where((eb) => eb.and(difotConditions(filter, 'j', cancelled)))
    .groupBy(['r.id', 'r.code', 'r.code_key', 'r.label', 'r.customer_label', month])
    .orderBy('r.code_key')
    .orderBy('r.id')
    .execute();
}
