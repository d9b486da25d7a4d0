import type { NotNull } from 'kysely';
import type { ContactActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { publishedCount } from './queries-list.ts';

/** The job's header with everything a contact may see of it; undefined for what row-level security or the customer rules out. */
export async function selectJob(tx: Tx, actor: ContactActor, id: string) {
  return tx
    .selectFrom('jobs')
    .leftJoin('customer_branches as b', (join) =>
      join.onRef('b.id', '=', 'jobs.customer_branch_id').on('b.customer_id', '=', actor.customerId),
    )
    .leftJoin('portal_ports as o', 'o.code', 'jobs.origin_port')
    .leftJoin('portal_ports as d', 'd.code', 'jobs.destination_port')
    .select([
      'jobs.id',
      'jobs.job_code',
      'jobs.note',
      'jobs.order_number',
      'jobs.direction',
      'jobs.job_type',
      'jobs.mode',
      'jobs.container_class',
      'jobs.carrier',
      'jobs.vessel',
      'jobs.voyage',
      'jobs.flight',
      'jobs.shipper',
      'jobs.consignee',
      'jobs.etd',
      'jobs.eta',
      'jobs.actual_departure',
      'jobs.actual_arrival',
      'jobs.promised_date',
      'jobs.due_date',
      'jobs.delivered_date',
      'jobs.quantity_ordered',
      'jobs.quantity_delivered',
      'jobs.unit',
      'jobs.custom_portal',
      'jobs.state',
      'jobs.customer_status',
      'jobs.customer_stage',
      'jobs.customer_progress',
      'jobs.component_count',
      'jobs.registered_at',
      'b.name as branch',
      'o.code as origin_code',
      'o.name as origin_name',
      'o.country as origin_country',
      'd.code as destination_code',
      'd.name as destination_name',
      'd.country as destination_country',
      'jobs.shared_exceptions',
    ])
    .leftJoin('portal_lateness_reasons as lr', 'lr.id', 'jobs.lateness_reason_id')
    .select(['jobs.agreed_date', 'lr.customer_label as lateness_reason'])
    .select(publishedCount(actor).as('attachment_count'))
    .where('jobs.customer_id', '=', actor.customerId)
    .where('jobs.id', '=', id)
    .executeTakeFirst();
}
export type DetailRow = NonNullable<Awaited<ReturnType<typeof selectJob>>>;

export async function selectComponents(tx: Tx, actor: ContactActor, jobId: string) {
  return tx
    .selectFrom('components')
    .select([
      'id',
      'code',
      'description',
      'quantity_ordered',
      'quantity_delivered',
      'unit',
      'planned_start',
      'due_date',
      'delivered_date',
      'customer_status',
      'customer_stage',
      'customer_progress',
    ])
    .where('customer_id', '=', actor.customerId)
    .where('job_id', '=', jobId)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
export type ComponentRow = Awaited<ReturnType<typeof selectComponents>>[number];

/** The milestones that are not internal, in their order; the order itself stays here, as its gaps would tell of internal ones. */
export async function selectMilestones(tx: Tx, actor: ContactActor, jobId: string) {
  return tx
    .selectFrom('milestones')
    .select(['id', 'component_id', 'customer_label', 'state', 'estimated_day', 'occurred_day'])
    .where('customer_id', '=', actor.customerId)
    .where('job_id', '=', jobId)
    .where('internal', '=', false)
    .orderBy('sequence')
    .orderBy('id')
    .execute();
}
export type MilestoneRow = Awaited<ReturnType<typeof selectMilestones>>[number];

/** References of the types that the company shows on portals. */
export async function selectReferences(tx: Tx, actor: ContactActor, jobId: string) {
  return tx
    .selectFrom('job_references as r')
    .innerJoin('portal_reference_types as t', 't.code', 'r.type')
    .select(['r.type', 't.name', 'r.value'])
    .$narrowType<{ name: NotNull }>()
    .where('r.customer_id', '=', actor.customerId)
    .where('r.job_id', '=', jobId)
    .orderBy('t.name')
    .orderBy('r.value_key')
    .execute();
}

export async function selectCustomFields(tx: Tx) {
  return tx
    .selectFrom('portal_custom_fields')
    .select(['key', 'label', 'type'])
    .$narrowType<{ key: NotNull; label: NotNull; type: NotNull }>()
    .orderBy('position')
    .orderBy('key')
    .execute();
}

/** What a component shows beside its own row: whether its dates can be late, and what was shared of its exceptions. */
export async function selectJobState(tx: Tx, actor: ContactActor, id: string) {
  return tx
    .selectFrom('jobs')
    .select(['state', 'customer_stage', 'shared_exceptions'])
    .where('customer_id', '=', actor.customerId)
    .where('id', '=', id)
    .executeTakeFirst();
}
