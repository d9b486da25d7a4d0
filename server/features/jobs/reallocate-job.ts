import type { Change } from '#server/database/json.ts';
import type { Draft, JobMilestone } from '#server/features/jobs/aggregate.ts';
import { allocationOf, newMilestone } from '#server/features/jobs/allocate-milestones.ts';
import type { CustomerSetup, JobContext } from '#server/features/jobs/context.ts';
import { addEvent, completeAt, factsOf } from '#server/features/jobs/draft-events.ts';
import { settle } from '#server/features/jobs/rules-settle.ts';
import { stateAfter } from '#server/features/jobs/rules-states.ts';
import { allocate, reallocate } from '#server/features/milestones/rules-allocation.ts';
import { effectiveEvent, waitsFor } from '#server/features/milestones/rules-events.ts';

/** What a re-allocation does, shown before it is done. `changed`: pending ones that take over what the template now says. */
export type ReallocationEffect = {
  templateId: string | null;
  tracked: boolean;
  added: JobMilestone[];
  removed: JobMilestone[];
  changed: JobMilestone[];
};

function differs(one: JobMilestone, definition: object): boolean {
  return Object.entries(definition).some(
    ([key, value]) => JSON.stringify(one[key as keyof JobMilestone]) !== JSON.stringify(value),
  );
}

/** What happened before its milestone was allocated completes it now: the job has said it already. */
function meetPast(draft: Draft, added: readonly JobMilestone[]): void {
  const facts = factsOf(draft);
  for (const one of added) {
    const own = effectiveEvent(facts, one.eventType, one.componentId);
    const said = own ?? (one.componentId === null ? null : effectiveEvent(facts, one.eventType, null));
    if (said !== null && waitsFor(one, draft.milestones).length === 0) completeAt(one, said.moment);
  }
}

/** Whether tracking applies and by which template, where that is other than before. */
function headerChanges(draft: Draft, ctx: JobContext, tracked: boolean, templateId: string | null): Change[] {
  const { job } = draft;
  const name = (id: string | null) => ctx.setup.templates.find((one) => one.id === id)?.name ?? null;
  return [
    ...(job.tracked === tracked ? [] : [{ field: 'tracked', from: job.tracked, to: tracked }]),
    ...(job.templateId === templateId ? [] : [{ field: 'template', from: name(job.templateId), to: name(templateId) }]),
  ];
}

/** Brings a job's milestones in line with the templates as they are now; completed ones stay (DOMAIN 3). */
export function reallocateJob(draft: Draft, ctx: JobContext, customer: CustomerSetup): ReallocationEffect {
  stateAfter(draft.job.state, 'reallocate');
  const { input, templateId } = allocationOf(draft.job, ctx, customer);
  const ids = draft.components.map((one) => one.id);
  const plan = reallocate(draft.milestones, allocate(input, ids));
  const removed = draft.milestones.filter((one) => plan.remove.includes(one.id));
  const keep = new Map(plan.keep.map((one) => [one.id, one]));
  const changed: JobMilestone[] = [];
  draft.milestones = draft.milestones.filter((one) => keep.has(one.id));
  for (const one of draft.milestones) {
    const kept = keep.get(one.id);
    if (kept === undefined) continue;
    one.sequence = kept.sequence;
    if (kept.definition === null || !differs(one, kept.definition)) continue;
    Object.assign(one, kept.definition);
    changed.push(one);
  }
  const added = plan.add.map((one) => newMilestone(one, ctx));
  draft.milestones.push(...added);
  meetPast(draft, added);
  const header = headerChanges(draft, ctx, input.tracked, templateId);
  draft.job.tracked = input.tracked;
  draft.job.templateId = templateId;
  const change = (one: JobMilestone, from: string | null, to: string | null): Change => ({
    field: `milestones.${one.eventType}`,
    from,
    to,
  });
  const changes = [
    ...header,
    ...removed.map((one) => change(one, one.state, null)),
    ...added.map((one) => change(one, null, one.state)),
    ...changed.map((one) => change(one, 'former definition', 'definition of the template')),
  ];
  if (changes.length > 0) addEvent(draft, ctx, { type: 'ALLOC', kind: 'system', changes });
  settle(draft, ctx, new Set(changed.map((one) => one.id)));
  return { templateId, tracked: input.tracked, added, removed, changed };
}
