import { type Fault, invalid } from '#server/errors.ts';
import type { CustomerMilestone } from '#server/features/milestones/rules-allocation.ts';
import { isEndMilestone, jobCompleted } from '#server/features/milestones/rules-milestone.ts';
import {
  meetsBase,
  ownListAlone,
  type PlannedTemplate,
  planFor,
} from '#server/features/templates/rules-customer-plans.ts';
import { type Known, referenceFaults, type StoredMilestone } from '#server/features/templates/rules-entered.ts';
import { numberFaults, resolvesBase } from '#server/features/templates/rules-template.ts';
import type { Direction } from '#shared/vocabulary.ts';

/** An event type's code as it is stored. */
export const codeOf = (entered: string): string => entered.trim().toUpperCase();

/** JOBA and JCOM are every job's: neither added nor left out (DOMAIN 3). */
export function refuseEnds(eventType: string, doing: 'added' | 'left out'): void {
  if (!isEndMilestone({ eventType })) return;
  const message = `${eventType} is a milestone of every job and cannot be ${doing}.`;
  throw invalid('eventType', 'end_milestone', message);
}

/** What is wrong with one milestone as entered: what it names, its numbers, its place. Fields as in the request. */
export function enteredFaults(one: StoredMilestone, afterType: string, known: Known): Fault[] {
  const faults = [...referenceFaults([one], known), ...numberFaults([one])].map((fault) => ({
    ...fault,
    field: fault.field?.replace('milestones.0.', '') ?? 'eventType',
  }));
  const add = (message: string) => faults.push({ field: 'afterType', code: 'after_type', message });
  if (afterType === jobCompleted) add('Nothing stands after JCOM (job completed), which comes last.');
  else if (afterType === one.eventType) add(`${afterType} cannot stand after itself. Choose the milestone before it.`);
  else if (!known.eventTypes.has(afterType)) add(`There is no event type "${afterType}".`);
  return faults;
}

type Own = {
  name: string;
  milestones: readonly CustomerMilestone[];
  exemptions: readonly { direction: Direction; eventType: string }[];
};

/** Refuses a condition that counts from a milestone which no job of the customer would get. */
export function refuseLostBase(
  direction: Direction,
  templates: readonly PlannedTemplate[],
  own: Own,
  definition: CustomerMilestone['definition'],
): void {
  if (meetsBase(direction, templates, own, definition)) return;
  const base = definition.exception?.baseType ?? '';
  const message = `The exception of ${definition.eventType} counts from ${base}, which no job of this customer gets on a level it can count from: neither a template of this direction nor the customer's own milestones have it. Choose another one.`;
  throw invalid('exception', 'base_missing', message);
}

/**
 * The customer's milestones whose exceptions would lose the milestone they count from when `type` is taken away: it stands in the
 * customer's list now, and in none of the jobs afterwards.
 */
export function losingBase(
  direction: Direction,
  templates: readonly PlannedTemplate[],
  own: Own,
  gone: CustomerMilestone,
): string[] {
  const left = { ...own, milestones: own.milestones.filter((one) => one !== gone) };
  const before = planFor(direction, ownListAlone, own);
  return left.milestones
    .map((one) => one.definition)
    .filter((one) => one.exception?.baseType === gone.definition.eventType && resolvesBase(before, one))
    .filter((one) => !meetsBase(direction, [ownListAlone, ...templates], left, one))
    .map((one) => one.eventType);
}
