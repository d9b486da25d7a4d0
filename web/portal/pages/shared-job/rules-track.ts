import type { TrackStep } from '../../../ui/status/track.tsx';
import type { SharedJob } from './queries.ts';

type Milestone = SharedJob['milestones'][number];

/** Days of the job in the order in which they come, without those that are not known. */
export const dayFields = [
  'dueDate',
  'promisedDate',
  'etd',
  'actualDeparture',
  'eta',
  'actualArrival',
  'deliveredDate',
] as const;

/** Milestones as steps of a track: the first pending one is the current one while the job goes on. */
export function toSteps(milestones: readonly Milestone[], state: SharedJob['state']): TrackStep[] {
  const goesOn = state === 'open' || state === 'on_hold';
  const current = goesOn ? milestones.findIndex((one) => one.state === 'pending') : -1;
  return milestones.map((one, index) => ({
    id: String(index),
    name: one.label,
    state:
      one.state === 'completed'
        ? 'done'
        : one.state === 'not_applicable'
          ? 'skipped'
          : index === current
            ? 'current'
            : 'pending',
    plan: one.estimatedDay,
    fact: one.occurredDay,
  }));
}
