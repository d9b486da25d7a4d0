import type { SharedException } from '#server/database/json.ts';
import type { Day } from '#shared/days.ts';
import type { ContainerClass, Direction, JobState, JobType, MilestoneState, Mode, Stage } from '#shared/vocabulary.ts';
import type { PortalComponent, PortalJob, PortalJobDetail, PortalMilestone } from './contract.ts';
import type * as detail from './queries-detail.ts';
import type { JobRow } from './queries-list.ts';
import { isCancelled, isShownAtRisk, isShownLate } from './rules-shown.ts';

/** What a row of the database looks like to a contact. `today` is the day in the company's zone. */

type Common = Omit<JobRow, 'list_order' | 'code_key'>;

const latestFirst = (all: readonly SharedException[]): SharedException[] =>
  [...all].sort((a, b) => b.at.localeCompare(a.at));

/** What staff shared of exceptions, the latest first: their words and when they said them, nothing else. */
function said(all: readonly SharedException[]): PortalJob['sharedExceptions'] {
  return all.length === 0 ? [] : latestFirst(all).map(({ text, at }) => ({ text, at }));
}

export function shownJob(row: Common, today: Day): PortalJob {
  const state = {
    state: row.state,
    stage: row.customer_stage,
    dueDate: row.due_date,
    deliveredDate: row.delivered_date,
    eta: row.eta,
    isShared: row.shared_exceptions.length > 0,
  };
  return {
    id: row.id,
    jobCode: row.job_code,
    note: row.note,
    branch: row.branch,
    orderNumber: row.order_number,
    leadingReference: row.leading_reference,
    dueDate: row.due_date,
    promisedDate: row.promised_date,
    eta: row.eta,
    deliveredDate: row.delivered_date,
    late: isShownLate(state, today),
    atRisk: isShownAtRisk(state),
    sharedExceptions: said(row.shared_exceptions),
    status: row.customer_status,
    state: row.state as JobState,
    progress: { stage: row.customer_stage as Stage, percent: row.customer_progress },
    componentCount: row.component_count,
    attachmentCount: row.attachment_count,
    mode: row.mode as Mode,
    registeredAt: row.registered_at.toISOString(),
  };
}

export function shownComponent(
  row: detail.ComponentRow,
  job: { state: string; customer_stage: string; shared_exceptions: SharedException[] },
  today: Day,
): PortalComponent {
  // A component is late by its own dates; a cancelled job's never are.
  const state = isCancelled({ state: job.state, stage: job.customer_stage }) ? 'cancelled' : 'open';
  return {
    id: row.id,
    code: row.code,
    description: row.description,
    quantityOrdered: row.quantity_ordered,
    quantityDelivered: row.quantity_delivered,
    unit: row.unit,
    plannedStart: row.planned_start,
    dueDate: row.due_date,
    deliveredDate: row.delivered_date,
    late: isShownLate({ state, stage: '', dueDate: row.due_date, deliveredDate: row.delivered_date }, today),
    sharedExceptions: said(job.shared_exceptions.filter((one) => one.componentId === row.id)),
    status: row.customer_status,
    progress: { stage: row.customer_stage as Stage, percent: row.customer_progress },
  };
}

function shownMilestone(row: detail.MilestoneRow): PortalMilestone {
  return {
    id: row.id,
    label: row.customer_label,
    state: row.state as MilestoneState,
    estimatedDay: row.estimated_day,
    occurredDay: row.occurred_day,
  };
}

/** The company's words for why it is late, while it is so by its due or its promised date. */
function latenessOf(row: detail.DetailRow, today: Day): string | null {
  const state = { state: row.state, stage: row.customer_stage, deliveredDate: row.delivered_date };
  const late = [row.due_date, row.agreed_date].some((dueDate) => isShownLate({ ...state, dueDate }, today));
  return late ? row.lateness_reason : null;
}

type Parts = {
  references: PortalJobDetail['references'];
  customFields: { key: string; label: string; type: string }[];
  components: detail.ComponentRow[];
  milestones: detail.MilestoneRow[];
};

const port = (code: string | null, name: string | null, country: string | null) =>
  code === null || name === null || country === null ? null : { code, name, country };

export function shownDetail(
  row: detail.DetailRow & Pick<Common, 'leading_reference'>,
  parts: Parts,
  today: Day,
): PortalJobDetail {
  const byComponent = Map.groupBy(parts.milestones, (one) => one.component_id);
  const of = (componentId: string | null) => (byComponent.get(componentId) ?? []).map(shownMilestone);
  const codes = new Map(parts.components.map((one) => [one.id, one.code]));
  return {
    ...shownJob(row, today),
    sharedExceptions: latestFirst(row.shared_exceptions).map(({ text, at, componentId }) => ({
      text,
      at,
      componentCode: codes.get(componentId ?? '') ?? null,
    })),
    direction: row.direction as Direction,
    jobType: row.job_type as JobType | null,
    containerClass: row.container_class as ContainerClass | null,
    carrier: row.carrier,
    vessel: row.vessel,
    voyage: row.voyage,
    flight: row.flight,
    shipper: row.shipper,
    consignee: row.consignee,
    origin: port(row.origin_code, row.origin_name, row.origin_country),
    destination: port(row.destination_code, row.destination_name, row.destination_country),
    etd: row.etd,
    actualDeparture: row.actual_departure,
    actualArrival: row.actual_arrival,
    quantityOrdered: row.quantity_ordered,
    quantityDelivered: row.quantity_delivered,
    unit: row.unit,
    latenessReason: latenessOf(row, today),
    references: parts.references,
    customFields: parts.customFields.flatMap(({ key, label, type }) => {
      const value = row.custom_portal[key];
      return value === undefined
        ? []
        : [{ key, label, type: type as PortalJobDetail['customFields'][number]['type'], value: String(value) }];
    }),
    milestones: of(null),
    components: parts.components.map((one) => ({ ...shownComponent(one, row, today), milestones: of(one.id) })),
  };
}
