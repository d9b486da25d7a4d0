import { expect, test } from 'vitest';
import type { JobDetail, Milestone } from '../../types.ts';
import { lastDone, nextStep, toSteps, whenHere } from './rules-answer.ts';

const milestone = (label: string, more: Partial<Milestone> = {}): Milestone => ({
  id: label,
  label,
  state: more.occurredDay ? 'completed' : 'pending',
  estimatedDay: null,
  occurredDay: null,
  ...more,
});
const job = (more: Partial<JobDetail>) =>
  ({ state: 'open', milestones: [], components: [], ...more }) as unknown as JobDetail;
const component = (code: string, milestones: Milestone[]) =>
  ({ code, milestones }) as unknown as JobDetail['components'][number];

test('done is the latest by day, next the first still to do', () => {
  const one = job({
    milestones: [
      milestone('Registered', { occurredDay: '2026-03-01' }),
      milestone('Booked', { state: 'not_applicable' }),
      milestone('Departed', { occurredDay: '2026-03-04' }),
      milestone('Arrived', { estimatedDay: '2026-03-12' }),
      milestone('Completed'),
    ],
  });
  expect(lastDone(one)).toEqual({ label: 'Departed', day: '2026-03-04', component: null });
  expect(nextStep(one)).toEqual({ label: 'Arrived', day: '2026-03-12', component: null });
  expect(toSteps(one.milestones, true).map((step) => step.state)).toEqual([
    'done',
    'skipped',
    'done',
    'current',
    'pending',
  ]);
  expect(toSteps(one.milestones, false).map((step) => step.state)).toEqual([
    'done',
    'skipped',
    'done',
    'pending',
    'pending',
  ]);
});

test('where the work is on components, theirs come before the end of the job', () => {
  const one = job({
    milestones: [milestone('Registered', { occurredDay: '2026-03-01' }), milestone('Completed')],
    components: [component('P-1', [milestone('Cut', { occurredDay: '2026-03-02' }), milestone('Milled')])],
  });
  expect(lastDone(one)).toEqual({ label: 'Cut', day: '2026-03-02', component: 'P-1' });
  expect(nextStep(one)).toEqual({ label: 'Milled', day: null, component: 'P-1' });
});

test('nothing is next when the job is over', () => {
  expect(nextStep(job({ state: 'cancelled', milestones: [milestone('Booked')] }))).toBeNull();
  expect(lastDone(job({}))).toBeNull();
});

test('when: the fact before the expectation, the expectation before the promise', () => {
  const dates = { deliveredDate: null, eta: '2026-03-12', promisedDate: '2026-03-11', dueDate: '2026-03-10' };
  expect(whenHere({ ...dates, deliveredDate: '2026-03-09' }).kind).toBe('delivered');
  expect(whenHere(dates)).toEqual({ kind: 'eta', day: '2026-03-12' });
  expect(whenHere({ ...dates, eta: null }).kind).toBe('promised');
  expect(whenHere({ ...dates, eta: null, promisedDate: null }).kind).toBe('dueDate');
  expect(whenHere({ deliveredDate: null, eta: null, promisedDate: null, dueDate: null })).toEqual({
    kind: 'noDate',
    day: null,
  });
});
