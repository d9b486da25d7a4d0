import type { JobContext } from '#server/features/jobs/context.ts';
import type { Reallocation } from '#server/features/jobs/contract-reallocation.ts';
import type { ReallocationEffect } from '#server/features/jobs/reallocate-job.ts';

/** A re-allocation as the API shows it. */
export function reallocationView(effect: ReallocationEffect, ctx: JobContext): Reallocation {
  const line = ({ eventType, name, componentId, sequence }: ReallocationEffect['added'][number]) => ({
    eventType,
    name,
    componentId,
    sequence,
  });
  const template = ctx.setup.templates.find((one) => one.id === effect.templateId);
  return {
    template: template === undefined ? null : { id: template.id, name: template.name },
    tracked: effect.tracked,
    added: effect.added.map(line),
    removed: effect.removed.map(line),
    changed: effect.changed.map(line),
  };
}
