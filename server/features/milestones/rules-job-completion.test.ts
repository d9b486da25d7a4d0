import { describe, expect, test } from 'vitest';
import {
  completeByHand,
  completeDelivered,
  completionMoment,
  reopenMilestones,
  shouldJobComplete,
  shouldJobReopen,
} from '#server/features/milestones/rules-job-completion.ts';
import type { Milestone } from '#server/features/milestones/rules-milestone.ts';
import type { Moment } from '#server/time/moment.ts';
import type { JobState, MilestoneState } from '#shared/vocabulary.ts';

const states: Record<string, MilestoneState> = { p: 'pending', c: 'completed', n: 'not_applicable' };
const when: Moment = { precision: 'day', day: '2024-05-06' };

/** "pcn" stands for JOBA, three milestones (pending, completed, not applicable), the last on a component, and a pending JCOM. */
function milestones(letters: string, jcom: MilestoneState = 'pending'): Milestone[] {
  const one = (id: string, state: MilestoneState, componentId: string | null = null): Milestone => ({
    id,
    eventType: id,
    name: id,
    customerLabel: '',
    internal: false,
    componentId,
    sequence: 1,
    weight: 1,
    waitsForAll: false,
    state,
    occurred: state === 'completed' ? when : null,
  });
  const work = [...letters].map((letter, index) =>
    one(`M${index}`, states[letter] ?? 'pending', index === letters.length - 1 ? 'A' : null),
  );
  return [one('JOBA', 'completed'), ...work, one('JCOM', jcom)];
}

const facts = (letters: string, more: object = {}) => ({
  state: 'open' as JobState,
  milestones: milestones(letters),
  deliveredDate: null as string | null,
  needsPerson: false,
  ...more,
});

describe('JCOM completes by itself', () => {
  // Every combination of up to three milestones, delivered or not.
  const combinations = [
    '',
    ...'pcn',
    ...[...'pcn'].flatMap((a) => [...'pcn'].flatMap((b) => [a + b, ...[...'pcn'].map((c) => a + b + c)])),
  ];
  test.each(combinations)('milestones "%s"', (letters) => {
    const onlyNotApplicable = !/[pc]/.test(letters);
    const allDone = /c/.test(letters) && !/p/.test(letters);
    expect(shouldJobComplete(facts(letters))).toBe(allDone);
    expect(shouldJobComplete(facts(letters, { deliveredDate: '2024-05-06' }))).toBe(allDone || onlyNotApplicable);
  });

  test('only while the job is open, not twice, and not after JCOM was reopened', () => {
    for (const state of ['on_hold', 'completed', 'cancelled', 'archived'] as const)
      expect(shouldJobComplete(facts('c', { state }))).toBe(false);
    expect(shouldJobComplete(facts('c', { milestones: milestones('c', 'completed') }))).toBe(false);
    expect(shouldJobComplete(facts('c', { needsPerson: true }))).toBe(false);
  });

  test('with the last milestone, else on the delivered day', () => {
    const list = milestones('ccn').map(
      (one, index): Milestone => (index === 1 ? { ...one, occurred: { precision: 'day', day: '2024-05-09' } } : one),
    );
    expect(completionMoment(list, '2024-05-01', 'UTC')).toEqual({ precision: 'day', day: '2024-05-09' });
    expect(completionMoment(milestones('n'), '2024-05-01', 'UTC')).toEqual({ precision: 'day', day: '2024-05-01' });
    expect(completionMoment(milestones(''), null, 'UTC')).toBeNull();
  });
});

describe('JCOM is undone', () => {
  const reopen = (letters: string, more: object = {}) =>
    shouldJobReopen({ ...facts(letters, { state: 'completed', ...more }), completedByPerson: false, ...more });
  test('when a milestone is reopened', () => {
    expect(reopen('cp')).toBe(true);
    expect(reopen('cp', { completedByPerson: true })).toBe(true);
    expect(reopen('cn')).toBe(false);
    expect(reopen('cp', { state: 'cancelled' })).toBe(false);
  });
  test('when it followed a delivered date that was taken back, unless a person completed the job', () => {
    expect(reopen('')).toBe(true);
    expect(reopen('n')).toBe(true);
    expect(reopen('', { deliveredDate: '2024-05-06' })).toBe(false);
    expect(reopen('', { completedByPerson: true })).toBe(false);
  });
});

test('by hand: pending milestones need a reason and become not applicable', () => {
  expect(completeByHand(milestones('cpp'), 'customer collected')).toEqual(['M1', 'M2']);
  expect(completeByHand(milestones('cn'), '')).toEqual([]);
  expect(() => completeByHand(milestones('cpp'), ' ')).toThrow('not applicable: M1, M2.');
});

test('imported history: what is pending on a delivered job becomes not applicable, and the job completes', () => {
  expect(completeDelivered(milestones('cpn'), '2024-05-06')).toEqual(['M1']);
  expect(completeDelivered(milestones('cpn'), null)).toEqual([]);
  for (const after of ['cnn', 'nnn', ''])
    expect(shouldJobComplete(facts(after, { deliveredDate: '2024-05-06' }))).toBe(true);
});

test('reopening names milestones, JCOM always among them', () => {
  const list = milestones('cpn', 'completed');
  expect(reopenMilestones(list, [])).toEqual(['JCOM']);
  expect(reopenMilestones(list, ['M0', 'M2', 'JCOM'])).toEqual(['M0', 'M2', 'JCOM']);
  expect(() => reopenMilestones(list, ['M1'])).toThrow(/pending already/);
  expect(() => reopenMilestones(list, ['JOBA'])).toThrow(/cannot be reopened/);
  expect(() => reopenMilestones(list, ['other job'])).toThrow(/not one of this job/);
  expect(reopenMilestones(milestones('cp'), [])).toEqual([]);
});
