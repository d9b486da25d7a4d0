import type { Draft } from '#server/features/jobs/aggregate.ts';
import { componentIn, editComponent } from '#server/features/jobs/change-component.ts';
import { completeMilestone } from '#server/features/jobs/change-milestone.ts';
import { archiveJob } from '#server/features/jobs/change-state.ts';
import type { JobContext } from '#server/features/jobs/context.ts';
import { editJob } from '#server/features/jobs/edit-job.ts';
import { milestoneOf } from '#server/features/jobs/record-event.ts';
import { isAllowed } from '#server/features/jobs/rules-states.ts';
import { waitsFor } from '#server/features/milestones/rules-events.ts';
import { completionsDue, deliveriesDue, type ProcessDefinition } from './rules-process.ts';

type Named = ProcessDefinition & { name: string };

/**
 * Does to one job what the process does today, through the same commands as a person; answers what it did, in words, none when nothing
 * is due (any more). A second time it changes nothing. Errors: as those commands refuse.
 */
export function applyProcess(draft: Draft, ctx: JobContext, process: Named): string[] {
  switch (process.kind) {
    case 'deliver':
      return deliver(draft, ctx, process);
    case 'complete':
      return complete(draft, ctx, process);
    case 'archive':
      return archive(draft, ctx);
  }
}

function deliver(draft: Draft, ctx: JobContext, process: Named): string[] {
  return deliveriesDue(process, draft, ctx.today, ctx.setup.zone).map(({ componentId, day }) => {
    if (componentId === null) {
      editJob(draft, ctx, { fields: { ownDeliveredDate: day }, reason: noteOf(process) });
      return `Delivered date set to ${day}`;
    }
    const component = componentIn(draft, componentId);
    editComponent(draft, ctx, component, { deliveredDate: day });
    return `Delivered date of ${component.code} set to ${day}`;
  });
}

function complete(draft: Draft, ctx: JobContext, process: Named): string[] {
  const done: string[] = [];
  for (const { milestoneId, day } of completionsDue(process, draft, ctx.today, ctx.setup.zone)) {
    const milestone = milestoneOf(draft, milestoneId);
    // One before it may have completed it, or it waits for all before it, of which one is not due: a later run completes it.
    if (milestone.state !== 'pending' || waitsFor(milestone, draft.milestones).length > 0) continue;
    completeMilestone(draft, ctx, milestone, { moment: { precision: 'day', day }, note: noteOf(process) });
    const component = draft.components.find((one) => one.id === milestone.componentId);
    done.push(`${milestone.name}${component === undefined ? '' : ` of ${component.code}`} completed on ${day}`);
  }
  return done;
}

function archive(draft: Draft, ctx: JobContext): string[] {
  // Reopened since it was looked for, or archived by somebody.
  if (!isAllowed(draft.job.state, 'archive')) return [];
  archiveJob(draft, ctx);
  return ['Archived'];
}

const daysOf = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** Why, for the history. */
function noteOf(process: { days: number; base: ProcessDefinition['base']; baseType: string | null }): string {
  return `Automatic process, ${daysOf(process.days)} after ${process.base === 'eta' ? 'the ETA' : process.baseType}`;
}

/** The sentence of several. */
export function whatOf(done: readonly string[]): string {
  return done.length === 0 ? '' : `${done.join('; ')}.`;
}
