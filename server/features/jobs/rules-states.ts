import { conflict } from '#server/errors.ts';
import type { JobState } from '#shared/vocabulary.ts';

/** What can be done to a job, as far as its state decides it. */
export const jobActions = [
  'hold',
  'resume',
  'cancel',
  'complete',
  'reopen',
  'archive',
  'edit',
  'record_event',
  'complete_milestone',
  'undo_milestone',
  'not_applicable',
  'estimate',
  'add_component',
  'reallocate',
] as const;
export type JobAction = (typeof jobActions)[number];

/** Where an action leads: another state, or `same`. An action that is not named is refused. */
type Outcome = JobState | 'same';

const work = {
  edit: 'same',
  record_event: 'same',
  complete_milestone: 'same',
  undo_milestone: 'same',
  not_applicable: 'same',
  estimate: 'same',
  add_component: 'same',
  reallocate: 'same',
} as const satisfies Partial<Record<JobAction, Outcome>>;

/** The state table (DOMAIN 2). Undoing a milestone of a completed job undoes JCOM, adding a component to one reopens it after asking. */
const table: Record<JobState, Partial<Record<JobAction, Outcome>>> = {
  open: { ...work, hold: 'on_hold', cancel: 'cancelled', complete: 'completed' },
  on_hold: { ...work, resume: 'open', cancel: 'cancelled' },
  completed: {
    edit: 'same',
    record_event: 'same',
    undo_milestone: 'open',
    add_component: 'open',
    reopen: 'open',
    archive: 'archived',
  },
  cancelled: { edit: 'same', reopen: 'open', archive: 'archived' },
  archived: {},
};

const actionWords: Record<JobAction, string> = {
  hold: 'be put on hold',
  resume: 'be resumed',
  cancel: 'be cancelled',
  complete: 'be completed',
  reopen: 'be reopened',
  archive: 'be archived',
  edit: 'be edited',
  record_event: 'take events',
  complete_milestone: 'have milestones completed',
  undo_milestone: 'have milestones undone',
  not_applicable: 'have milestones set to not applicable',
  estimate: 'have estimates changed',
  add_component: 'get another component',
  reallocate: 'be re-allocated',
};

const stateWords: Record<JobState, string> = {
  open: 'is open',
  on_hold: 'is on hold',
  completed: 'is completed',
  cancelled: 'is cancelled',
  archived: 'is archived',
};

function advice(state: JobState, action: JobAction): string {
  if (state === 'archived') return 'Archived jobs can only be read.';
  if (state === 'on_hold') return action === 'complete' ? 'Resume it first.' : 'It can be resumed or cancelled.';
  if (state === 'open')
    return action === 'archive' ? 'Complete or cancel it first.' : 'It is not on hold, completed or cancelled.';
  return action === 'archive' || action === 'reopen' ? '' : 'Reopen it first.';
}

/** The actions the state allows, for the abilities sent with each job. */
export function allowedActions(state: JobState): JobAction[] {
  return jobActions.filter((action) => table[state][action] !== undefined);
}

export function isAllowed(state: JobState, action: JobAction): boolean {
  return table[state][action] !== undefined;
}

/** The state after the action; throws `job_state` (conflict) with a sentence when the state does not allow it. */
export function stateAfter(state: JobState, action: JobAction): JobState {
  const outcome = table[state][action];
  if (outcome === undefined) {
    throw conflict(
      'job_state',
      `This job ${stateWords[state]} and cannot ${actionWords[action]}. ${advice(state, action)}`.trim(),
    );
  }
  return outcome === 'same' ? state : outcome;
}

/** Does the action reopen a completed job, so that the user is asked first? */
export function reopensAfterAsking(state: JobState, action: JobAction): boolean {
  return state === 'completed' && action === 'add_component';
}

/** Is the job open in the sense of exceptions, worklists and open lists: neither completed, cancelled nor archived? */
export function isOpenState(state: JobState): boolean {
  return state === 'open' || state === 'on_hold';
}
