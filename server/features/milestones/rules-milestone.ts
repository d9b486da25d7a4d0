import type { ExceptionCondition, Span } from '#server/features/exceptions/rules-condition.ts';
import type { Moment } from '#server/time/moment.ts';
import type { MilestoneLevel, MilestoneState } from '#shared/vocabulary.ts';

/** The event types of the two milestones every job has: job added comes first, job completed last (DOMAIN 3). */
export const jobAdded = 'JOBA';
export const jobCompleted = 'JCOM';

/** What a milestone is, wherever it stands: in a template, added for a customer, allocated. Texts are copies of the event type's. */
export type MilestoneDefinition = {
  eventType: string;
  name: string;
  customerLabel: string;
  internal: boolean;
  level: MilestoneLevel;
  categoryId: string | null;
  weight: number;
  waitsForAll: boolean;
  warning: Span | null;
  exception: ExceptionCondition | null;
};

/** A milestone of a job or (with a component) of one of its components, as far as the rules look at it. */
export type Milestone = {
  id: string;
  eventType: string;
  name: string;
  customerLabel: string;
  internal: boolean;
  componentId: string | null;
  sequence: number;
  weight: number;
  waitsForAll: boolean;
  state: MilestoneState;
  /** When it was completed; null otherwise. */
  occurred: Moment | null;
};

/** JOBA or JCOM: always there, never exempted, in no progress and no worklist. */
export function isEndMilestone(milestone: { eventType: string }): boolean {
  return milestone.eventType === jobAdded || milestone.eventType === jobCompleted;
}

/** All but JOBA and JCOM, the components' included. */
export function workMilestones<T extends { eventType: string }>(milestones: readonly T[]): T[] {
  return milestones.filter((milestone) => !isEndMilestone(milestone));
}
