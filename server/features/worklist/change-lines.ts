import type { StaffActor } from '#server/access/actors.ts';
import type { Tx } from '#server/database/database.ts';
import { conflict } from '#server/errors.ts';
import type { Draft, JobMilestone } from '#server/features/jobs/aggregate.ts';
import { type Change, changeJob } from '#server/features/jobs/change-job.ts';
import * as milestones from '#server/features/jobs/change-milestone.ts';
import { holdJob, resumeJob } from '#server/features/jobs/change-state.ts';
import { momentGiven } from '#server/features/jobs/moment-input.ts';
import type { LineActions } from '#server/features/worklist/contract-actions.ts';
import { lineGone } from '#server/features/worklist/take-lines.ts';
import type { MilestoneState } from '#shared/vocabulary.ts';

type Line = { id: string; jobId: string };
type Command = (change: Change, line: Line) => void;

const ended: Record<Exclude<MilestoneState, 'pending'>, string> = {
  completed: 'has been completed meanwhile',
  not_applicable: 'has been set to not applicable meanwhile',
};

/** The milestone, still pending. Errors: somebody was faster (line_done); what they entered stands. */
function pendingIn(draft: Draft, id: string): JobMilestone {
  const found = draft.milestones.find((one) => one.id === id);
  if (found === undefined) throw lineGone();
  if (found.state === 'pending') return found;
  throw conflict('line_done', `“${found.name}” of ${draft.job.jobCode} ${ended[found.state]}. Nothing was changed.`);
}

function endedIn(draft: Draft, id: string): JobMilestone {
  const found = draft.milestones.find((one) => one.id === id);
  if (found === undefined) throw lineGone();
  if (found.state !== 'pending') return found;
  throw conflict('line_pending', `“${found.name}” of ${draft.job.jobCode} is pending again already.`);
}

/** What an action does to one line, by the commands of jobs; the job's lock is held. */
function commandOf(input: LineActions, now: Date): Command {
  const note = input.note ?? '';
  const reason = input.reason ?? '';
  switch (input.action) {
    case 'complete': {
      const moment = momentGiven(input, now);
      return ({ draft, ctx }, { id }) =>
        milestones.completeMilestone(draft, ctx, pendingIn(draft, id), { moment, note });
    }
    case 'not_applicable':
      return ({ draft, ctx }, { id }) => milestones.makeNotApplicable(draft, ctx, pendingIn(draft, id), reason);
    case 'estimate': {
      const estimatedDay = input.estimatedDay ?? null;
      return ({ draft, ctx }, { id }) =>
        milestones.estimateMilestone(draft, ctx, pendingIn(draft, id), { estimatedDay, note });
    }
    case 'note':
      return ({ draft, ctx }, { id }) => milestones.noteMilestone(draft, ctx, pendingIn(draft, id), note.trim());
    case 'hold':
      return ({ draft, ctx }) => holdJob(draft, ctx, reason);
    case 'resume':
      return ({ draft, ctx }) => resumeJob(draft, ctx, note);
    case 'undo':
      return ({ draft, ctx }, { id }) => milestones.takeBackMilestone(draft, ctx, endedIn(draft, id), note);
    default:
      throw new Error(`${input.action} does not change a job.`);
  }
}

/** Carries out one action on one line in the caller's transaction. Errors: those of the command; the line is done or gone. */
export function lineChanger(input: LineActions, now: Date) {
  const command = commandOf(input, now);
  return (tx: Tx, actor: StaffActor | Parameters<typeof changeJob>[1], line: Line): Promise<void> =>
    changeJob(tx, actor, line.jobId, now, {}, (change) => command(change, line));
}
