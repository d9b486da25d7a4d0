import { describe, expect, test } from 'vitest';
import type { Milestone } from './api/types.ts';
import { arrivalOf } from './rules-answer.ts';
import { countMilestones, lastDone, nextMilestone } from './rules-next.ts';
import { trackSteps } from './rules-track.ts';

function milestone(eventType: string, sequence: number, part: Partial<Milestone> = {}): Milestone {
  return {
    id: `${eventType}${part.componentId ?? ''}`,
    componentId: null,
    sequence,
    level: part.componentId ? 'component' : 'job',
    eventType,
    name: eventType,
    customerLabel: eventType,
    internal: false,
    category: null,
    weight: 1,
    waitsForAll: false,
    state: 'pending',
    occurredAt: null,
    occurredPrecision: null,
    occurredDay: null,
    estimatedDay: null,
    reason: null,
    condition: null,
    exceptionAt: null,
    atRiskAt: null,
    exception: 'none',
    shared: null,
    abilities: { complete: true, undo: false, notApplicable: true, estimate: true, share: false },
    ...part,
  };
}
const done = (day: string): Partial<Milestone> => ({
  state: 'completed',
  occurredAt: `${day}T12:00:00Z`,
  occurredPrecision: 'day',
  occurredDay: day,
});

const first = { id: 'a', position: 2 };
const second = { id: 'b', position: 1 };
const components = [first, second] as Parameters<typeof nextMilestone>[0]['components'];
const milestones = [
  milestone('JCOM', 5),
  milestone('JOBA', 1, done('2026-03-01')),
  milestone('CUT', 3, { componentId: 'a', exception: 'in_exception', exceptionAt: '2026-03-04T22:59:59Z' }),
  milestone('CUT', 3, { componentId: 'b', ...done('2026-03-05') }),
  milestone('PLAN', 2, done('2026-03-02')),
  milestone('PACK', 4, { state: 'not_applicable', reason: 'sent loose' }),
];

describe('the answer', () => {
  test('next is the pending one lowest in sequence, without JOBA and JCOM', () => {
    expect(nextMilestone({ milestones, components })?.id).toBe('CUTa');
    const open = milestones.map((one) => (one.eventType === 'CUT' ? { ...one, state: 'pending' as const } : one));
    expect(nextMilestone({ milestones: open, components })?.id).toBe('CUTb');
  });

  test('done is the latest that happened; JOBA where nothing else is', () => {
    expect(lastDone({ milestones })?.id).toBe('CUTb');
    expect(lastDone({ milestones: milestones.slice(0, 2) })?.id).toBe('JOBA');
    expect(countMilestones(milestones)).toEqual({ done: 2, all: 3 });
  });

  test('when: delivered, else the ETA that lies ahead, else the due date', () => {
    const job = { state: 'open' as const, deliveredDate: null, actualArrival: null, eta: null, dueDate: '2026-03-10' };
    expect(arrivalOf({ ...job, deliveredDate: '2026-03-12' }, '2026-03-20')).toEqual({
      kind: 'delivered',
      day: '2026-03-12',
      against: { due: '2026-03-10', days: 2 },
    });
    expect(arrivalOf({ ...job, eta: '2026-03-11' }, '2026-03-08')).toMatchObject({
      by: 'eta',
      inDays: 3,
      against: { days: 1 },
    });
    expect(arrivalOf({ ...job, eta: '2026-03-01' }, '2026-03-13')).toMatchObject({ by: 'due', inDays: -3 });
    expect(arrivalOf({ ...job, dueDate: null }, '2026-03-13')).toEqual({ kind: 'unknown' });
    expect(arrivalOf({ ...job, state: 'cancelled' }, '2026-03-13')).toEqual({ kind: 'cancelled' });
  });
});

test('the track joins what each component has for itself, and marks the first open step', () => {
  const steps = trackSteps(milestones);
  expect(
    steps.map(({ name, state, alarm, plan, fact, done: count, of }) => [name, state, alarm, plan, fact, count, of]),
  ).toEqual([
    ['JOBA', 'done', undefined, undefined, '2026-03-01', 1, 1],
    ['PLAN', 'done', undefined, undefined, '2026-03-02', 1, 1],
    ['CUT', 'current', 'late', '2026-03-04T22:59:59Z', undefined, 1, 2],
    ['PACK', 'skipped', undefined, undefined, undefined, 0, 0],
    ['JCOM', 'pending', undefined, undefined, undefined, 0, 1],
  ]);
});
