import { isEndMilestone, jobCompleted, type MilestoneDefinition } from '#server/features/milestones/rules-milestone.ts';
import type { Direction, MilestoneState } from '#shared/vocabulary.ts';

/** A milestone added for one customer, after the named event type. */
export type CustomerMilestone = { direction: Direction; after: string; definition: MilestoneDefinition };

/** An event type that one customer's jobs of a direction do not get. */
export type Exemption = { direction: Direction; eventType: string };

/** A milestone to create; `sequence` counts from 1 and is shared by the same milestone of all components. */
export type PlannedMilestone = MilestoneDefinition & { componentId: string | null; sequence: number };

export type AllocationInput = {
  direction: Direction;
  /** Does tracking apply? Where it does not, only JOBA and JCOM are allocated. */
  tracked: boolean;
  /** The milestones of the template that fits, in order; null when none fits. */
  template: readonly MilestoneDefinition[] | null;
  customerMilestones: readonly CustomerMilestone[];
  exemptions: readonly Exemption[];
  /** JOBA and JCOM, for jobs without a template. */
  ends: { jobAdded: MilestoneDefinition; jobCompleted: MilestoneDefinition };
};

function keyOf(milestone: { eventType: string; level: string }): string {
  return `${milestone.level} ${milestone.eventType}`;
}

/** Where a milestone to be placed after another goes: behind that one and what was already placed there; before JCOM where it is missing. */
function placeAfter(
  plan: readonly MilestoneDefinition[],
  after: string,
  level: string,
  placed: ReadonlyMap<string, string>,
): number {
  const same = plan.findIndex((one) => one.eventType === after && one.level === level);
  const anchor = same >= 0 ? same : plan.findIndex((one) => one.eventType === after);
  const end = plan.findIndex((one) => one.eventType === jobCompleted);
  if (anchor < 0 || anchor >= end) return end;
  let at = anchor + 1;
  for (let next = plan[at]; at < end && next !== undefined && placed.get(keyOf(next)) === after; next = plan[at])
    at += 1;
  return at;
}

function addCustomerMilestones(plan: MilestoneDefinition[], extra: readonly CustomerMilestone[]): void {
  const placed = new Map<string, string>();
  const insert = ({ after, definition }: CustomerMilestone) => {
    // An event type stands once per level: the template's own wins.
    if (isEndMilestone(definition) || plan.some((one) => keyOf(one) === keyOf(definition))) return;
    plan.splice(placeAfter(plan, after, definition.level, placed), 0, definition);
    placed.set(keyOf(definition), after);
  };
  let waiting = [...extra];
  for (let before = -1; before !== waiting.length; ) {
    // One may stand after another that is added too, whatever their order in the list.
    before = waiting.length;
    const ready = waiting.filter((one) => plan.some((known) => known.eventType === one.after));
    waiting = waiting.filter((one) => !ready.includes(one));
    for (const one of ready) insert(one);
  }
  for (const one of waiting) insert(one);
}

/** The ordered milestones of a job of this customer, each once, before they are spread over components. */
function planOf(input: AllocationInput): MilestoneDefinition[] {
  if (!input.tracked || input.template === null) return [input.ends.jobAdded, input.ends.jobCompleted];
  const exempt = new Set(
    input.exemptions.filter((one) => one.direction === input.direction).map((one) => one.eventType),
  );
  const plan = input.template.filter((one) => isEndMilestone(one) || !exempt.has(one.eventType));
  addCustomerMilestones(
    plan,
    input.customerMilestones.filter((one) => one.direction === input.direction),
  );
  return plan;
}

function definitionOf(definition: MilestoneDefinition): MilestoneDefinition {
  const { eventType, name, customerLabel, internal, level, categoryId, weight, waitsForAll, warning, exception } =
    definition;
  return { eventType, name, customerLabel, internal, level, categoryId, weight, waitsForAll, warning, exception };
}

function spread(plan: readonly MilestoneDefinition[], componentIds: readonly string[]): PlannedMilestone[] {
  return plan.flatMap((definition, index) => {
    const owners: (string | null)[] = definition.level === 'job' ? [null] : [...componentIds];
    return owners.map((componentId) => ({ ...definitionOf(definition), componentId, sequence: index + 1 }));
  });
}

/**
 * The milestones of a new job: the template's, less the customer's exemptions, with the customer's own added; component milestones
 * once for each component. Untracked, or without a template that fits: JOBA and JCOM only (DOMAIN 3). Each carries copies of
 * what the template says, so that later edits of it reach the job only by re-allocation.
 */
export function allocate(input: AllocationInput, componentIds: readonly string[]): PlannedMilestone[] {
  return spread(planOf(input), componentIds);
}

/** The milestones that one added component brings. */
export function allocateComponent(input: AllocationInput, componentId: string): PlannedMilestone[] {
  return allocate(input, [componentId]).filter((one) => one.componentId === componentId);
}

/** A milestone already allocated, as far as re-allocation looks at it. */
export type Allocated = {
  id: string;
  eventType: string;
  componentId: string | null;
  sequence: number;
  state: MilestoneState;
};

export type Reallocation = {
  /** Stays; `definition` is what it becomes, null where it stays as it was but for its place (completed). */
  keep: { id: string; sequence: number; definition: MilestoneDefinition | null }[];
  add: PlannedMilestone[];
  remove: string[];
};

function placeKey(milestone: { eventType: string; componentId: string | null }): string {
  return `${milestone.componentId === null ? 'job' : 'component'} ${milestone.eventType}`;
}

/** The order of all that will stand: the wanted ones, and each completed one that is no longer wanted behind its former predecessor. */
function mergedOrder(existing: readonly Allocated[], wanted: readonly PlannedMilestone[]): Map<string, number> {
  const order = [...new Set(wanted.toSorted((a, b) => a.sequence - b.sequence).map(placeKey))];
  const former = [...new Set(existing.toSorted((a, b) => a.sequence - b.sequence).map(placeKey))];
  const stays = new Set(existing.filter((one) => one.state === 'completed').map(placeKey));
  for (const [index, key] of former.entries()) {
    if (order.includes(key) || !stays.has(key)) continue;
    const predecessor = former.slice(0, index).findLast((one) => order.includes(one));
    const last = order.indexOf(`job ${jobCompleted}`);
    const at = predecessor === undefined ? 0 : order.indexOf(predecessor) + 1;
    order.splice(last < 0 ? at : Math.min(at, last), 0, key);
  }
  return new Map(order.map((key, index) => [key, index + 1]));
}

/** What re-allocation does to a job (DOMAIN 3): completed milestones stay whatever the template now says; the rest follows it. */
export function reallocate(existing: readonly Allocated[], wanted: readonly PlannedMilestone[]): Reallocation {
  const order = mergedOrder(existing, wanted);
  const sequenceOf = (one: { eventType: string; componentId: string | null }) => order.get(placeKey(one)) ?? 0;
  const exact = (one: { eventType: string; componentId: string | null }) => `${one.componentId ?? ''} ${one.eventType}`;
  const wantedByKey = new Map(wanted.map((one) => [exact(one), one]));
  const result: Reallocation = { keep: [], add: [], remove: [] };
  for (const one of existing) {
    const match = wantedByKey.get(exact(one));
    wantedByKey.delete(exact(one));
    if (match === undefined && one.state !== 'completed') result.remove.push(one.id);
    else {
      const definition = match === undefined || one.state === 'completed' ? null : definitionOf(match);
      result.keep.push({ id: one.id, sequence: sequenceOf(one), definition });
    }
  }
  result.add = [...wantedByKey.values()].map((one) => ({ ...one, sequence: sequenceOf(one) }));
  return result;
}
