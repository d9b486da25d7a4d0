import type { TrackStep } from '../../../ui/status/track.tsx';
import type { Milestone } from './api/types.ts';

/** A step of the track: one milestone of the job, or one that each component has for itself. */
export type JobStep = Omit<TrackStep, 'note'> & { done: number; of: number };

const momentOf = (milestone: Milestone) =>
  milestone.occurredPrecision === 'day' ? milestone.occurredDay : milestone.occurredAt;
const planOf = (milestone: Milestone) => milestone.estimatedDay ?? milestone.exceptionAt;
const sorted = (moments: (string | null)[]) => moments.filter((moment) => moment !== null).sort();

function alarmOf(milestones: readonly Milestone[]): TrackStep['alarm'] {
  const open = milestones.filter((milestone) => milestone.state === 'pending');
  if (open.some((milestone) => milestone.exception === 'in_exception')) return 'late';
  return open.some((milestone) => milestone.exception === 'at_risk') ? 'risk' : undefined;
}

function toStep(group: readonly Milestone[]): JobStep {
  const first = group[0]!;
  const done = group.filter((milestone) => milestone.state === 'completed');
  const pending = group.filter((milestone) => milestone.state === 'pending');
  const applicable = done.length + pending.length;
  const state = applicable === 0 ? 'skipped' : pending.length === 0 ? 'done' : 'pending';
  return {
    id: first.componentId === null ? first.id : `component:${first.eventType}`,
    name: first.name,
    state,
    alarm: alarmOf(group),
    plan: sorted((pending.length > 0 ? pending : done).map(planOf))[0],
    fact: state === 'done' ? sorted(done.map(momentOf)).at(-1) : undefined,
    done: done.length,
    of: applicable,
  };
}

/** The milestones as steps, in sequence; those of components joined by type. The first open one is the current step. */
export function trackSteps(milestones: readonly Milestone[]): JobStep[] {
  const groups = new Map<string, Milestone[]>();
  for (const milestone of [...milestones].sort((a, b) => a.sequence - b.sequence)) {
    const key = milestone.componentId === null ? milestone.id : `component:${milestone.eventType}`;
    const group = groups.get(key);
    if (group) group.push(milestone);
    else groups.set(key, [milestone]);
  }
  const steps = [...groups.values()].map(toStep);
  const current = steps.find((step) => step.state === 'pending');
  return steps.map((step) => (step === current ? { ...step, state: 'current' } : step));
}
