import { may, type OfficeActor } from '#server/access/actors.ts';
import { conditionOfColumns, describeCondition } from '#server/features/exceptions/rules-condition.ts';
import { exceptionState } from '#server/features/exceptions/rules-exception.ts';
import type { ComponentView, JobDetail, JobListItem, MilestoneView } from '#server/features/jobs/contract.ts';
import { milestoneFromRow } from '#server/features/jobs/milestone-rows.ts';
import type { BelowRows, EventViewRow, JobDetailRow, NamedJobRow } from '#server/features/jobs/queries-view.ts';
import { isLate } from '#server/features/jobs/rules-dates.ts';
import { isLateForReason } from '#server/features/jobs/rules-lateness.ts';
import { isAllowed } from '#server/features/jobs/rules-states.ts';
import { jobAdded, jobCompleted } from '#server/features/milestones/rules-milestone.ts';
import { cancelledStatus } from '#server/features/milestones/rules-status.ts';
import { dayOf } from '#server/time/zones.ts';
import type { ContainerClass, Direction, JobState, JobType, MilestoneState, Mode, Stage } from '#shared/vocabulary.ts';

type StateRow = Pick<NamedJobRow, 'state' | 'held_since' | 'exception_at' | 'at_risk_at'>;

/** The milestone that came into exception or at risk first; null where none is. */
function exceptionDetail(row: NamedJobRow): JobListItem['exceptionDetail'] {
  if (row.breach_id === null || row.breach_at === null) return null;
  const condition = conditionOfColumns(row);
  return {
    milestoneId: row.breach_id,
    milestone: row.breach_name ?? '',
    componentCode: row.breach_component,
    condition: condition === null ? null : describeCondition(condition, (code) => row.base_name ?? code),
    exceptionAt: row.breach_at.toISOString(),
    heldSince: row.held_since?.toISOString() ?? null,
  };
}

function coded(id: string | null, code: string | null, name: string | null) {
  return id === null ? null : { id, code: code ?? '', name: name ?? '' };
}

function portOf(code: string | null, name: string | null, country: string | null) {
  return code === null ? null : { code, name: name ?? code, country: country ?? '' };
}

/** A job as lists show it; `now` decides what is late or in exception. */
export function listItem(row: NamedJobRow, now: Date): JobListItem {
  const operator = `${row.operator_first_name ?? ''} ${row.operator_last_name ?? ''}`.trim();
  return {
    id: row.id,
    jobCode: row.job_code,
    customer: { id: row.customer_id, code: row.customer_code, name: row.customer_name },
    customerBranch:
      row.customer_branch_id === null ? null : { id: row.customer_branch_id, name: row.customer_branch_name ?? '' },
    orderNumber: row.order_number,
    note: row.note,
    branch: coded(row.branch_id, row.branch_code, row.branch_name),
    department: coded(row.department_id, row.department_code, row.department_name),
    direction: row.direction as Direction,
    jobType: row.job_type as JobType | null,
    mode: row.mode as Mode,
    containerClass: row.container_class as ContainerClass | null,
    origin: portOf(row.origin_code, row.origin_name, row.origin_country),
    destination: portOf(row.destination_code, row.destination_name, row.destination_country),
    etd: row.etd,
    eta: row.eta,
    dueDate: row.due_date,
    promisedDate: row.promised_date,
    deliveredDate: row.delivered_date,
    late: isLate(
      {
        cancelled: row.status_code === cancelledStatus,
        dueDate: row.due_date,
        deliveredDate: row.delivered_date,
      },
      dayOf(now, row.zone),
    ),
    priority: row.priority,
    serviceOperator: row.service_operator_id === null ? null : { id: row.service_operator_id, name: operator },
    state: row.state as JobState,
    status: row.status,
    customerStatus: row.customer_status,
    progress: { stage: row.stage as Stage, percent: row.progress },
    exception: exceptionState({
      milestone: 'pending',
      job: row.state as JobState,
      heldSince: row.held_since,
      exceptionAt: row.exception_at,
      atRiskAt: row.at_risk_at,
      now,
    }),
    exceptionDetail: exceptionDetail(row),
    latenessReason: coded(row.lateness_reason_id, row.lateness_code, row.lateness_label),
    componentCount: row.component_count,
    attachmentCount: row.attachment_count,
    registeredAt: row.registered_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    version: row.version,
  };
}

/** A component as the job's page and unfolded rows show it. `today`: in the company's zone. */
export function componentView(
  row: BelowRows['components'][number],
  isCancelled: boolean,
  today: string,
): ComponentView {
  return {
    id: row.id,
    position: row.position,
    code: row.code,
    description: row.description,
    quantityOrdered: row.quantity_ordered,
    quantityDelivered: row.quantity_delivered,
    unit: row.unit,
    plannedStart: row.planned_start,
    dueDate: row.due_date,
    deliveredDate: row.delivered_date,
    late: isLate({ cancelled: isCancelled, dueDate: row.due_date, deliveredDate: row.delivered_date }, today),
    status: row.status,
    customerStatus: row.customer_status,
    progress: { stage: row.stage as Stage, percent: row.progress },
    version: row.version,
  };
}

function milestoneView(
  row: BelowRows['milestones'][number],
  job: StateRow & Pick<JobDetailRow, 'shared_exceptions'>,
  actor: OfficeActor,
  now: Date,
): MilestoneView {
  const one = milestoneFromRow(row);
  const jobState = job.state as JobState;
  const can = (action: Parameters<typeof isAllowed>[1]) => may(actor, 'jobs:milestones') && isAllowed(jobState, action);
  const shared = job.shared_exceptions.find((each) => each.milestoneId === one.id);
  const exception = exceptionState({
    milestone: one.state,
    job: jobState,
    heldSince: job.held_since,
    exceptionAt: one.exceptionAt,
    atRiskAt: one.atRiskAt,
    now,
  });
  const isPending = one.state === 'pending';
  const isEnd = one.eventType === jobAdded || one.eventType === jobCompleted;
  const canComplete = one.eventType === jobCompleted ? can('complete') && isPending : can('complete_milestone');
  return {
    id: one.id,
    componentId: one.componentId,
    sequence: one.sequence,
    level: one.level,
    eventType: one.eventType,
    name: one.name,
    customerLabel: one.customerLabel,
    internal: one.internal,
    category: one.categoryId === null ? null : { id: one.categoryId, name: row.category_name ?? '' },
    weight: one.weight,
    waitsForAll: one.waitsForAll,
    state: one.state as MilestoneState,
    occurredAt: row.occurred_at?.toISOString() ?? null,
    occurredPrecision: row.occurred_precision as 'day' | 'instant' | null,
    occurredDay: row.occurred_day,
    estimatedDay: one.estimatedDay,
    reason: one.reason,
    condition: one.exception === null ? null : describeCondition(one.exception, (code) => row.base_name ?? code),
    exceptionAt: one.exceptionAt?.toISOString() ?? null,
    atRiskAt: one.atRiskAt?.toISOString() ?? null,
    exception,
    shared: shared === undefined ? null : { text: shared.text, at: shared.at },
    abilities: {
      complete: canComplete && one.eventType !== jobAdded && one.state !== 'not_applicable',
      undo: can('undo_milestone') && !isPending && one.eventType !== jobAdded,
      notApplicable: can('not_applicable') && isPending && !isEnd,
      estimate: can('estimate') && isPending,
      share: may(actor, 'exceptions:share') && exception === 'in_exception',
    },
  };
}

function customFieldViews(row: JobDetailRow, fields: BelowRows['customFields']): JobDetail['customFields'] {
  const values = { ...row.custom_internal, ...row.custom_portal };
  return fields.flatMap(({ key, label, type }) => {
    const value = values[key];
    if (value === undefined) return [];
    return [{ key, label, type: type as JobDetail['customFields'][number]['type'], value: String(value) }];
  });
}

/** What the actor may do with a job in its state. */
function abilitiesOf(actor: OfficeActor, state: JobState): Omit<JobDetail['abilities'], 'setLateness'> {
  const write = may(actor, 'jobs:write');
  const can = (action: Parameters<typeof isAllowed>[1], allowed = write) => allowed && isAllowed(state, action);
  return {
    edit: can('edit'),
    changePromise: can('edit', may(actor, 'jobs:promise')),
    hold: can('hold'),
    resume: can('resume'),
    cancel: can('cancel'),
    complete: can('complete'),
    reopen: can('reopen'),
    archive: can('archive', may(actor, 'jobs:archive')),
    move: may(actor, 'jobs:move') && state !== 'archived',
    addComponent: can('add_component'),
    reallocate: can('reallocate'),
    completeMilestones: can('complete_milestone', may(actor, 'jobs:milestones')),
  };
}

function latenessOf(row: JobDetailRow) {
  return {
    cancelled: row.status_code === cancelledStatus,
    dueDate: row.due_date,
    promisedDate: row.agreed_date,
    deliveredDate: row.delivered_date,
    countingDate: row.counting_date,
    toleranceDays: row.difot_tolerance_days,
  };
}

/** A job as its page shows it. */
export function jobDetail(actor: OfficeActor, row: JobDetailRow, below: BelowRows, now: Date): JobDetail {
  const today = dayOf(now, row.zone);
  const isCancelled = row.status_code === cancelledStatus;
  return {
    ...listItem(row, now),
    carrier: row.carrier,
    vessel: row.vessel,
    voyage: row.voyage,
    flight: row.flight,
    shipper: row.shipper,
    consignee: row.consignee,
    actualDeparture: row.actual_departure,
    actualArrival: row.actual_arrival,
    ownDueDate: row.own_due_date,
    quantityOrdered: row.quantity_ordered,
    quantityDelivered: row.quantity_delivered,
    unit: row.unit,
    lateness: {
      late: isLateForReason(latenessOf(row), today),
      note: row.lateness_note ?? '',
      customerLabel: row.lateness_customer_label ?? '',
    },
    tracked: row.tracked,
    template: row.template_id === null ? null : { id: row.template_id, name: row.template_name ?? '' },
    completedAt: row.completed_at?.toISOString() ?? null,
    archivedAt: row.archived_at?.toISOString() ?? null,
    references: below.references,
    customFields: customFieldViews(row, below.customFields),
    components: below.components.map((one) => componentView(one, isCancelled, today)),
    milestones: below.milestones.map((one) => milestoneView(one, row, actor, now)),
    abilities: {
      ...abilitiesOf(actor, row.state as JobState),
      setLateness:
        may(actor, 'jobs:write') &&
        (row.lateness_reason_id !== null || isLateForReason(latenessOf(row), today)) &&
        row.state !== 'archived',
    },
  };
}

/** An event as the history shows it; the component may be gone since. */
export function eventView(row: EventViewRow) {
  return {
    id: row.id,
    type: row.type,
    name: row.type_name ?? row.type,
    kind: row.kind as 'recorded',
    component: row.component_id === null ? null : { id: row.component_id, code: row.component_code ?? '' },
    occurredAt: row.occurred_at.toISOString(),
    occurredPrecision: row.occurred_precision as 'day' | 'instant',
    recordedAt: row.recorded_at.toISOString(),
    actor: { kind: row.actor_kind, name: row.actor_name },
    note: row.note,
    changes: row.changes.map(({ field, from, to }) => ({ field, from, to })),
  };
}
