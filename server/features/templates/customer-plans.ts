import type { Tx } from '#server/database/database.ts';
import { AppError, notFound } from '#server/errors.ts';
import type { Direction } from '#shared/vocabulary.ts';
import { definitionOf, profileOf } from './mapping.ts';
import * as queries from './queries.ts';
import * as plans from './queries-plans.ts';
import { type CustomerPlan, ownListAlone, type PlannedTemplate, planFaults } from './rules-customer-plans.ts';
import type { ProfiledTemplate } from './rules-profile.ts';

export { lockPlans } from './queries-plans.ts';

/** A template with its milestones, also an inactive one: jobs that took it get its milestones for components added later. */
export type TemplateOfDirection = ProfiledTemplate & PlannedTemplate & { active: boolean };

/** A template's header, as matching looks at it. Errors: no such template. */
export async function templateHeader(tx: Tx, id: string) {
  const row = await queries.selectTemplate(tx, id);
  if (!row) throw notFound('template');
  return { templateId: row.id, name: row.name, ...profileOf(row) };
}

/** All templates of a direction with their milestones. */
export async function templatesOf(tx: Tx, direction: Direction): Promise<TemplateOfDirection[]> {
  const rows = await queries.selectWithMilestones(tx, direction);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    active: row.active,
    profile: profileOf(row),
    milestones: row.milestones.map(definitionOf),
  }));
}

/** What customers add and leave out in a direction; those that do neither are missing. `customerId` null: all. */
export async function customerPlansOf(
  tx: Tx,
  direction: Direction,
  customerId: string | null,
): Promise<Map<string, CustomerPlan>> {
  const rows = await plans.selectCustomerMilestones(tx, direction, customerId);
  const exempted = Map.groupBy(await plans.selectExemptions(tx, direction, customerId), (one) => one.customer_id);
  const found = Map.groupBy(rows, (row) => row.customer_id);
  return new Map(
    [...found].map(([id, milestones]) => [
      id,
      {
        name: milestones[0]!.customer_name,
        milestones: milestones.map((row) => ({ direction, after: row.after_type, definition: definitionOf(row) })),
        exemptions: (exempted.get(id) ?? []).map((one) => ({ direction, eventType: one.event_type })),
      },
    ]),
  );
}

/** Refuses a template that makes a circle with what some customer adds. Its own list has been checked before. */
export async function checkAgainstCustomers(tx: Tx, direction: Direction, template: PlannedTemplate): Promise<void> {
  const customers = [...(await customerPlansOf(tx, direction, null)).values()];
  const say = (_: PlannedTemplate, customer: CustomerPlan) => `With the milestones added for "${customer.name}"`;
  refuseCircle(planFaults(direction, [template], customers, say), 'milestones');
}

/** Refuses a customer's list that makes a circle in itself, or in the jobs that take any template of the direction. */
export async function checkCustomerPlan(tx: Tx, direction: Direction, customer: CustomerPlan): Promise<void> {
  const templates = await templatesOf(tx, direction);
  const say = (template: PlannedTemplate) =>
    template === ownListAlone ? "Within this customer's milestones" : `In jobs of the template "${template.name}"`;
  refuseCircle(planFaults(direction, [ownListAlone, ...templates], [customer], say), 'exception');
}

function refuseCircle(faults: ReturnType<typeof planFaults>, field: string): void {
  const [first] = faults;
  if (first) throw new AppError('invalid', first.code, first.message, { faults: [{ ...first, field }] });
}
