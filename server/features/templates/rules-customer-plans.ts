import type { Fault } from '#server/errors.ts';
import {
  allocate,
  type CustomerMilestone,
  type Exemption,
  type PlannedMilestone,
} from '#server/features/milestones/rules-allocation.ts';
import { jobAdded, jobCompleted, type MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';
import type { Direction } from '#shared/vocabulary.ts';
import { circlesIn, resolvesBase } from './rules-template.ts';

/** What one customer's jobs of a direction get beside, or instead of, what templates say. */
export type CustomerPlan = {
  name: string;
  milestones: readonly CustomerMilestone[];
  exemptions: readonly Exemption[];
};

/** A template as plans look at it. */
export type PlannedTemplate = { name: string; milestones: readonly MilestoneDefinition[] };

const end = (eventType: string): MilestoneDefinition => ({
  eventType,
  name: eventType,
  customerLabel: eventType,
  internal: false,
  level: 'job',
  categoryId: null,
  weight: 1,
  waitsForAll: false,
  warning: null,
  exception: null,
});
const ends = { jobAdded: end(jobAdded), jobCompleted: end(jobCompleted) };

/** What a job of the customer gets that takes the template, in order; each component milestone once (DOMAIN 3). */
export function planFor(direction: Direction, template: PlannedTemplate, customer: CustomerPlan): PlannedMilestone[] {
  const { milestones: customerMilestones, exemptions } = customer;
  const input = { direction, tracked: true, template: template.milestones, customerMilestones, exemptions, ends };
  return allocate(input, ['each']);
}

/**
 * Circles of bases in what jobs would get, for each pair of a template and a customer: a customer's milestones may stand in place of
 * exempted ones, so that two lists without a circle can make one together. `say` tells in which words a pair is named.
 */
export function planFaults(
  direction: Direction,
  templates: readonly PlannedTemplate[],
  customers: readonly CustomerPlan[],
  say: (template: PlannedTemplate, customer: CustomerPlan) => string,
): Fault[] {
  return customers.flatMap((customer) =>
    templates.flatMap((template) =>
      circlesIn(planFor(direction, template, customer)).map(({ path }) => ({
        field: 'exception',
        code: 'exception_circle',
        message: `${say(template, customer)} these exceptions would count from one another in a circle: ${path.join(' -> ')}. Let one of them count from something else.`,
      })),
    ),
  );
}

/** What a customer's own list gives where no template is looked at: nothing but the ends and itself. */
export const ownListAlone: PlannedTemplate = { name: '', milestones: [ends.jobAdded, ends.jobCompleted] };

/**
 * Whether the base milestone that a condition names is met in at least one of the plans. Without any template there is nothing to
 * meet yet, and nothing is refused.
 */
export function meetsBase(
  direction: Direction,
  templates: readonly PlannedTemplate[],
  customer: CustomerPlan,
  definition: MilestoneDefinition,
): boolean {
  if (definition.exception?.base !== 'milestone' || templates.length === 0) return true;
  return [ownListAlone, ...templates].some((template) =>
    resolvesBase(planFor(direction, template, customer), definition),
  );
}
