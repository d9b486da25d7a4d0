import type { Fault } from '#server/errors.ts';
import type { ExceptionCondition } from '#server/features/exceptions/rules-condition.ts';
import { jobAdded, jobCompleted, type MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';
import type { Profile } from '#server/features/templates/rules-profile.ts';
import { jobTypesByDirection, type MilestoneLevel } from '#shared/vocabulary.ts';

/** What the rules look at in one milestone of a template. */
export type TemplateMilestone = Pick<MilestoneDefinition, 'eventType' | 'level' | 'weight' | 'warning' | 'exception'>;

type Milestones = readonly TemplateMilestone[];

const largestWeight = 9_999_999;
const largestAmount = 10_000;

function levelName(level: MilestoneLevel): string {
  return level === 'job' ? 'job' : 'component';
}

function endFaults(milestones: Milestones): Fault[] {
  const faults: Fault[] = [];
  const add = (code: string, message: string) => faults.push({ field: 'milestones', code, message });
  if (milestones.length === 0)
    add('template_empty', 'The template has no milestones. It needs at least JOBA and JCOM.');
  else {
    if (milestones[0]?.eventType !== jobAdded)
      add('joba_first', 'JOBA (job added) must be the first milestone of a template.');
    if (milestones.at(-1)?.eventType !== jobCompleted)
      add('jcom_last', 'JCOM (job completed) must be the last milestone of a template.');
  }
  for (const [index, { eventType, level }] of milestones.entries()) {
    if ((eventType === jobAdded || eventType === jobCompleted) && level !== 'job') {
      faults.push({
        field: `milestones.${index}.level`,
        code: 'end_on_job',
        message: `${eventType} is a milestone of the job, not of its components.`,
      });
    }
  }
  return faults;
}

function repeatFaults(milestones: Milestones): Fault[] {
  const seen = new Set<string>();
  return milestones.flatMap(({ eventType, level }, index) => {
    const key = `${eventType} ${level}`;
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const message = `${eventType} stands twice on ${levelName(level)} level. An event type may stand once per level in a template.`;
    return [{ field: `milestones.${index}.eventType`, code: 'event_type_twice', message }];
  });
}

function isAmount(amount: number): boolean {
  return Number.isInteger(amount) && amount >= 0 && amount <= largestAmount;
}

/** What is wrong with the numbers of milestones: weights, amounts, a warning without a condition. */
export function numberFaults(milestones: Milestones): Fault[] {
  return milestones.flatMap(({ eventType, weight, warning, exception }, index) => {
    const faults: Fault[] = [];
    const add = (part: string, code: string, message: string) =>
      faults.push({ field: `milestones.${index}.${part}`, code, message });
    if (!Number.isFinite(weight) || weight < 0 || weight > largestWeight) {
      add('weight', 'weight', `The weight of ${eventType} must be a number from 0 to ${largestWeight}.`);
    }
    if (warning !== null && !isAmount(warning.amount)) {
      add('warning', 'amount', `The warning time of ${eventType} must be a whole number from 0 to ${largestAmount}.`);
    }
    if (exception !== null && !isAmount(exception.amount)) {
      add(
        'exception',
        'amount',
        `The exception time of ${eventType} must be a whole number from 0 to ${largestAmount}.`,
      );
    }
    if (warning !== null && exception === null) {
      add('warning', 'warning_alone', `${eventType} has a warning time but no exception condition to warn of.`);
    }
    return faults;
  });
}

/**
 * The place in the list of the milestone a condition counts from: for a component milestone that of the same component, else the
 * job's; for a job milestone the job's. -1 when there is none.
 */
function baseIndex(milestones: Milestones, level: MilestoneLevel, condition: ExceptionCondition): number {
  const find = (on: MilestoneLevel) =>
    milestones.findIndex((one) => one.eventType === condition.baseType && one.level === on);
  const own = find(level);
  return own >= 0 || level === 'job' ? own : find('job');
}

/** Does the milestone that a condition counts from stand in the list, where the condition looks for it? */
export function resolvesBase(
  milestones: Milestones,
  { level, exception }: Pick<TemplateMilestone, 'level' | 'exception'>,
): boolean {
  return exception === null || exception.base !== 'milestone' || baseIndex(milestones, level, exception) >= 0;
}

function baseFaults(milestones: Milestones): Fault[] {
  return milestones.flatMap(({ eventType, level, exception }, index) => {
    if (exception === null || resolvesBase(milestones, { level, exception })) return [];
    const onComponent = milestones.some((one) => one.eventType === exception.baseType);
    const message = onComponent
      ? `The exception of ${eventType} counts from ${exception.baseType}, which stands on components; a milestone of the job can count only from one of the job.`
      : `The exception of ${eventType} counts from ${exception.baseType ?? 'no milestone'}, which is not in this template.`;
    return [{ field: `milestones.${index}.exception`, code: onComponent ? 'base_level' : 'base_missing', message }];
  });
}

/** Conditions that count from one another in a circle: the place of one of them, and the event types along it, back to the first. */
export function circlesIn(milestones: Milestones): { at: number; path: string[] }[] {
  const next = milestones.map(({ level, exception }) =>
    exception?.base === 'milestone' ? baseIndex(milestones, level, exception) : -1,
  );
  const done = new Set<number>();
  const circles: { at: number; path: string[] }[] = [];
  for (const start of milestones.keys()) {
    const path: number[] = [];
    let at = start;
    while (at >= 0 && !done.has(at) && !path.includes(at)) {
      path.push(at);
      at = next[at] ?? -1;
    }
    if (at >= 0 && path.includes(at)) {
      const along = [...path.slice(path.indexOf(at)), at];
      circles.push({ at, path: along.map((place) => milestones[place]?.eventType ?? '') });
    }
    for (const place of path) done.add(place);
  }
  return circles;
}

function circleFaults(milestones: Milestones): Fault[] {
  return circlesIn(milestones).map(({ at, path }) => {
    const message = `These exceptions count from one another in a circle: ${path.join(' -> ')}. Let one of them count from something else.`;
    return { field: `milestones.${at}.exception`, code: 'exception_circle', message };
  });
}

/** What is wrong with a template's milestones, in their order (DOMAIN 3 and 5); none when it can be saved. */
export function milestoneFaults(milestones: Milestones): Fault[] {
  return [endFaults, repeatFaults, numberFaults, baseFaults, circleFaults].flatMap((check) => check(milestones));
}

/** Does the profile's job type exist in its direction? The shape is checked by `shapeOf`. */
export function profileFaults(profile: Profile): Fault[] {
  const types: readonly string[] = jobTypesByDirection[profile.direction];
  if (profile.jobType === null || types.includes(profile.jobType)) return [];
  const message = `The job type "${profile.jobType.replaceAll('_', ' ')}" does not exist for ${profile.direction}. Choose one of: ${types.join(', ').replaceAll('_', ' ')}.`;
  return [{ field: 'jobType', code: 'job_type_direction', message }];
}
