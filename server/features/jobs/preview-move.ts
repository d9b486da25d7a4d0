import type { Tx } from '#server/database/database.ts';
import { type Draft, draftOf, type Job, type JobAggregate } from '#server/features/jobs/aggregate.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import type { MovePreview } from '#server/features/jobs/contract-move.ts';
import { jobContext, loadSetup } from '#server/features/jobs/load-setup.ts';
import { branchesOf, loadMoving } from '#server/features/jobs/move-job.ts';
import { countFiles, countLeft, selectNames } from '#server/features/jobs/queries-move.ts';
import { reallocateJob } from '#server/features/jobs/reallocate-job.ts';
import { reallocationView } from '#server/features/jobs/reallocation-view.ts';
import { settleMoved } from '#server/features/jobs/rules-move.ts';
import { isAllowed } from '#server/features/jobs/rules-states.ts';

const shown = ({ id, code, name }: CustomerSetup) => ({ id, code, name });

/** The job as it will be, worked out on a copy. */
function afterMove(stored: JobAggregate, ctx: JobContext, from: CustomerSetup, to: CustomerSetup): Draft {
  const draft = draftOf(stored);
  draft.job.customerId = to.id;
  settleMoved(draft, ctx, { from, to, branches: { from: null, to: null }, reason: '' });
  return draft;
}

/** Milestones stay as they are allocated; what allocating them again would do is offered apart. Null: nothing, or not allowed. */
function reallocationOf(draft: Draft, ctx: JobContext, to: CustomerSetup): MovePreview['reallocation'] {
  if (!isAllowed(draft.job.state, 'reallocate')) return null;
  const effect = reallocateJob(draft, ctx, to);
  const isSame = effect.added.length + effect.removed.length + effect.changed.length === 0;
  return isSame ? null : reallocationView(effect, ctx);
}

/** What moving the job to that customer would do; writes nothing. Errors: as the move itself refuses. */
export async function previewMove(tx: Tx, id: string, customerId: string, now: Date): Promise<MovePreview> {
  const setup = await loadSetup(tx, { templates: true });
  const moving = await loadMoving(tx, setup, id, customerId);
  const { stored, from, to, customers } = moving;
  const ctx = jobContext(setup, customers, now);
  const { job } = stored;
  const branches = await branchesOf(tx, moving, null);
  const draft = afterMove(stored, ctx, from, to);
  const after: Job = { ...draft.job };
  const ids = (values: readonly (string | null)[]) => values.filter((one) => one !== null);
  const names = await selectNames(
    tx,
    ids([job.customerGroupId, job.transportGroupId, after.customerGroupId, after.transportGroupId]),
    ids([job.serviceOperatorId, after.serviceOperatorId]),
  );
  const change = (key: 'serviceOperatorId' | 'customerGroupId' | 'transportGroupId') => ({
    from: names.get(job[key] ?? '') ?? null,
    to: names.get(after[key] ?? '') ?? null,
  });
  return {
    from: shown(from),
    to: shown(to),
    customerBranch: { from: branches.from, to: branches.to },
    serviceOperator: change('serviceOperatorId'),
    customerGroup: change('customerGroupId'),
    transportGroup: change('transportGroupId'),
    moves: {
      components: stored.components.length,
      references: stored.references.length,
      milestones: stored.milestones.length,
      events: stored.past.length,
      files: await countFiles(tx, from.id, id),
    },
    sharedExceptions: job.sharedExceptions.length,
    stays: await countLeft(tx, from.id, id),
    note: job.note !== '',
    reallocation: reallocationOf(draft, ctx, to),
  };
}
