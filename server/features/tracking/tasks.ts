import type { Tx } from '#server/database/database.ts';
import { AppError } from '#server/errors.ts';
import type { StepResult, TaskKind, TaskStep } from '#server/features/background-tasks/run-task.ts';
import { stepTemplate, stepUntracked } from '#server/features/jobs/service.ts';
import { templateHeader } from '#server/features/templates/service.ts';
import { directions } from '#shared/vocabulary.ts';

/** A step of the task `allocate_open`: open jobs to which tracking applies now and that have no milestones yet (DOMAIN 4). */
async function allocateStep(tx: Tx, step: TaskStep): Promise<StepResult> {
  const { customerId, directions: wanted } = step.parameters;
  const names: unknown[] = Array.isArray(wanted) ? wanted : [];
  const scope = {
    customerId: typeof customerId === 'string' ? customerId : null,
    directions: directions.filter((one) => names.includes(one)),
  };
  return stepUntracked(tx, scope, step);
}

/** A step of the task `reallocate`: open jobs that have a template or would take it now (DOMAIN 3). */
async function reallocateStep(tx: Tx, step: TaskStep): Promise<StepResult> {
  const { templateId } = step.parameters;
  if (typeof templateId !== 'string')
    throw new AppError('invalid', 'task_unreadable', 'This task names no template. Start it again from the template.');
  const { name: _, ...header } = await templateHeader(tx, templateId);
  return stepTemplate(tx, header, step);
}

/** Long work that allocates milestones. */
export const allocationTasks = {
  allocate_open: { step: allocateStep },
  reallocate: { step: reallocateStep },
} satisfies Record<string, TaskKind>;
