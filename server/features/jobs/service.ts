import { type OfficeActor, requirePermission } from '#server/access/actors.ts';
import type { Permission } from '#server/access/permissions.ts';
import type { Clock } from '#server/adapters/clock.ts';
import type { Database, Tx } from '#server/database/database.ts';
import { type IdempotencyKey, once } from '#server/database/idempotency.ts';
import { addJob, checkCodeFree, refuse } from '#server/features/jobs/add-job.ts';
import * as components from '#server/features/jobs/change-component.ts';
import { type Change, type ChangeOptions, changeJob } from '#server/features/jobs/change-job.ts';
import * as milestones from '#server/features/jobs/change-milestone.ts';
import * as states from '#server/features/jobs/change-state.ts';
import type * as contract from '#server/features/jobs/contract.ts';
import type { JobListQuery } from '#server/features/jobs/contract-list.ts';
import type { Reallocation } from '#server/features/jobs/contract-reallocation.ts';
import { changePromise, editJob } from '#server/features/jobs/edit-job.ts';
import { asStored } from '#server/features/jobs/field-faults.ts';
import { givenFields, wantedBy } from '#server/features/jobs/given-fields.ts';
import { listItem } from '#server/features/jobs/job-view.ts';
import { listJobs } from '#server/features/jobs/list-jobs.ts';
import { momentGiven } from '#server/features/jobs/moment-input.ts';
import { readComponents, readDetail, readEvents, readExplanation } from '#server/features/jobs/read-jobs.ts';
import { reallocateJob } from '#server/features/jobs/reallocate-job.ts';
import { reallocationView } from '#server/features/jobs/reallocation-view.ts';
import { checkComponent, checkRecordable, milestoneOf, recordEvent } from '#server/features/jobs/record-event.ts';
import { codeFaults } from '#server/features/jobs/rules-header.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { stateAfter } from '#server/features/jobs/rules-states.ts';
import { setLateness } from '#server/features/jobs/set-lateness.ts';
import { shareException, unshareException } from '#server/features/jobs/share-exception.ts';
import { undoableEvent, undoEvent } from '#server/features/jobs/undo.ts';

export { importBatch, planBatch } from '#server/features/jobs/import-batch.ts';
export {
  countUntracked,
  previewTemplate,
  previewUntracked,
  stepTemplate,
  stepUntracked,
} from '#server/features/jobs/reallocate-many.ts';
export { resettleStep } from '#server/features/jobs/resettle-jobs.ts';

export type JobService = ReturnType<typeof jobService>;
type ActionInput<Name extends contract.ActionName> = contract.ActionInputs[Name];

/** Jobs of the company for staff and API keys. Each change runs in one transaction and answers the job as it is then. */
export function jobService({ db, clock }: { db: Database; clock: Clock }) {
  const read = <T>(actor: OfficeActor, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> => {
    requirePermission(actor, 'jobs:read');
    return db.withActor(actor, (tx) => work(tx, clock.now()));
  };

  /** One command on one job; the answer is the job afterwards. */
  const command = async (
    actor: OfficeActor,
    permission: Permission,
    id: string,
    options: ChangeOptions,
    work: (change: Change, now: Date) => void,
  ): Promise<contract.JobDetail> => {
    requirePermission(actor, permission);
    const now = clock.now();
    return db.withActor(actor, async (tx) => {
      await changeJob(tx, actor, id, now, options, (change) => work(change, now));
      return readDetail(tx, actor, id, now);
    });
  };

  return {
    list: (actor: OfficeActor, query: JobListQuery) =>
      read(actor, async (tx, now) => {
        const { rows, nextCursor } = await listJobs(tx, query, now);
        return { items: rows.map((row) => listItem(row, now)), nextCursor };
      }),
    read: (actor: OfficeActor, id: string) => read(actor, (tx, now) => readDetail(tx, actor, id, now)),
    components: (actor: OfficeActor, id: string) => read(actor, (tx, now) => readComponents(tx, id, now)),
    events: (actor: OfficeActor, id: string, query: { limit?: number; cursor?: string }) =>
      read(actor, (tx) => readEvents(tx, id, query)),
    explain: (actor: OfficeActor, id: string) => read(actor, (tx) => readExplanation(tx, id)),

    /** Makes a job, once for each idempotency key. */
    async create(actor: OfficeActor, input: contract.JobInput, key: IdempotencyKey): Promise<contract.JobDetail> {
      requirePermission(actor, 'jobs:write');
      const now = clock.now();
      return db.withActor(actor, async (tx) => {
        const { id } = await once(tx, key, now, () => addJob(tx, actor, input, now));
        return readDetail(tx, actor, id, now);
      });
    },

    async edit(
      actor: OfficeActor,
      id: string,
      version: number,
      input: contract.JobChange,
    ): Promise<contract.JobDetail> {
      requirePermission(actor, 'jobs:write');
      const now = clock.now();
      const { jobCode, reason, ...given } = input;
      return db.withActor(actor, async (tx) => {
        if (jobCode !== undefined) {
          refuse(codeFaults('jobCode', jobCode));
          await checkCodeFree(tx, jobCode, id);
        }
        const wanted: ChangeOptions['wanted'] = (job) => wantedBy(given, job.customerId, job);
        await changeJob(tx, actor, id, now, { version, wanted }, ({ draft, ctx, lookups }) => {
          const { fields, faults } = givenFields(ctx, lookups, given, draft.job.customerId, draft.job);
          refuse(faults);
          const code = jobCode === undefined ? {} : { jobCode: jobCode.trim() };
          editJob(draft, ctx, { fields: { ...fields, ...code }, references: given.references, reason });
        });
        return readDetail(tx, actor, id, now);
      });
    },

    hold: (actor: OfficeActor, id: string, version: number, { reason }: ActionInput<'hold'>) =>
      command(actor, 'jobs:write', id, { version }, ({ draft, ctx }) => states.holdJob(draft, ctx, reason)),
    resume: (actor: OfficeActor, id: string, version: number, { note }: ActionInput<'resume'>) =>
      command(actor, 'jobs:write', id, { version }, ({ draft, ctx }) => states.resumeJob(draft, ctx, note ?? '')),
    cancel: (actor: OfficeActor, id: string, version: number, { reason }: ActionInput<'cancel'>) =>
      command(actor, 'jobs:write', id, { version }, ({ draft, ctx }) => states.cancelJob(draft, ctx, reason)),
    complete: (actor: OfficeActor, id: string, version: number, input: ActionInput<'complete'>) =>
      command(actor, 'jobs:write', id, { version }, ({ draft, ctx }) => states.completeJob(draft, ctx, input)),
    reopen: (actor: OfficeActor, id: string, version: number, { milestoneIds, reason }: ActionInput<'reopen'>) =>
      command(actor, 'jobs:write', id, { version }, ({ draft, ctx }) =>
        states.reopenJob(draft, ctx, { milestoneIds, reason: reason ?? '' }),
      ),
    archive: (actor: OfficeActor, id: string, version: number) =>
      command(actor, 'jobs:archive', id, { version }, ({ draft, ctx }) => states.archiveJob(draft, ctx)),

    changePromise: (actor: OfficeActor, id: string, version: number, input: contract.ChangePromise) =>
      command(actor, 'jobs:promise', id, { version }, ({ draft, ctx }) => changePromise(draft, ctx, input)),

    addComponent: (actor: OfficeActor, id: string, input: contract.ComponentInput) =>
      command(actor, 'jobs:write', id, { templates: true }, ({ draft, ctx, customer }) => {
        const { reopen = false, ...fields } = input;
        components.addComponent(draft, ctx, customer, quantitiesAsStored(fields), reopen);
      }),
    editComponent: (
      actor: OfficeActor,
      id: string,
      componentId: string,
      version: number,
      input: contract.ComponentChange,
    ) =>
      command(actor, 'jobs:write', id, {}, ({ draft, ctx }) => {
        const component = components.componentIn(draft, componentId);
        components.checkComponentVersion(component, version);
        components.editComponent(draft, ctx, component, quantitiesAsStored(input));
      }),
    removeComponent: (actor: OfficeActor, id: string, componentId: string, version: number) =>
      command(actor, 'jobs:write', id, {}, ({ draft, ctx }) => {
        const component = components.componentIn(draft, componentId);
        components.checkComponentVersion(component, version);
        components.removeComponent(draft, ctx, component);
      }),

    completeMilestone: (actor: OfficeActor, id: string, milestoneId: string, input: contract.CompleteMilestone) =>
      command(actor, 'jobs:milestones', id, {}, ({ draft, ctx }, now) => {
        const moment = momentGiven(input, now);
        const milestone = milestoneOf(draft, milestoneId);
        milestones.completeMilestone(draft, ctx, milestone, { moment, note: input.note ?? '' });
      }),
    undoMilestone: (actor: OfficeActor, id: string, milestoneId: string, input: { note?: string }) =>
      command(actor, 'jobs:milestones', id, {}, ({ draft, ctx }) =>
        milestones.takeBackMilestone(draft, ctx, milestoneOf(draft, milestoneId), input.note ?? ''),
      ),
    makeNotApplicable: (actor: OfficeActor, id: string, milestoneId: string, { reason }: { reason: string }) =>
      command(actor, 'jobs:milestones', id, {}, ({ draft, ctx }) =>
        milestones.makeNotApplicable(draft, ctx, milestoneOf(draft, milestoneId), reason),
      ),
    estimate: (
      actor: OfficeActor,
      id: string,
      milestoneId: string,
      { estimatedDay, note }: { estimatedDay: string | null; note?: string },
    ) =>
      command(actor, 'jobs:milestones', id, {}, ({ draft, ctx }) =>
        milestones.estimateMilestone(draft, ctx, milestoneOf(draft, milestoneId), { estimatedDay, note: note ?? '' }),
      ),

    shareException: (actor: OfficeActor, id: string, milestoneId: string, { text }: { text: string }) =>
      command(actor, 'exceptions:share', id, {}, ({ draft, ctx }) =>
        shareException(draft, ctx, milestoneOf(draft, milestoneId), text),
      ),
    unshareException: (actor: OfficeActor, id: string, milestoneId: string) =>
      command(actor, 'exceptions:share', id, {}, ({ draft, ctx }) =>
        unshareException(draft, ctx, milestoneOf(draft, milestoneId)),
      ),

    setLateness: (actor: OfficeActor, id: string, input: contract.LatenessInput) =>
      command(actor, 'jobs:write', id, {}, ({ draft, ctx, customer }) => setLateness(draft, ctx, customer, input)),

    recordEvent: (actor: OfficeActor, id: string, input: contract.RecordEvent) =>
      command(actor, 'jobs:milestones', id, {}, ({ draft, ctx }, now) => {
        checkRecordable(ctx, input.type);
        const componentId = input.componentId ?? null;
        checkComponent(draft, componentId);
        const moment = momentGiven(input, now);
        recordEvent(draft, ctx, { type: input.type, componentId, moment, note: input.note ?? '', mustComplete: true });
        settle(draft, ctx);
      }),
    undoEvent: (actor: OfficeActor, id: string, eventId: string, input: { note?: string }) =>
      command(actor, 'jobs:milestones', id, {}, ({ draft, ctx }) => {
        stateAfter(draft.job.state, 'undo_milestone');
        undoEvent(draft, ctx, undoableEvent(draft, eventId), input.note ?? '');
        settle(draft, ctx);
      }),

    /** Re-allocates milestones, or shows what that would do. */
    async reallocate(actor: OfficeActor, id: string, preview: boolean): Promise<Reallocation> {
      requirePermission(actor, 'jobs:write');
      const now = clock.now();
      return db.withActor(actor, (tx) =>
        changeJob(tx, actor, id, now, { templates: true, preview }, ({ draft, ctx, customer }) => {
          const effect = reallocateJob(draft, ctx, customer);
          return reallocationView(effect, ctx);
        }),
      );
    },
  };
}

function quantitiesAsStored<T extends { quantityOrdered?: number | null; quantityDelivered?: number | null }>(
  input: T,
): T {
  const { quantityOrdered, quantityDelivered } = input;
  return {
    ...input,
    ...(quantityOrdered === undefined ? {} : { quantityOrdered: asStored(quantityOrdered) }),
    ...(quantityDelivered === undefined ? {} : { quantityDelivered: asStored(quantityDelivered) }),
  };
}
