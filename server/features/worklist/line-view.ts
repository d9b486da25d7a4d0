import { may, type OfficeActor } from '#server/access/actors.ts';
import { describeCondition, type ExceptionCondition } from '#server/features/exceptions/rules-condition.ts';
import { exceptionState } from '#server/features/exceptions/rules-exception.ts';
import { isLate } from '#server/features/jobs/rules-dates.ts';
import { isAllowed } from '#server/features/jobs/rules-states.ts';
import type { WorklistLine } from '#server/features/worklist/contract.ts';
import type { LineRow } from '#server/features/worklist/queries.ts';
import { broughtBy, type LineFacts } from '#server/features/worklist/rules-scope.ts';
import { type Asker, mayTake } from '#server/features/worklist/rules-take.ts';
import type { Direction, JobState, Mode } from '#shared/vocabulary.ts';

export function factsOf(row: LineRow): LineFacts {
  return {
    workBranchId: row.branch_id,
    departmentId: row.department_id,
    mode: row.mode as Mode,
    customerGroupId: row.customer_group_id,
    transportGroupId: row.transport_group_id,
    categoryId: row.category_id,
  };
}

export function takeFactsOf(row: LineRow) {
  return { id: row.id, ...factsOf(row), operatorIds: [row.service_operator_id, row.customer_operator_id] };
}

function conditionOf(row: LineRow): string | null {
  if (row.exception_amount === null) return null;
  const condition = {
    amount: row.exception_amount,
    unit: row.exception_unit,
    side: row.exception_side,
    base: row.exception_base,
    baseType: row.exception_base_type,
  } as ExceptionCondition;
  return describeCondition(condition, (code) => row.base_name ?? code);
}

function abilitiesOf(actor: OfficeActor, row: LineRow, asker: Asker): WorklistLine['abilities'] {
  const state = row.state as JobState;
  const milestones = may(actor, 'jobs:milestones');
  const isMine = row.taken_by === asker.userId && asker.userId !== null;
  const isOthers = row.taken_by !== null && !isMine;
  const can = (action: Parameters<typeof isAllowed>[1], allowed: boolean) =>
    allowed && !isOthers && isAllowed(state, action);
  const write = may(actor, 'jobs:write');
  const takes = milestones && mayTake(asker, takeFactsOf(row));
  return {
    complete: can('complete_milestone', milestones),
    notApplicable: can('not_applicable', milestones),
    estimate: can('estimate', milestones),
    note: can('estimate', milestones),
    hold: can('hold', write),
    resume: can('resume', write),
    take: row.taken_by === null && takes,
    release: milestones && row.taken_by !== null && (isMine || may(actor, 'workflow:write')),
    takeOver: isOthers && takes,
  };
}

/** A line as the one who asks sees it. `today`: in the company's zone. */
export function lineView(
  actor: OfficeActor,
  row: LineRow,
  asker: Asker,
  at: { now: Date; today: string },
): WorklistLine {
  const instant = (value: Date | null) => value?.toISOString() ?? null;
  const named = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });
  const delivered = row.component_id === null ? row.job_delivered : row.component_delivered;
  return {
    id: row.id,
    job: {
      id: row.job_id,
      jobCode: row.job_code,
      orderNumber: row.order_number,
      status: row.status,
      state: row.state as JobState,
      direction: row.direction as Direction,
      mode: row.mode as Mode,
      version: row.job_version,
    },
    customer: { id: row.customer_id, code: row.customer_code, name: row.customer_name },
    component:
      row.component_id === null
        ? null
        : { id: row.component_id, code: row.component_code ?? '', description: row.component_description ?? '' },
    milestone: { eventType: row.event_type, name: row.name },
    category: { id: row.category_id, name: row.category_name },
    dueDate: row.due_date,
    late: isLate({ cancelled: false, dueDate: row.due_date, deliveredDate: delivered }, at.today),
    eta: row.eta,
    estimatedDay: row.estimated_day,
    priority: row.priority,
    registeredAt: row.registered_at.toISOString(),
    held: row.held,
    heldSince: instant(row.held_since),
    exception: exceptionState({
      milestone: 'pending',
      job: row.state as JobState,
      heldSince: row.held_since,
      exceptionAt: row.exception_at,
      atRiskAt: row.at_risk_at,
      now: at.now,
    }),
    exceptionAt: instant(row.exception_at),
    atRiskAt: instant(row.at_risk_at),
    condition: conditionOf(row),
    serviceOperator: named(row.service_operator_id, row.operator_name),
    takenBy: named(row.taken_by, row.taken_name),
    takenAt: instant(row.taken_at),
    workGroups: broughtBy(asker.memberships, factsOf(row)).map((one) => ({
      id: one.workGroupId,
      name: one.name,
      coverFor: one.coverFor,
    })),
    abilities: abilitiesOf(actor, row, asker),
  };
}
