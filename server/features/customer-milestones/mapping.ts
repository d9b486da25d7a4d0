import { may, type OfficeActor } from '#server/access/actors.ts';
import { describeCondition } from '#server/features/exceptions/rules-condition.ts';
import type { CustomerMilestone } from '#server/features/milestones/rules-allocation.ts';
import { definitionOf, settingColumns } from '#server/features/templates/mapping.ts';
import type { StoredMilestone } from '#server/features/templates/rules-entered.ts';
import type { Direction } from '#shared/vocabulary.ts';
import type { CustomerMilestoneView, ExemptionView } from './contract.ts';
import type * as queries from './queries.ts';

export type MilestoneRow = NonNullable<Awaited<ReturnType<typeof queries.selectMilestone>>>;
type ExemptionRow = Awaited<ReturnType<typeof queries.selectExemptions>>[number];

/** The columns of what was entered, apart from whose and which it is. */
export function milestoneColumns(one: StoredMilestone, afterType: string) {
  return { ...settingColumns(one), after_type: afterType };
}

/** As allocation looks at it. */
export function customerMilestoneOf(row: MilestoneRow): CustomerMilestone {
  return { direction: row.direction as Direction, after: row.after_type, definition: definitionOf(row) };
}

export function storedOf(row: MilestoneRow): StoredMilestone {
  const { eventType, categoryId, level, weight, waitsForAll, warning, exception } = definitionOf(row);
  return { eventType, categoryId, level, weight, waitsForAll, warning, exception };
}

export function shownMilestone(row: MilestoneRow, actor: OfficeActor): CustomerMilestoneView {
  const { categoryId, ...definition } = definitionOf(row);
  const { exception } = definition;
  const write = may(actor, 'templates:write');
  return {
    id: row.id,
    direction: row.direction as Direction,
    afterType: row.after_type,
    afterName: row.after_name,
    ...definition,
    category: categoryId === null ? null : { id: categoryId, name: row.category_name ?? '' },
    exceptionWords: exception && describeCondition(exception, (code) => row.base_name ?? code),
    version: row.version,
    abilities: { edit: write, remove: write },
  };
}

export function shownExemption(row: ExemptionRow, actor: OfficeActor): ExemptionView {
  return {
    id: row.id,
    direction: row.direction as Direction,
    eventType: row.event_type,
    name: row.name,
    createdAt: row.created_at.toISOString(),
    abilities: { remove: may(actor, 'templates:write') },
  };
}
