import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database } from '#server/database/database.ts';
import { AppError, invalid } from '#server/errors.ts';
import { lineChanger } from '#server/features/worklist/change-lines.ts';
import type { ActionsAnswer, LineActions } from '#server/features/worklist/contract-actions.ts';
import { selectMilestoneNames } from '#server/features/worklist/queries-take.ts';
import type { WorklistService } from '#server/features/worklist/service.ts';
import { lineGone, lineTaken } from '#server/features/worklist/take-lines.ts';

export type WorklistActions = ReturnType<typeof worklistActions>;
type Named = Awaited<ReturnType<typeof selectMilestoneNames>>[number];
type Line = LineActions['lines'][number];
type Work = (line: Line, named: Named) => Promise<unknown>;

/** What a request must say for its action, before any line is touched. */
function checkComplete(input: LineActions): void {
  const needsReason = input.action === 'not_applicable' || input.action === 'hold';
  if (needsReason && (input.reason ?? '').trim() === '')
    throw invalid('reason', 'reason_required', 'Give a reason. It is for staff only.');
  if (input.action === 'note' && (input.note ?? '').trim() === '')
    throw invalid('note', 'note_required', 'Write the note. It is for staff only.');
  if (input.action === 'estimate' && input.estimatedDay === undefined)
    throw invalid('estimatedDay', 'day_required', 'Give the estimated day, or null to take the estimate away.');
}

/**
 * One action on many lines of the worklist, each in a transaction of its own: what can be done is done, and the answer says of each
 * line what happened.
 */
export function worklistActions({ db, clock, worklist }: { db: Database; clock: Clock; worklist: WorklistService }) {
  const workOf = (actor: OfficeActor, input: LineActions): Work => {
    if (input.action === 'take') return ({ id }) => worklist.take(actor, id, {});
    if (input.action === 'release') return ({ id }) => worklist.release(actor, id, {});
    const change = lineChanger(input, clock.now());
    const perJob = input.action === 'hold' || input.action === 'resume';
    const done = new Set<string>();
    return async (line, named) => {
      if (actor.id !== named.taken_by && named.taken_by !== null) throw lineTaken(named);
      // A hold is of the job: its other lines are held with the first.
      if (perJob && done.has(line.jobId)) return;
      await db.withActor(actor, (tx) => change(tx, actor, line));
      done.add(line.jobId);
    };
  };

  return {
    async run(actor: OfficeActor, input: LineActions): Promise<ActionsAnswer> {
      const perJob = input.action === 'hold' || input.action === 'resume';
      requirePermission(actor, perJob ? 'jobs:write' : 'jobs:milestones');
      checkComplete(input);
      const work = workOf(actor, input);
      const ids = input.lines.map((line) => line.id);
      const known = new Map(
        (await db.withActor(actor, (tx) => selectMilestoneNames(tx, ids))).map((one) => [one.id, one]),
      );
      const results: ActionsAnswer['results'] = [];
      for (const line of input.lines) results.push(await tried(line, known.get(line.id), work));
      const done = results.filter((one) => one.ok).length;
      return { done, failed: results.length - done, results };
    },
  };
}

async function tried(line: Line, named: Named | undefined, work: Work): Promise<ActionsAnswer['results'][number]> {
  const about = { id: line.id, jobId: line.jobId, jobCode: named?.job_code ?? '', name: named?.name ?? '' };
  try {
    if (named === undefined || named.job_id !== line.jobId) throw lineGone();
    await work(line, named);
    return { ...about, ok: true, code: null, message: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ...about, ok: false, code: error.code, message: error.message };
  }
}
