import { sql } from 'kysely';
import type { Tx } from '#server/database/database.ts';

/** Until when time counts for a job: the clock of a held one stands where the hold began (DOMAIN 5). */
export const clockOfJob = (now: Date) => sql<Date>`coalesce(j.held_since, ${now}::timestamptz)`;

/**
 * Jobs with the names of what they point to, the company's zone, and (of those in exception or at risk) the milestone that was
 * first: it is looked up by the job's own earliest times, so that nothing is read for all other jobs.
 */
export function jobsWithNames(tx: Tx, now: Date) {
  const clock = clockOfJob(now);
  return tx
    .selectFrom('jobs as j')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('milestones as m')
          .leftJoin('event_types as be', 'be.code', 'm.exception_base_type')
          .leftJoin('components as mc', (join) =>
            join.onRef('mc.id', '=', 'm.component_id').onRef('mc.customer_id', '=', 'm.customer_id'),
          )
          .select(['m.id as breach_id', 'm.name as breach_name', 'mc.code as breach_component'])
          .select(['m.exception_amount', 'm.exception_unit', 'm.exception_side', 'm.exception_base'])
          .select(['m.exception_base_type', 'be.name as base_name', 'm.exception_at as breach_at'])
          .whereRef('m.customer_id', '=', 'j.customer_id')
          .whereRef('m.job_id', '=', 'j.id')
          .where('m.state', '=', sql.lit('pending'))
          .where(sql<boolean>`j.is_open and (j.exception_at <= ${clock} or j.at_risk_at <= ${clock})`)
          .where(
            sql<boolean>`case when j.exception_at <= ${clock} then m.exception_at = j.exception_at else m.at_risk_at = j.at_risk_at end`,
          )
          .orderBy('m.sequence')
          .orderBy('m.id')
          .limit(1)
          .as('x'),
      (join) => join.onTrue(),
    )
    .innerJoin('customers as c', 'c.id', 'j.customer_id')
    .leftJoin('customer_branches as cb', (join) =>
      join.onRef('cb.id', '=', 'j.customer_branch_id').onRef('cb.customer_id', '=', 'j.customer_id'),
    )
    .leftJoin('branches as b', 'b.id', 'j.branch_id')
    .leftJoin('departments as d', 'd.id', 'j.department_id')
    .leftJoin('lateness_reasons as lr', 'lr.id', 'j.lateness_reason_id')
    .leftJoin('ports as po', 'po.code', 'j.origin_port')
    .leftJoin('ports as pd', 'pd.code', 'j.destination_port')
    .leftJoin('users as u', 'u.id', 'j.service_operator_id')
    .innerJoin('company as co', (join) => join.on('co.id', '=', 1))
    .select([
      'j.id',
      'j.job_code',
      'j.code_key',
      'j.customer_id',
      'c.code as customer_code',
      'c.name as customer_name',
      'j.customer_branch_id',
      'cb.name as customer_branch_name',
      'j.order_number',
      'j.note',
      'j.branch_id',
      'b.code as branch_code',
      'b.name as branch_name',
      'j.department_id',
      'd.code as department_code',
      'd.name as department_name',
      'j.direction',
      'j.job_type',
      'j.mode',
      'j.container_class',
      'po.code as origin_code',
      'po.name as origin_name',
      'po.country as origin_country',
      'pd.code as destination_code',
      'pd.name as destination_name',
      'pd.country as destination_country',
      'j.etd',
      'j.eta',
      'j.due_date',
      'j.promised_date',
      'j.delivered_date',
      'j.priority',
      'j.service_operator_id',
      'u.first_name as operator_first_name',
      'u.last_name as operator_last_name',
      'j.state',
      'j.status_code',
      'j.status',
      'j.customer_status',
      'j.stage',
      'j.progress',
      'j.held_since',
      'j.exception_at',
      'j.at_risk_at',
      'j.lateness_reason_id',
      'lr.code as lateness_code',
      'lr.label as lateness_label',
      'j.component_count',
      'j.list_order',
      'j.registered_at',
      'j.updated_at',
      'j.version',
      'co.time_zone as zone',
      'x.breach_id',
      'x.breach_name',
      'x.breach_component',
      'x.breach_at',
      'x.exception_amount',
      'x.exception_unit',
      'x.exception_side',
      'x.exception_base',
      'x.exception_base_type',
      'x.base_name',
    ])
    .select(
      sql<number>`(select count(*) from attachments a where a.customer_id = j.customer_id and a.job_id = j.id and a.is_latest)`.as(
        'attachment_count',
      ),
    );
}

export type NamedJobRow = Awaited<ReturnType<ReturnType<typeof jobsWithNames>['execute']>>[number];

/** One job with all its fields. */
export async function selectJobDetail(tx: Tx, id: string, now: Date) {
  return jobsWithNames(tx, now)
    .leftJoin('templates as t', 't.id', 'j.template_id')
    .select([
      'j.carrier',
      'j.vessel',
      'j.voyage',
      'j.flight',
      'j.shipper',
      'j.consignee',
      'j.actual_departure',
      'j.actual_arrival',
      'j.own_due_date',
      'j.quantity_ordered',
      'j.quantity_delivered',
      'j.unit',
      'j.tracked',
      'j.template_id',
      't.name as template_name',
      'j.completed_at',
      'j.archived_at',
      'j.custom_portal',
      'j.custom_internal',
      'j.shared_exceptions',
      'j.agreed_date',
      'j.lateness_note',
      'lr.customer_label as lateness_customer_label',
      'c.difot_tolerance_days',
      sql<'promised_date' | 'due_date'>`coalesce(c.counting_date, co.counting_date)`.as('counting_date'),
    ])
    .where('j.id', '=', id)
    .executeTakeFirst();
}

export type JobDetailRow = NonNullable<Awaited<ReturnType<typeof selectJobDetail>>>;

const ofJob = (id: string) => sql<string>`(select customer_id from jobs where id = ${id})`;

/** What lies below a job, for its page. Together with the job's row one round trip: the statements are sent at once. */
export async function selectBelow(tx: Tx, id: string) {
  const [references, components, milestones, customFields] = await Promise.all([
    tx
      .selectFrom('job_references')
      .select(['type', 'value'])
      .where('job_id', '=', id)
      .where('customer_id', '=', ofJob(id))
      .orderBy('type')
      .orderBy('id')
      .execute(),
    selectComponentRows(tx, id),
    tx
      .selectFrom('milestones as m')
      .leftJoin('categories as k', 'k.id', 'm.category_id')
      .leftJoin('event_types as e', 'e.code', 'm.exception_base_type')
      .selectAll('m')
      .select(['k.name as category_name', 'e.name as base_name'])
      .where('m.job_id', '=', id)
      .where('m.customer_id', '=', ofJob(id))
      .orderBy('m.sequence')
      .orderBy('m.id')
      .execute(),
    tx.selectFrom('custom_fields').select(['key', 'label', 'type']).orderBy('position').orderBy('key').execute(),
  ]);
  return { references, components, milestones, customFields };
}

export type BelowRows = Awaited<ReturnType<typeof selectBelow>>;

/** A job's components in their order. */
export async function selectComponentRows(tx: Tx, id: string) {
  return tx
    .selectFrom('components')
    .selectAll()
    .where('job_id', '=', id)
    .where('customer_id', '=', ofJob(id))
    .orderBy('position')
    .execute();
}

/** A job's events, newest first; `after`: the last one of the page before. */
export async function selectEvents(
  tx: Tx,
  id: string,
  after: { recordedAt: string; id: string } | null,
  limit: number,
) {
  return tx
    .selectFrom('events as e')
    .leftJoin('event_types as t', 't.code', 'e.type')
    .leftJoin('components as c', (join) =>
      join.onRef('c.id', '=', 'e.component_id').onRef('c.customer_id', '=', 'e.customer_id'),
    )
    .selectAll('e')
    .select(['t.name as type_name', 'c.code as component_code'])
    .where('e.job_id', '=', id)
    .where('e.customer_id', '=', ofJob(id))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(e.recorded_at, e.id) < (${after?.recordedAt}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('e.recorded_at', 'desc')
    .orderBy('e.id', 'desc')
    .limit(limit)
    .execute();
}

export type EventViewRow = Awaited<ReturnType<typeof selectEvents>>[number];
