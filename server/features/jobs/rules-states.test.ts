import { describe, expect, test } from 'vitest';
import { AppError } from '#server/errors.ts';
import {
  allowedActions,
  isAllowed,
  isOpenState,
  jobActions,
  reopensAfterAsking,
  stateAfter,
} from '#server/features/jobs/rules-states.ts';
import { type JobState, jobStates } from '#shared/vocabulary.ts';

/** The whole table, written out: "." refused, "=" stays, else the first letter of the state that follows. */
const expected: Record<JobState, string> = {
  //          hold resume cancel complete reopen archive edit event milestone undo n/a estimate component reallocate
  open: 'h . x c . . = = = = = = = =',
  on_hold: '. o x . . . = = = = = = = =',
  completed: '. . . . o a = = . o . . o .',
  cancelled: '. . . . o a = . . . . . . .',
  archived: '. . . . . . . . . . . . . .',
};
const next: Record<string, JobState> = { o: 'open', h: 'on_hold', c: 'completed', x: 'cancelled', a: 'archived' };

describe.each(jobStates)('%s', (state) => {
  const row = expected[state].split(' ');
  test.each(jobActions.map((action, index) => [action, row[index] ?? ''] as const))('%s: %s', (action, cell) => {
    expect(isAllowed(state, action)).toBe(cell !== '.');
    expect(allowedActions(state).includes(action)).toBe(cell !== '.');
    if (cell !== '.') {
      expect(stateAfter(state, action)).toBe(cell === '=' ? state : next[cell]);
      return;
    }
    try {
      stateAfter(state, action);
      expect.fail('the action was not refused');
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
      expect(error).toMatchObject({ kind: 'conflict', code: 'job_state' });
      expect((error as AppError).message).toMatch(/^This job is [a-z ]+ and cannot [a-z -]+\.( [A-Z].*\.)?$/);
    }
  });
});

test('the sentence says what to do', () => {
  expect(() => stateAfter('on_hold', 'complete')).toThrow(
    'This job is on hold and cannot be completed. Resume it first.',
  );
  expect(() => stateAfter('cancelled', 'complete_milestone')).toThrow(
    'This job is cancelled and cannot have milestones completed. Reopen it first.',
  );
  expect(() => stateAfter('archived', 'edit')).toThrow('Archived jobs can only be read.');
});

test('adding a component asks only where it reopens', () => {
  expect(jobStates.filter((state) => reopensAfterAsking(state, 'add_component'))).toEqual(['completed']);
  expect(reopensAfterAsking('completed', 'reopen')).toBe(false);
});

test('open lists hold open and held jobs', () => {
  expect(jobStates.filter(isOpenState)).toEqual(['open', 'on_hold']);
});
