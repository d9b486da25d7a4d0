import type { Selectable } from 'kysely';
import type { Milestones } from '#server/database/types.gen.ts';
import { conditionOfColumns, type Span } from '#server/features/exceptions/rules-condition.ts';
import type { JobMilestone } from '#server/features/jobs/aggregate.ts';
import { momentOf, storedMoment } from '#server/time/moment.ts';
import type { ExceptionUnit, MilestoneLevel, MilestoneState, Precision } from '#shared/vocabulary.ts';

function span(amount: number | null, unit: string | null): Span | null {
  return amount === null || unit === null ? null : { amount, unit: unit as ExceptionUnit };
}

/** A stored milestone as the rules see it. */
export function milestoneFromRow(row: Selectable<Milestones>): JobMilestone {
  return {
    id: row.id,
    eventType: row.event_type,
    name: row.name,
    customerLabel: row.customer_label,
    internal: row.internal,
    level: row.level as MilestoneLevel,
    componentId: row.component_id,
    sequence: row.sequence,
    categoryId: row.category_id,
    weight: row.weight,
    waitsForAll: row.waits_for_all,
    warning: span(row.warning_amount, row.warning_unit),
    exception: conditionOfColumns(row),
    state: row.state as MilestoneState,
    occurred:
      row.occurred_at === null || row.occurred_day === null
        ? null
        : momentOf({
            occurredAt: row.occurred_at,
            occurredDay: row.occurred_day,
            occurredPrecision: row.occurred_precision as Precision,
          }),
    estimatedDay: row.estimated_day,
    reason: row.reason,
    jobOpen: row.job_open,
    exceptionAt: row.exception_at,
    atRiskAt: row.at_risk_at,
    notifiedFor: row.notified_for,
    allocatedAt: row.allocated_at,
    version: row.version,
  };
}

/** The columns that milestones allocated from the same template share. */
export function definitionRow(one: JobMilestone) {
  return {
    level: one.level,
    eventType: one.eventType,
    name: one.name,
    customerLabel: one.customerLabel,
    internal: one.internal,
    categoryId: one.categoryId,
    weight: one.weight,
    waitsForAll: one.waitsForAll,
    warningAmount: one.warning?.amount ?? null,
    warningUnit: one.warning?.unit ?? null,
    exceptionAmount: one.exception?.amount ?? null,
    exceptionUnit: one.exception?.unit ?? null,
    exceptionSide: one.exception?.side ?? null,
    exceptionBase: one.exception?.base ?? null,
    exceptionBaseType: one.exception?.baseType ?? null,
  };
}

/** The milestone's own columns, without those of its job. `zone`: the company's. */
export function milestoneRow(one: JobMilestone, zone: string) {
  const stored = one.occurred === null ? null : storedMoment(one.occurred, zone);
  return {
    id: one.id,
    componentId: one.componentId,
    sequence: one.sequence,
    state: one.state,
    occurredAt: stored?.occurredAt ?? null,
    occurredPrecision: stored?.occurredPrecision ?? null,
    occurredDay: stored?.occurredDay ?? null,
    estimatedDay: one.estimatedDay,
    reason: one.reason,
    jobOpen: one.jobOpen,
    exceptionAt: one.exceptionAt,
    atRiskAt: one.atRiskAt,
    notifiedFor: one.notifiedFor,
    allocatedAt: one.allocatedAt,
    version: one.version,
  };
}
