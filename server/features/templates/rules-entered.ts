import type { Fault } from '#server/errors.ts';
import type { ExceptionCondition, Span } from '#server/features/exceptions/rules-condition.ts';
import type { MilestoneLevel } from '#shared/vocabulary.ts';

/** A milestone of a template as it is stored: what was left out filled in. */
export type StoredMilestone = {
  eventType: string;
  categoryId: string | null;
  level: MilestoneLevel;
  weight: number;
  waitsForAll: boolean;
  warning: Span | null;
  exception: ExceptionCondition | null;
};

type Entered = Pick<StoredMilestone, 'eventType'> & Partial<StoredMilestone>;

/** Fills in what was left out (DOMAIN 3: weight 1, on the job), codes in capitals. */
export function filledIn(entered: readonly Entered[]): StoredMilestone[] {
  return entered.map((one) => ({
    eventType: one.eventType.trim().toUpperCase(),
    categoryId: one.categoryId ?? null,
    level: one.level ?? 'job',
    weight: one.weight ?? 1,
    waitsForAll: one.waitsForAll ?? false,
    warning: one.warning ?? null,
    exception: one.exception
      ? { ...one.exception, baseType: one.exception.baseType?.trim().toUpperCase() ?? null }
      : null,
  }));
}

/** What exists in the set-up: event types (whether they are offered) and categories; `before` are the types the template had. */
export type Known = {
  eventTypes: ReadonlyMap<string, { active: boolean }>;
  categories: ReadonlySet<string>;
  before: ReadonlySet<string>;
};

/** What is wrong with what milestones name: event types and categories that do not exist or are no longer offered, weights too fine. */
export function referenceFaults(milestones: readonly StoredMilestone[], known: Known): Fault[] {
  return milestones.flatMap(({ eventType, categoryId, weight, exception }, index) => {
    const faults: Fault[] = [];
    const add = (part: string, code: string, message: string) =>
      faults.push({ field: `milestones.${index}.${part}`, code, message });
    const type = known.eventTypes.get(eventType);
    if (type === undefined) add('eventType', 'event_type_unknown', `There is no event type "${eventType}".`);
    else if (!type.active && !known.before.has(eventType))
      add('eventType', 'event_type_inactive', `The event type ${eventType} is inactive. Choose another one.`);
    if (categoryId !== null && !known.categories.has(categoryId))
      add(
        'categoryId',
        'category_unknown',
        `The category of ${eventType} does not exist any more. Choose another one.`,
      );
    if (Math.abs(weight * 100 - Math.round(weight * 100)) > 1e-6)
      add('weight', 'weight_decimals', `The weight of ${eventType} may have two decimals at most.`);
    if (exception !== null && (exception.base === 'milestone') !== (exception.baseType !== null)) {
      const message =
        exception.base === 'milestone'
          ? `Choose the milestone from which the exception of ${eventType} counts.`
          : `The exception of ${eventType} names a milestone but does not count from one.`;
      add('exception', 'base_type', message);
    }
    return faults;
  });
}
